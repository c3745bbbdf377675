import CivilCalendar
import DocumentNumbers
import VietnameseText

/// What stands for nothing in a cell of dates.
enum BlankCell {
  /// Blank, `-`, `…`, `n/a`, `chưa có hạn`, 01/01/1970, 00/01/1900.
  static func isBlank(_ tokens: [TextToken]) -> Bool {
    let kinds = tokens.map(\.kind).filter { $0 != .sign("\n") }
    if kinds.allSatisfy(isBlankSign) { return true }
    let words = kinds.compactMap { kind -> NameKey? in
      if case .word(let key) = kind { key } else { nil }
    }
    if blankWords.contains(words), kinds.allSatisfy({ !isNumber($0) }) { return true }
    return isNullDate(tokens)
  }

  private static func isBlankSign(_ kind: TextToken.Kind) -> Bool {
    guard case .sign(let sign) = kind else { return false }
    return sign == "-" || sign == "." || sign == "…" || sign == "_" || sign == "/"
  }

  private static func isNumber(_ kind: TextToken.Kind) -> Bool {
    if case .number = kind { true } else { false }
  }

  /// The day zero of a program, alone in the cell or with a time of day.
  private static func isNullDate(_ tokens: [TextToken]) -> Bool {
    if let (reading, end) = DateWords.read(tokens, at: 0) {
      guard reading == .date(epoch) else { return isSpreadsheetZero(tokens, end) }
      return tokens.dropFirst(end).allSatisfy(isTimeToken)
    }
    return false
  }

  /// 00/01/1900, 1900-01-00.
  private static func isSpreadsheetZero(_ tokens: [TextToken], _ end: Int) -> Bool {
    guard DateWords.read(tokens, at: 0)?.reading == .impossible else { return false }
    let numbers = tokens.prefix(end).compactMap { token -> Int? in
      if case .number(let value, _) = token.kind { value } else { nil }
    }
    return (numbers == [0, 1, 1900] || numbers == [1900, 1, 0])
      && tokens.dropFirst(end).allSatisfy(isTimeToken)
  }

  private static func isTimeToken(_ token: TextToken) -> Bool {
    switch token.kind {
    case .number(0, _), .sign(":"), .sign("."): true
    case .word(let key): key == timeMark || key == zuluMark
    default: false
    }
  }

  private static let epoch = CivilDate(dayNumber: 0)
  private static let timeMark = NameKey("T")
  private static let zuluMark = NameKey("Z")
  private static let blankWords: Set<[NameKey]> = Set(
    [
      "n a", "na", "không", "không có", "chưa có", "chưa có hạn", "chưa xác định", "null", "none",
      "không có hạn",
    ].map { $0.split(separator: " ").map { NameKey($0) } })
}

package import CivilCalendar
import DocumentNumbers
import VietnameseText

/// A date cell as read.
package enum DateCell: Hashable, Sendable {
  /// Blank, or what stands for blank: `-`, `n/a`, `…`, 01/01/1970, 00/01/1900.
  case none
  case date(CivilDate)
  /// The shape of a date, and no day of the calendar: 31/02/2024.
  case impossible
  /// Anything else: two dates, a year of two digits, words.
  case unreadable
}

/// Reads the date cells of data files.
package enum DatePhrase {
  /// `2024-06-17`, `17/6/2024`, `17-6-2024`, `17.6.2024`, `ngày 5 tháng 6 năm 2024`,
  /// `5 June 2024`; a time of day after the date is dropped.
  package static func read(_ cell: String) -> DateCell {
    guard cell.utf8.count <= 200 else { return .unreadable }
    if let date = CivilDate(iso: cell), date != epoch { return .date(date) }
    let all = tokens(of: cell).filter { $0.kind != .sign("\n") }
    if BlankCell.isBlank(all) { return .none }
    guard let (reading, end) = DateWords.read(all, at: 0), isTime(all.dropFirst(end)) else {
      return .unreadable
    }
    switch reading {
    case .date(let date): return .date(date)
    case .impossible: return .impossible
    }
  }

  /// Nothing, or a time of day: `T10:00:00+07:00`, ` 10:00`, ` 10h30`.
  private static func isTime(_ rest: ArraySlice<TextToken>) -> Bool {
    var tail = rest
    if tail.count == 1, tail.first?.kind == .sign(".") { return true }
    guard let first = tail.first else { return true }
    if case .word(let key) = first.kind, key == timeMark { tail = tail.dropFirst() }
    guard case .number(0...24, digits: 1...2)? = tail.first?.kind, tail.count > 1 else {
      return false
    }
    return tail.allSatisfy { token in
      switch token.kind {
      case .number(_, let digits): digits <= 9
      case .sign(let sign): sign == ":" || sign == "." || sign == "+" || sign == "-"
      case .word(let key): timeWords.contains(key)
      }
    }
  }

  private static let epoch = CivilDate(dayNumber: 0)
  private static let timeMark = NameKey("T")
  private static let timeWords = Set(
    ["z", "h", "giờ", "phút", "am", "pm", "sa", "ch"].map { NameKey($0) })
}

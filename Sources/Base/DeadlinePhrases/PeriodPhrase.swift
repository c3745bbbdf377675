package import CivilCalendar
import VietnameseText

/// Reads the period cells of progress tables.
package enum PeriodPhrase {
  /// The one period that a cell names; `nil` for a cell that names none or several, or no year.
  ///
  /// Period ids, `once`, `Quý II/2024`, `Q2/2024`, `Tháng 5/2024`, `5/2024`,
  /// `6 tháng đầu năm 2024`, `9 tháng năm 2024`, `Năm 2024`, `Tuần 23/2024`, `June 2024`; in
  /// Vietnamese also without accents.
  package static func read(_ cell: String) -> Period? {
    let cell = String(cell.drop(while: \.isWhitespace))
    guard cell.utf8.count <= 200 else { return nil }
    let all = tokens(of: cell).filter { $0.kind != .sign("\n") }
    if let period = byID(cell) { return period }
    if let period = period(in: all) { return period }
    guard cell.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return period(in: all.map(accented))
  }

  private static func byID(_ cell: String) -> Period? {
    let words = cell.split(whereSeparator: \.isWhitespace)
    guard let id = words.first, words.count == 1 else { return nil }
    if NameKey(id) == once { return .once }
    return Period(id: id) ?? Period(id: id.uppercased())
  }

  private static func period(in tokens: [TextToken]) -> Period? {
    var reader = PieceReader(Lexer(tokens: tokens, isEnglish: false).lexemes())
    var found: Period?
    for piece in reader.pieces() {
      switch piece.kind {
      case .span(let period):
        guard found == nil else { return nil }
        found = period
      case .symbol(.harmless), .symbol(.periodic), .symbol(.within), .sign("("), .sign(")"),
        .sign("."), .sign(":"):
        continue
      case .symbol(.times) where tokens.count == 2: found = .once
      default: return nil
      }
    }
    return found
  }

  private static func accented(_ token: TextToken) -> TextToken {
    guard case .word(let key) = token.kind, let word = accents[key] else { return token }
    var token = token
    token.kind = .word(word)
    return token
  }

  private static let once = NameKey("once")
  private static let accents: [NameKey: NameKey] = Dictionary(
    ["quý", "tháng", "năm", "tuần", "đầu", "cuối"].map {
      (NameKey(accentless($0)), NameKey($0))
    }, uniquingKeysWith: { first, _ in first })
}

import CivilCalendar
import DocumentNumbers
import VietnameseText

/// A full date, a run of words with a meaning, a number, or a sign.
struct Lexeme {
  enum Kind: Hashable {
    case date(DateReading)
    /// A time of day: `20h00`.
    case time
    case symbol(Symbol)
    case number(Int, digits: Int)
    case sign(Unicode.Scalar)
    /// A word without a meaning here.
    case word
  }

  var kind: Kind
  /// Bytes of the phrase.
  var range: Range<Int>
  var followsSpace: Bool
}

/// Cuts a phrase into lexemes; dates first, then the longest run of known words.
struct Lexer {
  let tokens: [TextToken]
  /// Whether a month's English name counts with no number beside it; `may` is also a Vietnamese
  /// word.
  let isEnglish: Bool

  func lexemes() -> [Lexeme] {
    var found: [Lexeme] = []
    var index = 0
    while let token = tokens[safe: index] {
      let (kind, end) = next(at: index, token)
      let last = tokens[safe: end - 1] ?? token
      found.append(
        Lexeme(
          kind: kind, range: token.range.lowerBound..<last.range.upperBound,
          followsSpace: token.followsSpace))
      index = max(end, index + 1)
    }
    return found
  }

  private func next(at index: Int, _ token: TextToken) -> (Lexeme.Kind, end: Int) {
    if let date = DateWords.read(tokens, at: index) {
      return (.date(date.reading), date.end)
    }
    if let end = timeEnd(at: index) { return (.time, end) }
    if let (symbol, end) = Lexicon.match(tokens, at: index) {
      // `mid-2025`
      if symbol == .middle, tokens[safe: end]?.kind == .sign("-") {
        return (.symbol(symbol), end + 1)
      }
      return (isLoneMonthName(symbol, at: index) ? .word : .symbol(symbol), end)
    }
    switch token.kind {
    case .word: return (.word, index + 1)
    case .number(let value, let digits): return (.number(value, digits: digits), index + 1)
    case .sign(let sign): return (.sign(sign), index + 1)
    }
  }

  private func isLoneMonthName(_ symbol: Symbol, at index: Int) -> Bool {
    guard case .monthName = symbol, !isEnglish else { return false }
    for neighbour in [index - 1, index + 1] {
      if case .number? = tokens[safe: neighbour]?.kind { return false }
    }
    return true
  }

  /// After `20h00`, `17h`, `17 giờ 30`, `17:00`, with `phút` where it stands.
  private func timeEnd(at index: Int) -> Int? {
    guard case .number(0...24, digits: 1...2)? = tokens[safe: index]?.kind,
      let mark = tokens[safe: index + 1]
    else { return nil }
    var end = index + 2
    switch mark.kind {
    case .word(Self.hour): break
    case .word(Self.h) where !mark.followsSpace: break
    case .sign(":") where !mark.followsSpace:
      guard case .number(0...59, digits: 2)? = tokens[safe: end]?.kind else { return nil }
    default: return nil
    }
    if case .number(0...59, digits: 2)? = tokens[safe: end]?.kind {
      end += 1
      if tokens[safe: end]?.kind == .word(Self.minute) { end += 1 }
    }
    return end
  }

  private static let hour = NameKey("giờ")
  private static let h = NameKey("h")
  private static let minute = NameKey("phút")
}

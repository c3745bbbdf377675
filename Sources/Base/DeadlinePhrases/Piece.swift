import CivilCalendar
import DocumentNumbers

/// A value of a phrase (a day, a period, a cycle, a length), or a word that joins values.
struct Piece {
  enum Kind: Hashable {
    case date(CivilDate)
    /// A calendar period with its year.
    case span(Period)
    case dayMonth(day: Int, month: Int)
    /// A month, quarter, half or nine months of no stated year.
    case part(PeriodKind, Int)
    /// `Ngày 20` of no stated month.
    case dayNumber(Int)
    case every(PeriodKind)
    case length(TermLength)
    case number(Int)
    case time
    /// `Đợt 1`.
    case label
    case symbol(Symbol)
    case sign(Unicode.Scalar)
    case word
    /// The shape of a day or period, and none of the calendar: 31/02/2024, 13/2024.
    case impossible
  }

  var kind: Kind
  /// Bytes of the phrase.
  var range: Range<Int>

  /// Whether it says anything about time.
  var isTime: Bool {
    switch kind {
    case .date, .span, .dayMonth, .part, .dayNumber, .every, .length, .number, .time, .impossible:
      true
    case .symbol(.continuous), .symbol(.lastMonth), .symbol(.onwards): true
    default: false
    }
  }

  func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign(sign) }
}

/// Puts lexemes together to pieces.
struct PieceReader {
  let lexemes: [Lexeme]
  var index = 0

  init(_ lexemes: [Lexeme]) { self.lexemes = lexemes }

  mutating func pieces() -> [Piece] {
    var found: [Piece] = []
    while let first = lexemes[safe: index] {
      let start = index
      let kind = value(after: found) ?? plain(first)
      if index == start { index += 1 }
      let last = lexemes[safe: index - 1] ?? first
      found.append(Piece(kind: kind, range: first.range.lowerBound..<last.range.upperBound))
    }
    return found
  }

  private func plain(_ lexeme: Lexeme) -> Piece.Kind {
    switch lexeme.kind {
    case .date(.date(let date)): .date(date)
    case .date(.impossible): .impossible
    case .time: .time
    case .symbol(.every(let kind)): .every(kind)
    case .symbol(let symbol): .symbol(symbol)
    case .number(let value, _): .number(value)
    case .sign(let sign): .sign(sign)
    case .word: .word
    }
  }

  /// The value that begins here; moves on only where there is one.
  private mutating func value(after found: [Piece]) -> Piece.Kind? {
    if let kind = attempt({ $0.romanQuarter(after: found) }) { return kind }
    let readers: [(inout PieceReader) -> Piece.Kind?] = [
      { $0.label() }, { $0.half() }, { $0.quarter() }, { $0.cycle() }, { $0.dayOfMonth() },
      { $0.month() }, { $0.week() }, { $0.length() }, { $0.year() },
    ]
    for reader in readers {
      if let kind = attempt(reader) { return kind }
    }
    return nil
  }

  // MARK: Taking lexemes

  mutating func attempt<Result>(_ body: (inout PieceReader) -> Result?) -> Result? {
    let start = index
    if let result = body(&self) { return result }
    index = start
    return nil
  }

  var current: Lexeme? { lexemes[safe: index] }

  mutating func take(_ symbol: Symbol) -> Bool {
    guard current?.kind == .symbol(symbol) else { return false }
    index += 1
    return true
  }

  mutating func takeSign(_ sign: Unicode.Scalar) -> Bool {
    guard current?.kind == .sign(sign) else { return false }
    index += 1
    return true
  }

  /// Digits only, or a number in letters too.
  mutating func takeNumber(
    in range: ClosedRange<Int>, digits: ClosedRange<Int> = 1...9, letters: Bool = false
  ) -> Int? {
    switch current?.kind {
    case .number(let value, let count) where range.contains(value) && digits.contains(count):
      index += 1
      return value
    case .symbol(.numeral(let value)) where letters && range.contains(value):
      index += 1
      return value
    default: return nil
    }
  }

  mutating func takeYear() -> Int? {
    takeNumber(in: 1900...2200, digits: 4...4)
  }

  /// `/2024`, `-2024`, `năm 2024`, `of 2024`, ` 2024`; `nil`, and nothing taken, where no year
  /// follows.
  mutating func takeYearAfter() -> Int? {
    attempt { reader in
      if reader.takeSign("/") || reader.takeSign("-") { return reader.takeYear() }
      _ = reader.takeSign(",")
      _ = reader.take(.of)
      _ = reader.take(.unit(.year))
      return reader.takeYear()
    }
  }

  /// Whether the lexeme stands without white space before it.
  var isGlued: Bool { current?.followsSpace == false }

  /// The full period where a year follows, else the part of a year.
  mutating func spanOrPart(_ kind: PeriodKind, _ number: Int) -> Piece.Kind {
    guard let year = takeYearAfter() else { return .part(kind, number) }
    return Period(kind, year: year, number: number).map(Piece.Kind.span) ?? .impossible
  }
}

package import CivilCalendar
package import VietnameseText

/// A full date as a text prints it.
package enum DateReading: Hashable, Sendable {
  case date(CivilDate)
  /// The shape of a date, and no such day: 31/02/2024.
  case impossible
}

/// Reads full dates from the tokens of a text.
///
/// `15/6/2024`, `15-6-2024`, `15.6.2024`, `2024-06-15`, `ngày 5 tháng 6 năm 2024`,
/// `5 June 2024`, `June 5, 2024`. The year has four digits; a day comes before its month.
package enum DateWords {
  /// The date that begins at a token, and the index after its last token; `nil` where none does.
  package static func read(
    _ tokens: [TextToken], at start: Int
  ) -> (reading: DateReading, end: Int)? {
    var cursor = TokenCursor(tokens, at: start)
    _ = cursor.takeWord(Self.day)
    let found =
      cursor.attempt { $0.yearFirst() } ?? cursor.attempt { $0.dayFirst() }
      ?? cursor.attempt { $0.dayWords() } ?? cursor.attempt { $0.monthFirst() }
    guard let found else { return nil }
    let (year, month, day) = found
    let reading = CivilDate(year: year, month: month, day: day).map(DateReading.date)
    return (reading ?? .impossible, cursor.index)
  }

  /// The number of an English month name, in full or in three letters.
  package static func month(named key: NameKey) -> Int? {
    months[key]
  }

  static let day = NameKey("ngày")
  static let monthWord = NameKey("tháng")
  static let yearWord = NameKey("năm")
  static let ordinals: Set<NameKey> = [
    NameKey("st"), NameKey("nd"), NameKey("rd"), NameKey("th"),
  ]
  static let of = NameKey("of")

  private static let months: [NameKey: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    var numbers: [NameKey: Int] = [NameKey("sept"): 9]
    for (index, name) in names.enumerated() {
      numbers[NameKey(name)] = index + 1
      numbers[NameKey(name.prefix(3))] = index + 1
    }
    return numbers
  }()
}

/// A place in a list of tokens that moves on as tokens are taken.
struct TokenCursor {
  let tokens: [TextToken]
  private(set) var index: Int

  init(_ tokens: [TextToken], at index: Int) {
    self.tokens = tokens
    self.index = index
  }

  var current: TextToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  mutating func advance() { index += 1 }

  /// Takes nothing where the body gives `nil`.
  mutating func attempt<Result>(_ body: (inout TokenCursor) -> Result?) -> Result? {
    var copy = self
    guard let result = body(&copy) else { return nil }
    self = copy
    return result
  }

  mutating func takeWord(_ key: NameKey) -> Bool {
    guard let current, case .word(key) = current.kind else { return false }
    advance()
    return true
  }

  /// - Parameter isGlued: Whether white space before it is refused.
  mutating func takeSign(_ sign: Unicode.Scalar, isGlued: Bool = false) -> Bool {
    guard let current, case .sign(sign) = current.kind, !(isGlued && current.followsSpace)
    else { return false }
    advance()
    return true
  }

  mutating func takeNumber(digits wanted: ClosedRange<Int>, isGlued: Bool = false) -> Int? {
    guard let current, case .number(let value, let digits) = current.kind,
      wanted.contains(digits), !(isGlued && current.followsSpace)
    else { return nil }
    advance()
    return value
  }
}

private typealias DateParts = (year: Int, month: Int, day: Int)

extension TokenCursor {
  fileprivate mutating func yearFirst() -> DateParts? {
    guard let year = takeNumber(digits: 4...4) else { return nil }
    for sign: Unicode.Scalar in ["-", "/"] {
      let rest = attempt { cursor -> (Int, Int)? in
        guard cursor.takeSign(sign, isGlued: true),
          let month = cursor.takeNumber(digits: 1...2, isGlued: true),
          cursor.takeSign(sign, isGlued: true),
          let day = cursor.takeNumber(digits: 1...2, isGlued: true), !cursor.goesOn
        else { return nil }
        return (month, day)
      }
      if let (month, day) = rest { return (year, month, day) }
    }
    return nil
  }

  fileprivate mutating func dayFirst() -> DateParts? {
    guard let day = takeNumber(digits: 1...2) else { return nil }
    for sign: Unicode.Scalar in ["/", "-", "."] {
      let isGlued = sign != "/"
      let rest = attempt { cursor -> (Int, Int)? in
        guard cursor.takeSign(sign, isGlued: isGlued),
          let month = cursor.takeNumber(digits: 1...2, isGlued: isGlued),
          cursor.takeSign(sign, isGlued: isGlued),
          let year = cursor.takeNumber(digits: 4...4, isGlued: isGlued), !cursor.goesOn
        else { return nil }
        return (month, year)
      }
      if let (month, year) = rest { return (year, month, day) }
    }
    return nil
  }

  /// Whether a glued `/2` or `-2` follows: then the numbers before are not a date.
  private var goesOn: Bool {
    var copy = self
    guard copy.takeSign("/", isGlued: true) || copy.takeSign("-", isGlued: true) else {
      return false
    }
    return copy.takeNumber(digits: 1...9, isGlued: true) != nil
  }

  /// `5 tháng 6 năm 2024`, `5 tháng 6/2024`, `5th of June 2024`.
  fileprivate mutating func dayWords() -> DateParts? {
    guard let day = takeNumber(digits: 1...2) else { return nil }
    if takeWord(DateWords.monthWord) {
      guard let month = takeNumber(digits: 1...2),
        takeWord(DateWords.yearWord) || takeSign("/"),
        let year = takeNumber(digits: 4...4)
      else { return nil }
      return (year, month, day)
    }
    takeOrdinalEnding()
    _ = takeWord(DateWords.of)
    guard let month = takeMonthName() else { return nil }
    _ = takeSign(",")
    guard let year = takeNumber(digits: 4...4) else { return nil }
    return (year, month, day)
  }

  /// `June 5, 2024`.
  fileprivate mutating func monthFirst() -> DateParts? {
    guard let month = takeMonthName(), let day = takeNumber(digits: 1...2) else { return nil }
    takeOrdinalEnding()
    _ = takeSign(",")
    guard let year = takeNumber(digits: 4...4) else { return nil }
    return (year, month, day)
  }

  private mutating func takeOrdinalEnding() {
    if case .word(let key) = current?.kind, DateWords.ordinals.contains(key) { advance() }
  }

  private mutating func takeMonthName() -> Int? {
    guard case .word(let key) = current?.kind, let month = DateWords.month(named: key)
    else { return nil }
    advance()
    return month
  }
}

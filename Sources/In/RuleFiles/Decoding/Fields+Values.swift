import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import ExactNumbers

extension Fields {
  func date(_ key: String, _ faults: inout Faults) -> CivilDate? {
    guard let scalar = text(key, &faults) else { return nil }
    return Self.date(scalar, &faults)
  }

  func requiredDate(_ key: String, _ faults: inout Faults) -> CivilDate? {
    guard let scalar = required(key, &faults) else { return nil }
    return Self.date(scalar, &faults)
  }

  static func date(_ scalar: ScalarNode, _ faults: inout Faults) -> CivilDate? {
    switch DateText.date(scalar.text) {
    case .date(let date): return date
    case .impossible: faults.notADate(scalar, isImpossible: true)
    case .unreadable: faults.notADate(scalar, isImpossible: false)
    }
    return nil
  }

  func period(_ key: String, _ faults: inout Faults) -> Period? {
    guard let scalar = text(key, &faults) else { return nil }
    return Self.period(scalar, &faults)
  }

  static func period(_ scalar: ScalarNode, _ faults: inout Faults) -> Period? {
    if let period = DateText.period(scalar.text) { return period }
    faults.notAPeriod(scalar)
    return nil
  }

  func integer(
    _ key: String, in range: ClosedRange<Int>, _ faults: inout Faults
  ) -> Int? {
    guard let scalar = text(key, &faults) else { return nil }
    return Self.integer(scalar, key, in: range, &faults)
  }

  static func integer(
    _ scalar: ScalarNode, _ key: String, in range: ClosedRange<Int>, _ faults: inout Faults
  ) -> Int? {
    let digits =
      scalar.text.utf8.first == UInt8(ascii: "-")
      ? scalar.text.utf8.dropFirst() : scalar.text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      faults.notANumber(scalar, of: key, isWhole: true)
      return nil
    }
    guard let number = Int(scalar.text), range.contains(number) else {
      faults.outOfRange(scalar, of: key, from: "\(range.lowerBound)", to: "\(range.upperBound)")
      return nil
    }
    return number
  }

  func decimal(_ key: String, _ faults: inout Faults) -> Decimal? {
    guard let scalar = text(key, &faults) else { return nil }
    return Self.decimal(scalar, key, &faults)
  }

  static func decimal(_ scalar: ScalarNode, _ key: String, _ faults: inout Faults) -> Decimal? {
    do {
      return try Decimal.parse(scalar.text)
    } catch {
      switch error {
      case .tooManyPlaces: faults.tooManyDecimals(scalar, of: key, limit: 6)
      case .tooLarge:
        faults.outOfRange(scalar, of: key, from: "-9000000000000", to: "9000000000000")
      case .notANumber: faults.notANumber(scalar, of: key, isWhole: false)
      }
      return nil
    }
  }

  /// A share such as a credit: 0 to 1, at most three decimals.
  static func share(_ scalar: ScalarNode, _ key: String, _ faults: inout Faults) -> Decimal? {
    guard let value = decimal(scalar, key, &faults) else { return nil }
    guard value >= .zero, value <= .one else {
      faults.outOfRange(scalar, of: key, from: "0", to: "1")
      return nil
    }
    guard value.units % 1000 == 0 else {
      faults.tooManyDecimals(scalar, of: key, limit: 3)
      return nil
    }
    return value
  }

  func flag(_ key: String, _ faults: inout Faults) -> Bool? {
    guard let scalar = text(key, &faults) else { return nil }
    if scalar.isText("true") { return true }
    if scalar.isText("false") { return false }
    faults.wrongChoice(scalar, of: key, valid: ["true", "false"])
    return nil
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Choice.Type, _ faults: inout Faults
  ) -> Choice? {
    guard let scalar = text(key, &faults) else { return nil }
    return Self.choice(scalar, key, type, &faults)
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ scalar: ScalarNode, _ key: String, _ type: Choice.Type, _ faults: inout Faults
  ) -> Choice? {
    if let choice = Choice.allCases.first(where: { scalar.isText($0.rawValue) }) { return choice }
    faults.wrongChoice(scalar, of: key, valid: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// `{workingDays: 5}`, `{days: 30}` or `{months: 6}`.
  func term(
    _ key: String, allowing others: [String] = [], isSigned: Bool = false, _ faults: inout Faults
  ) -> TermLength? {
    guard let node = node(key) else { return nil }
    let units = TermUnit.allCases.map(\.rawValue)
    guard node.isMapping else {
      faults.notATerm(key, at: node.head)
      return nil
    }
    let keys = (others.isEmpty ? FormatKind.term : .within).keys
    guard let fields = Fields(node, key, keys: keys, &faults) else { return nil }
    fields.reportConflicts(among: units, &faults)
    for unit in TermUnit.allCases where fields.has(unit.rawValue) {
      let range = isSigned ? -10_000...10_000 : 0...10_000
      return fields.integer(unit.rawValue, in: range, &faults).map {
        TermLength(amount: $0, unit: unit)
      }
    }
    fields.reportNone(of: units, in: key, at: fields.span, &faults)
    return nil
  }

  /// `{vi:, en:}`, or one text for both languages.
  func localized(_ key: String, _ faults: inout Faults) -> LocalizedText? {
    guard let scalars = localizedScalars(key, &faults) else { return nil }
    return LocalizedText(vi: scalars.vi.text, en: scalars.en.text)
  }

  /// As `localized`, with the places of both texts.
  func localizedScalars(
    _ key: String, _ faults: inout Faults
  ) -> (vi: ScalarNode, en: ScalarNode)? {
    guard let node = node(key) else { return nil }
    if let scalar = node.scalar { return (scalar, scalar) }
    // `{due.daysLate}` is a mapping to YAML: a text that wanted quotes.
    if case .mapping(let entries, true) = node.content,
      !entries.contains(where: { $0.key.isText("vi") || $0.key.isText("en") })
    {
      faults.wrongType(key, wanted: "text", found: node)
      return nil
    }
    guard let fields = Fields(node, key, keys: FormatKind.localizedText.keys, &faults) else {
      return nil
    }
    let vi = fields.required("vi", &faults)
    let en = fields.required("en", &faults)
    guard let vi, let en else { return nil }
    return (vi, en)
  }
}

/// Classes of code points that a pattern calls by name.
enum NamedClasses {
  /// `\d`, `\s`, `\w`: ASCII only, as RE2 has them.
  static func perl(_ letter: UInt8) -> ScalarSet? {
    switch letter {
    case UInt8(ascii: "d"): digits
    case UInt8(ascii: "s"): ScalarSet([0x09...0x0A, 0x0C...0x0D, 0x20...0x20])
    case UInt8(ascii: "w"): words
    default: nil
    }
  }

  static let digits = ScalarSet([0x30...0x39])
  static let words = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])

  /// `[:alpha:]` and the like, by the name inside.
  static func posix(_ name: String) -> ScalarSet? {
    switch name {
    case "alnum": ScalarSet([0x30...0x39, 0x41...0x5A, 0x61...0x7A])
    case "alpha": ScalarSet([0x41...0x5A, 0x61...0x7A])
    case "ascii": ScalarSet([0x00...0x7F])
    case "blank": ScalarSet([0x09...0x09, 0x20...0x20])
    case "cntrl": ScalarSet([0x00...0x1F, 0x7F...0x7F])
    case "digit": digits
    case "graph": ScalarSet([0x21...0x7E])
    case "lower": ScalarSet([0x61...0x7A])
    case "print": ScalarSet([0x20...0x7E])
    case "punct": ScalarSet([0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
    case "space": ScalarSet([0x09...0x0D, 0x20...0x20])
    case "upper": ScalarSet([0x41...0x5A])
    case "word": words
    case "xdigit": ScalarSet([0x30...0x39, 0x41...0x46, 0x61...0x66])
    default: nil
    }
  }

  /// `\p{Name}`: a general category, a script, or `Any`.
  static func unicode(_ name: String) -> ScalarSet? {
    if name == "Any" { return .all }
    if let set = Self.category(name) { return set }
    return ScriptTable.set(of: name)
  }

  // MARK: General categories

  private struct CategoryRun {
    var span: ScalarSet.Span
    var category: Unicode.GeneralCategory
  }

  private static func category(_ name: String) -> ScalarSet? {
    guard let first = name.utf8.first, (1...2).contains(name.utf8.count) else { return nil }
    let wanted = categoryNames.filter { entry in
      entry.name == name || (name.utf8.count == 1 && entry.name.utf8.first == first)
    }
    .map(\.category)
    guard !wanted.isEmpty else { return nil }
    return ScalarSet(categoryRuns.filter { wanted.contains($0.category) }.map(\.span))
  }

  private static let categoryNames: [(name: String, category: Unicode.GeneralCategory)] = [
    ("Cc", .control), ("Cf", .format), ("Co", .privateUse), ("Cs", .surrogate),
    ("Ll", .lowercaseLetter), ("Lm", .modifierLetter), ("Lo", .otherLetter),
    ("Lt", .titlecaseLetter), ("Lu", .uppercaseLetter), ("Mc", .spacingMark),
    ("Me", .enclosingMark), ("Mn", .nonspacingMark), ("Nd", .decimalNumber),
    ("Nl", .letterNumber), ("No", .otherNumber), ("Pc", .connectorPunctuation),
    ("Pd", .dashPunctuation), ("Pe", .closePunctuation), ("Pf", .finalPunctuation),
    ("Pi", .initialPunctuation), ("Po", .otherPunctuation), ("Ps", .openPunctuation),
    ("Sc", .currencySymbol), ("Sk", .modifierSymbol), ("Sm", .mathSymbol), ("So", .otherSymbol),
    ("Zl", .lineSeparator), ("Zp", .paragraphSeparator), ("Zs", .spaceSeparator),
  ]

  /// Runs of one category, worked out once; planes 4 to 13 hold nothing.
  private static let categoryRuns: [CategoryRun] = {
    var runs: [CategoryRun] = [CategoryRun(span: 0xD800...0xDFFF, category: .surrogate)]
    for range in [UInt32(0)...0x3FFFF, 0xE0000...0xE0FFF] {
      var start = range.lowerBound
      var current: Unicode.GeneralCategory?
      for number in range {
        let category = Unicode.Scalar(number)?.properties.generalCategory
        guard category != current else { continue }
        if let current, number > start {
          runs.append(CategoryRun(span: start...number - 1, category: current))
        }
        (start, current) = (number, category)
      }
      if let current { runs.append(CategoryRun(span: start...range.upperBound, category: current)) }
    }
    for plane in [UInt32(0xF0000), 0x100000] {
      runs.append(CategoryRun(span: plane...plane + 0xFFFD, category: .privateUse))
    }
    return runs
  }()
}

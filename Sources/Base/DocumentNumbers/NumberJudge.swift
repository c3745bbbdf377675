import VietnameseText

/// Decides which family a printed number belongs to, and what is plainly meant where none fits.
struct NumberJudge {
  /// By abbreviation as printed, and blind to case.
  private let types: [[UInt8]: String]
  private let abbreviations: [String]

  init(types: [DocumentType]) {
    var known: [[UInt8]: String] = [:]
    for type in types where !type.abbreviation.isEmpty {
      let folded = CodePart(printed: type.abbreviation).folded
      if known[Array(folded.utf8)] == nil { known[Array(folded.utf8)] = type.abbreviation }
    }
    for type in types where !type.abbreviation.isEmpty {
      known[Array(type.abbreviation.utf8)] = type.abbreviation
    }
    self.types = known
    abbreviations = types.map(\.abbreviation).filter { !$0.isEmpty }
  }

  /// Councils, committees and the government: never a drafting unit, never a party organisation.
  private static let publicBodies: Set<[UInt8]> = Set(
    ["UBND", "HĐND", "CP", "TTg"].map { Array($0.utf8) })

  func type(_ part: CodePart) -> String? {
    types[Array(part.text.utf8)] ?? types[Array(part.folded.utf8)]
  }

  /// The reference without date and words, or the number that is plainly meant.
  func judge(_ printed: PrintedNumber) -> ReadReference.Outcome {
    guard printed.value > 0, printed.digits <= 7, let first = printed.parts.first else {
      return .unreadable(nearest: nil)
    }
    var fixes = printed.allFixes
    let number = Self.text(of: printed, fixes: &fixes)
    let rest = organisation(Array(printed.parts.dropFirst()), fixes: &fixes)
    if let year = printed.year {
      return legalAct(printed, number: "\(number)/\(year)", year: year, rest: rest, fixes: fixes)
    }
    switch (printed.firstSign, printed.secondSign) {
    case ("/", "-"):
      if let type = type(first) {
        note(first, became: type, fixes: &fixes)
        return .read(
          DocumentReference(
            family: .administrative, number: "\(number)/\(type)-\(rest)", type: type,
            organisation: rest), fixes: fixes.sorted())
      }
      if isPublicBody(rest) {
        return .unreadable(nearest: nearestType(first).map { "\(number)/\($0)-\(rest)" })
      }
      return officialLetter(first, number: number, unit: rest, fixes: fixes)
    case ("-", "/"): return party(first, number: number, rest: rest, fixes: fixes)
    default:
      guard !rest.isEmpty else { return .unreadable(nearest: splitCode(first, number: number)) }
      return .unreadable(nearest: type(first).map { "\(number)/\($0)-\(rest)" })
    }
  }

  private func legalAct(
    _ printed: PrintedNumber, number: String, year: Int, rest: String, fixes: Set<ReferenceFix>
  ) -> ReadReference.Outcome {
    guard let first = printed.parts.first, (1900...2200).contains(year) else {
      return .unreadable(nearest: nil)
    }
    if rest.isEmpty {
      guard first.text.hasPrefix("QH") || first.text.hasPrefix("UBTVQH") else {
        return .unreadable(nearest: nil)
      }
      return .read(
        DocumentReference(
          family: .legalAct, number: "\(number)/\(first.text)", type: nil,
          organisation: first.text, year: year), fixes: fixes.sorted())
    }
    let type = type(first)
    if type == nil, let meant = nearestType(first, isExactLength: true) {
      return .unreadable(nearest: "\(number)/\(meant)-\(rest)")
    }
    let code = type ?? first.text
    guard printed.secondSign == "-", !first.isSmall || type != nil else {
      return .unreadable(nearest: type.map { "\(number)/\($0)-\(rest)" })
    }
    var fixes = fixes
    note(first, became: code, fixes: &fixes)
    return .read(
      DocumentReference(
        family: .legalAct, number: "\(number)/\(code)-\(rest)", type: code, organisation: rest,
        year: year), fixes: fixes.sorted())
  }

  private func party(
    _ first: CodePart, number: String, rest: String, fixes: Set<ReferenceFix>
  ) -> ReadReference.Outcome {
    let type = type(first)
    if isPublicBody(rest) {
      return .unreadable(nearest: type.map { "\(number)/\($0)-\(rest)" })
    }
    if type == nil, first.isSmall || first.text.unicodeScalars.count > 4 {
      return .unreadable(nearest: nil)
    }
    let code = type ?? first.text
    var fixes = fixes
    note(first, became: code, fixes: &fixes)
    return .read(
      DocumentReference(
        family: .party, number: "\(number)-\(code)/\(rest)", type: code, organisation: rest),
      fixes: fixes.sorted())
  }

  private func officialLetter(
    _ first: CodePart, number: String, unit: String, fixes: Set<ReferenceFix>
  ) -> ReadReference.Outcome {
    var fixes = fixes
    let organisation = organisation([first], fixes: &fixes)
    guard organisation.unicodeScalars.count > 1 else { return .unreadable(nearest: nil) }
    return .read(
      DocumentReference(
        family: .officialLetter, number: "\(number)/\(organisation)-\(unit)", type: nil,
        organisation: organisation, unit: unit), fixes: fixes.sorted())
  }

  /// At least two digits: Decree 30/2020/NĐ-CP has a zero before numbers below ten.
  private static func text(of printed: PrintedNumber, fixes: inout Set<ReferenceFix>) -> String {
    let text = (printed.value < 10 ? "0" : "") + String(printed.value)
    if text.utf8.count != printed.digits { fixes.insert(.zeros) }
    return text + printed.suffix
  }

  private func organisation(_ parts: [CodePart], fixes: inout Set<ReferenceFix>) -> String {
    let codes = parts.map { part -> String in
      if part.folded == "ttg" {
        note(part, became: "TTg", fixes: &fixes)
        return "TTg"
      }
      guard part.isSmall else { return part.text }
      var capital = part
      capital.capitalise()
      fixes.formUnion(capital.fixes)
      return capital.text
    }
    return codes.joined(separator: "-")
  }

  private func note(_ part: CodePart, became code: String, fixes: inout Set<ReferenceFix>) {
    if !part.text.utf8.elementsEqual(code.utf8) { fixes.insert(.letterCase) }
  }

  private func isPublicBody(_ organisation: String) -> Bool {
    Self.publicBodies.contains(Array(organisation.utf8))
  }

  /// The one type that a mistyped code can stand for; `nil` where there are several.
  private func nearestType(_ part: CodePart, isExactLength: Bool = false) -> String? {
    let plain = accentless(part.text)
    let blind = abbreviations.filter { accentless($0) == plain }
    if blind.count == 1 { return blind.first }
    guard blind.isEmpty, !isExactLength else { return nil }
    let close = abbreviations.filter { editDistance(accentless($0), plain) == 1 }
    return close.count == 1 ? close.first : nil
  }

  /// `45/BCUBND`: a type and a public body with no dash between.
  private func splitCode(_ part: CodePart, number: String) -> String? {
    let folded = Array(part.folded.utf8)
    for type in abbreviations {
      for body in Self.bodies where Array(CodePart(printed: type + body).folded.utf8) == folded {
        return "\(number)/\(type)-\(body)"
      }
    }
    return nil
  }

  private static let bodies = ["UBND", "HĐND"]
}

import VietnameseText

/// What words of a cell may stand for: as they are, under a head, without a note.
struct CellNames {
  let directory: UnitDirectory

  /// Words that say of what kind the names after a colon are.
  private static let kinds: Set<NameKey> = Set(
    [
      "địa phương", "đơn vị", "cơ quan", "cơ quan, đơn vị", "bộ", "ngành", "bộ, ngành", "tỉnh",
      "thành phố", "tỉnh, thành phố", "sở", "sở, ban, ngành", "huyện", "quận", "xã", "phường",
      "thành phố trực thuộc trung ương", "thị trấn", "xã, phường",
    ].map { NameKey($0) })

  /// In a note they say that somebody is left out, or does not lead.
  private static let exceptions: Set<NameKey> = Set(
    ["trừ", "ngoài", "không", "phối", "nếu", "except", "excluding", "without"].map { NameKey($0) })

  private static let localities = NameKey("địa phương")
  private static let plurals: Set<NameKey> = Set(["các", "những"].map { NameKey($0) })

  static func isKind(_ head: String) -> Bool { kinds.contains(NameKey(head)) }

  /// `Các Cục Thuế` -> `Cục Thuế`; nil where no plural is said.
  static func withoutPlural(_ text: String) -> String? {
    let words = text.split(maxSplits: 1) { $0.isWhitespace }
    guard words.count == 2, plurals.contains(NameKey(words[0])) else { return nil }
    return String(words[1])
  }

  /// The names after `Các địa phương` in `Các địa phương Bắc Ninh`; nil where none follow, or where
  /// a kind follows: "các địa phương huyện A" names no district.
  static func withoutLocalities(_ text: String) -> String? {
    guard let singular = withoutPlural(text) else { return nil }
    let heads = heads(of: singular, atMost: 2)
    guard heads.count == 2, NameKey(heads[1].head) == localities else { return nil }
    let first = heads[1].rest.split { $0.isWhitespace }.first ?? ""
    return isKind(String(first)) ? nil : heads[1].rest
  }

  /// Names that the words stand for by themselves or under one of the heads; different ones.
  func matches(_ text: String, heads: [String]) -> [UnitDirectory.Match] {
    var found: [UnitDirectory.Match] = []
    func take(_ match: UnitDirectory.Match) {
      if match != .none, !found.contains(match) { found.append(match) }
    }
    take(plain(text))
    for head in heads { take(directory.match(head + " " + text)) }
    return found
  }

  /// As it stands, or in the singular.
  private func plain(_ text: String) -> UnitDirectory.Match {
    let whole = directory.match(text)
    guard whole == .none, let singular = Self.withoutPlural(text) else { return whole }
    return directory.match(singular)
  }

  /// The first words of a text and what follows them, shortest first.
  static func heads(of text: String, atMost limit: Int) -> [(head: String, rest: String)] {
    let words = text.split { $0.isWhitespace }
    guard words.count > 1 else { return [] }
    return (1...min(limit, words.count - 1)).map { count in
      (words[..<count].joined(separator: " "), words[count...].joined(separator: " "))
    }
  }

  /// The words outside brackets and those inside; nil where there are no brackets, or where what
  /// stands in them may not be passed over.
  static func withoutNotes(_ text: String) -> (name: String, note: String)? {
    var depth = 0
    var name = ""
    var notes: [String] = []
    for character in text {
      if character == "(" {
        depth += 1
        if depth == 1 { notes.append("") }
      } else if character == ")" {
        depth -= 1
      } else if depth == 0 {
        name.append(character)
      } else {
        notes[notes.count - 1].append(character)
      }
    }
    guard depth == 0, !notes.isEmpty else { return nil }
    let note = notes.joined(separator: "; ")
    let words = note.split { $0.isWhitespace || $0.isPunctuation }
    return words.contains { exceptions.contains(NameKey($0)) } ? nil : (name, note)
  }
}

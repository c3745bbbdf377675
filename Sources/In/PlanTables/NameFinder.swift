import Compliance
import VietnameseText

/// Finds the names of units and groups in the cells of a table that nobody has listed yet.
///
/// A name that stands alone in some cell is a name wherever it stands; the rest of a cell is cut
/// before words that begin a name (`Bộ ...`, `UBND ...`, `các ...`). What may be cut wrongly is
/// marked.
struct NameFinder {
  struct Name: Hashable {
    var text: String
    /// A phrase for several units.
    var isGroup: Bool
    /// May be several names, or a part of one.
    var isDoubtful: Bool
    var row: Int
    var column: PlanColumn
  }

  /// In the order of the table: leads and supporting units row by row.
  private(set) var names: [Name] = []
  private var known: Set<NameKey> = []
  private let directory: UnitDirectory

  init(_ table: PlanTable, _ directory: UnitDirectory) {
    self.directory = directory
    var found: [Name] = []
    // First what stands alone: it decides how the others are cut.
    for isAlone in [true, false] {
      let known = isAlone ? directory : self.directory(with: found)
      for row in table.rows {
        for column in [PlanColumn.lead, .support] {
          for clause in NameCutting.clauses(of: row[column])
          where NameCutting.isAlone(clause) == isAlone {
            for name in pieces(of: clause, known) {
              let isGroup = NameCutting.isGroup(name)
              let isDoubtful = !isAlone && NameCutting.isDoubtful(name, isGroup: isGroup)
              found.append(
                Name(
                  text: name, isGroup: isGroup, isDoubtful: isDoubtful, row: row.number,
                  column: column))
            }
          }
        }
      }
    }
    let order = found.indices.sorted {
      found[$0].row == found[$1].row ? $0 < $1 : found[$0].row < found[$1].row
    }
    for place in order { take(found[place]) }
  }

  private mutating func take(_ name: Name) {
    let key = NameKey(name.text)
    guard !key.isEmpty, directory.match(name.text) == .none, known.insert(key).inserted else {
      return
    }
    names.append(name)
  }

  /// The names of a clause that the directory does not explain.
  private func pieces(of clause: String, _ known: UnitDirectory) -> [String] {
    let reading = known.read(cell: clause)
    let isRead = reading.clauses.allSatisfy {
      if case .names = $0.reading { return true }
      return false
    }
    if isRead, !reading.clauses.isEmpty { return [] }
    return NameCutting.names(of: clause)
  }

  private func directory(with names: [Name]) -> UnitDirectory {
    var keys: Set<NameKey> = []
    let units = names.enumerated().compactMap { place, name in
      keys.insert(NameKey(name.text)).inserted
        ? Unit(id: UnitID("new/\(place)"), name: name.text) : nil
    }
    return UnitDirectory(units: directory.units + units, groups: directory.groups)
  }
}

/// Where a cell of names may be cut, by the words alone.
enum NameCutting {
  /// The parts between `;` and line breaks outside brackets, without bullets.
  static func clauses(of cell: String) -> [String] {
    split(cell) { $0 == ";" || $0 == "\n" || $0 == "\r" }.map { part in
      trimmed(String(part.drop { "-–—•*+".contains($0) || $0.isWhitespace }))
    }.filter { !$0.isEmpty }
  }

  /// Whether nothing in a clause could separate names.
  static func isAlone(_ clause: String) -> Bool {
    !clause.contains { ",/&+:".contains($0) }
      && !words(clause).contains { conjunctions.contains(NameKey($0)) }
  }

  /// The names of a clause; a piece that begins no name belongs to the one before it.
  static func names(of clause: String) -> [String] {
    var names: [String] = []
    for atom in split(clause, at: { $0 == "," }) {
      let atom = trimmed(String(atom))
      guard !atom.isEmpty else { continue }
      if let last = names.last, !beginsName(atom), !beginsKinds(atom, after: last) {
        names[names.count - 1] = last + ", " + atom
      } else {
        names += cutAtConjunction(atom)
      }
    }
    return names.map(withoutNote)
  }

  /// `bộ` after `Bộ Tài chính` begins a phrase for several; after `Các sở` it goes on with one.
  private static func beginsKinds(_ atom: String, after last: String) -> Bool {
    isBareKind(atom) && !isBareKind(last) && !isGroup(last)
  }

  /// `Bộ A và các bộ, ngành` -> `Bộ A`, `các bộ, ngành`.
  private static func cutAtConjunction(_ atom: String) -> [String] {
    let all = words(atom)
    for place in all.indices.dropFirst() where conjunctions.contains(NameKey(all[place])) {
      let rest = all[(place + 1)...].joined(separator: " ")
      let before = all[..<place].joined(separator: " ")
      guard beginsName(rest), !beginsWithCommittee(rest), beginsName(before) else { continue }
      return [before] + cutAtConjunction(rest)
    }
    return [atom]
  }

  /// A phrase that stands for several units.
  static func isGroup(_ name: String) -> Bool {
    let keys = words(name).map { NameKey($0.filter { !",.".contains($0) }) }
    guard let first = keys.first else { return false }
    if plurals.contains(first) { return true }
    // A kind by itself before a comma: `Bộ, ngành`, `Sở, ban, ngành`.
    let head = name.prefix { $0 != "," }
    if head.count < name.count, heads.contains(NameKey(head)) { return true }
    if keys.contains(where: { NameKey("các") == $0 }) { return true }
    let pairs = zip(keys, keys.dropFirst()).map { NameKey("\($0) \($1)") }
    return first == NameKey("địa phương") || pairs.contains { relevance.contains($0) }
  }

  /// Whether a person has to look at how it was cut.
  static func isDoubtful(_ name: String, isGroup: Bool) -> Bool {
    if isGroup {
      let parts = split(name) { $0 == "," }.dropFirst().map { trimmed(String($0)) }
      return name.contains(":") || parts.contains { $0.first?.isUppercase ?? false }
    }
    let key = NameKey(name).description
    return name.contains { ",/&+:".contains($0) }
      && !namesWithCommas.contains { key.contains($0.description) }
  }

  // MARK: Words

  private static let conjunctions: Set<NameKey> = [NameKey("và"), NameKey("and")]
  private static let plurals: Set<NameKey> = Set(
    ["các", "những", "mọi", "tất", "toàn", "all", "every", "each"].map { NameKey($0) })
  private static let relevance: Set<NameKey> = Set(
    ["liên quan", "có liên", "cấp huyện", "cấp xã", "cấp tỉnh", "relevant units"].map {
      NameKey($0)
    })
  private static let committees: Set<NameKey> = Set(["UBND", "HĐND", "Ủy"].map { NameKey($0) })

  /// Names of ministries and departments that hold commas.
  private static let namesWithCommas: [NameKey] = [
    "Văn hóa, Thể thao và Du lịch", "Văn hóa, Thể thao", "Nông nghiệp, Nông thôn",
    "Giáo dục, Đào tạo", "Văn hóa, Khoa học và Thông tin",
  ].map { NameKey($0) }

  /// Words that names of offices begin with and other words do not.
  private static let heads: Set<NameKey> = Set(
    [
      "bộ", "sở", "ban", "ngành", "phòng", "cục", "vụ", "viện", "UBND", "HĐND", "UBMTTQ", "đài",
      "hội", "đoàn", "trường", "tỉnh", "huyện", "quận", "xã", "phường", "ministry", "department",
      "office", "division", "bureau", "agency",
    ].map { NameKey($0) })

  /// The same of two words: `Công an` begins a name, `Công nghệ` does not.
  private static let longHeads: Set<NameKey> = Set(
    [
      "bảo hiểm", "bệnh viện", "bưu điện", "chi cục", "công an", "công ty", "đảng ủy", "điện lực",
      "hiệp hội", "học viện", "hội đồng", "kho bạc", "liên đoàn", "liên minh", "mặt trận",
      "ngân hàng", "quân khu", "tập đoàn", "thành phố", "thanh tra", "thị trấn", "thông tấn",
      "tòa án", "tổng cục", "tổng công", "trung tâm", "ủy ban", "văn phòng", "people's committee",
    ].map { NameKey($0) })

  /// Where `xã` and the like begin another word.
  private static let noHeads: Set<NameKey> = Set(
    ["xã hội", "hội nhập", "trường học", "bộ máy"].map { NameKey($0) })

  /// `các ...`, a capital head with more behind it, or an abbreviation.
  private static func beginsName(_ text: String) -> Bool {
    let all = words(text)
    guard let first = all.first else { return false }
    if plurals.contains(NameKey(first)) || isAbbreviation(first) { return true }
    guard all.count > 1, first.first?.isUppercase ?? false else { return false }
    let two = NameKey(first + " " + all[1])
    return longHeads.contains(two) || heads.contains(NameKey(first)) && !noHeads.contains(two)
  }

  /// A kind by itself: `bộ` in `Bộ Tài chính, bộ, ngành liên quan`.
  private static func isBareKind(_ text: String) -> Bool { heads.contains(NameKey(text)) }

  private static func beginsWithCommittee(_ text: String) -> Bool {
    words(text).first.map { committees.contains(NameKey($0)) } ?? false
  }

  private static func isAbbreviation(_ word: Substring) -> Bool {
    word.count >= 2 && word.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "&" }
  }

  private static func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }

  /// The name without a remark in brackets at its end.
  private static func withoutNote(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return name }
    let bare = trimmed(String(name[..<open]))
    return bare.isEmpty ? name : bare
  }

  private static func split(_ text: String, at isSign: (Character) -> Bool) -> [Substring] {
    var depth = 0
    return text.split { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return depth <= 0 && isSign(character)
    }
  }
}

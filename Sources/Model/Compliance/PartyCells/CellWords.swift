import VietnameseText

/// The words of a cell between its separators, with their places.
struct CellWords {
  /// A run of words that no separator cuts; several in a row may make one name.
  struct Atom: Hashable {
    /// Bytes of the cell.
    var range: Range<Int>
    /// A colon follows: what it says is said of all that comes after it.
    var endsWithColon = false
  }

  /// Cells with more are not taken apart.
  static let limit = 400

  let bytes: [UInt8]
  /// The atoms between two `;`; none is empty.
  private(set) var clauses: [[Atom]] = []
  private var atoms: [Atom] = []
  private var start: Int?
  private var end = 0
  /// Whether brackets close; only then do they hold notes.
  private let isBalanced: Bool

  init(_ text: String) {
    bytes = Array(text.utf8)
    isBalanced = Self.isBalanced(bytes)
    scan()
  }

  /// Bytes of the cell without blanks at both ends.
  var inked: Range<Int> {
    let first = bytes.firstIndex { !Self.isBlank($0) } ?? 0
    let last = bytes.lastIndex { !Self.isBlank($0) } ?? -1
    return first..<max(first, last + 1)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func scan() {
    var depth = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if isBalanced, byte == UInt8(ascii: "(") { depth += 1 }
      if isBalanced, byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0, let length = separator(at: place) {
        close(colon: byte == UInt8(ascii: ":"))
        if byte == UInt8(ascii: ";") { closeClause() }
        place += length
      } else if depth == 0, start == nil, let length = bullet(at: place) {
        place += length
      } else {
        if !Self.isBlank(byte) {
          start = start ?? place
          end = place + 1
        }
        place += 1
      }
    }
    close(colon: false)
    closeClause()
  }

  private mutating func close(colon: Bool) {
    defer { start = nil }
    if let start {
      atoms.append(Atom(range: start..<end, endsWithColon: colon))
    } else if colon, !atoms.isEmpty {
      atoms[atoms.count - 1].endsWithColon = true
    }
  }

  private mutating func closeClause() {
    if !atoms.isEmpty { clauses.append(atoms) }
    atoms = []
  }

  /// How many bytes of a separator begin here.
  private func separator(at place: Int) -> Int? {
    switch bytes[place] {
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\n"),
      UInt8(ascii: "\r"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "&"):
      return 1
    default:
      return Self.conjunctions.map(\.count).first { length in
        let word = bytes[place...].prefix(length)
        return stands(alone: place, length) && Self.conjunctions.contains { word.elementsEqual($0) }
      }
    }
  }

  /// `và` composed and decomposed, in small and capital letters; `and`.
  private static let conjunctions: [[UInt8]] = {
    let words = ["và", "Và", "VÀ", "and"]
    return (words.map(nfc) + words.map(nfd)).map { Array($0.utf8) }
      .sorted { $0.count > $1.count }
  }()

  /// A word by itself: blanks or the ends of the cell on both sides.
  private func stands(alone place: Int, _ length: Int) -> Bool {
    let after = place + length
    guard after <= bytes.count else { return false }
    let isOpen = place == 0 || Self.endsWord(bytes[place - 1])
    return isOpen && (after == bytes.count || Self.endsWord(bytes[after]))
  }

  /// A dash, a star or a dot before the first word of a line.
  private func bullet(at place: Int) -> Int? {
    let before = bytes[..<place].last { $0 != 0x20 && $0 != 0x09 }
    guard before == nil || before == 0x0A || before == 0x0D else { return nil }
    for sign in ["-", "–", "—", "•", "*"] where bytes[place...].starts(with: sign.utf8) {
      return sign.utf8.count
    }
    return nil
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }

  private static func isBalanced(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    for byte in bytes {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}

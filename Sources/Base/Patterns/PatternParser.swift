/// Reads RE2's syntax by recursive descent over the UTF-8 bytes of a pattern.
struct PatternParser {
  typealias Kind = PatternError.Kind

  let bytes: [UInt8]
  let limits: PatternLimits
  var position = 0
  /// Of the group around the position.
  var flags = Flags()
  /// True between `\Q` and `\E`, where every character stands for itself.
  var isQuoting = false
  private var depth = 0
  private var groupNames: Set<String> = []

  struct Flags: Hashable, Sendable {
    var ignoresCase = false
    var isMultiline = false
    var dotTakesNewline = false
    /// `(?U)` swaps greedy and lazy, which no answer shows.
    var isUngreedy = false
  }

  init(_ text: String, limits: PatternLimits) {
    bytes = Array(text.utf8)
    self.limits = limits
  }

  mutating func parse() throws(PatternError) -> PatternNode {
    let node = try alternatives()
    guard position < bytes.count else { return node }
    // Only a closing parenthesis ends the outermost group.
    throw error(.unexpectedParenthesis, position..<position + 1)
  }

  // MARK: Bytes

  /// The byte at a distance from the position; 0 past the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    let at = position + distance
    return at < bytes.count ? bytes[at] : 0
  }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func accept(_ text: StaticString) -> Bool {
    let wanted = Array(text.description.utf8)
    guard bytes[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// Takes the code point at the position; there is one.
  mutating func scalar() -> UInt32 {
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end
    return text.unicodeScalars.first?.value ?? 0xFFFD
  }

  func error(_ kind: Kind, _ range: Range<Int>) -> PatternError {
    var end = min(range.upperBound, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let whole = min(range.lowerBound, end)..<end
    return PatternError(
      kind: kind, part: String(decoding: bytes[whole], as: UTF8.self), range: whole)
  }

  // MARK: Structure

  private mutating func alternatives() throws(PatternError) -> PatternNode {
    var choices: [PatternNode] = []
    repeat { choices.append(try sequence()) } while accept("|")
    if choices.count == 1, let only = choices.first { return only }
    return .choice(choices)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var parts: [PatternNode] = []
    /// Where the repetition that was read last begins, while nothing has followed it.
    var openRepetition: Int?
    while !isAtEnd, isQuoting || (peek() != UInt8(ascii: "|") && peek() != UInt8(ascii: ")")) {
      let start = position
      if isQuoting {
        isQuoting = !accept("\\E")
        if isQuoting { parts.append(literal(scalar())) }
        openRepetition = nil
        continue
      }
      if let bounds = try repetition() {
        if let open = openRepetition { throw error(.doubleRepetition, open..<position) }
        guard let last = parts.popLast() else {
          throw error(.nothingToRepeat, start..<position)
        }
        let node = PatternNode.repetition(last, least: bounds.least, most: bounds.most)
        guard node.repeats <= 1000 else { throw error(.repetitionTooLarge, start..<position) }
        parts.append(node)
        openRepetition = start
        continue
      }
      openRepetition = nil
      if let part = try part() { parts.append(part) }
    }
    switch parts.count {
    case 0: return .empty
    case 1: return parts[0]
    default: return .sequence(parts)
    }
  }

  /// One thing that may be repeated; nil for what only changes how the rest is read.
  private mutating func part() throws(PatternError) -> PatternNode? {
    switch peek() {
    case UInt8(ascii: "("): return try group()
    case UInt8(ascii: "["): return .set(try bracket())
    case UInt8(ascii: "."):
      position += 1
      let newline = ScalarSet([0x0A...0x0A])
      return .set(flags.dotTakesNewline ? .all : newline.inverted)
    case UInt8(ascii: "^"):
      position += 1
      return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case UInt8(ascii: "$"):
      position += 1
      return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    case UInt8(ascii: "\\"): return try escape()
    default: return literal(scalar())
    }
  }

  func literal(_ scalar: UInt32) -> PatternNode { .set(folded(ScalarSet([scalar...scalar]))) }

  func folded(_ set: ScalarSet) -> ScalarSet { flags.ignoresCase ? set.foldingCase : set }

  // MARK: Repetition

  private mutating func repetition() throws(PatternError) -> (least: Int, most: Int?)? {
    let bounds: (least: Int, most: Int?)
    switch peek() {
    case UInt8(ascii: "*"): bounds = (0, nil)
    case UInt8(ascii: "+"): bounds = (1, nil)
    case UInt8(ascii: "?"): bounds = (0, 1)
    case UInt8(ascii: "{"):
      guard let counted = try count() else { return nil }
      _ = accept("?")
      return counted
    default: return nil
    }
    position += 1
    _ = accept("?")
    return bounds
  }

  /// `{2}`, `{2,}`, `{2,5}`; nil, and nothing taken, where the brace is plain text.
  private mutating func count() throws(PatternError) -> (least: Int, most: Int?)? {
    let start = position
    position += 1
    guard let least = number() else {
      position = start
      return nil
    }
    var most: Int? = least
    if accept(",") { most = peek() == UInt8(ascii: "}") ? nil : number() ?? -1 }
    guard most != -1, accept("}") else {
      position = start
      return nil
    }
    guard least <= 1000, (most ?? least) <= 1000, least <= (most ?? least) else {
      throw error(.repetitionTooLarge, start..<position)
    }
    return (least, most)
  }

  /// A decimal number, held at 1001; nil where no digit stands.
  private mutating func number() -> Int? {
    let start = position
    var value = 0
    while (0x30...0x39).contains(peek()) {
      value = min(value * 10 + Int(peek() - 0x30), 1001)
      position += 1
    }
    return position > start ? value : nil
  }

  // MARK: Groups

  private mutating func group() throws(PatternError) -> PatternNode? {
    let start = position
    let outer = flags
    position += 1
    if accept("?") {
      guard try groupHead(from: start) else { return nil }
    }
    guard depth < limits.nesting else { throw error(.tooDeep, start..<start + 1) }
    depth += 1
    let node = try alternatives()
    depth -= 1
    guard accept(")") else { throw error(.missingParenthesis, start..<start + 1) }
    flags = outer
    return node
  }

  /// What follows `(?`; false where it was flags only, which hold up to the end of the group.
  private mutating func groupHead(from start: Int) throws(PatternError) -> Bool {
    for form: StaticString in ["=", "!", "<=", "<!"] where accept(form) {
      throw error(.lookaround, start..<position)
    }
    if accept("P=") { throw error(.backreference, start..<position) }
    if accept("P<") || accept("<") {
      try name(from: start)
      return true
    }
    return try changeFlags(from: start)
  }

  private mutating func name(from start: Int) throws(PatternError) {
    let first = position
    while !isAtEnd, peek() != UInt8(ascii: ">"), peek() != UInt8(ascii: ")") { position += 1 }
    let name = bytes[first..<position]
    let isWord = name.allSatisfy { NamedClasses.words.contains(UInt32($0)) }
    guard !name.isEmpty, isWord, accept(">") else {
      throw error(.badGroupName, start..<position)
    }
    guard groupNames.insert(String(decoding: name, as: UTF8.self)).inserted else {
      throw error(.duplicateGroupName, first..<position - 1)
    }
  }

  /// `i)`, `s-m:` and so on; true where a group begins.
  private mutating func changeFlags(from start: Int) throws(PatternError) -> Bool {
    var isOn = true
    var isEmpty = true
    while !isAtEnd {
      let letter = peek()
      position += 1
      switch letter {
      case UInt8(ascii: "i"): flags.ignoresCase = isOn
      case UInt8(ascii: "m"): flags.isMultiline = isOn
      case UInt8(ascii: "s"): flags.dotTakesNewline = isOn
      case UInt8(ascii: "U"): flags.isUngreedy = isOn
      case UInt8(ascii: "-") where isOn:
        isOn = false
        isEmpty = true
        continue
      case UInt8(ascii: ":") where isOn || !isEmpty: return true
      case UInt8(ascii: ")") where !isEmpty: return false
      default: throw error(.badFlag, start..<position)
      }
      isEmpty = false
    }
    throw error(.missingParenthesis, start..<start + 1)
  }
}

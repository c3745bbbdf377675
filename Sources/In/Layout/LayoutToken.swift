import YAML

/// A piece of a file that is not blank: what stands between libyaml's marks, and what it marks.
struct LayoutToken: Hashable {
  enum Kind: Hashable {
    case scalar(YAMLScalarStyle)
    case alias
    /// An anchor or a tag.
    case property
    case dash, colon, comma, open, close
    /// `---` or `...`
    case marker
    case comment
  }

  var kind: Kind
  /// Bytes of the file.
  var span: Range<Int>
  /// First piece of its line.
  var isFirst: Bool
}

/// What keeps a file, or a part of it, from being laid out.
package enum LayoutObstacle: String, Hashable, Sendable, CaseIterable, Error {
  /// `? key`, or a key that is not written at all.
  case explicitKey = "explicit-key"
  case directive
  case tabIndent = "tab-indent"
  /// A line end other than LF and CR LF.
  case lineSeparator = "line-separator"
  /// A block scalar that states its indentation, in a list at its key's column.
  case statedIndent = "stated-indent"
  /// A sign where none is expected.
  case unexpected
  /// The new text would not mean the same.
  case otherMeaning = "other-meaning"
  /// The new text would not stay as it is.
  case unstable
}

/// Cuts a file into its pieces.
struct LayoutScanner {
  private let bytes: [UInt8]
  private var place: Int
  private var tokens: [LayoutToken] = []
  private var isLineStart = true
  private var flowDepth = 0
  /// Scalars and aliases that have an extent, in order.
  private let marked: [(span: Range<Int>, kind: LayoutToken.Kind)]
  private var next = 0

  /// - Parameter events: Of these bytes.
  static func tokens(
    _ bytes: [UInt8], _ events: [YAMLEvent]
  ) throws(LayoutObstacle) -> [LayoutToken] {
    var scanner = LayoutScanner(bytes, events)
    while try scanner.step() {}
    return scanner.tokens
  }

  private init(_ bytes: [UInt8], _ events: [YAMLEvent]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    marked = events.compactMap { event in
      guard !event.span.isEmpty else { return nil }
      switch event.kind {
      case .scalar(let scalar): return (event.span, .scalar(scalar.style))
      case .alias: return (event.span, .alias)
      default: return nil
      }
    }
  }

  private mutating func step() throws(LayoutObstacle) -> Bool {
    guard place < bytes.count else { return false }
    if next < marked.count, marked[next].span.lowerBound <= place {
      guard marked[next].span.lowerBound == place else { throw .unexpected }
      add(marked[next].kind, until: marked[next].span.upperBound)
      if case .scalar(.literal) = marked[next].kind { isLineStart = true }
      if case .scalar(.folded) = marked[next].kind { isLineStart = true }
      next += 1
      return true
    }
    switch bytes[place] {
    case 0x0A, 0x0D:
      isLineStart = true
      place += 1
    case 0x09 where isLineStart && flowDepth == 0:
      if !isBlankToLineEnd { throw .tabIndent }
      place += 1
    case 0x20, 0x09: place += 1
    case UInt8(ascii: "#"): add(.comment, until: lineEnd)
    default: try sign()
    }
    return true
  }

  private mutating func sign() throws(LayoutObstacle) {
    switch bytes[place] {
    case UInt8(ascii: "%") where isLineStart: throw .directive
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      if isMarker {
        add(.marker, until: place + 3)
      } else if bytes[place] == UInt8(ascii: "-"), flowDepth == 0 {
        add(.dash, until: place + 1)
      } else {
        throw .unexpected
      }
    case UInt8(ascii: ":"):
      if isLineStart { throw .explicitKey }
      add(.colon, until: place + 1)
    case UInt8(ascii: "?"): throw .explicitKey
    case UInt8(ascii: ","): add(.comma, until: place + 1)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flowDepth += 1
      add(.open, until: place + 1)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      flowDepth -= 1
      add(.close, until: place + 1)
    case UInt8(ascii: "&"), UInt8(ascii: "!"): add(.property, until: propertyEnd)
    default: throw .unexpected
    }
  }

  private mutating func add(_ kind: LayoutToken.Kind, until end: Int) {
    let end = min(max(end, place + 1), bytes.count)
    tokens.append(LayoutToken(kind: kind, span: place..<end, isFirst: isLineStart))
    isLineStart = false
    place = end
  }

  // MARK: Extents

  private var lineEnd: Int {
    bytes[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  private var isBlankToLineEnd: Bool {
    bytes[place..<lineEnd].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      && !(next < marked.count && marked[next].span.lowerBound < lineEnd)
  }

  private var isMarker: Bool {
    guard isLineStart,
      place == 0 || bytes[place - 1] == 0x0A || bytes[place - 1] == 0x0D
        || (place == 3 && bytes[0] == 0xEF), place + 3 <= bytes.count
    else { return false }
    let sign = bytes[place]
    guard bytes[place + 1] == sign, bytes[place + 2] == sign else { return false }
    return place + 3 == bytes.count || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place + 3])
  }

  private var propertyEnd: Int {
    if bytes[place...].starts(with: Array("!<".utf8)) {
      return (bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? lineEnd) + 1
    }
    return bytes[place...].firstIndex { byte in
      byte <= 0x20 || (flowDepth > 0 && ",[]{}".utf8.contains(byte))
    } ?? bytes.count
  }
}

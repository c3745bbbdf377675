import Diagnostics
package import YAML

/// What a workspace's files may ask of us at most.
package struct RuleFileLimits: Hashable, Sendable {
  package var yaml: YAMLLimits
  /// Values that aliases may add to a file.
  package var aliasedNodes: Int
  package var tableBytes: Int

  package init(
    yaml: YAMLLimits = YAMLLimits(), aliasedNodes: Int = 100_000, tableBytes: Int = 64 << 20
  ) {
    self.yaml = yaml
    self.aliasedNodes = aliasedNodes
    self.tableBytes = tableBytes
  }
}

/// Makes a tree of a file's events; collects what is wrong and goes on where that is safe.
struct YAMLComposer {
  private struct Anchor {
    var node: YAMLNode
    var size: Int
    var depth: Int
  }

  /// A node, with how many nodes and levels it has once aliases are replaced.
  private struct Composed {
    var node: YAMLNode
    var size = 1
    var depth = 0
  }

  private let bytes: [UInt8]
  private let file: SourceFileID
  private let limits: RuleFileLimits
  private let events: [YAMLEvent]
  private var next = 0
  private var anchors: [String: Anchor] = [:]
  /// Anchors of scalars with their places, until an alias uses them.
  private var unused: [(name: String, span: SourceSpan)] = []
  private var aliasedNodes = 0
  private var isStopped = false

  /// The value of a file; nil where there is none, or where it could not be read, which is
  /// reported.
  static func compose(
    _ bytes: [UInt8], of made: EventsAhead.Events, file: SourceFileID, limits: RuleFileLimits,
    _ faults: inout Faults
  ) -> YAMLNode? {
    let events: [YAMLEvent]
    switch made {
    case .success(let found): events = found
    case .failure(let error):
      faults.yaml(error, bytes: bytes, file: file)
      return nil
    }
    var composer = YAMLComposer(bytes: bytes, file: file, limits: limits, events: events)
    let root = composer.root(&faults)
    for anchor in composer.unused { faults.unusedAnchor(anchor.name, at: anchor.span) }
    return composer.isStopped ? nil : root
  }

  private init(
    bytes: [UInt8], file: SourceFileID, limits: RuleFileLimits, events: [YAMLEvent]
  ) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    self.events = events
  }

  private mutating func root(_ faults: inout Faults) -> YAMLNode? {
    while next < events.count {
      switch events[next].kind {
      case .streamStart, .documentStart: next += 1
      case .streamEnd, .documentEnd: return nil
      default: return value(level: 0, &faults).node
      }
    }
    return nil
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
  }

  private func invalid(at range: Range<Int>) -> Composed {
    Composed(node: YAMLNode(content: .invalid, span: span(range)))
  }

  private mutating func value(level: Int, _ faults: inout Faults) -> Composed {
    guard next < events.count, !isStopped else { return invalid(at: bytes.count..<bytes.count) }
    let event = events[next]
    let before = next > 0 ? events[next - 1].span.upperBound : 0
    next += 1
    switch event.kind {
    case .alias(let name): return alias(name, at: event.span, level: level, &faults)
    case .scalar(let scalar): return self.scalar(scalar, at: event.span, after: before, &faults)
    case .sequenceStart(let start):
      let isTagged = reportTag(start.tag, after: before, until: event.span.upperBound, &faults)
      let composed = sequence(start, from: event.span.lowerBound, level: level, &faults)
      note(start.anchor, composed)
      return isTagged ? invalid(at: event.span) : composed
    case .mappingStart(let start):
      let isTagged = reportTag(start.tag, after: before, until: event.span.upperBound, &faults)
      let composed = mapping(start, from: event.span.lowerBound, level: level, &faults)
      note(start.anchor, composed)
      return isTagged ? invalid(at: event.span) : composed
    default: return invalid(at: event.span)
    }
  }

  private mutating func note(_ name: String?, _ composed: Composed) {
    guard let name else { return }
    anchors[name] = Anchor(node: composed.node, size: composed.size, depth: composed.depth)
  }

  private mutating func scalar(
    _ scalar: YAMLScalar, at range: Range<Int>, after before: Int, _ faults: inout Faults
  ) -> Composed {
    if reportTag(scalar.tag, after: before, until: range.upperBound, &faults) {
      return invalid(at: range)
    }
    let node = ScalarNode(text: scalar.text, style: scalar.style, span: span(range))
    let composed = Composed(node: YAMLNode(content: .scalar(node), span: node.span))
    if let name = scalar.anchor {
      note(name, composed)
      let place = mark(UInt8(ascii: "&"), from: before, until: range.upperBound)
      unused.append((name, span(place ?? range)))
    }
    if scalar.style == .plain, let comment = gluedComment(after: range.upperBound) {
      faults.cutByComment(at: span(comment), value: node.span)
    }
    return composed
  }

  /// Text after a plain scalar that YAML takes for a comment though no blank follows its `#`.
  private func gluedComment(after end: Int) -> Range<Int>? {
    var at = end
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    guard at > end, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "#") else { return nil }
    let following = bytes[at + 1]
    guard following > 0x20, following != UInt8(ascii: "#"), following != UInt8(ascii: "!") else {
      return nil
    }
    let lineEnd = bytes[at...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    return at..<lineEnd
  }

  private mutating func reportTag(
    _ tag: String?, after start: Int, until end: Int, _ faults: inout Faults
  ) -> Bool {
    guard let tag else { return false }
    faults.tag(
      tag, at: span(mark(UInt8(ascii: "!"), from: start, until: end) ?? (max(start, end - 1)..<end))
    )
    return true
  }

  /// The word that begins with a mark such as `!` or `&`, between two places of the file.
  private func mark(_ mark: UInt8, from start: Int, until end: Int) -> Range<Int>? {
    let window = max(0, start)..<min(max(start, end + 1), bytes.count)
    guard let first = bytes[window].firstIndex(of: mark) else { return nil }
    let last = bytes[first...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ",") } ?? bytes.count
    return first..<last
  }

  private mutating func alias(
    _ name: String, at range: Range<Int>, level: Int, _ faults: inout Faults
  ) -> Composed {
    guard let anchor = anchors[name] else {
      faults.unknownAlias(name, known: anchors.keys.sortedByBytes(), at: span(range))
      return invalid(at: range)
    }
    unused.removeAll { $0.name == name }
    aliasedNodes = aliasedNodes.addingSaturating(anchor.size)
    if aliasedNodes > limits.aliasedNodes {
      isStopped = true
      faults.aliasBomb(limit: limits.aliasedNodes, at: span(range))
      return invalid(at: range)
    }
    if level + anchor.depth > limits.yaml.depth {
      isStopped = true
      faults.tooDeep(limit: limits.yaml.depth, at: span(range))
      return invalid(at: range)
    }
    return Composed(node: anchor.node, size: anchor.size, depth: anchor.depth)
  }

  private mutating func sequence(
    _ start: YAMLCollection, from first: Int, level: Int, _ faults: inout Faults
  ) -> Composed {
    var items: [YAMLNode] = []
    var (size, depth, end) = (1, 0, first)
    while next < events.count, !isStopped {
      if case .sequenceEnd = events[next].kind {
        if start.isFlow { end = events[next].span.upperBound }
        next += 1
        break
      }
      let item = value(level: level + 1, &faults)
      items.append(item.node)
      size = size.addingSaturating(item.size)
      depth = max(depth, item.depth)
      end = max(end, events[next - 1].span.upperBound)
    }
    let node = YAMLNode(
      content: .sequence(items, isFlow: start.isFlow), span: span(first..<max(first, end)))
    return Composed(node: node, size: size, depth: depth + 1)
  }

  private mutating func mapping(
    _ start: YAMLCollection, from first: Int, level: Int, _ faults: inout Faults
  ) -> Composed {
    var entries: [YAMLNode.Entry] = []
    var seen = SeenKeys()
    var (size, depth, end) = (1, 0, first)
    while next < events.count, !isStopped {
      if case .mappingEnd = events[next].kind {
        if start.isFlow { end = events[next].span.upperBound }
        next += 1
        break
      }
      let key = value(level: level + 1, &faults)
      let item = value(level: level + 1, &faults)
      size = size.addingSaturating(key.size).addingSaturating(item.size)
      depth = max(depth, key.depth, item.depth)
      end = max(end, events[next - 1].span.upperBound)
      guard let scalar = key.node.scalar else {
        if !key.node.isInvalid { faults.keyNotText(at: key.node.head) }
        continue
      }
      if let earlier = seen.first(like: scalar, among: entries) {
        faults.duplicateKey(scalar.text, at: scalar.span, first: earlier)
      } else {
        entries.append(YAMLNode.Entry(key: scalar, value: item.node))
      }
    }
    let node = YAMLNode(
      content: .mapping(entries, isFlow: start.isFlow), span: span(first..<max(first, end)))
    return Composed(node: node, size: size, depth: depth + 1)
  }
}

/// Finds a key that a mapping has already.
private struct SeenKeys {
  /// Up to here looking at each entry is quicker than a dictionary.
  private static let most = 16

  private var places: [ByteText: SourceSpan] = [:]

  /// The place of an entry with the same key.
  mutating func first(
    like key: ScalarNode, among entries: [YAMLNode.Entry]
  ) -> SourceSpan? {
    guard entries.count > Self.most else {
      for index in entries.indices where entries[index].key.isText(key.text) {
        return entries[index].key.span
      }
      return nil
    }
    for entry in entries[places.count...] { places[ByteText(entry.key.text)] = entry.key.span }
    return places[ByteText(key.text)]
  }
}

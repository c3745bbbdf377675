import YAML

/// The mappings and sequences of a file that are written by indentation.
struct BlockTree {
  struct Collection: Hashable {
    var isSequence: Bool
    /// From its first key or dash to the end of its last part.
    var span: Range<Int>
    /// Of its keys or dashes, as written.
    var column: Int
    /// Of its keys or dashes, as laid out.
    var indent: Int
    /// Number of the one around it; nil: none.
    var outer: Int?
    /// A sequence whose dashes stand in the column of its key.
    var isIndentless = false
  }

  /// In the order in which they begin, outer before inner.
  private(set) var collections: [Collection] = []

  private let events: [YAMLEvent]
  private let lines: SourceLines
  private var next = 0

  init(_ events: [YAMLEvent], _ lines: SourceLines) {
    self.events = events
    self.lines = lines
    while next < events.count {
      switch events[next].kind {
      case .streamStart, .documentStart, .documentEnd, .streamEnd: next += 1
      default: _ = node(in: nil)
      }
    }
  }

  /// Takes a node with all that is in it.
  ///
  /// - Returns: Where it ends.
  private mutating func node(in outer: Int?) -> Int {
    guard next < events.count else { return 0 }
    let event = events[next]
    next += 1
    switch event.kind {
    case .sequenceStart(let start) where !start.isFlow:
      return block(isSequence: true, at: event.span.lowerBound, in: outer)
    case .mappingStart(let start) where !start.isFlow:
      return block(isSequence: false, at: event.span.lowerBound, in: outer)
    case .sequenceStart, .mappingStart: return flow(from: event.span.upperBound)
    default: return event.span.upperBound
    }
  }

  private mutating func flow(from start: Int) -> Int {
    var end = start
    var depth = 1
    while next < events.count, depth > 0 {
      switch events[next].kind {
      case .sequenceStart, .mappingStart: depth += 1
      case .sequenceEnd, .mappingEnd: depth -= 1
      default: break
      }
      end = max(end, events[next].span.upperBound)
      next += 1
    }
    return end
  }

  private mutating func block(isSequence: Bool, at mark: Int, in outer: Int?) -> Int {
    var start = mark
    if !isSequence, next < events.count {
      // With an anchor of its own the mapping begins there, its first key further on.
      start = events[next].properties?.lowerBound ?? events[next].span.lowerBound
    }
    var collection = Collection(
      isSequence: isSequence, span: start..<start, column: lines.column(of: start),
      indent: outer.map { collections[$0].indent + 2 } ?? 0, outer: outer)
    if isSequence, let outer, !collections[outer].isSequence,
      collections[outer].column == collection.column
    {
      collection.isIndentless = true
    }
    let number = collections.count
    collections.append(collection)
    var end = start
    loop: while next < events.count {
      switch events[next].kind {
      case .sequenceEnd, .mappingEnd:
        next += 1
        break loop
      case .streamEnd, .documentEnd: break loop
      default: end = max(end, node(in: number))
      }
    }
    collections[number].span = start..<max(start, end)
    return end
  }
}

/// The lines of a file; a line end is LF, CR LF or CR.
struct SourceLines {
  /// Where each begins; the first may begin behind a byte order mark.
  let starts: [Int]
  /// Where the text of each ends, its line end left aside.
  let ends: [Int]

  init(_ bytes: [UInt8]) {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var ends: [Int] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      ends.append(place - 1)
      if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
      starts.append(place)
    }
    ends.append(bytes.count)
    if let last = starts.last, last == bytes.count, starts.count > 1 {
      // The text ends with a line end: there is no further line.
      starts.removeLast()
      ends.removeLast()
    }
    self.starts = starts
    self.ends = ends
  }

  var count: Int { starts.count }

  /// The line that holds a byte.
  func line(of place: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// Bytes before a place on its line.
  func column(of place: Int) -> Int { place - starts[line(of: place)] }
}

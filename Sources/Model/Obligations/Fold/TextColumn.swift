import Compliance

/// The words of records, by place: one after the other in one store, four bytes a place beside it.
///
/// Words that were replaced are swept out once they are more than those that are kept.
struct TextColumn: Sendable {
  /// Records begin at multiples of it, so that four bytes reach far.
  private static let grain = 8
  private static let headerSize = 12
  /// Less is not worth a sweep.
  private static let leastSwept = 1 << 16
  private static let none = UInt32.max

  private let placeCount: Int
  /// Where the words of a place begin, in grains; made with the first words.
  private var starts: [UInt32] = []
  private var store: [UInt8] = []
  private var wasted = 0

  init(placeCount: Int) { self.placeCount = placeCount }

  /// The words of a place; empty where it has none.
  subscript(place: Int) -> RecordTexts {
    guard !starts.isEmpty, starts[place] != Self.none else { return RecordTexts() }
    let start = Int(starts[place]) * Self.grain
    var at = start + Self.headerSize
    var texts: [String?] = []
    for field in 0..<3 {
      let count = length(start + field * 4)
      texts.append(count == 0 ? nil : String(decoding: store[at..<(at + count)], as: UTF8.self))
      at += count
    }
    return RecordTexts(evidence: texts[0], note: texts[1], document: texts[2])
  }

  mutating func set(_ texts: RecordTexts, at place: Int) {
    begin(place)
    let parts = [texts.evidence, texts.note, texts.document]
    for part in parts { append(length: part?.utf8.count ?? 0) }
    for part in parts { if let part { store.append(contentsOf: part.utf8) } }
    end(place)
  }

  /// Sets the evidence alone.
  mutating func set(evidence: Span<UInt8>, at place: Int) {
    begin(place)
    append(length: evidence.count)
    append(length: 0)
    append(length: 0)
    for index in evidence.indices { store.append(evidence[index]) }
    end(place)
  }

  mutating func clear(_ place: Int) {
    guard !starts.isEmpty, starts[place] != Self.none else { return }
    wasted += size(at: Int(starts[place]) * Self.grain)
    starts[place] = Self.none
  }

  private mutating func begin(_ place: Int) {
    if starts.isEmpty { starts = [UInt32](repeating: Self.none, count: placeCount) }
    clear(place)
    // Memory ends long before four bytes of grains do.
    starts[place] = UInt32(clamping: store.count / Self.grain)
  }

  private mutating func end(_ place: Int) {
    while store.count % Self.grain != 0 { store.append(0) }
    if wasted > Self.leastSwept, wasted > store.count / 2 { sweep() }
  }

  private mutating func append(length: Int) {
    let length = UInt32(clamping: length)
    for shift in [0, 8, 16, 24] as [UInt32] {
      store.append(UInt8(truncatingIfNeeded: length >> shift))
    }
  }

  private func length(_ at: Int) -> Int {
    Int(store[at]) | Int(store[at + 1]) << 8 | Int(store[at + 2]) << 16 | Int(store[at + 3]) << 24
  }

  /// Bytes of a record with its header and filling.
  private func size(at start: Int) -> Int {
    let bytes = Self.headerSize + length(start) + length(start + 4) + length(start + 8)
    return (bytes + Self.grain - 1) / Self.grain * Self.grain
  }

  private mutating func sweep() {
    var kept: [UInt8] = []
    kept.reserveCapacity(store.count - wasted)
    for place in starts.indices where starts[place] != Self.none {
      let start = Int(starts[place]) * Self.grain
      starts[place] = UInt32(clamping: kept.count / Self.grain)
      kept.append(contentsOf: store[start..<(start + size(at: start))])
    }
    store = kept
    wasted = 0
  }
}

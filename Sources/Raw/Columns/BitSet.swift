/// A yes or no for each of a fixed number of rows, one bit each.
///
/// Places are 0..<size. Hot loops take `words` once and work on 64 rows at a time.
package struct BitSet: Hashable, Sendable {
  /// How many places there are.
  package let size: Int
  /// Place 0 is the lowest bit of word 0. Bits from `size` on are zero.
  package private(set) var words: [UInt64]

  /// All places no.
  package init(size: Int) {
    precondition(size >= 0, "a size is not negative")
    self.size = size
    words = [UInt64](repeating: 0, count: size / 64 + (size % 64 == 0 ? 0 : 1))
  }

  /// All places yes, or all no.
  package init(size: Int, filledWith value: Bool) {
    self.init(size: size)
    if value { invert() }
  }

  /// Words as `words` shows them; missing ones are zero, bits from `size` on are dropped.
  package init(size: Int, words: [UInt64]) {
    precondition(size >= 0, "a size is not negative")
    self.size = size
    self.words = words
    let wanted = size / 64 + (size % 64 == 0 ? 0 : 1)
    while self.words.count < wanted { self.words.append(0) }
    self.words.removeLast(self.words.count - wanted)
    trim()
  }

  /// The sets one after the other, as parts of one: for results of ranges.
  package init(joining parts: [BitSet]) {
    self.init(size: parts.reduce(0) { $0 + $1.size })
    var start = 0
    for part in parts {
      insert(part.words, at: start)
      start += part.size
    }
  }

  /// The place must be in 0..<size.
  package subscript(place: Int) -> Bool {
    get {
      precondition(place >= 0 && place < size, "no such place")
      return words[place >> 6] >> UInt64(place & 63) & 1 == 1
    }
    set {
      precondition(place >= 0 && place < size, "no such place")
      let bit = UInt64(1) << UInt64(place & 63)
      if newValue { words[place >> 6] |= bit } else { words[place >> 6] &= ~bit }
    }
  }

  private mutating func trim() {
    guard size % 64 != 0, !words.isEmpty else { return }
    words[words.count - 1] &= (1 << UInt64(size % 64)) - 1
  }

  private mutating func insert(_ source: [UInt64], at start: Int) {
    let (word, shift) = (start >> 6, UInt64(start & 63))
    for (index, bits) in source.enumerated() where bits != 0 {
      words[word + index] |= bits << shift
      let spilled = shift == 0 ? 0 : bits >> (64 - shift)
      if spilled != 0 { words[word + index + 1] |= spilled }
    }
  }
}

// MARK: - Counting and walking

extension BitSet {
  /// How many places are yes.
  ///
  /// - Complexity: O(size / 64).
  package var count: Int {
    words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Whether each place is yes; true of no places.
  package var isAll: Bool { count == size }

  /// Whether no place is yes.
  package var isNone: Bool { words.allSatisfy { $0 == 0 } }

  /// Calls the body with each place that is yes, lowest first.
  package func forEachSet<Failure: Error>(
    _ body: (Int) throws(Failure) -> Void
  ) throws(Failure) {
    for index in words.indices {
      var rest = words[index]
      while rest != 0 {
        try body(index << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// The places that are yes, lowest first.
  package var places: [Int] {
    var places: [Int] = []
    places.reserveCapacity(count)
    forEachSet { places.append($0) }
    return places
  }

  /// The first place that is yes from a place on.
  package func firstSet(from start: Int = 0) -> Int? {
    guard start < size else { return nil }
    let start = max(start, 0)
    var index = start >> 6
    var word = words[index] & (.max << UInt64(start & 63))
    while word == 0 {
      index += 1
      guard index < words.count else { return nil }
      word = words[index]
    }
    return index << 6 | word.trailingZeroBitCount
  }
}

// MARK: - Sets with one another

extension BitSet {
  /// Yes where either is; the other has the same size.
  package mutating func formUnion(_ other: BitSet) {
    combine(other) { $0 | $1 }
  }

  /// Yes where both are; the other has the same size.
  package mutating func formIntersection(_ other: BitSet) {
    combine(other) { $0 & $1 }
  }

  /// No where the other is yes; the other has the same size.
  package mutating func subtract(_ other: BitSet) {
    combine(other) { $0 & ~$1 }
  }

  /// Turns each place round.
  package mutating func invert() {
    for index in words.indices { words[index] = ~words[index] }
    trim()
  }

  private mutating func combine(_ other: BitSet, _ operation: (UInt64, UInt64) -> UInt64) {
    precondition(size == other.size, "sets of different sizes")
    for index in words.indices { words[index] = operation(words[index], other.words[index]) }
  }
}

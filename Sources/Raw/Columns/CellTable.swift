package import Bytes

/// What the distinct cells of a column stand for, by their bytes: a number that the owner chooses.
package struct CellTable: Sendable {
  /// Marks a cell that the table does not have.
  @inlinable package static var unknown: Int32 { .min }
  /// Marks a cell that is blank or not there.
  @inlinable package static var blank: Int32 { .min + 1 }

  /// Sixteen bytes of a short cell, or of a long one its hash and its place in `long`.
  private struct Slot: Sendable {
    var low: UInt64
    var high: UInt64
    /// Bytes of the cell; 0 where the slot is free.
    var length: UInt32
    var code: Int32
  }

  private var slots = [Slot](
    repeating: Slot(low: 0, high: 0, length: 0, code: 0), count: 64)
  private var long: [UInt8] = []
  package private(set) var count = 0

  package init() {}

  /// The code of a cell; `unknown` where it was never added, `blank` for no bytes.
  package func code(of bytes: Span<UInt8>) -> Int32 {
    bytes.withUnsafeBytes { raw in
      slots.withUnsafeBufferPointer { find(raw, 0, raw.count, $0) }
    }
  }

  /// The code of a part of some bytes.
  package func code(of range: Range<Int>, in bytes: Span<UInt8>) -> Int32 {
    bytes.withUnsafeBytes { raw in
      let range = range.clamped(to: 0..<raw.count)
      return slots.withUnsafeBufferPointer {
        find(raw, range.lowerBound, range.upperBound, $0)
      }
    }
  }

  /// The code of a part of a block.
  package func code(of range: Range<Int>, in bytes: [UInt8]) -> Int32 {
    bytes.withUnsafeBytes { raw in
      let range = range.clamped(to: 0..<raw.count)
      return slots.withUnsafeBufferPointer {
        find(raw, range.lowerBound, range.upperBound, $0)
      }
    }
  }

  /// The codes of a column, one for each row.
  ///
  /// - Parameter codes: Takes them; as long as the grid at least.
  package func readCodes(
    _ grid: CellGrid, column: Int, in bytes: [UInt8], into codes: inout [Int32]
  ) {
    guard codes.count >= grid.rowCount, column < grid.columnCount else { return }
    let (rowCount, stride) = (grid.rowCount, grid.columnCount * 2)
    bytes.withUnsafeBytes { raw in
      codes.withUnsafeMutableBufferPointer { codes in
        slots.withUnsafeBufferPointer { slots in
          grid.withPlaces { places in
            // First where short cells lie at their own places, without a branch that waits for a
            // slot: the fetches overlap. Then the others.
            var place = column * 2
            var isDone = true
            for row in 0..<rowCount {
              let (start, end) = (Int(places[place]), Int(places[place + 1]))
              let code =
                start < end && end <= raw.count ? near(raw, start, end, slots) : Self.blank
              codes[row] = code
              isDone = isDone && code != Self.elsewhere
              place &+= stride
            }
            if isDone { return }
            for row in 0..<rowCount where codes[row] == Self.elsewhere {
              let place = (row * grid.columnCount + column) * 2
              codes[row] = find(raw, Int(places[place]), Int(places[place + 1]), slots)
            }
          }
        }
      }
    }
  }

  /// Not a code: the cell is not at its own place.
  private static var elsewhere: Int32 { .min + 3 }

  /// The code of a short cell that lies at its own place, else `elsewhere`.
  @inline(__always)
  private func near(
    _ raw: UnsafeRawBufferPointer, _ start: Int, _ end: Int,
    _ slots: UnsafeBufferPointer<Slot>
  ) -> Int32 {
    let length = end &- start
    if length > 16 || start &+ 16 > raw.count { return Self.elsewhere }
    // The bytes of the cell alone: shifts by 64 and more give nothing.
    let low = Self.load(raw, start) & ~(UInt64.max << (UInt64(length) &* 8) as UInt64)
    let rest = max(length &- 8, 0)
    let high = Self.load(raw, start &+ 8) & ~(UInt64.max << (UInt64(rest) &* 8) as UInt64)
    let slot = Int(truncatingIfNeeded: Self.hash((low, high), length)) & (slots.count &- 1)
    let one = slots[slot]
    let differs = (one.low ^ low) | (one.high ^ high) | UInt64(one.length ^ UInt32(length))
    return differs == 0 ? one.code : Self.elsewhere
  }

  /// Adds a cell, or gives one that is there another code; no bytes are not added.
  package mutating func add(_ range: Range<Int>, in bytes: [UInt8], code: Int32) {
    let range = range.clamped(to: 0..<bytes.count)
    guard !range.isEmpty else { return }
    if (count + 1) * 2 > slots.count { grow() }
    bytes.withUnsafeBytes { raw in
      let key = Self.key(raw, range.lowerBound, range.upperBound)
      let slot = slots.withUnsafeBufferPointer {
        place(raw, range.lowerBound, range.upperBound, key, $0)
      }
      if slots[slot].length != 0 {
        slots[slot].code = code
        return
      }
      var high = key.high
      if range.count > 16 {
        high = UInt64(long.count)
        long.append(contentsOf: raw[range])
      }
      slots[slot] = Slot(
        low: key.low, high: high, length: UInt32(clamping: range.count), code: code)
      count += 1
    }
  }

  /// As `add(_:in:code:)` for the bytes of a text.
  package mutating func add(_ text: String, code: Int32) {
    let bytes = Array(text.utf8)
    add(0..<bytes.count, in: bytes, code: code)
  }

  package mutating func removeAll() { self = CellTable() }

  // MARK: Slots

  @inline(__always)
  private func find(
    _ raw: UnsafeRawBufferPointer, _ start: Int, _ end: Int,
    _ slots: UnsafeBufferPointer<Slot>
  ) -> Int32 {
    guard start < end else { return Self.blank }
    let slot = slots[place(raw, start, end, Self.key(raw, start, end), slots)]
    return slot.length == 0 ? Self.unknown : slot.code
  }

  /// Where a cell is, or the free slot where it belongs.
  @inline(__always)
  private func place(
    _ raw: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ key: (low: UInt64, high: UInt64),
    _ slots: UnsafeBufferPointer<Slot>
  ) -> Int {
    let length = end &- start
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: Self.hash(key, length)) & mask
    while true {
      let one = slots[slot]
      if one.length == 0 { return slot }
      if one.low == key.low, Int(one.length) == length {
        if length <= 16 {
          if one.high == key.high { return slot }
        } else if isLong(raw, start, length, at: Int(one.high)) {
          return slot
        }
      }
      slot = (slot &+ 1) & mask
    }
  }

  private func isLong(
    _ raw: UnsafeRawBufferPointer, _ start: Int, _ length: Int, at place: Int
  ) -> Bool {
    long.withUnsafeBytes { long in
      guard place + length <= long.count else { return false }
      // Eight bytes at a time; the last eight overlap those before.
      var offset = 0
      while offset + 8 < length {
        if Self.load(raw, start + offset) != Self.load(long, place + offset) { return false }
        offset += 8
      }
      return Self.load(raw, start + length - 8) == Self.load(long, place + length - 8)
    }
  }

  /// The bytes of a cell of up to sixteen as two words; of a longer one its hash.
  @inline(__always)
  private static func key(
    _ raw: UnsafeRawBufferPointer, _ start: Int, _ end: Int
  ) -> (low: UInt64, high: UInt64) {
    let length = end - start
    if length <= 16 {
      if start + 16 <= raw.count {
        let (low, high) = (load(raw, start), load(raw, start + 8))
        if length < 8 { return (low & mask(length), 0) }
        return length < 16 ? (low, high & mask(length - 8)) : (low, high)
      }
      return length <= 8
        ? (word(raw, start, length), 0)
        : (load(raw, start), word(raw, start + 8, length - 8))
    }
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    var at = start
    while at + 8 <= end {
      hash = mixed(hash ^ load(raw, at))
      at += 8
    }
    // The last eight bytes once more, with those that were left.
    return (mixed(hash ^ load(raw, end - 8)), 0)
  }

  @inline(__always)
  private static func load(_ raw: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  /// The lowest bytes, fewer than eight.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 { 1 << (UInt64(count) &* 8) &- 1 }

  /// Up to eight bytes, the rest zeros.
  @inline(__always)
  private static func word(_ raw: UnsafeRawBufferPointer, _ at: Int, _ length: Int) -> UInt64 {
    if length == 8 { return load(raw, at) }
    if at + 8 <= raw.count {
      return load(raw, at) & (1 << (UInt64(length) * 8) &- 1)
    }
    var word: UInt64 = 0
    for offset in stride(from: length - 1, through: 0, by: -1) {
      word = word << 8 | UInt64(raw[at + offset])
    }
    return word
  }

  @inline(__always)
  private static func hash(_ key: (low: UInt64, high: UInt64), _ length: Int) -> UInt64 {
    mixed(key.low ^ (key.high &* 0x9E37_79B9_7F4A_7C15) &+ UInt64(truncatingIfNeeded: length))
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let (high, low) = (word ^ 0xA076_1D64_78BD_642F)
      .multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](
      repeating: Slot(low: 0, high: 0, length: 0, code: 0), count: old.count * 2)
    let mask = slots.count - 1
    for one in old where one.length != 0 {
      let high = one.length <= 16 ? one.high : 0
      var slot = Int(truncatingIfNeeded: Self.hash((one.low, high), Int(one.length))) & mask
      while slots[slot].length != 0 { slot = (slot + 1) & mask }
      slots[slot] = one
    }
  }
}

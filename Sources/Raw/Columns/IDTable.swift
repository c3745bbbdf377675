/// Byte strings as dense numbers: 0 for the first one seen, and so on.
///
/// Each string is stored once. Numbers depend on the order of adding alone, never on hashes.
/// At most `Int32.max` strings.
package struct IDTable: Sendable {
  /// All strings, one after the other.
  private var storage: [UInt8] = []
  /// Where each string begins, and at the end where the next will.
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Numbers by hash, -1 where free; a power of two of them, at most three quarters in use.
  private var slots: [Int32]

  /// Room for so many strings without growing.
  package init(minimumCapacity: Int = 0) {
    slots = Self.emptySlots(for: minimumCapacity)
    hashes.reserveCapacity(minimumCapacity)
  }

  /// How many strings there are; their numbers are 0..<count.
  package var count: Int { hashes.count }

  /// The number of a string, new if it is seen for the first time.
  package mutating func add(_ bytes: Span<UInt8>) -> Int32 {
    let hash = Self.hash(of: bytes)
    let slot = self.slot(of: bytes, hash: hash)
    if slots[slot] >= 0 { return slots[slot] }
    precondition(count < Int32.max, "too many strings")
    let number = Int32(count)
    slots[slot] = number
    for index in bytes.indices { storage.append(bytes[index]) }
    starts.append(storage.count)
    hashes.append(hash)
    if count > slots.count / 4 * 3 { grow() }
    return number
  }

  /// As `add(_:)` for bytes that lie elsewhere than in a span.
  package mutating func add(_ bytes: some Sequence<UInt8>) -> Int32 {
    let bytes = Array(bytes)
    return add(bytes.span)
  }

  /// The number of the UTF-8 bytes of a text; other spellings of the same text are other strings.
  package mutating func add(_ text: some StringProtocol) -> Int32 {
    add(text.utf8)
  }

  /// The number of a string; `nil` where it was never added.
  package func number(of bytes: Span<UInt8>) -> Int32? {
    let number = slots[slot(of: bytes, hash: Self.hash(of: bytes))]
    return number < 0 ? nil : number
  }

  /// As `number(of:)` for bytes that lie elsewhere than in a span.
  package func number(of bytes: some Sequence<UInt8>) -> Int32? {
    let bytes = Array(bytes)
    return number(of: bytes.span)
  }

  /// The number of the UTF-8 bytes of a text; `nil` where they were never added.
  package func number(of text: some StringProtocol) -> Int32? {
    number(of: text.utf8)
  }

  /// The bytes of a number in 0..<count, where they lie.
  @_lifetime(borrow self)
  package func span(of number: Int32) -> Span<UInt8> {
    storage.span.extracting(range(of: number))
  }

  /// The bytes of a number in 0..<count.
  package func bytes(of number: Int32) -> [UInt8] {
    Array(storage[range(of: number)])
  }

  /// The text of a number in 0..<count; bytes that are no UTF-8 show as U+FFFD.
  package func string(of number: Int32) -> String {
    String(decoding: storage[range(of: number)], as: UTF8.self)
  }

  /// Adds the strings of another table in its order.
  ///
  /// - Returns: For each number of the other table the number here.
  package mutating func add(allOf other: IDTable) -> [Int32] {
    (0..<other.count).map { add(other.span(of: Int32($0))) }
  }

  /// The numbers in the order of their bytes.
  package var numbersInByteOrder: [Int32] {
    (0..<Int32(count)).sorted {
      storage[range(of: $0)].lexicographicallyPrecedes(storage[range(of: $1)])
    }
  }
}

// MARK: - Slots

extension IDTable {
  private func range(of number: Int32) -> Range<Int> {
    let number = Int(number)
    return starts[number]..<starts[number + 1]
  }

  /// Where the string is, or the free slot where it belongs.
  private func slot(of bytes: Span<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let number = slots[slot]
      if number < 0 || (hashes[Int(number)] == hash && isEqual(bytes, to: number)) { return slot }
      slot = (slot + 1) & mask
    }
  }

  private func isEqual(_ bytes: Span<UInt8>, to number: Int32) -> Bool {
    let range = range(of: number)
    guard bytes.count == range.count else { return false }
    for index in bytes.indices where bytes[index] != storage[range.lowerBound + index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Self.emptySlots(for: count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  private static func emptySlots(for count: Int) -> [Int32] {
    var size = 16
    while size / 4 * 3 <= count { size *= 2 }
    return [Int32](repeating: -1, count: size)
  }
}

// MARK: - Hash

extension IDTable {
  /// A hash of bytes that is the same in each run, such as for parting rows by their ids.
  ///
  /// Eight bytes at a time go through a product of 128 bits whose halves are folded together.
  package static func hash(of bytes: Span<UInt8>) -> UInt64 {
    let raw = bytes.bytes
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= bytes.count {
      // In bounds by the loop's condition.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = mixed(hash ^ UInt64(littleEndian: word))
      offset += 8
    }
    // The rest has seven bytes at most; the eighth tells strings of different lengths apart.
    var tail = UInt64(truncatingIfNeeded: bytes.count) << 56
    var shift: UInt64 = 0
    while offset < bytes.count {
      tail |= UInt64(bytes[offset]) << shift
      shift += 8
      offset += 1
    }
    return mixed(hash ^ tail)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let (high, low) = (word ^ 0xA076_1D64_78BD_642F)
      .multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }
}

/// Finds where bytes stop being UTF-8 (RFC 3629: no surrogates, no overlong forms).
package enum UTF8Check {
  /// The offset of the first byte of the first malformed sequence, or nil.
  package static func firstInvalid(in bytes: [UInt8]) -> Int? {
    firstInvalid(in: bytes, range: 0..<bytes.count)
  }

  /// As above within a range, which is cut to the bytes that are there.
  package static func firstInvalid(in bytes: [UInt8], range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<bytes.count)
    return bytes.withUnsafeBytes { raw in
      let part = UnsafeRawBufferPointer(rebasing: raw[range])
      return scan(part).map { $0 + range.lowerBound }
    }
  }

  static func isValid(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    return scan(UnsafeRawBufferPointer(rebasing: bytes[range])) == nil
  }

  private static func scan(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var at = 0
    let count = bytes.count
    while at < count {
      if at + 8 <= count {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let high = word & 0x8080_8080_8080_8080
        if high == 0 {
          at += 8
          continue
        }
        at += high.trailingZeroBitCount / 8
      }
      let length = sequenceLength(bytes, at)
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  /// Length of the sequence at `at`, or 0.
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int {
    let first = bytes[at]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { low = 0xA0 }
      if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { low = 0x90 }
      if first == 0xF4 { high = 0x8F }
    default: return 0
    }
    guard at + length <= bytes.count, (low...high).contains(bytes[at + 1]) else { return 0 }
    for next in (at + 2)..<(max(at + 2, at + length)) where bytes[next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

/// Blocks in which UTF-8 may be wrong: rows that meet them are looked at byte by byte.
struct UTF8Doubt {
  private var start = 0
  private var end = 0

  /// - Parameter rowStart: Of the row that is being read; no earlier one is asked about any more.
  mutating func add(_ range: Range<Int>, rowStart: Int) {
    if end <= rowStart { start = range.lowerBound }
    end = max(end, range.upperBound)
  }

  func meets(_ range: Range<Int>) -> Bool {
    end > range.lowerBound && start <= range.upperBound
  }
}

import Glibc

/// Searches in bytes, many at a time.
package enum ByteScan {
  /// The first place of a byte in a range, which is cut to the bytes that are there.
  package static func firstIndex(of byte: UInt8, in bytes: [UInt8], range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<bytes.count)
    return bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress,
        let found = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The first place of any of three bytes in a range, or the range's end.
  package static func firstIndex(
    of a: UInt8, _ b: UInt8, _ c: UInt8, in bytes: [UInt8], range: Range<Int>
  ) -> Int {
    let range = range.clamped(to: 0..<bytes.count)
    return bytes.withUnsafeBytes { raw in
      var at = range.lowerBound
      let (wideA, wideB, wideC) = (spread(a), spread(b), spread(c))
      while at + 8 <= range.upperBound {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let hits = zeroBytes(word ^ wideA) | zeroBytes(word ^ wideB) | zeroBytes(word ^ wideC)
        if hits != 0 { return at + hits.trailingZeroBitCount / 8 }
        at += 8
      }
      while at < range.upperBound {
        let byte = raw[at]
        if byte == a || byte == b || byte == c { return at }
        at += 1
      }
      return range.upperBound
    }
  }

  /// How often a byte stands in a range, which is cut to the bytes that are there.
  package static func count(of byte: UInt8, in bytes: [UInt8], range: Range<Int>) -> Int {
    let range = range.clamped(to: 0..<bytes.count)
    return bytes.withUnsafeBytes { raw in
      var count = 0
      var at = range.lowerBound
      let wide = spread(byte)
      while at + 8 <= range.upperBound {
        let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ wide
        count += exactZeroBytes(word).nonzeroBitCount
        at += 8
      }
      while at < range.upperBound {
        if raw[at] == byte { count += 1 }
        at += 1
      }
      return count
    }
  }

  @inline(__always)
  private static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of the lowest zero byte; bits above it may be set for bytes that are not zero.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The high bit of each zero byte and no other.
  @inline(__always)
  private static func exactZeroBytes(_ word: UInt64) -> UInt64 {
    let low = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
    return ~(low | word | 0x7F7F_7F7F_7F7F_7F7F)
  }
}

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

  /// The places of `delimiter` from `start` on, up to the first line feed, carriage return or quote.
  ///
  /// - Parameter places: Takes the places; its count is how many there can be.
  /// - Returns: The place of the byte that ended the search, or the number of bytes, and how many
  ///   places there are; nil where there are more than `places` can take.
  package static func delimiters(
    _ delimiter: UInt8, in bytes: [UInt8], from start: Int, into places: inout [UInt32]
  ) -> (stop: Int, count: Int)? {
    bytes.withUnsafeBytes { raw in
      places.withUnsafeMutableBufferPointer { places in
        collect(delimiter, raw, from: start, places)
      }
    }
  }

  private static func collect(
    _ delimiter: UInt8, _ raw: UnsafeRawBufferPointer, from start: Int,
    _ places: UnsafeMutableBufferPointer<UInt32>
  ) -> (stop: Int, count: Int)? {
    let (wide, feed, ret, quote) = (spread(delimiter), spread(0x0A), spread(0x0D), spread(0x22))
    var at = max(start, 0)
    var count = 0
    while at < raw.count {
      let word = padded(raw, at)
      let ends =
        exactZeroBytes(word ^ feed) | exactZeroBytes(word ^ ret)
        | exactZeroBytes(word ^ quote)
      var hits = exactZeroBytes(word ^ wide)
      // Of the delimiters only those before the first end.
      if ends != 0 { hits &= (ends & (0 &- ends)) &- 1 }
      while hits != 0 {
        guard count < places.count else { return nil }
        places[count] = UInt32(clamping: at + hits.trailingZeroBitCount / 8)
        count += 1
        hits &= hits &- 1
      }
      if ends != 0 { return (at + ends.trailingZeroBitCount / 8, count) }
      at += 8
    }
    return (raw.count, count)
  }

  /// Eight bytes from `at` on, those past the end as 0xFF.
  @inline(__always)
  private static func padded(_ raw: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    if at + 8 <= raw.count {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
    var word = UInt64.max
    for offset in stride(from: raw.count - 1, through: at, by: -1) {
      word = word << 8 | UInt64(raw[offset])
    }
    return word
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

  /// Line ends in a range: CR LF, LF or CR, each counted once; a CR at the range's end belongs to
  /// an LF behind it.
  package static func lineBreaks(in bytes: [UInt8], range: Range<Int>) -> Int {
    let range = range.clamped(to: 0..<bytes.count)
    var count = Self.count(of: 0x0A, in: bytes, range: range)
    var at = range.lowerBound
    while let found = firstIndex(of: 0x0D, in: bytes, range: at..<range.upperBound) {
      if found + 1 >= bytes.count || bytes[found + 1] != 0x0A { count += 1 }
      at = found + 1
    }
    return count
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
  static func exactZeroBytes(_ word: UInt64) -> UInt64 {
    let low = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
    return ~(low | word | 0x7F7F_7F7F_7F7F_7F7F)
  }
}

/// True if two texts are the same bytes; `==` takes canonically equal ones for equal.
package func isSameText(_ a: String, _ b: String) -> Bool {
  guard a.utf8.count == b.utf8.count else { return false }
  var (a, b) = (a, b)
  return a.withUTF8 { a in
    b.withUTF8 { b in
      guard let first = a.baseAddress, let second = b.baseAddress else { return true }
      return memcmp(first, second, a.count) == 0
    }
  }
}

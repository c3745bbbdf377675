/// Keys as they stand in a text: with quotes and colon.
struct PlainKeySet: Sendable {
  /// The first bytes of a key, and which of them count.
  fileprivate struct Key: Sendable {
    var words: (UInt64, UInt64) = (0, 0)
    var masks: (UInt64, UInt64) = (0, 0)
    var start: Int
    var length: Int
  }

  /// Keys past so many columns are known only where they follow what they followed last.
  private static var searched: Int { 64 }

  private var keys: [Key] = []
  private var bytes: [UInt8] = []

  init(_ names: [String]) {
    for name in names {
      var key = Key(start: bytes.count, length: name.utf8.count + 3)
      // Such a name stands in a text with escapes, and its bytes as they are would be no JSON.
      let isPlain = name.utf8.allSatisfy {
        $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
      let text = isPlain ? Array("\"\(name)\":".utf8) : [0]
      for (place, byte) in text.prefix(16).enumerated() {
        let shift = UInt64(place % 8 * 8)
        if place < 8 {
          key.words.0 |= UInt64(byte) << shift
          key.masks.0 |= 0xFF << shift
        } else {
          key.words.1 |= UInt64(byte) << shift
          key.masks.1 |= 0xFF << shift
        }
      }
      key.length = text.count
      bytes += text
      keys.append(key)
    }
  }

  var count: Int { keys.count }

  func withKeys<Result>(_ body: (Keys) -> Result) -> Result {
    keys.withUnsafeBufferPointer { keys in
      bytes.withUnsafeBufferPointer { body(Keys(keys: keys, bytes: $0)) }
    }
  }

  /// The keys as they are lent.
  struct Keys {
    fileprivate let keys: UnsafeBufferPointer<Key>
    fileprivate let bytes: UnsafeBufferPointer<UInt8>

    @inline(__always) var count: Int { keys.count }

    @inline(__always) func length(of column: Int) -> Int { keys[column].length }

    /// Whether a column's key stands at a place.
    @inline(__always)
    func matches(_ column: Int, _ raw: UnsafeRawBufferPointer, _ at: Int) -> Bool {
      let key = keys[column]
      guard at + 16 <= raw.count else { return isSame(key, raw, at, from: 0) }
      // One word after the other: most keys are told by the first.
      let first = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      guard (first ^ key.words.0) & key.masks.0 == 0 else { return false }
      if key.length <= 8 { return true }
      let second = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
      guard (second ^ key.words.1) & key.masks.1 == 0 else { return false }
      return key.length <= 16 || isSame(key, raw, at, from: 16)
    }

    private func isSame(
      _ key: Key, _ raw: UnsafeRawBufferPointer, _ at: Int, from first: Int
    ) -> Bool {
      guard at + key.length <= raw.count else { return false }
      for place in first..<key.length where raw[at + place] != bytes[key.start + place] {
        return false
      }
      return true
    }

    func find(_ raw: UnsafeRawBufferPointer, _ at: Int) -> Int? {
      for column in 0..<min(keys.count, PlainKeySet.searched)
      where matches(column, raw, at) {
        return column
      }
      return nil
    }
  }
}

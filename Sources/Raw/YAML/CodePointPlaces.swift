/// Turns counts of code points, as the parser's marks give them, into byte offsets.
///
/// Goes on from the last answer, forward or back: marks come in the order of the file but for few.
struct CodePointPlaces {
  private let bytes: [UInt8]
  private let start: Int
  private var index = 0
  private var byte: Int

  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - start: The byte of code point 0, after a byte order mark.
  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    byte = start
  }

  /// The byte where a code point begins; past the end the number of bytes.
  mutating func byte(of wanted: Int) -> Int {
    let wanted = max(wanted, 0)
    while index < wanted, byte < bytes.count {
      byte += 1
      while byte < bytes.count, isContinuation(byte) { byte += 1 }
      index += 1
    }
    while index > wanted {
      byte -= 1
      while byte > start, isContinuation(byte) { byte -= 1 }
      index -= 1
    }
    return byte
  }

  private func isContinuation(_ at: Int) -> Bool { bytes[at] & 0xC0 == 0x80 }
}

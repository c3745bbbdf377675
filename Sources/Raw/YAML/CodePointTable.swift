/// Turns counts of code points, as the parser's marks give them, into byte offsets.
///
/// Keeps the byte of every 64th code point.
struct CodePointTable {
  private static let step = 64

  private let bytes: [UInt8]
  private var checkpoints: [Int] = []

  /// - Parameter start: The byte of code point 0, after a byte order mark.
  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    var count = 0
    var at = start
    while at < bytes.count {
      if count % CodePointTable.step == 0 { checkpoints.append(at) }
      at += CodePointTable.length(of: bytes[at])
      count += 1
    }
    if count % CodePointTable.step == 0 { checkpoints.append(bytes.count) }
  }

  /// The byte where code point `index` begins; past the end the number of bytes.
  func byte(of index: Int) -> Int {
    let row = index / CodePointTable.step
    guard row < checkpoints.count else { return bytes.count }
    var at = checkpoints[row]
    var left = index % CodePointTable.step
    while left > 0, at < bytes.count {
      at += CodePointTable.length(of: bytes[at])
      left -= 1
    }
    return min(at, bytes.count)
  }

  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }
}

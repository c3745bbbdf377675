import Bytes

/// The text of a file block by block: without a byte order mark, and from UTF-16 to UTF-8.
///
/// That the rest is UTF-8 is for the reader to check, who knows the line.
struct TextBlocks: ~Copyable {
  private enum Encoding {
    case unknown, utf8
    case utf16(isBigEndian: Bool)
  }

  private let path: String
  private var reader: BlockReader
  private var encoding = Encoding.unknown
  /// Bytes of the mark that the text begins with; nil where it is not UTF-8.
  private(set) var markLength: Int? = 0
  /// Bytes of UTF-16 that wait for the rest of their character.
  private var pending: [UInt8] = []
  /// Line feeds of UTF-16 text so far, to name the line of a fault.
  private var lines = 0

  init(_ reader: consuming BlockReader, path: String) {
    self.reader = reader
    self.path = path
  }

  /// Adds the next block; false at the end.
  mutating func append(to buffer: inout [UInt8]) throws(TableFault) -> Bool {
    if case .unknown = encoding { return try appendFirst(to: &buffer) }
    guard case .utf16(let isBigEndian) = encoding else { return try fill(&buffer) > 0 }
    let start = buffer.count
    repeat {
      var block: [UInt8] = []
      let isAtEnd = try fill(&block) == 0
      pending += block
      try decode(isBigEndian: isBigEndian, into: &buffer)
      if isAtEnd {
        if !pending.isEmpty { throw .brokenUTF16(path, row: lines + 1) }
        return buffer.count > start
      }
    } while buffer.count == start
    return true
  }

  private mutating func appendFirst(to buffer: inout [UInt8]) throws(TableFault) -> Bool {
    let start = buffer.count
    var first: [UInt8] = []
    var isAtEnd = false
    while first.count < 4, !isAtEnd { isAtEnd = try fill(&first) == 0 }
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16(isBigEndian: first[0] == 0xFE)
      markLength = nil
      pending = Array(first.dropFirst(2))
      try decode(isBigEndian: first[0] == 0xFE, into: &buffer)
      if isAtEnd, pending.isEmpty { return buffer.count > start }
      if buffer.count > start { return true }
      return try append(to: &buffer)
    }
    encoding = .utf8
    let hasMark = first.starts(with: [0xEF, 0xBB, 0xBF])
    markLength = hasMark ? 3 : 0
    buffer.append(contentsOf: first.dropFirst(hasMark ? 3 : 0))
    return !first.isEmpty
  }

  private mutating func fill(_ buffer: inout [UInt8]) throws(TableFault) -> Int {
    do {
      return try reader.append(to: &buffer)
    } catch {
      throw .unreadable(path, error)
    }
  }

  private mutating func decode(isBigEndian: Bool, into buffer: inout [UInt8]) throws(TableFault) {
    var at = 0
    func unit(_ offset: Int) -> UInt32 {
      let (high, low) = isBigEndian ? (offset, offset + 1) : (offset + 1, offset)
      return UInt32(pending[high]) << 8 | UInt32(pending[low])
    }
    while at + 1 < pending.count {
      var code = unit(at)
      var length = 2
      if (0xD800..<0xDC00).contains(code) {
        guard at + 3 < pending.count else { break }
        let low = unit(at + 2)
        guard (0xDC00..<0xE000).contains(low) else { throw .brokenUTF16(path, row: lines + 1) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        length = 4
      }
      guard let scalar = UnicodeScalar(code) else { throw .brokenUTF16(path, row: lines + 1) }
      if code == 0x0A { lines += 1 }
      buffer.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      at += length
    }
    pending.removeFirst(at)
  }
}

/// Which delimiter a CSV text uses, and where its rows begin.
struct CSVDialect {
  static let sampleSize = 1 << 16
  private static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"),
  ]

  var delimiter: UInt8
  /// After the `sep=` line, else 0.
  var start: Int
  /// True if a `sep=` line names the delimiter.
  var isStated: Bool

  init(of bytes: [UInt8]) {
    if let (delimiter, start) = CSVDialect.stated(in: bytes) {
      self.delimiter = delimiter
      self.start = start
      isStated = true
    } else {
      delimiter = CSVDialect.detected(in: bytes)
      start = 0
      isStated = false
    }
  }

  /// `sep=;`, which spreadsheets read as a statement.
  private static func stated(in bytes: [UInt8]) -> (UInt8, Int)? {
    let isQuoted = bytes.first == UInt8(ascii: "\"")
    let head = Array((isQuoted ? "\"sep=" : "sep=").utf8)
    guard bytes.count > head.count else { return nil }
    for (byte, wanted) in zip(bytes, head) where byte != wanted && byte | 0x20 != wanted {
      return nil
    }
    let delimiter = bytes[head.count]
    guard delimiter >= 0x09, delimiter < 0x7F, delimiter != 0x0A, delimiter != 0x0D,
      delimiter != UInt8(ascii: "\"")
    else { return nil }
    var at = head.count + 1
    if isQuoted {
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return nil }
      at += 1
    }
    guard at < bytes.count else { return (delimiter, at) }
    switch bytes[at] {
    case 0x0A: return (delimiter, at + 1)
    case 0x0D:
      return (delimiter, at + 1 < bytes.count && bytes[at + 1] == 0x0A ? at + 2 : at + 1)
    default: return nil
    }
  }

  /// The candidate of which most lines have the same number outside quotes; among equals the one
  /// of which they have more, then the order comma, semicolon, tab.
  private static func detected(in bytes: [UInt8]) -> UInt8 {
    let lines = delimitersPerLine(in: bytes)
    var best = (lines: 0, count: 0, delimiter: UInt8(ascii: ","))
    for (index, delimiter) in candidates.enumerated() {
      let counts = lines.map { $0[index] }.filter { $0 > 0 }
      for count in Set(counts).sorted() {
        let agreeing = counts.count { $0 == count }
        if (agreeing, count) > (best.lines, best.count) { best = (agreeing, count, delimiter) }
      }
    }
    return best.delimiter
  }

  /// For each of the first lines how often each candidate stands outside quotes.
  private static func delimitersPerLine(in bytes: [UInt8]) -> [[Int]] {
    var lines: [[Int]] = []
    var counts = candidates.map { _ in 0 }
    var isQuoted = false
    for byte in bytes.prefix(sampleSize) {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x0A || byte == 0x0D {
        if counts.contains(where: { $0 > 0 }) { lines.append(counts) }
        counts = candidates.map { _ in 0 }
        if lines.count == 20 { break }
      } else if !isQuoted, let index = candidates.firstIndex(of: byte) {
        counts[index] += 1
      }
    }
    if counts.contains(where: { $0 > 0 }), lines.count < 20 { lines.append(counts) }
    return lines
  }
}

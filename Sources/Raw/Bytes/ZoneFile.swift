/// A compiled file of the time zone database, as RFC 9636 has it.
package struct ZoneFile: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z at which an offset begins, ascending.
  package private(set) var times: [Int64] = []
  /// Seconds east of UTC, one per time.
  package private(set) var offsets: [Int] = []
  /// Before the first time.
  package private(set) var first = 0
  /// The rule for what comes after the last time, in POSIX form; empty for none.
  package private(set) var rule = ""

  /// Where systems keep these files.
  package static let folder = "/usr/share/zoneinfo"

  /// Reads the file of a zone such as `Asia/Ho_Chi_Minh`.
  ///
  /// - Returns: Nil where there is no such file or it is no zone; a name that would leave the
  ///   folder is no zone.
  package static func read(_ name: String, in folder: String = Self.folder) -> ZoneFile? {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.first != UInt8(ascii: ".")
        && part.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
            || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(byte)
        }
    }
    let path = folder + "/" + name
    guard isPlain, FileSystem.isRegularFile(path) else { return nil }
    do throws(FileError) { return ZoneFile(try readFile(path, limit: 1 << 20)) } catch {
      return nil
    }
  }

  /// Nil for bytes that are no such file, or are cut short.
  package init?(_ bytes: [UInt8]) {
    guard let old = Header(bytes, at: 0) else { return nil }
    guard old.version >= UInt8(ascii: "2") else {
      guard read(bytes, old, from: Header.length, wide: 4) != nil else { return nil }
      return
    }
    let start = Header.length + old.length(wide: 4)
    guard let header = Header(bytes, at: start),
      let end = read(bytes, header, from: start + Header.length, wide: 8)
    else { return nil }
    let footer = bytes[end...].split(separator: 0x0A, omittingEmptySubsequences: false)
    guard footer.count >= 2 else { return nil }
    rule = String(decoding: footer[1], as: UTF8.self)
  }

  private struct Header {
    static let length = 44

    var version: UInt8
    var utcCount, wallCount, leapCount, timeCount, typeCount, textCount: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard bytes.count >= start + Self.length,
        bytes[start..<start + 4].elementsEqual("TZif".utf8)
      else { return nil }
      version = bytes[start + 4]
      let counts = (0..<6).map { Int(ZoneFile.number(bytes, at: start + 20 + 4 * $0, wide: 4)) }
      guard counts.allSatisfy({ (0..<1 << 20).contains($0) }), counts[4] > 0 else { return nil }
      (utcCount, wallCount, leapCount) = (counts[0], counts[1], counts[2])
      (timeCount, typeCount, textCount) = (counts[3], counts[4], counts[5])
    }

    /// Bytes of what follows.
    func length(wide: Int) -> Int {
      timeCount * (wide + 1) + typeCount * 6 + textCount + leapCount * (wide + 4) + wallCount
        + utcCount
    }
  }

  /// Gives the first byte behind the block.
  private mutating func read(
    _ bytes: [UInt8], _ header: Header, from start: Int, wide: Int
  ) -> Int? {
    let end = start + header.length(wide: wide)
    guard bytes.count >= end else { return nil }
    let kinds = start + header.timeCount * wide
    let types = kinds + header.timeCount
    func offset(ofType type: Int) -> Int { Int(Self.number(bytes, at: types + 6 * type, wide: 4)) }
    first = offset(ofType: 0)
    for place in 0..<header.timeCount {
      let type = Int(bytes[kinds + place])
      let time = Self.number(bytes, at: start + place * wide, wide: wide)
      guard type < header.typeCount, times.last.map({ $0 < time }) ?? true else { return nil }
      times.append(time)
      offsets.append(offset(ofType: type))
    }
    return end
  }

  /// A signed number, the high byte first.
  private static func number(_ bytes: [UInt8], at place: Int, wide: Int) -> Int64 {
    var value: Int64 = bytes[place] & 0x80 == 0 ? 0 : -1
    for byte in bytes[place..<place + wide] { value = value << 8 | Int64(byte) }
    return value
  }
}

import Bytes

/// How a text begins whose rows can be read in parts.
package struct TextStart: Sendable {
  /// The text as far as it was read, in UTF-8.
  package var bytes: [UInt8]
  /// Whether that is all of it.
  package var isWhole: Bool
  /// Where the first row begins in `bytes`, and its line.
  package var position: Int
  package var line: Int
  /// Where that row begins in the file; nil where the file's bytes are not the text's (UTF-16).
  package var fileOffset: Int?
}

/// A text region by region: as much of it in memory as is read at once.
///
/// What is in memory of a file is the region and the beginning of the row that goes on behind it.
package struct TextRegions: ~Copyable {
  /// Bytes of a region; a row that is longer makes it grow.
  private var size: Int
  private let path: String
  private let file: RandomAccessFile?
  /// Of the file, where the bytes behind `bytes` begin.
  private var fileOffset: Int
  private var isFirst = true

  /// Holds the region.
  package private(set) var bytes: [UInt8]
  /// Where its first row begins.
  package private(set) var position: Int
  /// Rows that begin before it belong to the region.
  package private(set) var end: Int
  /// Whether the text ends where the bytes end.
  package private(set) var isAtEnd: Bool

  /// - Returns: Nil for what can only be read from front to back: a pipe, a text in UTF-16.
  package init?(_ start: TextStart, of source: TableSource, size: Int) throws(TableFault) {
    self.size = max(size, 1)
    path = source.path
    if start.isWhole {
      bytes = start.bytes
      file = nil
      fileOffset = 0
      position = start.position
      isAtEnd = true
    } else {
      guard let offset = start.fileOffset, let path = source.file,
        FileSystem.size(of: path) != nil
      else { return nil }
      do {
        file = try RandomAccessFile(path: path)
      } catch {
        throw .unreadable(source.path, error)
      }
      bytes = []
      fileOffset = offset
      position = 0
      isAtEnd = false
    }
    end = position
  }

  /// Brings the next region to memory; false where there is none.
  ///
  /// - Parameter next: Where the row behind those that were read begins.
  package mutating func advance(to next: Int, threads: Int) throws(TableFault) -> Bool {
    guard let file, !isAtEnd else {
      position = next
      end = min(next + size, bytes.count)
      return position < bytes.count
    }
    // Nothing was read: the row is longer than the region.
    if !isFirst, next == position { size *= 2 }
    isFirst = false
    let kept = bytes.count - next
    let length = max(size, kept + 1)
    do {
      let got = try file.refill(
        &bytes, keepingFrom: next, length: length, from: fileOffset, threads: threads)
      fileOffset += got
      isAtEnd = got < length - kept
    } catch {
      throw .unreadable(path, error)
    }
    position = 0
    end = bytes.count
    return !bytes.isEmpty
  }

  /// Cuts the region behind line feeds into as many parts, or fewer.
  package func pieces(atMost count: Int) -> [Range<Int>] {
    let range = position..<end
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for part in 1...max(count, 1) where start < range.upperBound {
      var end = range.upperBound
      if part < count {
        let near = range.lowerBound + range.count / count * part
        let feed = ByteScan.firstIndex(of: 0x0A, in: bytes, range: max(near, start)..<end)
        end = feed.map { $0 + 1 } ?? end
      }
      pieces.append(start..<end)
      start = end
    }
    return pieces
  }
}

import Bytes

/// A CSV text region by region: as much of it in memory as is read at once.
///
/// What is in memory of a file is the region and the beginning of the row that goes on behind it.
package struct CSVRegions: ~Copyable {
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
  package init?(_ start: CSVStart, of source: TableSource, size: Int) throws(TableFault) {
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
}

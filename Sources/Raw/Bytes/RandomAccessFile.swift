import Dispatch
import Glibc
import Synchronization

/// A file of which any part can be read, by several threads at once.
package final class RandomAccessFile: Sendable {
  package let path: String
  /// Bytes at the time of opening.
  package let size: Int
  private let descriptor: Int32

  package init(path: String) throws(FileError) {
    self.path = path
    descriptor = try openForReading(path)
    var facts = stat()
    size = fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// Adds up to `count` bytes from `offset` on to the end of `buffer`; 0 past the end.
  package func append(
    from offset: Int, count: Int, to buffer: inout [UInt8]
  ) throws(FileError) -> Int {
    try readBlock(descriptor, into: &buffer, count: count, at: offset, path: path)
  }

  /// Moves the end of a buffer to its front and fills the rest from the file.
  ///
  /// The buffer's length stays where it can, so that nothing is cleared that is read over at once.
  ///
  /// - Parameters:
  ///   - start: Bytes of the buffer before it are dropped.
  ///   - length: How many bytes the buffer has then; fewer only at the file's end.
  ///   - offset: Of the file, where the bytes to be read begin.
  ///   - threads: The most that read at the same time.
  /// - Returns: How many bytes were read.
  package func refill(
    _ buffer: inout [UInt8], keepingFrom start: Int, length: Int, from offset: Int, threads: Int
  ) throws(FileError) -> Int {
    let kept = max(buffer.count - start, 0)
    if start > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress, kept > 0 else { return }
        memmove(base, base + start, kept)
      }
    }
    let length = max(length, kept)
    if buffer.count > length { buffer.removeLast(buffer.count - length) }
    makeRoom(for: length - buffer.count, in: &buffer)
    let parts = Self.parts(of: kept..<length, atMost: threads)
    let results = Mutex([(count: Int, failure: Int32)](repeating: (0, 0), count: parts.count))
    let descriptor = descriptor
    buffer.withUnsafeMutableBytes { bytes in
      nonisolated(unsafe) let bytes = bytes
      DispatchQueue.concurrentPerform(iterations: parts.count) { index in
        let part = parts[index]
        let result = Self.fill(
          UnsafeMutableRawBufferPointer(rebasing: bytes[part]), descriptor,
          from: offset + part.lowerBound - kept)
        results.withLock { $0[index] = result }
      }
    }
    var got = 0
    for (part, result) in zip(parts, results.withLock { $0 }) {
      if result.failure != 0 { throw .reading(path, result.failure) }
      got += result.count
      // The file has become shorter: what follows the gap is not its end.
      if result.count < part.count { break }
    }
    buffer.removeLast(buffer.count - kept - got)
    return got
  }

  private static func parts(of range: Range<Int>, atMost threads: Int) -> [Range<Int>] {
    let count = max(1, min(threads, range.count / (1 << 18)))
    let size = range.count / count
    return (0..<count).map { part in
      let start = range.lowerBound + part * size
      return start..<(part + 1 == count ? range.upperBound : start + size)
    }
  }

  private static func fill(
    _ target: UnsafeMutableRawBufferPointer, _ descriptor: Int32, from offset: Int
  ) -> (count: Int, failure: Int32) {
    var count = 0
    while count < target.count, let base = target.baseAddress {
      let got = pread(descriptor, base + count, target.count - count, offset + count)
      if got == 0 { break }
      if got > 0 {
        count += got
      } else if errno != EINTR {
        return (count, errno)
      }
    }
    return (count, 0)
  }

  deinit { close(descriptor) }
}

import Glibc

/// Reads a file, standard input or bytes in memory from front to back, block by block.
///
/// The path `-` is standard input. Memory does not grow with the file.
package struct BlockReader: ~Copyable {
  private enum Origin {
    case descriptor(Int32, isOwned: Bool)
    case blocks([[UInt8]], next: Int)
  }

  package static let blockSize = 1 << 20
  private static let leastSize = 1 << 12

  /// As it is shown in messages.
  package let path: String
  private var origin: Origin
  /// Bytes that a file still has, as far as its size tells; nil where there is no such size.
  private var left: Int?

  package init(path: String) throws(FileError) {
    self.path = path
    if path == "-" {
      origin = .descriptor(STDIN_FILENO, isOwned: false)
    } else {
      let descriptor = try openForReading(path)
      origin = .descriptor(descriptor, isOwned: true)
      var facts = stat()
      if fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG {
        left = Int(facts.st_size)
      }
    }
  }

  /// Bytes that are in memory already, given out in the blocks that are given here.
  package init(path: String, blocks: [[UInt8]]) {
    self.path = path
    origin = .blocks(blocks, next: 0)
  }

  /// Adds the next block to the end of `buffer`; 0 at the end, never 0 before it.
  package mutating func append(to buffer: inout [UInt8]) throws(FileError) -> Int {
    switch origin {
    case .descriptor(let descriptor, _):
      // Room is filled with zeros first: a small file asks for little of it.
      let size = left.map { min(max($0, 0) + 1, BlockReader.blockSize) } ?? BlockReader.blockSize
      let got = try readBlock(
        descriptor, into: &buffer, count: max(size, BlockReader.leastSize), path: path)
      left = left.map { $0 - got }
      return got
    case .blocks(let blocks, var next):
      while next < blocks.count, blocks[next].isEmpty { next += 1 }
      guard next < blocks.count else { return 0 }
      buffer.append(contentsOf: blocks[next])
      origin = .blocks(blocks, next: next + 1)
      return blocks[next].count
    }
  }

  deinit {
    if case .descriptor(let descriptor, isOwned: true) = origin { close(descriptor) }
  }
}

/// Reads a whole file, or standard input for `-`; `tooLarge` past `limit` bytes.
package func readFile(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
  var reader = try BlockReader(path: path)
  var bytes: [UInt8] = []
  while try reader.append(to: &bytes) > 0 {
    if bytes.count > limit { throw FileError(code: .tooLarge, path: path, limit: limit) }
  }
  return bytes
}

func openForReading(_ path: String) throws(FileError) -> Int32 {
  guard !path.isEmpty, !path.utf8.contains(0) else {
    throw FileError(code: .notFound, path: path)
  }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .reading(path, errno) }
  var facts = stat()
  if fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR {
    close(descriptor)
    throw FileError(code: .isDirectory, path: path)
  }
  return descriptor
}

func readBlock(
  _ descriptor: Int32, into buffer: inout [UInt8], count: Int, at offset: Int? = nil, path: String
) throws(FileError) -> Int {
  let start = buffer.count
  makeRoom(for: count, in: &buffer)
  var got = 0
  var failure: Int32 = 0
  buffer.withUnsafeMutableBytes { bytes in
    guard let base = bytes.baseAddress else { return }
    repeat {
      let target = base + start
      got =
        if let offset { pread(descriptor, target, count, offset) } else {
          read(descriptor, target, count)
        }
    } while got < 0 && errno == EINTR
    if got < 0 { failure = errno }
  }
  buffer.removeLast(buffer.count - start - max(got, 0))
  if failure != 0 { throw .reading(path, failure) }
  return got
}

/// Adds zeros by copying blocks of them: fast in debug builds too, which the tests run in.
func makeRoom(for count: Int, in buffer: inout [UInt8]) {
  var left = count
  while left > 0 {
    let part = min(left, zeros.count)
    buffer.append(contentsOf: zeros[..<part])
    left -= part
  }
}

private let zeros = [UInt8](repeating: 0, count: BlockReader.blockSize)

import Glibc

/// Buffered output into memory, an open descriptor, or a file that appears whole or not at all.
///
/// Writing does not throw: the first failure is kept, what follows it is dropped, and `finish()`
/// throws it. A closed pipe is the code `closedPipe`.
package struct ByteSink: ~Copyable {
  private enum Target {
    case memory
    case descriptor(Int32)
    case replacement(ReplacementFile)
    case finished
  }

  private static let flushSize = 1 << 16

  private var buffer: [UInt8] = []
  private var target: Target
  /// As it is shown in messages.
  package let path: String
  /// The first failure; a long job may look at it and stop early.
  package private(set) var failure: FileError?

  /// Collects in memory; `takeBytes()` gives what came.
  package init() {
    target = .memory
    path = ""
  }

  /// Standard output (1), standard error (2) or another open descriptor, which stays open.
  package init(descriptor: Int32, path: String = "-") {
    target = .descriptor(descriptor)
    self.path = path
  }

  /// A file that `finish()` puts in the place of the one at `path`.
  ///
  /// Written beside it and renamed; without `finish()` nothing is left behind. A device or a pipe
  /// at `path` is written to as it stands.
  package init(replacing path: String, synchronized: Bool = false) throws(FileError) {
    self.path = path
    target = .replacement(try ReplacementFile(path: path, synchronized: synchronized))
  }

  package mutating func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= ByteSink.flushSize { flush() }
  }

  package mutating func write(_ bytes: ArraySlice<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= ByteSink.flushSize { flush() }
  }

  package mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= ByteSink.flushSize { flush() }
  }

  package mutating func write(_ text: Substring) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= ByteSink.flushSize { flush() }
  }

  package mutating func write(byte: UInt8) {
    buffer.append(byte)
    if buffer.count >= ByteSink.flushSize { flush() }
  }

  /// The integer in decimal digits, filled up with zeros on the left to `width` digits.
  package mutating func write(decimal value: Int, width: Int = 1) {
    if value < 0 { buffer.append(UInt8(ascii: "-")) }
    let start = buffer.count
    var rest = value.magnitude
    var digits = 0
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      digits += 1
    } while rest > 0 || digits < width
    buffer[start...].reverse()
    if buffer.count >= ByteSink.flushSize { flush() }
  }

  /// What was collected in memory, which is empty afterwards.
  package mutating func takeBytes() -> [UInt8] {
    guard case .memory = target else { return [] }
    let bytes = buffer
    buffer = []
    return bytes
  }

  /// Hands on what is in the buffer; in memory it does nothing.
  package mutating func flush() {
    let descriptor: Int32
    switch target {
    case .memory: return
    case .descriptor(let number): descriptor = number
    case .replacement(let file): descriptor = file.descriptor
    case .finished:
      buffer.removeAll()
      return
    }
    if failure == nil { failure = writeAll(buffer, to: descriptor, path: path) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes the rest, puts a replacement file in its place, and throws the first failure.
  package mutating func finish() throws(FileError) {
    flush()
    if case .replacement(let file) = target {
      target = .finished
      if failure == nil { failure = file.putInPlace() } else { file.discard() }
    }
    if let failure { throw failure }
  }

  deinit {
    if case .replacement(let file) = target { file.discard() }
  }
}

/// Writes bytes so that the file at `path` holds the old content or all of the new.
package func writeFile(_ bytes: [UInt8], to path: String) throws(FileError) {
  var sink = try ByteSink(replacing: path)
  sink.write(bytes)
  try sink.finish()
}

func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) -> FileError? {
  bytes.withUnsafeBytes { raw in
    guard let base = raw.baseAddress else { return nil }
    var done = 0
    while done < raw.count {
      let wrote = write(descriptor, base + done, raw.count - done)
      if wrote >= 0 {
        done += wrote
      } else if errno != EINTR {
        return .writing(path, errno)
      }
    }
    return nil
  }
}

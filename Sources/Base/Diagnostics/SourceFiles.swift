/// The text of every file that diagnostics may point into, in the order of reading.
package struct SourceFiles: Sendable {
  package struct File: Sendable {
    /// Path as it is shown, with `/`.
    package var path: String
    package var bytes: [UInt8]
    /// First byte of each line; ascending, begins with 0.
    package var lineStarts: [Int]
  }

  /// A place as a person names it.
  package struct Position: Hashable, Sendable {
    /// 1-based.
    package var line: Int
    /// 1-based, in code points.
    package var column: Int
    /// 1-based, in UTF-16 units, as code hosts count.
    package var utf16Column: Int
  }

  package private(set) var files: [File] = []

  package init() {}

  /// Keeps a file's text and gives its number.
  package mutating func add(path: String, bytes: [UInt8]) -> SourceFileID {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    files.append(File(path: path, bytes: bytes, lineStarts: starts))
    return SourceFileID(index: UInt32(files.count - 1))
  }

  /// Keeps the files of others too.
  ///
  /// - Returns: What is added to the number of one of their files to name it here.
  package mutating func append(contentsOf other: SourceFiles) -> UInt32 {
    let first = UInt32(clamping: files.count)
    files += other.files
    return first
  }

  package func path(of id: SourceFileID) -> String {
    Int(id.index) < files.count ? files[Int(id.index)].path : "?"
  }

  /// The line and column of a byte; a byte past the end is taken as the end.
  package func position(of byte: UInt32, in id: SourceFileID) -> Position {
    guard Int(id.index) < files.count else { return Position(line: 1, column: 1, utf16Column: 1) }
    let file = files[Int(id.index)]
    let at = Swift.min(Int(byte), file.bytes.count)
    let line = lineIndex(of: at, in: file)
    let head = String(
      decoding: file.bytes[
        contentStart(of: line, in: file)..<max(at, contentStart(of: line, in: file))], as: UTF8.self
    )
    return Position(
      line: line + 1, column: head.unicodeScalars.count + 1, utf16Column: head.utf16.count + 1)
  }

  /// The text of a 1-based line, without its line end and without a byte order mark.
  package func text(ofLine line: Int, in id: SourceFileID) -> String {
    guard Int(id.index) < files.count else { return "" }
    let file = files[Int(id.index)]
    guard line >= 1, line <= file.lineStarts.count else { return "" }
    let start = contentStart(of: line - 1, in: file)
    var end = line < file.lineStarts.count ? file.lineStarts[line] - 1 : file.bytes.count
    if end > start, file.bytes[end - 1] == 0x0D { end -= 1 }
    return end > start ? String(decoding: file.bytes[start..<end], as: UTF8.self) : ""
  }

  private func contentStart(of line: Int, in file: File) -> Int {
    let start = file.lineStarts[line]
    let hasMark = line == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return hasMark ? start + 3 : start
  }

  private func lineIndex(of byte: Int, in file: File) -> Int {
    var low = 0
    var high = file.lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if file.lineStarts[middle] <= byte { low = middle } else { high = middle }
    }
    return low
  }
}

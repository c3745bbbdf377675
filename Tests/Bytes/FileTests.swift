import Bytes
import Foundation
import TestSupport
import Testing

@Suite struct FileTests {
  @Test func readsWhatWasWritten() throws {
    let folder = try ScratchFolder()
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try folder.file("a/b/data", bytes)
    #expect(try readFile(path, limit: 3_000_000) == bytes)
    var reader = try BlockReader(path: path)
    var collected: [UInt8] = []
    var blocks = 0
    while try reader.append(to: &collected) > 0 { blocks += 1 }
    #expect(collected == bytes)
    #expect(blocks == 3)
    let file = try RandomAccessFile(path: path)
    #expect(file.size == bytes.count)
    var part: [UInt8] = [7]
    #expect(try file.append(from: 2_999_990, count: 100, to: &part) == 10)
    #expect(part == [7] + bytes.suffix(10))
    #expect(try file.append(from: 3_000_000, count: 100, to: &part) == 0)
    #expect(part.count == 11)
  }

  @Test func namesWhyAFileCannotBeRead() throws {
    let folder = try ScratchFolder()
    let path = try folder.file("long", Array(repeating: 1, count: 11))
    #expect(throws: FileError(code: .tooLarge, path: path, limit: 10)) {
      _ = try readFile(path, limit: 10)
    }
    #expect(throws: FileError(code: .isDirectory, path: folder.path)) {
      _ = try readFile(folder.path, limit: 10)
    }
    let absent = Paths.join(folder.path, "absent")
    let error = #expect(throws: FileError.self) { _ = try readFile(absent, limit: 10) }
    #expect(error?.code == .notFound)
    #expect(error?.messageID == "file.not-found")
    #expect(error?.reason.isEmpty == false)
    let below = #expect(throws: FileError.self) { _ = try readFile(path + "/x", limit: 10) }
    #expect(below?.code == .notFound)
    #expect(throws: FileError(code: .notFound, path: "a\0b")) { _ = try readFile("a\0b", limit: 1) }
  }

  @Test func replacesAFileWholeOrNotAtAll() throws {
    let folder = try ScratchFolder()
    let path = try folder.file("report.json", Array("old".utf8))
    do {
      var sink = try ByteSink(replacing: path)
      sink.write(String(repeating: "x", count: 200_000))
      #expect(sink.failure == nil)
    }
    #expect(try readFile(path, limit: 10) == Array("old".utf8))
    #expect(try FileSystem.list(folder.path) == ["report.json"])
    var sink = try ByteSink(replacing: path, synchronized: true)
    sink.write("new")
    try sink.finish()
    #expect(try readFile(path, limit: 10) == Array("new".utf8))
    #expect(try FileSystem.list(folder.path) == ["report.json"])
  }

  @Test func keepsModeAndFollowsLinks() throws {
    let folder = try ScratchFolder()
    let path = try folder.file("real", [1])
    let link = Paths.join(folder.path, "link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try writeFile([2], to: link)
    #expect(try readFile(path, limit: 10) == [2])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real")
  }

  @Test func namesWhyAFileCannotBeWritten() throws {
    let folder = try ScratchFolder()
    let absent = Paths.join(folder.path, "no/folder/x")
    let error = #expect(throws: FileError.self) { try writeFile([], to: absent) }
    #expect(error?.code == .notADirectory)
    #expect(throws: FileError(code: .isDirectory, path: folder.path)) {
      try writeFile([], to: folder.path)
    }
    try writeFile([1, 2, 3], to: "/dev/null")
    let full = #expect(throws: FileError.self) { try writeFile([1], to: "/dev/full") }
    #expect(full?.code == .noSpace)
  }

  @Test func aClosedPipeIsACodeOfItsOwn() throws {
    Surroundings.ignoreClosedPipes()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    var sink = ByteSink(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    for _ in 0..<10 { sink.write(String(repeating: "x", count: 100_000)) }
    #expect(sink.failure?.code == .closedPipe)
    var code: FileError.Code?
    do { try sink.finish() } catch { code = error.code }
    #expect(code == .closedPipe)
  }

  @Test func writesNumbers() {
    var sink = ByteSink()
    for value in [0, 7, -42, Int.max, Int.min] {
      sink.write(decimal: value)
      sink.write(byte: 0x20)
    }
    sink.write(decimal: 6, width: 2)
    sink.write(decimal: 2024, width: 2)
    sink.write("|".prefix(1))
    sink.write([65, 66, 67][1...])
    let text = String(decoding: sink.takeBytes(), as: UTF8.self)
    #expect(text == "0 7 -42 \(Int.max) \(Int.min) 062024|BC")
    #expect(sink.takeBytes().isEmpty)
  }
}

import Foundation

/// The folder `shared` beside the package, with conformance cases; it may be absent.
///
/// The environment variable `DONDOC_SHARED` names it where it lies elsewhere.
package enum SharedFolder {
  package static let path: String? = {
    let beside = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared").standardized.path
    let candidates = [ProcessInfo.processInfo.environment["DONDOC_SHARED"], beside]
    return candidates.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
  }()

  /// For `.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)")`.
  package static var isPresent: Bool { path != nil }

  /// The comment of a test that is skipped.
  package static let absentComment = "there is no folder `shared` beside the package"

  /// The bytes of a file, given by its path inside the folder.
  package static func bytes(of file: String) throws -> [UInt8] {
    guard let path else { throw SharedFolderError(file: file) }
    return try Array(Data(contentsOf: URL(filePath: path).appending(path: file)))
  }

  /// The text of a file, given by its path inside the folder.
  package static func text(of file: String) throws -> String {
    String(decoding: try bytes(of: file), as: UTF8.self)
  }

  /// The rows of a CSV file with a head line, each as name -> cell.
  package static func rows(of file: String) throws -> [[String: String]] {
    var lines = csvLines(try text(of: file))
    guard !lines.isEmpty else { return [] }
    let head = lines.removeFirst()
    return lines.map { Dictionary(zip(head, $0)) { first, _ in first } }
  }
}

/// A file was asked for and the folder is absent.
package struct SharedFolderError: Error {
  package var file: String
}

/// The cells of RFC 4180 text, for fixtures that are known to be sound.
package func csvLines(_ text: String) -> [[String]] {
  var lines: [[String]] = []
  var line: [String] = []
  var cell = ""
  var isQuoted = false
  var characters = Array(text.unicodeScalars)[...]
  while let character = characters.popFirst() {
    switch (character, isQuoted) {
    case ("\"", true) where characters.first == "\"":
      characters.removeFirst()
      cell.unicodeScalars.append("\"")
    case ("\"", _): isQuoted.toggle()
    case (",", false):
      line.append(cell)
      cell = ""
    case ("\r", false): break
    case ("\n", false):
      lines.append(line + [cell])
      (line, cell) = ([], "")
    default: cell.unicodeScalars.append(character)
    }
  }
  if !cell.isEmpty || !line.isEmpty { lines.append(line + [cell]) }
  return lines
}

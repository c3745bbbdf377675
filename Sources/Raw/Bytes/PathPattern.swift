/// A pattern for paths: `*` and `?` within a part, `**` for any number of folders, and `{name}`,
/// which stands for the text of at least one byte that it matches within a part.
///
/// `*`, `?` and `**` do not match names that begin with a dot.
package struct PathPattern: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case literal([UInt8])
    case anyBytes
    case oneByte
    case capture(String)
  }

  private enum Part: Hashable, Sendable {
    case folders
    case pieces([Piece])
  }

  /// A file that matches.
  package struct Match: Hashable, Sendable {
    /// Below the folder that was searched.
    package var path: String
    /// What each `{name}` stood for.
    package var captures: [String: String]
  }

  package let text: String
  private let parts: [Part]
  private let isAbsolute: Bool

  package init(_ text: String) {
    self.text = text
    let path = Paths.normalized(text)
    isAbsolute = path.utf8.first == Paths.slash
    parts = path.utf8.split(separator: Paths.slash).map { part in
      part.elementsEqual("**".utf8) ? .folders : .pieces(PathPattern.pieces(of: Array(part)))
    }
  }

  /// False for a plain path.
  package var hasWildcards: Bool {
    parts.contains { part in
      guard case .pieces(let pieces) = part else { return true }
      return pieces.contains { if case .literal = $0 { false } else { true } }
    }
  }

  /// The names in braces, in order of appearance.
  package var captureNames: [String] {
    parts.flatMap { part -> [String] in
      guard case .pieces(let pieces) = part else { return [] }
      return pieces.compactMap { if case .capture(let name) = $0 { name } else { nil } }
    }
  }

  /// The captures if the pattern fits the whole path, else nil.
  package func captures(in path: String) -> [String: String]? {
    let names = Paths.normalized(path).utf8.split(separator: Paths.slash).map { Array($0) }
    return match(names[...], parts[...])
  }

  /// Regular files below `folder` that match, in byte order of their paths.
  ///
  /// Links to folders are followed where the pattern names them, not under `**`.
  package func files(under folder: String) throws(FileError) -> [Match] {
    var found: [String] = []
    try walk(isAbsolute ? "/" : folder, isAbsolute ? "/" : "", parts[...], 0, &found)
    var paths: [String] = []
    for path in found.sorted(by: Paths.isOrdered(_:before:))
    where paths.last.map({ !$0.utf8.elementsEqual(path.utf8) }) ?? true {
      paths.append(path)
    }
    return paths.compactMap { path in
      captures(in: path).map { Match(path: path, captures: $0) }
    }
  }

  private func walk(
    _ folder: String, _ shown: String, _ rest: ArraySlice<Part>, _ depth: Int,
    _ found: inout [String]
  ) throws(FileError) {
    guard let part = rest.first, depth < 64 else { return }
    let isLast = rest.count == 1
    if case .pieces(let pieces) = part, let name = PathPattern.plainName(pieces) {
      let path = Paths.join(folder, name)
      let nextShown = Paths.join(shown, name)
      if isLast {
        if FileSystem.isRegularFile(path) { found.append(nextShown) }
      } else if FileSystem.isDirectory(path) {
        try walk(path, nextShown, rest.dropFirst(), depth + 1, &found)
      }
      return
    }
    guard FileSystem.isDirectory(folder.isEmpty ? "." : folder) else { return }
    if case .folders = part, !isLast { try walk(folder, shown, rest.dropFirst(), depth, &found) }
    for entry in try FileSystem.entries(of: folder.isEmpty ? "." : folder) {
      let path = Paths.join(folder, entry.name)
      let nextShown = Paths.join(shown, entry.name)
      switch part {
      case .folders:
        if entry.name.utf8.first == UInt8(ascii: ".") { continue }
        if entry.isDirectory {
          try walk(path, nextShown, rest, depth + 1, &found)
        } else if isLast, FileSystem.isRegularFile(path) {
          found.append(nextShown)
        }
      case .pieces(let pieces):
        guard PathPattern.match(Array(entry.name.utf8)[...], pieces[...]) != nil else { continue }
        if isLast {
          if FileSystem.isRegularFile(path) { found.append(nextShown) }
        } else if FileSystem.isDirectory(path) {
          try walk(path, nextShown, rest.dropFirst(), depth + 1, &found)
        }
      }
    }
  }

  private func match(
    _ names: ArraySlice<[UInt8]>, _ parts: ArraySlice<Part>
  ) -> [String: String]? {
    guard let part = parts.first else { return names.isEmpty ? [:] : nil }
    switch part {
    case .folders:
      if parts.count == 1 { return names.allSatisfy { !PathPattern.isHidden($0) } ? [:] : nil }
      var rest = names
      while true {
        if let found = match(rest, parts.dropFirst()) { return found }
        guard let name = rest.popFirst(), !PathPattern.isHidden(name) else { return nil }
      }
    case .pieces(let pieces):
      guard let name = names.first, let here = PathPattern.match(name[...], pieces[...]),
        let below = match(names.dropFirst(), parts.dropFirst())
      else { return nil }
      return here.merging(below) { first, _ in first }
    }
  }

  private static func match(
    _ bytes: ArraySlice<UInt8>, _ pieces: ArraySlice<Piece>
  ) -> [String: String]? {
    guard let piece = pieces.first else { return bytes.isEmpty ? [:] : nil }
    switch piece {
    case .literal(let literal):
      guard bytes.starts(with: literal) else { return nil }
      return match(bytes.dropFirst(literal.count), pieces.dropFirst())
    case .oneByte:
      guard let first = bytes.first, !isHiddenStart(bytes) else { return nil }
      let length = max(1, (~first).leadingZeroBitCount)
      return match(bytes.dropFirst(length), pieces.dropFirst())
    case .anyBytes:
      if isHiddenStart(bytes) { return nil }
      for end in bytes.startIndex...bytes.endIndex {
        if let found = match(bytes[end...], pieces.dropFirst()) { return found }
      }
      return nil
    case .capture(let name):
      guard !bytes.isEmpty, !isHiddenStart(bytes) else { return nil }
      for end in (bytes.startIndex + 1)...bytes.endIndex {
        if var found = match(bytes[end...], pieces.dropFirst()) {
          found[name] = String(decoding: bytes[..<end], as: UTF8.self)
          return found
        }
      }
      return nil
    }
  }

  private static func pieces(of bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    func close() {
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = []
    }
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "*") {
        close()
        if pieces.last != .anyBytes { pieces.append(.anyBytes) }
      } else if byte == UInt8(ascii: "?") {
        close()
        pieces.append(.oneByte)
      } else if byte == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")),
        end > rest.startIndex
      {
        close()
        pieces.append(.capture(String(decoding: rest[..<end], as: UTF8.self)))
        rest = rest[(end + 1)...]
      } else {
        literal.append(byte)
      }
    }
    close()
    return pieces
  }

  private static func plainName(_ pieces: [Piece]) -> String? {
    guard pieces.count == 1, case .literal(let bytes) = pieces[0] else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isHiddenStart(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.startIndex == 0 && rest.first == UInt8(ascii: ".")
  }

  private static func isHidden(_ name: [UInt8]) -> Bool { name.first == UInt8(ascii: ".") }
}

extension FileSystem {
  /// Paths of the regular files below `folder` that match a `PathPattern`, in byte order.
  package static func glob(_ pattern: String, under folder: String) throws(FileError) -> [String] {
    try PathPattern(pattern).files(under: folder).map(\.path)
  }
}

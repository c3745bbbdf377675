/// Text operations on paths; nothing here looks at the disk.
package enum Paths {
  /// `path` below `folder`; an absolute `path` stands for itself, and so does one below `.` or "".
  package static func join(_ folder: String, _ path: String) -> String {
    if path.utf8.first == slash || folder.isEmpty || folder == "." { return path }
    if path.isEmpty { return folder }
    return folder.utf8.last == slash ? folder + path : folder + "/" + path
  }

  /// Without `.`, doubled slashes and, where something precedes it, `..`; "" becomes `.`.
  package static func normalized(_ path: String) -> String {
    let isAbsolute = path.utf8.first == slash
    var parts: [Substring.UTF8View] = []
    for part in path.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      guard part.elementsEqual("..".utf8) else {
        parts.append(part)
        continue
      }
      if let last = parts.last, !last.elementsEqual("..".utf8) {
        parts.removeLast()
      } else if !isAbsolute {
        parts.append(part)
      }
    }
    let text = parts.map { String(Substring($0)) }.joined(separator: "/")
    if isAbsolute { return "/" + text }
    return text.isEmpty ? "." : text
  }

  /// The folder that holds it: `a/b` gives `a`, `a` gives `.`, `/a` gives `/`.
  package static func parent(of path: String) -> String {
    guard let cut = path.utf8.lastIndex(of: slash) else { return "." }
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }

  /// The last part of the path.
  package static func name(of path: String) -> String {
    guard let cut = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: cut)...])
  }

  /// What follows the last dot of the name, in lower-case ASCII; "" where there is none.
  package static func pathExtension(of path: String) -> String {
    let name = name(of: path)
    guard let cut = name.utf8.lastIndex(of: UInt8(ascii: ".")), cut != name.startIndex else {
      return ""
    }
    let bytes = name.utf8[name.utf8.index(after: cut)...].map {
      (0x41...0x5A).contains($0) ? $0 + 0x20 : $0
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True if the normalised `path` is `root` or lies below it; both absolute or both relative.
  package static func isInside(_ path: String, root: String) -> Bool {
    let path = normalized(path)
    let root = normalized(root)
    if root == "." { return path.utf8.first != slash && path != ".." && !path.hasPrefix("../") }
    if path.utf8.elementsEqual(root.utf8) || root == "/" {
      return path.utf8.first == root.utf8.first
    }
    return path.utf8.starts(with: (root + "/").utf8)
  }

  /// `path` as seen from `folder`, with `..` where needed; both absolute or both relative.
  package static func relative(_ path: String, to folder: String) -> String {
    let there = normalized(path).utf8.split(separator: slash).map { Array($0) }
    var here = normalized(folder).utf8.split(separator: slash).map { Array($0) }
    if here == [Array(".".utf8)] { here = [] }
    var common = 0
    while common < min(there.count, here.count), there[common] == here[common] { common += 1 }
    let up = Array(repeating: "..", count: here.count - common)
    let down = there[common...].map { String(decoding: $0, as: UTF8.self) }
    let text = (up + down).joined(separator: "/")
    return text.isEmpty ? "." : text
  }

  /// The order of all lists of paths: by UTF-8 bytes.
  package static func isOrdered(_ a: String, before b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  static let slash = UInt8(ascii: "/")
}

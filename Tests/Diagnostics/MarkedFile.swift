import Diagnostics

/// A file with the places of spans marked in its text: `⟦` opens one and `⟧` closes it.
struct MarkedFile {
  var files = SourceFiles()
  var spans: [SourceSpan] = []

  init(_ path: String, _ marked: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(bytes.count)
      case "⟧": ranges.append((starts.popLast() ?? 0)..<bytes.count)
      default: bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    let file = files.add(path: path, bytes: bytes)
    spans = ranges.map { SourceSpan(file: file, start: $0.lowerBound, end: $0.upperBound) }
  }
}

/// Sentences are the ids, words the keys.
struct PlainWording: MessageWording {
  func sentence(for message: Message) -> String {
    message.arguments.isEmpty
      ? message.id : message.id + " " + message.arguments.map { "\($0.value)" }.joined()
  }

  func word(_ key: String) -> String { key }
}

package import Compliance
package import Diagnostics
import ShippedFiles

/// What each diagnostic code means, with a bad and a good example: `Rules/codes/`, and for faults of
/// rule files the gallery that the tests run.
package struct CodeManual: Sendable {
  /// One code.
  package struct Entry: Sendable {
    package var code: DiagnosticCode
    package var meaning: LocalizedText
    /// A table or a command that is wrong, and one that is right; for codes without a gallery.
    package var bad: String?
    package var good: String?
    /// What of the gallery's input to replace by what.
    var mends: [(old: String, new: String)]
  }

  /// Ascending by code.
  package let entries: [Entry]

  /// Reads the files that ship with the program.
  package init() {
    var entries: [Entry] = []
    for name in ShippedFiles.names where name.hasPrefix("codes/") {
      if let bytes = ShippedFiles.bytes(named: name) {
        entries += Self.entries(bytes, path: name)
      }
    }
    self.entries = entries.sorted { $0.code < $1.code }
  }

  /// The entry of a code, blind to case: `d0101`; also by name: `unknown-key`.
  package subscript(code: String) -> Entry? {
    let wanted = code.lowercased()
    return entries.first { entry in
      entry.code.text.lowercased().utf8.elementsEqual(wanted.utf8)
        || entry.code.name.utf8.elementsEqual(wanted.utf8)
    }
  }

  /// `D0412`, `d412`: with or without the leading zero.
  package static func code(in word: String) -> String? {
    let bytes = Array(word.utf8)
    guard let first = bytes.first, first == UInt8(ascii: "D") || first == UInt8(ascii: "d"),
      (4...5).contains(bytes.count),
      bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let digits = String(decoding: bytes.dropFirst(), as: UTF8.self)
    return "D" + String(repeating: "0", count: 5 - bytes.count) + digits
  }

  // MARK: Reading

  private static func entries(_ bytes: [UInt8], path: String) -> [Entry] {
    var faults = Faults()
    let file = faults.files.add(path: path, bytes: bytes)
    let limits = RuleFileLimits()
    let events = EventsAhead.events(
      of: EventsAhead.File(path: path, bytes: bytes, limits: limits.yaml))
    let root = YAMLComposer.compose(bytes, of: events, file: file, limits: limits, &faults)
    guard let codes = root?.value(of: "codes"), case .mapping(let entries, _) = codes.content
    else { return [] }
    return entries.compactMap(entry)
  }

  private static func entry(_ entry: YAMLNode.Entry) -> Entry? {
    let words = entry.key.text.split(separator: " ").map(String.init)
    guard words.count == 2, let vi = entry.value.value(of: "vi")?.scalar?.text,
      let en = entry.value.value(of: "en")?.scalar?.text
    else { return nil }
    return Entry(
      code: DiagnosticCode(words[0], words[1]), meaning: LocalizedText(vi: vi, en: en),
      bad: entry.value.value(of: "bad")?.scalar?.text,
      good: entry.value.value(of: "good")?.scalar?.text,
      mends: mends(entry.value.value(of: "mend")))
  }

  private static func mends(_ node: YAMLNode?) -> [(old: String, new: String)] {
    guard case .sequence(let pairs, _)? = node?.content else { return [] }
    return pairs.compactMap { pair in
      guard case .sequence(let texts, _) = pair.content, texts.count == 2,
        let old = texts[0].scalar?.text, let new = texts[1].scalar?.text
      else { return nil }
      return (old, new)
    }
  }
}

extension YAMLNode {
  /// The value of a key of a mapping; nil where there is none.
  fileprivate func value(of key: String) -> YAMLNode? {
    guard case .mapping(let entries, _) = content else { return nil }
    return entries.first { $0.key.isText(key) }?.value
  }
}

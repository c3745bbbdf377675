import Diagnostics
import Foundation
import RuleFiles
import TestSupport
import Testing
import YAML

/// The files of an example, and what is said of them as they stand.
struct ExampleFiles: Sendable {
  var name: String
  var files: [String: [UInt8]]

  /// Paths of the files that people write by hand, in byte order.
  var written: [String] {
    files.keys.filter { $0.hasSuffix(".yaml") }.sorted()
  }

  static let all: [ExampleFiles] = ["hai-lang-145", "nq03-2025"].map { name in
    let root = PackageFolder.path + "/Examples/" + name
    var files: [String: [UInt8]] = [:]
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    for path in paths where [".yaml", ".csv"].contains(where: path.hasSuffix) {
      if path.hasPrefix("progress/") { continue }
      files[path] = FileManager.default.contents(atPath: root + "/" + path).map(Array.init)
    }
    return ExampleFiles(name: name, files: files)
  }

  func said(with bytes: [UInt8]? = nil, for path: String = "") -> Said {
    var files = files
    if let bytes { files[path] = bytes }
    let loaded = RuleFileLoader(files: files).load()
    return Said(
      lines: (loaded.diagnostics + loaded.defects).map {
        Sketch.line($0, loaded.sourceFiles)
      })
  }
}

/// What is said of a workspace, without the places of lines.
struct Said: Sendable {
  var lines: [String]

  /// What is said that was not said before, places left aside.
  func beyond(_ before: Said) -> [String] {
    var known = before.lines.map(Self.withoutPlace)
    return lines.filter { line in
      guard let place = known.firstIndex(of: Self.withoutPlace(line)) else { return true }
      known.remove(at: place)
      return false
    }
  }

  private static func withoutPlace(_ line: String) -> String {
    line.replacing(/:\d+:\d+-\d+:\d+/, with: "")
  }
}

/// A slip of the hand in a file.
struct Mistake: Sendable, CustomTestStringConvertible {
  enum Kind: String, Sendable, CaseIterable {
    case deletedCharacter, swappedKeys, misspeltName, wrongIndentation
  }

  var kind: Kind
  var path: String
  var bytes: [UInt8]
  /// What was done, for people.
  var what: String
  /// Of a key, or of a reference to an id or a name: it may not pass in silence.
  var mustBeSeen: Bool

  var testDescription: String { "\(kind.rawValue) \(path): \(what)" }
}

@Suite struct MistakeTests {
  /// Mistakes in each example.
  private static let count = 100

  @Test(arguments: ExampleFiles.all.map(\.name)) func slipsAreSeenOnceOrTwice(_ name: String) throws
  {
    let example = try #require(ExampleFiles.all.first { $0.name == name })
    let before = example.said()
    var random = SeededGenerator(seed: 145)
    var count = 0
    for number in 0..<Self.count {
      let kind = Mistake.Kind.allCases[number % 4]
      guard let mistake = MistakeMaker(example).mistake(kind, &random) else { continue }
      count += 1
      let new = example.said(with: mistake.bytes, for: mistake.path).beyond(before)
      #expect(new.count <= 2, "\(mistake.testDescription)\n\(new.joined(separator: "\n"))")
      if mistake.mustBeSeen { #expect(!new.isEmpty, "silent: \(mistake.testDescription)") }
    }
    #expect(count == Self.count)
  }
}

/// Makes slips in the files of an example.
struct MistakeMaker {
  let example: ExampleFiles

  init(_ example: ExampleFiles) { self.example = example }

  func mistake(_ kind: Mistake.Kind, _ random: inout SeededGenerator) -> Mistake? {
    for _ in 0..<200 {
      guard let path = example.written.randomElement(using: &random),
        let bytes = example.files[path]
      else { return nil }
      let made: Mistake? =
        switch kind {
        case .deletedCharacter: deleted(path, bytes, &random)
        case .swappedKeys: swapped(path, bytes, &random)
        case .misspeltName: misspelt(path, bytes, &random)
        case .wrongIndentation: indented(path, bytes, &random)
        }
      if let made, made.bytes != bytes { return made }
    }
    return nil
  }

  // MARK: Names

  /// A scalar of a file: a key, or the value of a key.
  struct Word {
    var text: String
    var range: Range<Int>
    /// The key whose value it is, or in whose list it stands; nil: it is a key itself.
    var key: String?
    /// Of a key: the collection in which it stands.
    var parent: Int
    /// Of a key: the writer's own, such as the name of a gate or an event.
    var isOwn = false
  }

  /// Keys whose values are ids or names that have to be known.
  private static let references: Set<String> = [
    "lead", "support", "task", "unit", "rule", "parent", "to", "index", "packs", "calendar",
    "include", "monitor",
  ]

  static func words(of bytes: [UInt8]) -> [Word] {
    guard let events = try? YAMLEventReader.events(of: bytes) else { return [] }
    var words: [Word] = []
    var open: [(isMapping: Bool, key: String?, id: Int)] = []
    for (number, event) in events.enumerated() {
      switch event.kind {
      case .mappingStart: open.append((true, nil, number))
      case .sequenceStart: open.append((false, open.last?.key, number))
      case .mappingEnd, .sequenceEnd:
        open.removeLast()
        if open.last?.isMapping == true { open[open.count - 1].key = nil }
      case .scalar(let scalar):
        guard let top = open.last else { continue }
        if top.isMapping, top.key == nil {
          open[open.count - 1].key = scalar.text
          let above = open.dropLast().last { $0.key != nil }?.key ?? ""
          let isOwn = ["gates", "events", "params", "adjust", "statusWords"].contains(above)
          words.append(
            Word(text: scalar.text, range: event.span, key: nil, parent: top.id, isOwn: isOwn))
        } else {
          words.append(Word(text: scalar.text, range: event.span, key: top.key, parent: top.id))
          if top.isMapping { open[open.count - 1].key = nil }
        }
      default: continue
      }
    }
    return words
  }

  /// Keys that the writer makes up.
  private static func isFree(_ word: Word) -> Bool {
    word.isOwn || !word.text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D }
  }

  private func misspelt(
    _ path: String, _ bytes: [UInt8], _ random: inout SeededGenerator
  ) -> Mistake? {
    let words = Self.words(of: bytes).filter { word in
      word.text.utf8.count >= 3 && !word.text.utf8.contains(0x0A)
        && (word.key.map { Self.references.contains($0) } ?? !Self.isFree(word))
    }
    guard let word = words.randomElement(using: &random) else { return nil }
    var scalars = Array(String(decoding: bytes[word.range], as: UTF8.self).unicodeScalars)
    let letters = scalars.indices.filter { scalars[$0].properties.isAlphabetic }
    guard let place = letters.randomElement(using: &random) else { return nil }
    scalars[place] = scalars[place] == "q" ? "w" : "q"
    var changed = bytes
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    changed.replaceSubrange(word.range, with: String(text).utf8)
    return Mistake(
      kind: .misspeltName, path: path, bytes: changed,
      what: "\(word.key ?? "key"): \(word.text) -> \(String(text))", mustBeSeen: true)
  }

  private func swapped(
    _ path: String, _ bytes: [UInt8], _ random: inout SeededGenerator
  ) -> Mistake? {
    let keys = Self.words(of: bytes).filter { $0.key == nil }
    let pairs = zip(keys, keys.dropFirst()).filter { $0.0.parent == $0.1.parent }
    guard let (first, second) = pairs.randomElement(using: &random) else { return nil }
    var changed = bytes
    changed.replaceSubrange(second.range, with: bytes[first.range])
    changed.replaceSubrange(first.range, with: bytes[second.range])
    return Mistake(
      kind: .swappedKeys, path: path, bytes: changed, what: "\(first.text) <-> \(second.text)",
      mustBeSeen: false)
  }

  // MARK: Characters

  private func deleted(
    _ path: String, _ bytes: [UInt8], _ random: inout SeededGenerator
  ) -> Mistake? {
    guard let start = bytes.indices.randomElement(using: &random), bytes[start] & 0xC0 != 0x80
    else { return nil }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let gone = String(decoding: bytes[start..<end], as: UTF8.self)
    var changed = bytes
    changed.removeSubrange(start..<end)
    let words = Self.words(of: bytes)
    let word = words.first { $0.range.contains(start) }
    let mustBeSeen =
      word.map { word in
        word.key.map { Self.references.contains($0) } ?? !Self.isFree(word)
      } ?? false
    return Mistake(
      kind: .deletedCharacter, path: path, bytes: changed,
      what: "\(gone.debugDescription) at \(start) of \(word?.text ?? "no word")",
      mustBeSeen: mustBeSeen && gone.unicodeScalars.allSatisfy(\.properties.isAlphabetic))
  }

  private func indented(
    _ path: String, _ bytes: [UInt8], _ random: inout SeededGenerator
  ) -> Mistake? {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let places = lines.indices.filter { line in
      let text = lines[line].drop { $0 == 0x20 }
      return !text.isEmpty && text.first != UInt8(ascii: "#")
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    let change = [-2, -1, 1, 2].randomElement(using: &random) ?? 1
    if change > 0 {
      lines[place].insert(contentsOf: [UInt8](repeating: 0x20, count: change), at: 0)
    } else {
      guard lines[place].prefix(-change).allSatisfy({ $0 == 0x20 }),
        lines[place].count > -change
      else { return nil }
      lines[place].removeFirst(-change)
    }
    return Mistake(
      kind: .wrongIndentation, path: path, bytes: Array(lines.joined(separator: [0x0A])),
      what: "line \(place + 1) by \(change)", mustBeSeen: false)
  }
}

import Foundation
import Layout
import TestSupport
import Testing
import YAML

/// Whatever the layout of a file, what comes out means the same.
@Suite struct LayoutPropertyTests {
  private static let files = Repository.files([
    "Rules", "Examples", "Tests/RuleFiles/Gallery", "Tests/RuleFiles/Ok", "Tests/Linting/Gallery",
  ])

  /// Meaning and comments of a file: all that a layout must keep.
  private struct Substance: Equatable {
    var kinds: [YAMLEvent.Kind]
    var comments: [String]

    init?(_ bytes: [UInt8]) {
      guard let events = try? YAMLEventReader.events(of: bytes) else { return nil }
      kinds = events.map(\.kind)
      comments = Self.comments(bytes, events)
    }

    /// `#` outside of scalars, behind a blank or at the beginning of a line, to the end of the line.
    private static func comments(_ bytes: [UInt8], _ events: [YAMLEvent]) -> [String] {
      var isText = Array(repeating: false, count: bytes.count)
      for event in events {
        if case .scalar = event.kind { for place in event.span { isText[place] = true } }
      }
      var found: [String] = []
      var place = 0
      while place < bytes.count {
        let isFirst = place == 0 || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place - 1])
        if bytes[place] == UInt8(ascii: "#"), !isText[place], isFirst {
          let end = bytes[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
          let text = String(decoding: bytes[place..<end], as: UTF8.self)
          found.append(text.trimmingCharacters(in: .whitespaces))
          place = end
        } else {
          place += 1
        }
      }
      return found
    }
  }

  private static func check(_ bytes: [UInt8], _ note: String) {
    switch YAMLLayout.outcome(of: bytes) {
    case .fine, .left, .unreadable: break
    case .changed(let lines):
      let text = YAMLLayout.text(of: lines)
      #expect(Substance(bytes) == Substance(text), "\(note)")
      #expect(YAMLLayout.outcome(of: text) == .fine, "\(note)")
      #expect(!text.contains(0x0D) && text.last == 0x0A, "\(note)")
    }
  }

  @Test(arguments: files) func fileKeepsItsMeaning(_ file: String) throws {
    Self.check(try Repository.bytes(file), file)
  }

  @Test func thereAreMany() { #expect(Self.files.count > 150) }

  /// Layouts that are damaged by chance: most can still be read, and then they come back.
  @Test(arguments: Repository.files(["Rules", "Examples", "Tests/RuleFiles/Ok"]))
  func damagedLayoutComesBack(_ file: String) throws {
    let bytes = try Repository.bytes(file)
    // Large files say nothing that their first lines do not.
    guard bytes.count < 60_000, let before = Substance(bytes) else { return }
    let isLaidOut = YAMLLayout.outcome(of: bytes) == .fine
    var random = SeededGenerator(seed: UInt64(bytes.count))
    var readable = 0
    for round in 0..<12 {
      let damaged = Damage.apply(to: bytes, &random)
      guard let after = Substance(damaged) else { continue }
      readable += 1
      Self.check(damaged, "\(file), round \(round)")
      // Nothing but layout was touched: it is laid out as the file is.
      guard isLaidOut, before == after, case .changed(let lines) = YAMLLayout.outcome(of: damaged)
      else {
        continue
      }
      #expect(
        Damage.withoutBlankLines(YAMLLayout.text(of: lines)) == Damage.withoutBlankLines(bytes),
        "\(file), round \(round)")
    }
    #expect(readable > 6, "\(file)")
  }

  /// Damage of any kind: whatever is still YAML keeps its meaning.
  @Test(
    arguments: Repository.files(["Rules/standard", "Examples/hai-lang-145", "Tests/RuleFiles"]))
  func brokenTextNeverChangesItsMeaning(_ file: String) throws {
    let bytes = try Repository.bytes(file)
    guard bytes.count < 60_000, !bytes.isEmpty else { return }
    var random = SeededGenerator(seed: UInt64(bytes.count) &* 31)
    let signs = Array(" \t\n\r-:?,[]{}#&*!|>'\"%@`ab1".utf8)
    for round in 0..<40 {
      var text = bytes
      for _ in 0..<random.int(in: 1...4) {
        let place = random.int(in: 0...(text.count - 1))
        switch random.int(in: 0...2) {
        case 0: text[place] = (random.element(of: signs) ?? 0x20)
        case 1: text.insert((random.element(of: signs) ?? 0x20), at: place)
        default: text.remove(at: place)
        }
        if text.isEmpty { break }
      }
      Self.check(text, "\(file), round \(round)")
    }
  }
}

/// Changes of a layout that leave what a file means, as a rule.
enum Damage {
  static func apply(to bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    let factor = random.int(in: 1...4)
    let isWindows = random.int(in: 0...1) == 0 && !bytes.contains(0x0D)
    var text: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let blanks = line.prefix { $0 == 0x20 }.count
      text += Array(repeating: 0x20, count: blanks * factor)
      if line.dropFirst(blanks).starts(with: Array("- ".utf8)) {
        text.append(UInt8(ascii: "-"))
        text += Array(repeating: 0x20, count: 2 * factor - 1)
        text += line.dropFirst(blanks + 2)
      } else {
        text += line.dropFirst(blanks)
      }
      if !line.isEmpty, line.last != UInt8(ascii: "|"), random.int(in: 0...7) == 0 {
        text += Array(repeating: 0x20, count: 2)
      }
      text += isWindows ? [0x0D, 0x0A] : [0x0A]
      if random.int(in: 0...29) == 0 { text += [0x0A, 0x0A] }
    }
    return text
  }

  static func withoutBlankLines(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.split(separator: 0x0A).filter { !$0.isEmpty }.joined(separator: [0x0A]))
  }
}

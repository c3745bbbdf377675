import CivilCalendar
import Diagnostics

/// A sentence with places for arguments: `{name}`, `{count|one|many}`; `{{` and `}}` are braces.
///
/// In `{count|one|many}` the form is chosen by the argument: the first for 1, else the second.
struct SentencePattern: Hashable {
  enum Part: Hashable {
    case text(String)
    case argument(String)
    case choice(String, one: String, many: String)
  }

  private(set) var parts: [Part] = []
  /// False where a brace is left open or stands alone.
  private(set) var isSound = true

  init(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    parts.reserveCapacity(8)
    var text = ""
    var at = 0
    while at < bytes.count {
      let brace = Self.nextBrace(in: bytes, from: at)
      text += String(decoding: bytes[at..<brace], as: UTF8.self)
      guard brace < bytes.count else { break }
      at = brace + 1
      let sign = bytes[brace]
      if at < bytes.count, bytes[at] == sign {
        text += sign == Self.opening ? "{" : "}"
        at += 1
      } else if sign == Self.closing {
        text += "}"
        isSound = false
      } else {
        guard let end = bytes[at...].firstIndex(of: Self.closing) else {
          isSound = false
          break
        }
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(Self.part(bytes[at..<end]))
        at = end + 1
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
  }

  private static func nextBrace(in bytes: [UInt8], from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != opening, bytes[at] != closing { at += 1 }
    return at
  }

  private static let opening = UInt8(ascii: "{")
  private static let closing = UInt8(ascii: "}")

  private static func part(_ inside: ArraySlice<UInt8>) -> Part {
    guard inside.contains(UInt8(ascii: "|")) else {
      return .argument(String(decoding: inside, as: UTF8.self))
    }
    let pieces = inside.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard pieces.count == 3 else { return .argument(String(decoding: inside, as: UTF8.self)) }
    return .choice(pieces[0], one: pieces[1], many: pieces[2])
  }

  /// Names of the arguments, each once, in the order of the text.
  var argumentNames: [String] {
    var names: [String] = []
    for part in parts {
      switch part {
      case .text: continue
      case .argument(let name), .choice(let name, _, _):
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  /// The sentence; an argument that is not given is shown as `—`.
  func filled(with arguments: [Message.Argument], by wording: Wording) -> String {
    var sentence = ""
    for part in parts {
      switch part {
      case .text(let text): sentence += text
      case .argument(let name):
        sentence += Self.value(name, in: arguments).map(wording.text) ?? Wording.noValue
      case .choice(let name, let one, let many):
        if case .integer(1) = Self.value(name, in: arguments) {
          sentence += one
        } else {
          sentence += many
        }
      }
    }
    return sentence
  }

  private static func value(_ name: String, in arguments: [Message.Argument]) -> Message.Value? {
    arguments.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }
}

extension Wording {
  /// What is shown where there is no value.
  package static let noValue = "—"

  /// Names of a list that are shown before it is cut.
  static let namesShown = 8

  /// An argument as it stands in a sentence.
  func text(_ value: Message.Value) -> String {
    switch value {
    case .text(let text): text
    case .name(let name): "`\(name)`"
    case .integer(let number): count(number)
    case .names(let names): joined(names.map { "`\($0)`" }, limit: Self.namesShown)
    case .date(let iso): CivilDate(iso: iso).map { date($0) } ?? iso
    case .day(let iso): CivilDate(iso: iso).map { dateWithWeekday($0) } ?? iso
    case .period(let id): Period(id: id).map { period($0) } ?? id
    case .localized(let vi, let en): language == .vietnamese ? vi : en
    case .message(let message): sentence(for: message)
    }
  }

  /// Items with commas; what is beyond the limit is counted.
  package func joined(_ items: [String], limit: Int = .max) -> String {
    guard items.count > limit else { return items.joined(separator: ", ") }
    let more = self("list.more", ["count": .integer(items.count - limit)])
    return items.prefix(limit).joined(separator: ", ") + " " + more
  }
}

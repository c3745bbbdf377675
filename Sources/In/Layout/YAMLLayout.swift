package import YAML

/// A YAML file in the one layout: two blanks a level, one blank behind signs, at most one blank
/// line; keys, quotes, comments and line breaks stay as they are written.
package struct YAMLLayout: Sendable {
  package enum Outcome: Hashable, Sendable {
    /// It is laid out already.
    case fine
    /// The lines of the new text.
    case changed([LaidLine])
    /// It cannot be laid out safely.
    case left(LayoutObstacle)
    case unreadable(YAMLError)
  }

  private init() {}

  /// Lays out a file; what comes out has the same meaning, the same comments, and stays as it is
  /// when it is laid out again.
  package static func outcome(
    of bytes: [UInt8], limits: YAMLLimits = YAMLLimits()
  ) -> Outcome {
    let events: [YAMLEvent]
    do throws(YAMLError) {
      events = try YAMLEventReader.events(of: bytes, limits: limits)
    } catch {
      return .unreadable(error)
    }
    do throws(LayoutObstacle) {
      let first = try lay(bytes, events)
      let text = text(of: first.lines)
      if text == bytes { return .fine }
      guard let again = try? YAMLEventReader.events(of: text, limits: limits),
        isSame(events, again)
      else { return .left(.otherMeaning) }
      let second = try lay(text, again)
      guard comments(of: first.tokens, in: bytes) == comments(of: second.tokens, in: text) else {
        return .left(.otherMeaning)
      }
      return self.text(of: second.lines) == text ? .changed(first.lines) : .left(.unstable)
    } catch {
      return .left(error)
    }
  }

  /// The bytes of lines, each with a line end.
  package static func text(of lines: [LaidLine]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(lines.reduce(0) { $0 + $1.bytes.count + 1 })
    for line in lines {
      text += line.bytes
      text.append(0x0A)
    }
    return text
  }

  private static func lay(
    _ bytes: [UInt8], _ events: [YAMLEvent]
  ) throws(LayoutObstacle) -> (lines: [LaidLine], tokens: [LayoutToken]) {
    if hasOddLineEnd(bytes) { throw .lineSeparator }
    let tokens = try LayoutScanner.tokens(bytes, events)
    let lines = SourceLines(bytes)
    let tree = BlockTree(events, lines)
    let plans = LinePlans(tokens, lines, tree)
    let laid = try LineWriter.write(bytes, lines, tokens, plans, tree)
    return (laid, tokens)
  }

  /// NEL, LS and PS end a line for libyaml and for no editor, CR alone for few.
  private static func hasOddLineEnd(_ bytes: [UInt8]) -> Bool {
    for (place, byte) in bytes.enumerated() where byte >= 0xC2 || byte == 0x0D {
      if byte == 0x0D, bytes.dropFirst(place + 1).first != 0x0A { return true }
      if byte == 0xC2, bytes.dropFirst(place + 1).first == 0x85 { return true }
      if byte == 0xE2, bytes.dropFirst(place + 1).first == 0x80,
        let last = bytes.dropFirst(place + 2).first, last == 0xA8 || last == 0xA9
      {
        return true
      }
    }
    return false
  }

  /// Same kinds, texts, styles, tags and anchors; places aside.
  private static func isSame(_ a: [YAMLEvent], _ b: [YAMLEvent]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { isSame($0.kind, $1.kind) }
  }

  private static func isSame(_ a: YAMLEvent.Kind, _ b: YAMLEvent.Kind) -> Bool {
    // Text is compared by bytes: forms of one letter differ.
    if case .scalar(let a) = a, case .scalar(let b) = b {
      return a.text.utf8.elementsEqual(b.text.utf8) && a == b
    }
    return a == b
  }

  private static func comments(of tokens: [LayoutToken], in bytes: [UInt8]) -> [[UInt8]] {
    tokens.filter { $0.kind == .comment }.map { token in
      var text = Array(bytes[token.span])
      while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
      return text
    }
  }
}

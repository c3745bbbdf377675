/// The change of a file as a unified diff, for people and for `patch`.
package struct UnifiedDiff: Sendable {
  /// One line of the diff before it is grouped.
  private struct Step {
    /// Blank, `-` or `+`.
    var sign: UInt8
    var text: [UInt8]
  }

  private static let context = 3
  private var steps: [Step] = []

  /// - Parameters:
  ///   - old: Lines of the old text as they stand, with their line ends, the last maybe without.
  ///   - laid: Lines of the new text; each comes from one of the old.
  package init(old: [[UInt8]], new laid: [LaidLine]) {
    var next = 0
    for line in laid {
      while next < min(line.source, old.count) {
        steps.append(Step(sign: UInt8(ascii: "-"), text: old[next]))
        next += 1
      }
      guard next < old.count else { continue }
      let text = line.bytes + [0x0A]
      if old[next] == text {
        steps.append(Step(sign: 0x20, text: text))
      } else {
        steps.append(Step(sign: UInt8(ascii: "-"), text: old[next]))
        steps.append(Step(sign: UInt8(ascii: "+"), text: text))
      }
      next += 1
    }
    while next < old.count {
      steps.append(Step(sign: UInt8(ascii: "-"), text: old[next]))
      next += 1
    }
    gatherSigns()
  }

  /// The lines of a text with their line ends: LF, CR LF or CR alone.
  package static func lines(of text: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      place += 1
      if byte == 0x0D, place < text.count, text[place] == 0x0A { place += 1 }
      if byte == 0x0A || byte == 0x0D {
        lines.append(Array(text[start..<place]))
        start = place
      }
    }
    if start < text.count { lines.append(Array(text[start...])) }
    return lines
  }

  /// Of neighbouring changes the old lines come first, then the new ones.
  private mutating func gatherSigns() {
    var result: [Step] = []
    var added: [Step] = []
    for step in steps {
      if step.sign == UInt8(ascii: "+") {
        added.append(step)
        continue
      }
      if step.sign == 0x20 {
        result += added
        added = []
      }
      result.append(step)
    }
    steps = result + added
  }

  /// The diff with its head; empty where nothing changed.
  package func text(path: String) -> [UInt8] {
    let hunks = hunks
    guard !hunks.isEmpty else { return [] }
    var text = Array("--- \(path)\n+++ \(path)\n".utf8)
    var counted = 0
    var oldLines = 0
    var newLines = 0
    for hunk in hunks {
      for step in steps[counted..<hunk.lowerBound] {
        if step.sign != UInt8(ascii: "+") { oldLines += 1 }
        if step.sign != UInt8(ascii: "-") { newLines += 1 }
      }
      counted = hunk.lowerBound
      let inside = steps[hunk]
      let old = Self.range(after: oldLines, inside.count { $0.sign != UInt8(ascii: "+") })
      let new = Self.range(after: newLines, inside.count { $0.sign != UInt8(ascii: "-") })
      text += Array("@@ -\(old) +\(new) @@\n".utf8)
      for step in inside {
        text.append(step.sign)
        text += step.text
        if step.text.last != 0x0A {
          text += Array("\n\\ No newline at end of file\n".utf8)
        }
      }
    }
    return text
  }

  /// Changes with the lines around them; those that touch are one.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (number, step) in steps.enumerated() where step.sign != 0x20 {
      let start = max(0, number - Self.context)
      let end = min(steps.count, number + Self.context + 1)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  /// `12,3`: the first line and their number, as `diff -u` writes them.
  private static func range(after skipped: Int, _ count: Int) -> String {
    let first = count == 0 ? skipped : skipped + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }
}

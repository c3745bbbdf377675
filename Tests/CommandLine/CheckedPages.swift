import Foundation

/// A page whose blocks of output are made by the commands above them.
///
/// `<!-- file: NAME -->` before a block makes it a file of a scratch folder; `<!-- run: dondoc ... -->`
/// before a block says which command printed it: in the scratch folder if the page has made files
/// for it just above, else in the repository. A line `...` stands for any number of lines.
struct CheckedPage {
  struct Block {
    var command: [String]
    var files: [(name: String, text: String)]
    /// Line of the page on which the block's text begins, from 1.
    var line: Int
    var text: String
  }

  var path: String

  func blocks() throws -> [Block] {
    let lines = try Manual.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    var blocks: [Block] = []
    var files: [(name: String, text: String)] = []
    var number = 0
    while number < lines.count {
      let mark = Self.mark(lines[number])
      number += 1
      guard let mark, number < lines.count, lines[number].hasPrefix("```") else { continue }
      let body = lines[(number + 1)...].prefix { $0 != "```" }
      let text = body.map { $0 + "\n" }.joined()
      if mark.word == "file" {
        files.append((mark.rest, text))
      } else {
        let words = mark.rest.split(separator: " ").map(String.init)
        blocks.append(
          Block(command: Array(words.dropFirst()), files: files, line: number + 2, text: text))
        files = []
      }
      number += body.count + 1
    }
    return blocks
  }

  private static func mark(_ line: Substring) -> (word: String, rest: String)? {
    for word in ["file", "run"] where line.hasPrefix("<!-- \(word): ") && line.hasSuffix(" -->") {
      return (word, String(line.dropFirst(word.count + 7).dropLast(4)))
    }
    return nil
  }

  /// What the block's command prints, faults behind the data.
  static func output(of block: Block) throws -> String {
    let scratch = try Scratch()
    for file in block.files { try scratch.write(file.text, to: file.name) }
    let run = try Program.run(block.command, in: block.files.isEmpty ? nil : scratch.path)
    return run.outputText + run.errorText
  }

  /// Whether a text is the other one with its `...` lines filled in.
  static func matches(_ text: String, _ whole: String) -> Bool {
    let parts = ("\n" + text).split(separator: "\n...\n", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return text.utf8.elementsEqual(whole.utf8) }
    var rest = Substring("\n" + whole)
    for (place, part) in parts.enumerated() {
      let wanted = place == parts.count - 1 ? part : part + "\n"
      if place == parts.count - 1 { return wanted.isEmpty || rest.hasSuffix("\n" + wanted) }
      guard let range = rest.range(of: wanted) else { return false }
      if place == 0, range.lowerBound != rest.startIndex { return false }
      rest = rest[rest.index(before: range.upperBound)...]
    }
    return true
  }
}

import Bytes
import Expressions
import Foundation
import JSONText
import Patterns
import Testing

@testable import Wording
@testable import YAML

/// A message id as it stands in the code, with the names of its arguments.
struct MessageUse: Sendable {
  var id: String
  /// False where the id goes on behind the quote: a prefix only.
  var isWhole: Bool
  /// Nil where they do not stand beside the id.
  var arguments: Set<String>?
  var file: String
}

@Suite struct MessageIdTests {
  /// All uses of `Message("...")` and `wording("...")` in the sources, the wording's own folder left aside.
  static let uses: [MessageUse] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardized
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }.flatMap(uses)
  }()

  private static func uses(in file: URL) -> [MessageUse] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    let code = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }.joined(separator: "\n")
    return code.matches(of: /\b(?:Message|wording)\(\s*"((?:[^"\\]|\\(?!\())*)("|\\\()([^\n]*)/).map
    { match in
      let rest = code[match.range.lowerBound...]
      let isWhole = match.2 == "\"" && !match.3.drop(while: { $0 == " " }).hasPrefix("+")
      return MessageUse(
        id: String(match.1), isWhole: isWhole, arguments: argumentNames(in: rest),
        file: file.lastPathComponent)
    }
  }

  /// The keys of the dictionary literal in the call that the text begins with.
  private static func argumentNames(in text: Substring) -> Set<String>? {
    var depth = 0
    var names: Set<String> = []
    var literal: String?
    var isInside = false
    var last = ""
    for character in text {
      if isInside {
        if character == "\"" {
          (isInside, last) = (false, literal ?? "")
        } else {
          literal?.append(character)
        }
        continue
      }
      switch character {
      case "\"": (isInside, literal) = (true, "")
      case "(", "[": depth += 1
      case ")", "]":
        depth -= 1
        if depth == 0 { return names }
      case ":" where depth == 2 && !last.isEmpty: names.insert(last)
      case " ", "\n": continue
      default: last = ""
      }
      if character != "\"" { last = "" }
    }
    return nil
  }

  @Test func thereAreSome() { #expect(Self.uses.count > 3) }

  @Test func everyIdInTheCodeHasItsSentences() {
    let known = Set(Phrasebook.vietnamese.sentences.keys)
    let missing = Self.uses.filter { use in
      use.isWhole ? !known.contains(use.id) : !known.contains { $0.hasPrefix(use.id) }
    }
    #expect(missing.map { "\($0.id) (\($0.file))" } == [])
  }

  @Test func idsMadeOfCodesHaveTheirSentences() {
    let made =
      FileError.Code.allCases.map { "file." + $0.rawValue }
      + JSONError.Code.allCases.map { "json." + $0.rawValue }
      + EvaluationFault.Kind.allCases.map { "expression.fault." + $0.rawValue }
      + PatternError.Kind.allCases.map { "expression.pattern." + $0.rawValue }
      + TypedExpression.Obstacle.Construct.allCases.map { "expression.not-flat." + $0.rawValue }
      + YAMLProblems.table.map(\.id) + ["yaml.syntax"]
    let known = Phrasebook.vietnamese.sentences
    #expect(made.filter { known[$0] == nil } == [])
  }

  @Test func everySentenceGetsItsArguments() {
    for use in Self.uses where use.isWhole {
      guard let pattern = Phrasebook.vietnamese.sentences[use.id], let given = use.arguments
      else { continue }
      let wanted = Set(SentencePattern(pattern).argumentNames)
      #expect(wanted.subtracting(given).sorted() == [], "\(use.id) in \(use.file)")
    }
  }
}

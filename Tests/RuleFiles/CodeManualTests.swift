import Compliance
import Diagnostics
import Expressions
import RuleFiles
import Testing

/// What the codes mean, and that their examples show it.
@Suite struct CodeManualTests {
  private static let manual = CodeManual()

  @Test func everyCodeOfRuleFilesIsThere() {
    let codes = RuleFileCode.all + DiagnosticCode.ofExpressions
    #expect(codes.filter { Self.manual[$0.text]?.code != $0 } == [])
  }

  @Test func entriesAreInOrderAndDifferent() {
    let codes = Self.manual.entries.map(\.code)
    #expect(codes == Array(Set(codes)).sorted())
    #expect(codes.count > 150)
  }

  @Test(arguments: manual.entries.map(\.code.text)) func isSaidInBothLanguages(_ code: String)
    throws
  {
    let entry = try #require(Self.manual[code])
    #expect(entry.meaning.vi.hasSuffix(".") && entry.meaning.en.hasSuffix("."))
    #expect(entry.meaning.vi != entry.meaning.en)
  }

  /// The gallery's input gives the code; put right it gives no error, and the code no more.
  @Test(arguments: manual.entries.map(\.code.text)) func exampleIsWrongAndThenRight(
    _ code: String
  ) throws {
    let entry = try #require(Self.manual[code])
    // A file that is a folder cannot be read from memory.
    guard let example = CodeExample(entry), code != "D0141" else { return }
    #expect(!example.diagnostics.isEmpty, "the bad example does not give \(code)")
    guard let rest = CodeExample.rest(of: entry) else {
      // Examples of bytes, limits, empty files and further files have no words to put right.
      let without = [
        "D0106", "D0107", "D0109", "D0111", "D0116", "D0128", "D0210",
      ]
      #expect(without.contains(code), "\(code) has no good example, or its words are not found")
      return
    }
    #expect(!rest.contains { $0.code == entry.code }, "\(rest)")
    #expect(!rest.contains { $0.severity == .error }, "\(rest)")
  }

  @Test(arguments: [
    ("D0101", "D0101"), ("d412", "D0412"), ("D412", "D0412"), ("d0412", "D0412"),
  ]) func codesAreReadInShortToo(word: String, code: String) {
    #expect(CodeManual.code(in: word) == code)
  }

  @Test(arguments: ["PAR-02", "D12", "D01234", "D01x1", "", "deadline/overdue", "X0101"])
  func otherWordsAreNoCodes(word: String) {
    #expect(CodeManual.code(in: word) == nil)
  }
}

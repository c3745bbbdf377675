import Patterns
import Testing

/// A pattern with `«` and `»` around the bytes at which the problem must stand.
struct BadPattern: Sendable, CustomTestStringConvertible {
  var marked: String
  var kind: PatternError.Kind

  init(_ marked: String, _ kind: PatternError.Kind) { (self.marked, self.kind) = (marked, kind) }

  var testDescription: String { marked }
}

@Suite struct PatternErrorTests {
  static let cases: [BadPattern] = [
    BadPattern("a«(»b", .missingParenthesis), BadPattern("«(»?i", .missingParenthesis),
    BadPattern("ab«)»", .unexpectedParenthesis), BadPattern("é«[»a", .missingBracket),
    BadPattern("«[»]", .missingBracket), BadPattern("«[»a-", .missingBracket),
    BadPattern("[«z-a»]", .badRange), BadPattern("[a-«\\d»]", .badRange),
    BadPattern("[«[:alfa:]»]", .unknownClass), BadPattern("«\\p{Grek}»", .unknownClass),
    BadPattern("«\\pX»", .unknownClass), BadPattern("«\\p{Lu»", .unknownClass),
    BadPattern("a«\\Z»", .badEscape), BadPattern("«\\y»", .badEscape),
    BadPattern("«\\C»", .badEscape), BadPattern("[«\\b»]", .badEscape),
    BadPattern("«\\x4»", .badEscape), BadPattern("«\\x{110000}»", .badEscape),
    BadPattern("«\\đ»", .badEscape), BadPattern("a«\\»", .trailingBackslash),
    BadPattern("«*»a", .nothingToRepeat), BadPattern("a|«+»", .nothingToRepeat),
    BadPattern("(«+»)", .nothingToRepeat), BadPattern("«{2}»", .nothingToRepeat),
    BadPattern("a«**»", .doubleRepetition), BadPattern("a«++»", .doubleRepetition),
    BadPattern("a«{2}{3}»", .doubleRepetition), BadPattern("a«{1001}»", .repetitionTooLarge),
    BadPattern("a«{3,2}»", .repetitionTooLarge),
    BadPattern("a«{99999999999999999999}»", .repetitionTooLarge),
    BadPattern("(a{100})«{11}»", .repetitionTooLarge),
    BadPattern("«(?P<a-b»>x)", .badGroupName), BadPattern("«(?P<»>x)", .badGroupName),
    BadPattern("(?P<n>x)(?P<«n»>y)", .duplicateGroupName), BadPattern("«(?x»)a", .badFlag),
    BadPattern("«(?>»a)", .badFlag), BadPattern("«(?)»", .badFlag),
    BadPattern("a«(?=»b)", .lookaround), BadPattern("a«(?!»b)", .lookaround),
    BadPattern("«(?<=»a)b", .lookaround), BadPattern("«(?<!»a)b", .lookaround),
    BadPattern("(a)«\\1»", .backreference), BadPattern("(?P<n>a)«(?P=»n)", .backreference),
    BadPattern("(?P<n>a)«\\k»<n>", .backreference),
  ]

  @Test(arguments: cases) func isFoundAtItsPlace(_ test: BadPattern) {
    let parts = test.marked.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "«" || $0 == "»" })
    let text = parts.joined()
    let error = #expect(throws: PatternError.self) { try Pattern(text) }
    #expect(error?.kind == test.kind)
    #expect(error?.part == parts.dropFirst().first.map(String.init))
    let start = parts.first?.utf8.count ?? 0
    #expect(error?.range == start..<start + (parts.dropFirst().first?.utf8.count ?? 0))
  }

  @Test func everyKindIsShown() {
    let shown = Set(Self.cases.map(\.kind))
    #expect(Set(PatternError.Kind.allCases).subtracting(shown) == [.tooDeep, .tooLarge])
  }

  @Test func tooDeepAndTooLargeAreSaid() {
    let deep = String(repeating: "(", count: 5000)
    #expect(#expect(throws: PatternError.self) { try Pattern(deep) }?.kind == .tooDeep)
    let large = String(repeating: "\\pL", count: 30) + "(abcdefghijklmnopqrstuvwxyz){1000}"
    #expect(#expect(throws: PatternError.self) { try Pattern(large) }?.kind == .tooLarge)
  }
}

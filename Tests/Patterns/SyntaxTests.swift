import Patterns
import Testing

/// A pattern, a text, and whether one is found in the other.
struct FoundCase: Sendable, CustomTestStringConvertible {
  var pattern: String
  var text: String
  var isFound: Bool

  init(_ pattern: String, _ text: String, _ isFound: Bool) {
    (self.pattern, self.text, self.isFound) = (pattern, text, isFound)
  }

  var testDescription: String { "\(pattern) in \(text.debugDescription)" }
}

/// Line by line what RE2's page of syntax has.
@Suite struct SyntaxTests {
  static let single: [FoundCase] = [
    FoundCase(".", "a", true), FoundCase(".", "\n", false), FoundCase("(?s).", "\n", true),
    FoundCase("[xyz]", "y", true), FoundCase("[xyz]", "a", false),
    FoundCase("[^xyz]", "x", false), FoundCase("[^xyz]", "\n", true),
    FoundCase("\\d", "x7", true), FoundCase("\\d", "٣", false), FoundCase("\\D", "7", false),
    FoundCase("[[:alpha:]]", "7a", true), FoundCase("[[:^alpha:]]", "ab", false),
    FoundCase("[[:alpha:]]", "é", false), FoundCase("[[:word:]-]", "-", true),
    FoundCase("\\pN", "Ⅷ", true), FoundCase("\\p{Nd}", "٣", true),
    FoundCase("\\p{Nd}", "Ⅷ", false), FoundCase("\\p{Greek}", "xαy", true),
    FoundCase("\\p{Greek}", "xy", false), FoundCase("\\PN", "12", false),
    FoundCase("\\P{Greek}", "αβ", false), FoundCase("\\p{^Greek}", "αβ", false),
    FoundCase("\\P{^Greek}", "αβ", true), FoundCase("\\p{Any}", "\u{10FFFF}", true),
    FoundCase("\\p{Lu}", "đĐ", true), FoundCase("\\p{Lu}", "đ", false),
    FoundCase("\\p{Han}", "漢", true), FoundCase("\\p{Latin}", "ễ", true),
    FoundCase("\\p{Co}", "\u{E000}", true), FoundCase("\\p{L}+\\p{M}", "e\u{301}", true),
  ]

  static let composites: [FoundCase] = [
    FoundCase("^xy$", "xy", true), FoundCase("^xy$", "yx", false),
    FoundCase("^(?:x|y)$", "y", true), FoundCase("^x*$", "", true),
    FoundCase("^x+$", "", false), FoundCase("^x?$", "xx", false),
    FoundCase("^x{2,3}$", "x", false), FoundCase("^x{2,3}$", "xxx", true),
    FoundCase("^x{2,3}$", "xxxx", false), FoundCase("^x{2,}$", "xxxxx", true),
    FoundCase("^x{2}$", "xxx", false), FoundCase("^x*?$", "xx", true),
    FoundCase("^x+?y??$", "xy", true), FoundCase("^x{1,2}?$", "xx", true),
    FoundCase("^a{,2}$", "a{,2}", true), FoundCase("^a{x$", "a{x", true),
    FoundCase("^a{0}$", "", true), FoundCase("^(ab){0,2}c$", "ababc", true),
    FoundCase("x{1000}", String(repeating: "x", count: 999), false),
    FoundCase("x{1000}", String(repeating: "x", count: 1000), true),
    FoundCase("^(a*)*$", "aaa", true), FoundCase("^(a|)+b$", "aab", true),
    FoundCase("|x", "", true), FoundCase("()", "", true), FoundCase("^*a", "ba", true),
  ]

  static let groups: [FoundCase] = [
    FoundCase("(?P<name>a)b", "ab", true), FoundCase("(?<name>a)b", "ab", true),
    FoundCase("(?:a)b", "ab", true), FoundCase("(?i)aB", "Ab", true),
    FoundCase("(?i:a)b", "AB", false), FoundCase("(?i:a)b", "Ab", true),
    FoundCase("a(?i)b", "aB", true), FoundCase("a(?i)b", "AB", false),
    FoundCase("(a(?i)b)c", "aBC", false), FoundCase("(?i)a(?-i)b", "AB", false),
    FoundCase("(?i)đơn vị", "ĐƠN VỊ", true), FoundCase("(?i)[đ]", "Đ", true),
    FoundCase("(?i)k", "\u{212A}", true), FoundCase("(?i)[^k]", "\u{212A}", false),
    FoundCase("(?i)s", "ſ", true), FoundCase("(?i)σ", "ς", true), FoundCase("(?i)ß", "ẞ", true),
    FoundCase("(?i)i", "ı", false), FoundCase("(?i)\\x41", "a", true),
    FoundCase("(?i)[[:upper:]]", "a", true), FoundCase("(?i)\\p{Lu}", "a", true),
    FoundCase("(?U)^a+$", "aa", true), FoundCase("(?m)^b$", "a\nb\nc", true),
    FoundCase("^b$", "a\nb\nc", false), FoundCase("(?s-i:a.b)", "a\nb", true),
    FoundCase("(?ms)^b.c$", "a\nb\nc", true),
  ]

  static let empties: [FoundCase] = [
    FoundCase("a$", "a\n", false), FoundCase("(?m)a$", "a\n", true),
    FoundCase("\\Aa", "ba", false), FoundCase("(?m)\\Ab", "a\nb", false),
    FoundCase("a\\z", "a\n", false), FoundCase("\\bb", "a b", true),
    FoundCase("\\bb", "ab", false), FoundCase("\\Bb", "ab", true),
    FoundCase("\\bđ", "ađ", true), FoundCase("x\\b", "x", true), FoundCase("\\b", "", false),
    FoundCase("\\B", "", true),
  ]

  static let escapes: [FoundCase] = [
    FoundCase("\\a\\f\\t\\n\\r\\v", "\u{07}\u{0C}\t\n\r\u{0B}", true),
    FoundCase("\\123", "S", true), FoundCase("\\0", "\0", true),
    FoundCase("\\08", "\0" + "8", true),
    FoundCase("\\x7F", "\u{7F}", true), FoundCase("\\x{1F600}", "😀", true),
    FoundCase("^\\Qa.b*\\E$", "a.b*", true), FoundCase("^\\Qab\\E+$", "abb", true),
    FoundCase("^\\Qa|)", "a|)", true), FoundCase("\\.", "a", false), FoundCase("\\_", "_", true),
    FoundCase("\\s", "\u{0B}", false), FoundCase("\\s", "\u{0C}", true),
    FoundCase("[\\d\\s]", " ", true), FoundCase("[^\\D]", "5", true), FoundCase("[]a]", "]", true),
    FoundCase("[^]a]", "]", false), FoundCase("[a\\-z]", "m", false), FoundCase("[a-]", "-", true),
    FoundCase("[\\d-z]", "-", true), FoundCase("[a-f-z]", "-", true), FoundCase("[[:x]", ":", true),
    FoundCase("[\\x{E0}-\\x{EF}]", "é", true), FoundCase("[\\]]", "]", true),
    FoundCase("a\\/b", "a/b", true), FoundCase("ễ", "e\u{302}\u{303}", false),
    FoundCase("^.$", "e\u{301}", false), FoundCase("^..$", "\r\n", false),
    FoundCase("(?s)^..$", "\r\n", true),
  ]

  @Test(arguments: single + composites + groups + empties + escapes)
  func isFound(_ test: FoundCase) throws {
    #expect(try Pattern(test.pattern).isFound(in: test.text) == test.isFound)
  }
}

extension Phrasebook {
  /// Problems of regular expressions.
  static let englishPatterns: [String: String] = [
    "expression.pattern.backreference":
      "{part} refers back to a group, and regular expressions here have no backreferences",
    "expression.pattern.bad-escape": "{part} is no escape of a regular expression",
    "expression.pattern.bad-flag":
      "{part} opens no group: only (?i), (?m), (?s), (?U), (?:...) and (?P<name>...) exist",
    "expression.pattern.bad-group-name":
      "{part} opens a group whose name is not closed or is not of letters, digits and `_`",
    "expression.pattern.bad-range":
      "{part} is no range: its first character must come before its last",
    "expression.pattern.double-repetition": "{part} repeats a repetition",
    "expression.pattern.duplicate-group-name": "two groups are called {part}",
    "expression.pattern.lookaround":
      "{part} looks ahead or behind, and regular expressions here cannot do that",
    "expression.pattern.missing-bracket":
      "the bracket {part} of the class is opened and not closed",
    "expression.pattern.missing-parenthesis": "the parenthesis {part} is opened and not closed",
    "expression.pattern.nothing-to-repeat": "{part} has nothing before it to repeat",
    "expression.pattern.repetition-too-large":
      "{part} must count upwards, and to 1000 at most, repetitions inside it included",
    "expression.pattern.too-deep": "the groups of the regular expression are nested too deep",
    "expression.pattern.too-large":
      "the regular expression is too large once its repetitions are written out",
    "expression.pattern.trailing-backslash": "{part} at the end escapes nothing",
    "expression.pattern.unexpected-parenthesis": "the parenthesis {part} closes no group",
    "expression.pattern.unknown-class": "there is no class of characters {part}",
  ]
}

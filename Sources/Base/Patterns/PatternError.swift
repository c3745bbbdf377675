/// What is wrong with the text of a pattern, and where.
package struct PatternError: Error, Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case missingParenthesis = "missing-parenthesis"
    case unexpectedParenthesis = "unexpected-parenthesis"
    case missingBracket = "missing-bracket"
    /// `[z-a]`.
    case badRange = "bad-range"
    /// `[[:name:]]` or `\p{Name}` that does not exist.
    case unknownClass = "unknown-class"
    case badEscape = "bad-escape"
    case trailingBackslash = "trailing-backslash"
    /// `*` with nothing before it.
    case nothingToRepeat = "nothing-to-repeat"
    /// `a**`.
    case doubleRepetition = "double-repetition"
    /// More than 1000 times, alone or as the product of repetitions inside each other.
    case repetitionTooLarge = "repetition-too-large"
    case badGroupName = "bad-group-name"
    case duplicateGroupName = "duplicate-group-name"
    /// `(?x)` and other letters that mean nothing.
    case badFlag = "bad-flag"
    /// `(?=a)` and the like: no engine of linear time has it.
    case lookaround = "lookaround"
    /// `\1`: no engine of linear time has it.
    case backreference = "backreference"
    case tooDeep = "too-deep"
    case tooLarge = "too-large"
  }

  package var kind: Kind
  /// The part of the pattern that is meant, as written.
  package var part: String
  /// Bytes of the pattern.
  package var range: Range<Int>
}

/// Bounds on what a pattern may be.
package struct PatternLimits: Hashable, Sendable {
  /// Groups inside each other.
  package var nesting = 100
  /// Steps of the compiled form; a repetition counts as often as it repeats.
  package var instructions = 20_000

  package init() {}
}

/// A pattern taken apart.
///
/// Whether a repetition is greedy and what a group is called make no difference to the only
/// question that is asked: is there a match.
indirect enum PatternNode: Hashable, Sendable {
  case empty
  case set(ScalarSet)
  case assertion(PatternAssertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// `most` is nil for no end.
  case repetition(PatternNode, least: Int, most: Int?)

  /// How often the deepest part of a bounded repetition repeats: repetitions inside each other
  /// multiply.
  var repeats: Int {
    switch self {
    case .empty, .set, .assertion: 1
    case .sequence(let parts), .choice(let parts): parts.map(\.repeats).max() ?? 1
    case .repetition(let part, let least, let most):
      max(1, most ?? least) * part.repeats
    }
  }
}

/// What holds between two code points.
enum PatternAssertion: Hashable, Sendable {
  case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary

  /// - Parameters:
  ///   - before: The code point before the place; nil at the start of the text.
  ///   - after: The one after it; nil at the end.
  func holds(_ before: UInt32?, _ after: UInt32?) -> Bool {
    switch self {
    case .textStart: before == nil
    case .textEnd: after == nil
    case .lineStart: before == nil || before == 0x0A
    case .lineEnd: after == nil || after == 0x0A
    case .wordBoundary: Self.isWord(before) != Self.isWord(after)
    case .noWordBoundary: Self.isWord(before) == Self.isWord(after)
    }
  }

  private static func isWord(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return false }
    return NamedClasses.words.contains(scalar)
  }
}

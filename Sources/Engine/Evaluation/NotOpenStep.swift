import Compliance
import Expressions
import Results

/// What is not open yet is in no list: only a rule that names the state speaks of it
/// (semantics.md section 3).
enum NotOpenStep {
  /// Takes back the verdicts of rules on obligations whose period has not opened.
  static func silence(_ verdicts: inout [RuleVerdicts], of rules: [Rule], _ clock: [Clock]) {
    let closed = clock.indices.filter { clock[$0] == .notOpen }
    guard !closed.isEmpty else { return }
    for (place, rule) in rules.enumerated() where !asksForIt(rule) {
      for number in closed { verdicts[place].clear(number) }
    }
  }

  private static func asksForIt(_ rule: Rule) -> Bool {
    let state = Value.text(Clock.notOpen.rawValue)
    return [rule.when, rule.require].contains { $0?.constants.contains(state) ?? false }
  }
}

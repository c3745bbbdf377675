import Columns
import Compliance
import Expressions
import Results

/// What is not open yet is in no list: only a rule that names the state speaks of it
/// (semantics.md section 3).
enum NotOpenStep {
  /// Takes back the verdicts of rules on obligations whose period has not opened.
  static func silence(_ verdicts: inout [RuleVerdicts], of rules: [Rule], _ clock: [Clock]) {
    var closed = BitSet(size: clock.count)
    for number in clock.indices where clock[number] == .notOpen { closed[number] = true }
    guard !closed.isNone else { return }
    for (place, rule) in rules.enumerated() where !asksForIt(rule) {
      verdicts[place].clear(closed)
    }
  }

  private static func asksForIt(_ rule: Rule) -> Bool {
    let state = Value.text(Clock.notOpen.rawValue)
    return [rule.when, rule.require].contains { $0?.constants.contains(state) ?? false }
  }
}

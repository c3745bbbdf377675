import CivilCalendar
import Obligations
import Results

extension EvidenceStep.Result {
  /// Items that satisfy a leaf.
  var accepted: Int { summarised.map { Int($0.accepted) } ?? items.count(where: \.isValid) }

  /// Items that do not.
  var rejected: Int { summarised.map { Int($0.rejected) } ?? items.count - accepted }

  /// Whether there is anything to show beside what was wanted.
  var isCited: Bool { summarised != nil || !items.isEmpty }

  /// The same without the items; nil where it has no room for them.
  var summary: EvidenceSummary? {
    var flags: EvidenceSummary.Flags = []
    if isComplete { flags.insert(.isComplete) }
    if items.contains(where: \.isLate) { flags.insert(.hasLate) }
    if items.contains(where: \.isOutside) { flags.insert(.hasOutside) }
    if items.contains(where: \.isUnreadable) { flags.insert(.hasUnreadable) }
    if items.contains(where: \.isWrongType) { flags.insert(.hasWrongType) }
    return EvidenceSummary(
      satisfiedOn: satisfiedOn, accepted: accepted, rejected: rejected,
      missingLeaves: missingLeaves, flags: flags)
  }

  /// What was judged while rows were read; it has no items.
  init(_ summary: EvidenceSummary) {
    self.init()
    summarised = summary
    isComplete = summary.isComplete
    missingLeaves = summary.missingLeaves
    satisfiedOn = summary.satisfiedOn
  }
}

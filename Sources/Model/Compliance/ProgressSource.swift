package import CivilCalendar
package import Diagnostics
package import Expressions

/// One entry of `sources:`: where rows come from and what they leave out.
package struct ProgressSource: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable { case progress, evidence, appraisal }

  /// What a row for a group means.
  package enum GroupRows: String, Hashable, Sendable, CaseIterable { case reject, each }

  package var kind: Kind
  /// Path, glob, or path with the parts `{unit}` and `{period}`; `-` is standard input.
  package var pattern: String
  /// The path of a single file as messages show it, where that is another one.
  package var shownPath: String?
  package var reported: CivilDate?
  package var unit: UnitID?
  package var period: Period?
  /// Field name -> heading in the file.
  package var columns: [String: String]
  package var statusWords: [StatedStatus: [String]]
  package var completedWhen: TypedExpression?
  package var groupRows: GroupRows
  package var span: SourceSpan?

  package init(
    kind: Kind, pattern: String, reported: CivilDate? = nil, unit: UnitID? = nil,
    period: Period? = nil, columns: [String: String] = [:],
    statusWords: [StatedStatus: [String]] = [:], completedWhen: TypedExpression? = nil,
    groupRows: GroupRows = .reject, span: SourceSpan? = nil
  ) {
    self.kind = kind
    self.pattern = pattern
    self.reported = reported
    self.unit = unit
    self.period = period
    self.columns = columns
    self.statusWords = statusWords
    self.completedWhen = completedWhen
    self.groupRows = groupRows
    self.span = span
  }
}

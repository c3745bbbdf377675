package import CivilCalendar
package import Compliance
package import ExactNumbers
package import Obligations

/// How one obligation came to what a report says of it: what the steps saw, with their reasons.
///
/// It holds only what the report does not; whoever shows it has both.
package struct Explanation: Sendable {
  /// Number of the obligation in the report.
  package var number: Int
  /// Its dates as the steps had them, anchors followed.
  package var occurrence: Occurrence
  /// The plan moves dates of this kind to the next working day.
  package var isRolling: Bool
  /// The task as it was first printed, where an amendment has replaced its deadline.
  package var printed: Task?
  /// Those in force that speak of it, in order.
  package var amendments: [AmendmentLine] = []
  /// Those granted by the as-of date, in the order of judging.
  package var extensions: [ExtensionLine] = []
  /// All rows that speak of it, and of those it was taken over from, in input order.
  package var rows: [RowLine] = []
  /// What is asked for, with what was found; nil: nothing is asked for.
  package var evidence: EvidenceNode?
  package var completion: CompletionLine
  /// Rules on obligations, in the order of the report.
  package var rules: [RuleLine] = []
  /// Waivers that name it, in file order.
  package var waivers: [WaiverLine] = []
  /// Its part in scores: of the whole plan first, then of each unit that is scored with it.
  package var shares: [ShareLine] = []

  package init(
    number: Int, occurrence: Occurrence, isRolling: Bool, completion: CompletionLine
  ) {
    self.number = number
    self.occurrence = occurrence
    self.isRolling = isRolling
    self.completion = completion
  }

  // MARK: Dates

  /// An amendment in force that speaks of the obligation.
  package struct AmendmentLine: Sendable {
    package enum Effect: Hashable, Sendable {
      /// The day before and the day after it; nil: none.
      case moved(from: CivilDate?, to: CivilDate?)
      /// It was due before the amendment's day, and stays as it was.
      case dueBefore(CivilDate)
      case unmoved
      case discontinued
      case added
    }

    package var amendment: Amendment
    package var effect: Effect
    /// The task as changed, where its deadline is replaced.
    package var changed: Task?

    package init(amendment: Amendment, effect: Effect, changed: Task? = nil) {
      self.amendment = amendment
      self.effect = effect
      self.changed = changed
    }
  }

  /// An extension with what became of it.
  package struct ExtensionLine: Hashable, Sendable {
    package enum Ruling: Hashable, Sendable {
      case moved(grantedAfterDue: Bool)
      case undocumented, requestedAfterDue
      /// More than the plan allows; how many that is.
      case overLimit(Int)
      /// Its day is no later than the one that stands.
      case noLater
    }

    package var one: Extension
    /// The due day that stood before it.
    package var before: CivilDate
    package var ruling: Ruling

    package init(one: Extension, before: CivilDate, ruling: Ruling) {
      self.one = one
      self.before = before
      self.ruling = ruling
    }
  }

  // MARK: Data

  /// A row of data, and what it counted for.
  package struct RowLine: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
      /// The record that holds.
      case held
      /// The record that decides on completion, where a newer one speaks of a part of the period.
      case decides
      /// An earlier record, of an earlier day.
      case superseded
      /// Of the day of the record that holds, and says another thing.
      case contradicts
      /// Of the day of the record that holds, and says the same.
      case sameDay
      /// A row of an evidence file.
      case counted
      /// The appraisal that counts, and one before it.
      case decision, earlierDecision
      /// Reported after the as-of date.
      case later
      case rejected
      /// Of a unit that it was taken over from: shown, never counted.
      case ofPredecessor
    }

    package var row: TracedRow
    package var place: String
    package var role: Role
    /// The unit that the row is of.
    package var unit: UnitID

    package init(row: TracedRow, place: String, role: Role, unit: UnitID) {
      self.row = row
      self.place = place
      self.role = role
      self.unit = unit
    }
  }

  /// How the day of completion came about, or why there is none.
  package struct CompletionLine: Hashable, Sendable {
    /// Where the stated day is from.
    package enum Source: Hashable, Sendable {
      /// The row says the day.
      case stated
      /// No day is said: the first report of it in the present run.
      case firstReport
      /// A continuous task: the day of the first report that meets it.
      case continuous
    }

    /// Why nothing counts.
    package enum Obstacle: Hashable, Sendable {
      case noRecord
      /// Only rows of a part of the period.
      case onlyPart
      case status(StatedStatus)
      /// A continuous task whose report lacks evidence.
      case evidenceIncomplete
      case beforePeriod(CivilDate)
      /// Sent back on a day, and nothing newer accepted.
      case returned(CivilDate)
      /// The obligation had ended by a document.
      case ended(CivilDate)
    }

    package var stated: CivilDate?
    package var source: Source?
    /// First day on which dated evidence satisfies the requirement.
    package var satisfiedOn: CivilDate?
    /// A return, where the completion is not earlier than it.
    package var returnedOn: CivilDate?
    /// The day that counts.
    package var counted: CivilDate?
    package var obstacle: Obstacle?

    package init() {}
  }

  // MARK: Score

  /// The part that the obligation has in one score.
  package struct ShareLine: Hashable, Sendable {
    /// Number of the unit in the directory; nil: the whole plan.
    package var unit: Int?
    /// Of the whole, 0 to 1; nil: not in the base.
    package var share: Rational?
    /// The score, 0 to 100; nil: nothing in the base.
    package var score: Rational?
    /// Obligations of the task in the base of this score.
    package var obligations: Int
    /// Weights of all tasks that have something in the base.
    package var weights: Rational

    package init(
      unit: Int?, share: Rational?, score: Rational?, obligations: Int, weights: Rational
    ) {
      self.unit = unit
      self.share = share
      self.score = score
      self.obligations = obligations
      self.weights = weights
    }
  }
}

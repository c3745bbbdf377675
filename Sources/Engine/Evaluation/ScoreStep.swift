import Compliance
import ExactNumbers
import Results

/// Step 11: sums over (unit, task) in whole numbers, and above them exact fractions.
struct ScoreStep {
  /// Σ credit in 10⁻¹² and the count.
  struct Sum: Hashable {
    var credit: Int64 = 0
    var count = 0
    /// The credits no longer fit; the score is then not given.
    var isOverflowed = false

    mutating func add(_ amount: Int64) {
      let (sum, overflow) = credit.addingReportingOverflow(amount)
      credit = sum
      count += 1
      isOverflowed = isOverflowed || overflow
    }
  }

  let scoring: Scoring
  let tasks: [Task]

  private func weight(_ task: Int) -> Rational {
    scoring.model == .equal ? Rational(1) : Rational(tasks[task].weight)
  }

  /// 0 to 100, of sums by task; nil where nothing counts.
  func score(_ sums: [Sum]) -> Rational? {
    var earned = Rational(0)
    var whole = Rational(0)
    for (task, sum) in sums.enumerated() where sum.count > 0 {
      if sum.isOverflowed { return nil }
      guard let credit = Rational(sum.credit, over: Credit.whole),
        let mean = credit / Rational(sum.count)
      else { continue }
      switch scoring.spread {
      case .task:
        earned += weight(task) * mean
        whole += weight(task)
      case .obligation:
        earned += weight(task) * credit
        whole += weight(task) * Rational(sum.count)
      }
    }
    return (earned / whole).map { $0 * 100 }
  }

  /// Share of the overall score of one obligation of each task.
  func shares(_ sums: [Sum]) -> [Rational?] {
    var whole = Rational(0)
    for (task, sum) in sums.enumerated() where sum.count > 0 {
      whole += scoring.spread == .task ? weight(task) : weight(task) * Rational(sum.count)
    }
    return sums.enumerated().map { task, sum in
      guard sum.count > 0, let own = weight(task) / whole else { return nil }
      return scoring.spread == .task ? own / Rational(sum.count) : own
    }
  }
}

/// The sums of one scope, filled in one walk over the obligations.
struct ScopeSums {
  private(set) var published: [ScoreStep.Sum]
  private var withoutWaivers: [ScoreStep.Sum]
  private var selfAssessed: [ScoreStep.Sum]
  private(set) var tally = Tally()

  init(taskCount: Int) {
    published = Array(repeating: ScoreStep.Sum(), count: taskCount)
    withoutWaivers = published
    selfAssessed = published
  }

  /// Adds an obligation.
  ///
  /// - Parameter isScored: Whether it is in the score too, or only in the counts.
  mutating func add(_ columns: ObligationColumns, _ number: Int, isScored: Bool = true) {
    tally.add(columns, number)
    guard isScored else {
      if columns.credit[number].isInBase { tally.base -= 1 }
      return
    }
    let credit = columns.credit[number]
    let task = columns.identity[number].task
    if credit.isInBase { published[task].add(credit.earned) }
    if credit.isInBaseWithoutWaivers { withoutWaivers[task].add(credit.earnedWithoutWaivers) }
    if credit.isInBaseSelfAssessed { selfAssessed[task].add(credit.selfAssessed) }
  }

  func line(_ step: ScoreStep) -> ScoreLine {
    ScoreLine(
      exact: step.score(published),
      withoutWaivers: step.score(withoutWaivers)?.rounded(toPlaces: 2),
      selfAssessed: step.score(selfAssessed)?.rounded(toPlaces: 2), tally: tally)
  }
}

extension ScoreStep {
  /// All scores of a report.
  ///
  /// An obligation counts once, and in the score of each unit that it is charged to; one that is
  /// charged to nobody is in no unit's.
  ///
  /// - Parameter scope: Units asked for, as numbers; then what is scored with others is in no score.
  func scores(
    _ columns: ObligationColumns, units: [Int], groupCount: Int, scope: Set<Int>
  ) -> Scores {
    let empty = ScopeSums(taskCount: tasks.count)
    var overall = empty
    var ofGroups = Array(repeating: empty, count: groupCount)
    var ofUnits = Array(repeating: empty, count: units.count)
    var ofTasks = Array(repeating: Tally(), count: tasks.count)
    let places = Dictionary(
      units.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for number in 0..<columns.count {
      let identity = columns.identity[number]
      let isScored = scope.isEmpty || identity.charged.contains { scope.contains($0) }
      overall.add(columns, number, isScored: isScored)
      if identity.group >= 0 {
        ofGroups[identity.group].add(columns, number, isScored: isScored)
      }
      ofTasks[identity.task].add(columns, number)
      for unit in identity.charged {
        if let place = places[unit] { ofUnits[place].add(columns, number) }
      }
    }
    var scores = Scores()
    scores.overall = overall.line(self)
    scores.groups = ofGroups.map { $0.line(self) }
    scores.units = ofUnits.map { $0.line(self) }
    scores.tasks = tasks.indices.map { task in
      var only = empty.published
      only[task] = overall.published[task]
      return ScoreLine(exact: score(only), tally: ofTasks[task])
    }
    scores.shareOfTask = shares(overall.published)
    return scores
  }
}

extension Tally {
  /// Counts an obligation.
  mutating func add(_ columns: ObligationColumns, _ number: Int) {
    obligations += 1
    let clock = columns.clock[number]
    let progress = columns.progress[number]
    if columns.credit[number].isInBase { base += 1 }
    guard !columns.due[number].isAspirational else { return }
    switch clock {
    case .completedOnTime:
      completed += 1
      completedOnTime += 1
      if let original = columns.due[number].original, let day = progress.completionDay,
        day > original
      {
        afterExtension += 1
      }
    case .completedLate, .completedUndated: completed += 1
    case .overdue:
      overdue += 1
      if progress.status == .awaitingApproval { awaitingApproval += 1 }
    case .dueSoon: dueSoon += 1
    case .inTerm: inTerm += 1
    case .excluded, .notOpen, .awaitingEvent, .noDeadline: break
    }
    if clock.isCompleted, columns.evidence[number].isComplete { evidenceComplete += 1 }
    if clock.isOpen, progress.exists, !progress.isStale { fresh += 1 }
  }
}

import Columns
import Compliance
import ExactNumbers
import Obligations
import Results

/// Step 11: sums over (unit, task) in whole numbers, and above them exact fractions.
///
/// An obligation counts once, and in the score of each unit that it is charged to; one that is
/// charged to nobody is in no unit's.
struct ScoreStep: Sendable {
  let scoring: Scoring
  let tasks: [Task]
  let columns: ObligationColumns
  /// Units of the report, as numbers of the directory.
  let units: [Int]
  let groupCount: Int
  /// Units asked for, as numbers; then what is scored with others is in no score.
  let scope: Set<Int>
  private let scoreUnits: ScoreUnits
  /// The credits that there are, in units of credit.
  private let credits: [ShortCredit]
  /// By number of the directory: the unit's place in `units`, -1 where it has none.
  private let places: [Int32]

  init(
    scoring: Scoring, tasks: [Task], columns: ObligationColumns, units: [Int], unitCount: Int,
    groupCount: Int, scope: Set<Int>
  ) {
    self.scoring = scoring
    self.tasks = tasks
    self.columns = columns
    self.units = units
    self.groupCount = groupCount
    self.scope = scope
    let weights = tasks.map { scoring.model == .equal ? 1 : $0.weight.units }
    let scoreUnits = ScoreUnits(weights, columns.credit.values)
    self.scoreUnits = scoreUnits
    credits = columns.credit.values.map { ShortCredit($0, scoreUnits) }
    var places = [Int32](repeating: -1, count: unitCount)
    for (place, unit) in units.enumerated() { places[unit] = Int32(clamping: place) }
    self.places = places
  }

  private var isSpread: Bool { scoring.spread == .obligation }

  /// What an obligation earns, in units of credit.
  private struct ShortCredit {
    var isInBase: Bool
    var isInBaseWithoutWaivers: Bool
    var isInBaseSelfAssessed: Bool
    var earned: Int64
    var earnedWithoutWaivers: Int64
    var selfAssessed: Int64

    init(_ credit: Credit, _ units: ScoreUnits) {
      isInBase = credit.isInBase
      isInBaseWithoutWaivers = credit.isInBaseWithoutWaivers
      isInBaseSelfAssessed = credit.isInBaseSelfAssessed
      earned = credit.earned / units.credit
      earnedWithoutWaivers = credit.earnedWithoutWaivers / units.credit
      selfAssessed = credit.selfAssessed / units.credit
    }

    func add(to sums: inout CreditSums) {
      if isInBase { sums.published.add(earned) }
      if isInBaseWithoutWaivers { sums.withoutWaivers.add(earnedWithoutWaivers) }
      if isInBaseSelfAssessed { sums.selfAssessed.add(selfAssessed) }
    }
  }

  /// The sums of one task.
  private struct TaskSums: Sendable {
    var sums = CreditSums()
    var tally = Tally()
    var group = -1
    /// In the counts, but not in the score: scored with units that nobody asked for.
    var unscored = 0
  }

  private struct Part: Sendable {
    var tasks: [TaskSums]
    var units: [UnitSums]
  }

  // MARK: All scores

  func scores(threads: Int) -> Scores {
    var parts = parallelRanges(
      count: tasks.count, threads: columns.count < 4096 ? 1 : threads, minimumPerRange: 1
    ) { part($0) }
    var ofTasks: [TaskSums] = []
    var ofUnits = [UnitSums](repeating: UnitSums(), count: units.count)
    while !parts.isEmpty {
      let part = parts.removeFirst()
      ofTasks += part.tasks
      for unit in ofUnits.indices { ofUnits[unit].add(part.units[unit]) }
    }
    var scores = Scores()
    scores.overall = line(ofTasks.indices.map { $0 }, ofTasks)
    scores.groups = (0..<groupCount).map { group in
      line(ofTasks.indices.filter { ofTasks[$0].group == group }, ofTasks)
    }
    scores.tasks = ofTasks.indices.map { task in
      var only = WeightedSum()
      only.add(
        weight: scoreUnits.weights[task], ofTasks[task].sums.published, isSpread: isSpread)
      return ScoreLine(exact: only.score(scoreUnits), tally: ofTasks[task].tally)
    }
    let sums = ofUnits
    scores.units = parallelRanges(
      count: units.count, threads: threads, minimumPerRange: 1024
    ) { range in range.map { line(sums[$0]) } }.flatMap { $0 }
    scores.shareOfTask = shares(ofTasks.map(\.sums.published))
    return scores
  }

  private func line(_ sums: UnitSums) -> ScoreLine {
    ScoreLine(
      exact: sums.published.score(scoreUnits),
      withoutWaivers: sums.withoutWaivers.score(scoreUnits)?.rounded(toPlaces: 2),
      selfAssessed: sums.selfAssessed.score(scoreUnits)?.rounded(toPlaces: 2),
      tally: sums.tally)
  }

  /// The line of some tasks together.
  private func line(_ numbers: [Int], _ all: [TaskSums]) -> ScoreLine {
    var sums = UnitSums()
    for task in numbers {
      sums.add(all[task].sums, weight: scoreUnits.weights[task], isSpread: isSpread)
      sums.tally.add(all[task].tally)
      sums.tally.base -= all[task].unscored
    }
    return line(sums)
  }

  /// Share of the overall score of one obligation of each task.
  private func shares(_ sums: [CreditSum]) -> [Rational?] {
    var whole = Rational(0)
    for (task, sum) in sums.enumerated() where sum.count > 0 {
      let weight = Rational(scoreUnits.weights[task])
      whole += isSpread ? weight * Rational(sum.count) : weight
    }
    return sums.enumerated().map { task, sum in
      guard sum.count > 0, let own = Rational(scoreUnits.weights[task]) / whole else { return nil }
      return isSpread ? own : own / Rational(sum.count)
    }
  }

  // MARK: One walk over the obligations

  private func part(_ range: Range<Int>) -> Part {
    var part = Part(tasks: [], units: Array(repeating: UnitSums(), count: units.count))
    var ofUnits = [CreditSums](repeating: CreditSums(), count: units.count)
    let numbers = columns.numbers(ofTasks: range)
    for (task, segments) in zip(range, numbers) {
      var sums = TaskSums()
      for segment in segments { add(segment, &sums, &part.units, &ofUnits) }
      for unit in ofUnits.indices {
        part.units[unit].add(
          ofUnits[unit], weight: scoreUnits.weights[task], isSpread: isSpread)
        ofUnits[unit] = CreditSums()
      }
      part.tasks.append(sums)
    }
    return part
  }

  private func add(
    _ segment: ObligationColumns.Segment, _ task: inout TaskSums, _ ofUnits: inout [UnitSums],
    _ sums: inout [CreditSums]
  ) {
    guard let frame = segment.frame else { return }
    task.group = columns.frames[frame].group
    let (clock, marks, credit) = (columns.clock, columns.marks, columns.credit)
    let isAspirational = columns.frames[frame].occurrence.isAspirational
    columns.forEachUnit(in: segment.numbers) { number, unit in
      let own = credits[credit.place(of: number)]
      var one = Counted(
        clock: clock[number], marks: marks[number], isInBase: own.isInBase,
        isAspirational: isAspirational)
      guard !marks[number].contains(.isApart) else {
        one.isAfterExtension = columns.isAfterExtension(number)
        addApart(number, one, own, &task, &ofUnits, &sums)
        return
      }
      let isScored = scope.isEmpty || scope.contains(unit)
      task.tally.add(one)
      if isScored { own.add(to: &task.sums) } else if own.isInBase { task.unscored += 1 }
      let place = unit < 0 ? -1 : Int(places[unit])
      if place >= 0 {
        ofUnits[place].tally.add(one)
        own.add(to: &sums[place])
      }
    }
  }

  private func addApart(
    _ number: Int, _ one: Counted, _ own: ShortCredit, _ task: inout TaskSums,
    _ ofUnits: inout [UnitSums], _ sums: inout [CreditSums]
  ) {
    let charged = columns.line(ofApart: number)?.identity.charged ?? []
    let isScored = scope.isEmpty || charged.contains { scope.contains($0) }
    task.tally.add(one)
    if isScored { own.add(to: &task.sums) } else if own.isInBase { task.unscored += 1 }
    for unit in charged where places.indices.contains(unit) && places[unit] >= 0 {
      let place = Int(places[unit])
      ofUnits[place].tally.add(one)
      own.add(to: &sums[place])
    }
  }
}

/// What the counts want to know of an obligation.
struct Counted {
  var clock: Clock
  var marks: ObligationMarks
  var isInBase: Bool
  var isAspirational: Bool
  /// On time only by an extension.
  var isAfterExtension = false
}

extension ObligationColumns {
  /// Whether one that stands apart was completed after the day that was due before an extension.
  fileprivate func isAfterExtension(_ number: Int) -> Bool {
    guard let line = line(ofApart: number), line.clock == .completedOnTime,
      let original = line.due.original, let day = line.progress.completionDay
    else { return false }
    return day > original
  }
}

extension Tally {
  /// Counts an obligation.
  mutating func add(_ one: Counted) {
    obligations += 1
    if one.isInBase { base += 1 }
    guard !one.isAspirational else { return }
    switch one.clock {
    case .completedOnTime:
      completed += 1
      completedOnTime += 1
      if one.isAfterExtension { afterExtension += 1 }
    case .completedLate, .completedUndated: completed += 1
    case .overdue:
      overdue += 1
      if one.marks.contains(.isAwaiting) { awaitingApproval += 1 }
    case .dueSoon: dueSoon += 1
    case .inTerm: inTerm += 1
    case .excluded, .notOpen, .awaitingEvent, .noDeadline: break
    }
    if one.clock.isCompleted, one.marks.contains(.isEvidenceComplete) { evidenceComplete += 1 }
    if one.clock.isOpen, one.marks.contains(.exists), !one.marks.contains(.isStale) { fresh += 1 }
  }

  /// Counts what another has counted.
  mutating func add(_ other: Tally) {
    obligations += other.obligations
    base += other.base
    completed += other.completed
    completedOnTime += other.completedOnTime
    afterExtension += other.afterExtension
    overdue += other.overdue
    dueSoon += other.dueSoon
    inTerm += other.inTerm
    awaitingApproval += other.awaitingApproval
    fresh += other.fresh
    evidenceComplete += other.evidenceComplete
    errors += other.errors
    warnings += other.warnings
    infos += other.infos
  }
}

package import CivilCalendar
package import Compliance

extension ObligationTable {
  /// Step 1 of an evaluation: obligations and stated dates.
  ///
  /// Before the plan's start there are none.
  package init(ruleBook: RuleBook, asOf: CivilDate) {
    self.init(asOf: asOf, directory: ruleBook.directory)
    guard asOf >= ruleBook.plan.starts else { return }
    let amendments = ruleBook.amendments.filter { $0.effective <= asOf }
    var holders = HolderCache(ruleBook.directory, asOf: asOf)
    for task in ruleBook.tasks { add(task, amendments, ruleBook, &holders) }
    for amendment in amendments {
      for var task in amendment.added {
        task.since = task.since ?? amendment.effective
        add(task, amendments, ruleBook, &holders)
      }
    }
    numberRows()
  }

  private mutating func add(
    _ printed: Task, _ amendments: [Amendment], _ ruleBook: RuleBook, _ cache: inout HolderCache
  ) {
    guard taskNumbers[printed.id] == nil else { return }
    let number = tasks.count
    var task = printed
    var ended: [Discontinuance] = []
    var (found, left) = expanded(printed, number, ruleBook)
    for amendment in amendments {
      for change in amendment.changes where change.selector.task == printed.id {
        switch change.effect {
        case .discontinue:
          ended.append(
            Discontinuance(
              selector: change.selector, effective: amendment.effective,
              document: amendment.document))
        case .replace(let changed):
          task = changed
          let (new, newLeft) = expanded(changed, number, ruleBook)
          let before = found
          found = Self.replaced(
            found, by: new, change.selector, on: amendment.effective)
          left += newLeft.filter { !left.contains($0) }
          left += Self.takenOut(before, found, task: printed.id.text)
        }
      }
    }
    let day = max(ruleBook.plan.starts, printed.since ?? ruleBook.plan.starts)
    let holders = cache.holders(of: task, resolvedOn: day)
    for phrase in holders.emptyGroups {
      left.append(LeftOut(task: task.id.text, what: phrase, reason: .emptyGroup))
    }
    taskNumbers[task.id] = number
    tasks.append(task)
    holderSets.append(holders)
    discontinuances.append(ended)
    let first = occurrences.count
    occurrences += found
    occurrencesOfTask.append(first..<occurrences.count)
    leftOut += left
  }

  private func expanded(
    _ task: Task, _ number: Int, _ ruleBook: RuleBook
  ) -> (occurrences: [Occurrence], leftOut: [LeftOut]) {
    let expansion = DeadlineExpansion(
      task: task, number: number, plan: ruleBook.plan, calendar: ruleBook.calendar,
      events: ruleBook.events, asOf: asOf)
    return (expansion.occurrences, expansion.leftOut)
  }

  /// What an amendment leaves: the old occurrences already due on its day or not spoken of, and
  /// the new ones that are not due yet.
  static func replaced(
    _ old: [Occurrence], by new: [Occurrence], _ selector: ObligationSelector, on day: CivilDate
  ) -> [Occurrence] {
    if let period = selector.period { return moved(old, to: new, period, selector.part, on: day) }
    let kept = old.filter { one in
      if let part = selector.part, one.part != part { return true }
      return one.due.map { $0 < day } ?? false
    }
    let new = new.map { one in
      var one = one
      one.part = selector.part ?? one.part
      return one
    }
    let names = Set(kept.map { PartAndPeriod(part: $0.part, period: $0.period) })
    // What was open on the day stays, however early its new day.
    let open = Set(old.map { PartAndPeriod(part: $0.part, period: $0.period) }).subtracting(names)
    return kept
      + new.filter { one in
        guard !names.contains(PartAndPeriod(part: one.part, period: one.period)) else {
          return false
        }
        return one.period == .once
          || open.contains(PartAndPeriod(part: one.part, period: one.period))
          || one.due.map { $0 >= day } ?? true
      }
  }

  /// The occurrence of one period with the date of the new deadline.
  private static func moved(
    _ old: [Occurrence], to new: [Occurrence], _ period: Period, _ part: String?,
    on day: CivilDate
  ) -> [Occurrence] {
    guard let date = new.first(where: { $0.period == period }) ?? new.first else { return old }
    return old.map { one in
      guard one.period == period, part == nil || one.part == part,
        !(one.due.map { $0 < day } ?? false)
      else { return one }
      var moved = one
      moved.stated = date.stated
      moved.roll = date.roll
      moved.counted = date.counted
      moved.due = date.due
      moved.isAspirational = date.isAspirational
      moved.wait = date.wait
      return moved
    }
  }

  /// Occurrences that a replacement took out.
  private static func takenOut(
    _ before: [Occurrence], _ after: [Occurrence], task: String
  ) -> [LeftOut] {
    let names = Set(after.map { PartAndPeriod(part: $0.part, period: $0.period) })
    return before.filter { !names.contains(PartAndPeriod(part: $0.part, period: $0.period)) }
      .map {
        LeftOut(
          task: task, part: $0.part, what: $0.period.id, due: $0.due, reason: .replaced)
      }
  }

  /// Holders are made once for each list of leads: tasks that all communes lead share them.
  private struct HolderCache {
    private struct LeadList: Hashable {
      var leads: [Task.Party]
      var sharing: Task.LeadSharing
      var day: CivilDate
      /// A task that a unit hands to another successor than its other tasks.
      var task: TaskID?
    }

    private let directory: UnitDirectory
    private let asOf: CivilDate
    private let handedApart: Set<TaskID>
    private var known: [LeadList: HolderSet] = [:]

    init(_ directory: UnitDirectory, asOf: CivilDate) {
      self.directory = directory
      self.asOf = asOf
      handedApart = Set(directory.units.flatMap { $0.successors.flatMap(\.tasks) })
    }

    mutating func holders(of task: Task, resolvedOn day: CivilDate) -> HolderSet {
      let list = LeadList(
        leads: task.leads, sharing: task.leadSharing, day: day,
        task: handedApart.contains(task.id) ? task.id : nil)
      if let holders = known[list] { return holders }
      let holders = HolderSet(task: task, directory: directory, resolvedOn: day, asOf: asOf)
      known[list] = holders
      return holders
    }
  }

  private struct PartAndPeriod: Hashable {
    var part: String?
    var period: Period
  }
}

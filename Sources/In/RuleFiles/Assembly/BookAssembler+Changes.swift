import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics

extension BookAssembler {
  mutating func waiver(_ declared: DeclaredWaiver) -> Waiver? {
    if let id = declared.rule, let rule = declaredRule(id), !rule.isWaivable {
      faults.ruleNotWaivable(id, defined: rule.id.span)
    }
    let selector = selector(declared.selector)
    guard var waiver = declared.waiver else { return nil }
    waiver.selector = selector
    return waiver
  }

  mutating func `extension`(_ declared: DeclaredExtension, _ tasks: [Task]) -> Extension? {
    let selector = selector(declared.selector)
    checkPart(declared.selector.task, tasks)
    guard var result = declared.extension else { return nil }
    result.selector = selector
    return result
  }

  mutating func checkWaiverParts(_ tasks: [Task]) {
    for waiver in draft.waivers { checkPart(waiver.selector.task, tasks) }
  }

  /// Ids of task, part and unit followed; the part itself is checked when the tasks are known.
  private mutating func selector(_ declared: DeclaredSelector) -> ObligationSelector {
    var selector = ObligationSelector(period: declared.period)
    if let scalar = declared.task {
      let (task, part) = Self.split(scalar)
      checkTask(task)
      selector.task = TaskID(task.text)
      selector.part = part
    }
    selector.unit = declared.unit.flatMap { unit($0) }
    return selector
  }

  private static func split(_ scalar: ScalarNode) -> (task: ScalarNode, part: String?) {
    let parts = scalar.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (scalar, nil) }
    return (scalar.part(String(parts[0])), String(parts[1]))
  }

  /// A part is a milestone (`m1`), or a date of the event that the task waits for.
  private mutating func checkPart(_ scalar: ScalarNode?, _ tasks: [Task]) {
    guard let scalar, case (let id, let part?) = Self.split(scalar),
      let task = tasks.first(where: { id.isText($0.id.text) })
    else { return }
    let milestones = (0..<task.deadline.form.partCount).map { "m\($0 + 1)" }
    if milestones.isEmpty, CivilDate(iso: part) != nil { return }
    if !milestones.contains(where: { $0.utf8.elementsEqual(part.utf8) }) {
      faults.unknownPart(id, part: part, known: milestones)
    }
  }

  // MARK: Amendments

  /// Ascending by day; each change builds on those before it.
  mutating func amendments(
    _ tasks: [Task], plan: Plan, reader: DeadlineReader
  ) -> [Amendment] {
    var current = Dictionary(tasks.map { ($0.id, $0) }) { first, _ in first }
    let dated = draft.amendments.enumerated().compactMap { index, amendment in
      amendment.effective.map { (index: index, day: $0, amendment: amendment) }
    }.sorted { ($0.day, $0.index) < ($1.day, $1.index) }
    var result: [Amendment] = []
    for (_, day, declared) in dated {
      var added: [Task] = []
      for task in declared.added {
        let task = self.task(task, plan: plan, reader: reader, since: day)
        current[task.id] = task
        added.append(task)
      }
      var changes: [Amendment.Change] = []
      for change in declared.changes {
        if let made = self.change(change, &current, reader: reader) { changes.append(made) }
      }
      result.append(
        Amendment(
          document: declared.document, effective: day, changes: changes, added: added,
          span: declared.span))
    }
    return result
  }

  private mutating func change(
    _ declared: DeclaredAmendment.Change, _ current: inout [TaskID: Task], reader: DeadlineReader
  ) -> Amendment.Change? {
    let selector = selector(declared.selector)
    guard let declaredDeadline = declared.deadline else {
      return Amendment.Change(selector: selector, effect: .discontinue, span: declared.span)
    }
    let deadline = self.deadline(declaredDeadline, reader: reader)
    guard let id = selector.task, var task = current[id] else { return nil }
    task.deadline = deadline
    task.deadlineSpan = declaredDeadline.span
    task.phrase = declaredDeadline.phrase.flatMap { $0.isBlank ? nil : $0.text }
    // A change for one unit or period leaves the task of the others as it is.
    if selector.unit == nil, selector.period == nil, selector.part == nil { current[id] = task }
    return Amendment.Change(selector: selector, effect: .replace(task), span: declared.span)
  }
}

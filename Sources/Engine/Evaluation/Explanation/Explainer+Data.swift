import CivilCalendar
import Compliance
import Diagnostics
import Obligations
import Results

// What the rows of data counted for: records, evidence, the day of completion.
extension Explainer {
  /// What became of a row; which record holds is the fold's word.
  func line(of traced: TracedRow, own: Int) -> Explanation.RowLine {
    let table = input.table
    return Explanation.RowLine(
      row: traced, place: step.completions.place(of: traced.order).description,
      role: role(of: traced, own: own),
      unit: table.unitID(table.node(ofRow: traced.tableRow).unit))
  }

  private func role(of traced: TracedRow, own: Int) -> Explanation.RowLine.Role {
    if case .rejected = traced.content { return .rejected }
    if let reported = traced.reported, reported > input.table.asOf { return .later }
    guard traced.tableRow == own else { return .ofPredecessor }
    switch traced.content {
    case .record(let record): return role(of: record.core, row: own)
    case .appraisal(let appraisal):
      return input.fold.appraisal(ofRow: own) == appraisal ? .decision : .earlierDecision
    case .evidence: return .counted
    case .rejected: return .rejected
    }
  }

  private func role(of core: RecordCore, row: Int) -> Explanation.RowLine.Role {
    guard let held = input.fold.newest(ofRow: row) else { return .superseded }
    if core.order == held.order { return .held }
    if core.order == input.fold.deciding(ofRow: row)?.order { return .decides }
    guard core.reported == held.reported else { return .superseded }
    return core.contradicts(held) ? .contradicts : .sameDay
  }

  // MARK: Evidence

  func evidence(
    _ number: Int, _ occurrence: Occurrence, _ result: CompletionStep.Result, row: Int
  ) -> Explanation.EvidenceNode? {
    let task = input.table.tasks[occurrence.task]
    guard let requirement = occurrence.part.flatMap({ task.partEvidence[$0] }) ?? task.evidence
    else { return nil }
    let unit = input.table.node(ofRow: row).unit
    return node(requirement, occurrence, result.evidence.items, unit: unit)
  }

  private func node(
    _ requirement: EvidenceRequirement, _ occurrence: Occurrence, _ items: [EvidenceItem],
    unit: Int
  ) -> Explanation.EvidenceNode {
    switch requirement {
    case .all(let parts): return .all(parts.map { node($0, occurrence, items, unit: unit) })
    case .any(let parts): return .any(parts.map { node($0, occurrence, items, unit: unit) })
    case .atLeast(let least, let parts):
      return .atLeast(least, of: parts.map { node($0, occurrence, items, unit: unit) })
    case .leaf(let leaf):
      let judge = step.completions.evidence
      let from = judge.lowerEnd(of: leaf, occurrence)
      return .leaf(
        Explanation.LeafLine(
          leaf: leaf, from: from,
          matches: items.map { judge.match($0, leaf, from: from, unit: unit) }))
    }
  }

  // MARK: Completion

  func completion(
    _ result: CompletionStep.Result, row: Int, _ occurrence: Occurrence
  ) -> Explanation.CompletionLine {
    let task = input.table.tasks[occurrence.task]
    var line = Explanation.CompletionLine()
    line.stated = result.stated?.day
    line.source = result.stated.map { said in
      task.isContinuous ? .continuous : said.isUndated ? .firstReport : .stated
    }
    line.satisfiedOn = result.evidence.satisfiedOn
    line.counted = result.completion?.day
    if let back = input.fold.newestReturn(ofRow: row)?.date, let day = result.completion?.day,
      day == back, result.selfAssessed?.day != back
    {
      line.returnedOn = back
    }
    if result.completion == nil { line.obstacle = obstacle(result, row: row, occurrence) }
    return line
  }

  private func obstacle(
    _ result: CompletionStep.Result, row: Int, _ occurrence: Occurrence
  ) -> Explanation.CompletionLine.Obstacle {
    guard let record = input.fold.deciding(ofRow: row) else {
      return input.fold.newest(ofRow: row) == nil ? .noRecord : .onlyPart
    }
    guard let stated = result.stated else {
      let isContinuous = input.table.tasks[occurrence.task].isContinuous
      return isContinuous && record.isMet ? .evidenceIncomplete : .status(record.status)
    }
    if result.isBeforePeriod { return .beforePeriod(stated.day) }
    if result.selfAssessed != nil, let back = input.fold.newestReturn(ofRow: row) {
      return .returned(back.date)
    }
    return .ended(input.table.discontinuance(ofRow: row)?.effective ?? input.table.asOf)
  }
}

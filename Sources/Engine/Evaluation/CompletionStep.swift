import CivilCalendar
import Compliance
import Diagnostics
import Obligations
import Results

/// Steps 4 to 6 for one row: evidence, the day of completion, the appraisal.
struct CompletionStep: Sendable {
  /// A completion that counts.
  struct Completion: Hashable, Sendable {
    /// The day that decides; of one without a date the first report of it.
    var day: CivilDate
    /// The unit gave no day.
    var isUndated: Bool
  }

  struct Result: Sendable {
    var evidence = EvidenceStep.Result()
    /// What the record says of completion, before evidence and appraisal; nil: nothing.
    var stated: Completion?
    /// As it counts, the appraisal included; nil: open.
    var completion: Completion?
    /// As the unit says it.
    var selfAssessed: Completion?
    /// Said to be completed before a recurring period opened.
    var isBeforePeriod = false
    var isBeforePlan = false
    var isReopened = false
    var isExcluded = false
  }

  let table: ObligationTable
  let fold: ProgressFold
  let evidence: EvidenceStep
  let plan: Plan
  /// Paths of the files, by number in the order of input.
  let paths: [String]

  func place(of order: RecordOrder) -> DataPlace {
    DataPlace(
      path: paths.indices.contains(order.file) ? paths[order.file] : "?", row: order.row)
  }

  func result(ofRow row: Int, _ occurrence: Occurrence, node: HolderSet.Node) -> Result {
    var result = Result()
    let task = table.tasks[occurrence.task]
    let requirement = task.evidence(ofPart: occurrence.part)
    if case .judged(let summary) = fold.decidingEvidence(ofRow: row) {
      result.evidence = EvidenceStep.Result(summary)
    } else {
      result.evidence = evidence.judge(
        cited: cited(row), requirement: requirement, occurrence: occurrence, unit: node.unit)
    }
    if let ended = table.discontinuance(ofRow: row) {
      result.isExcluded = ended.effective <= fold.asOf
    }
    guard let record = fold.deciding(ofRow: row) else { return result }
    let hasDocument = fold.decidingTexts(ofRow: row).document != nil
    if record.status == .suspended || record.status == .discontinued, hasDocument {
      result.isExcluded = true
    }
    if !task.isContinuous, record.status != .completed {
      result.isReopened = fold.wasMet(ofRow: row)
    }
    guard let said = said(record, task, row, result.evidence) else { return result }
    result.stated = said
    if occurrence.period != .once, said.day < occurrence.opens {
      result.isBeforePeriod = true
      return result
    }
    result.isBeforePlan = said.day < plan.starts
    let proven = max(said.day, result.evidence.satisfiedOn ?? said.day)
    result.selfAssessed = Completion(day: proven, isUndated: said.isUndated)
    result.completion = appraised(result.selfAssessed, record, row)
    if let ended = table.discontinuance(ofRow: row), let day = result.completion?.day,
      result.isExcluded, day >= ended.effective
    {
      // Ended before it was done: what comes later brings it back into no base.
      result.completion = nil
      result.selfAssessed = nil
    }
    return result
  }

  private func cited(_ row: Int) -> [(text: String, place: DataPlace?)] {
    var all: [(text: String, place: DataPlace?)] = []
    if let record = fold.deciding(ofRow: row), let text = fold.decidingTexts(ofRow: row).evidence {
      var place = place(of: record.order)
      place.column = "evidence"
      all.append((text, place))
    }
    for item in fold.evidence(ofRow: row) { all.append((item.text, place(of: item.order))) }
    return all
  }

  /// What the record says of completion, before evidence and appraisal.
  private func said(
    _ record: RecordCore, _ task: Task, _ row: Int, _ evidence: EvidenceStep.Result
  ) -> Completion? {
    if task.isContinuous {
      guard record.isMet, evidence.isComplete else {
        return nil
      }
      return Completion(day: fold.firstCompleted(ofRow: row) ?? record.reported, isUndated: false)
    }
    guard record.status == .completed else { return nil }
    if let day = record.completed { return Completion(day: day, isUndated: false) }
    return Completion(day: fold.firstCompleted(ofRow: row) ?? record.reported, isUndated: true)
  }

  /// A returned completion is open again; the next one is not earlier than the return.
  private func appraised(_ said: Completion?, _ record: RecordCore, _ row: Int) -> Completion? {
    guard var said, let back = fold.newestReturn(ofRow: row) else { return said }
    if record.reported > back.date {
      said.day = max(said.day, back.date)
      return said
    }
    let last = fold.appraisal(ofRow: row)
    return last?.decision == .accepted ? said : nil
  }
}

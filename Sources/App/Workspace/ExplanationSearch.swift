import Bytes
import CivilCalendar
package import Compliance
import DeadlinePhrases
import Diagnostics
package import Results
import VietnameseText

/// What somebody asks about, as words: `SIPAS-20 xa-hai-an 2024-Q2`, or a key in one word.
package struct ExplanationQuestion: Hashable, Sendable {
  package var task: String
  package var part: String?
  /// Ids, names or periods, in any order.
  package var others: [String]

  /// - Parameters:
  ///   - first: `TASK`, `TASK#PART` or a whole key.
  ///   - others: A unit and a period, each may be left out.
  package init(_ first: String, _ others: [String] = []) {
    let pieces = first.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let isKey = pieces.count == 3
    let name = isKey ? pieces[0] : first
    let cut = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    task = String(cut.first ?? "")
    part = cut.count == 2 ? String(cut[1]).lowercased() : nil
    self.others = (isKey ? Array(pieces[1...]) : []) + others
  }

  /// Whether a word has the form of an obligation's key.
  package static func isKey(_ word: String) -> Bool {
    let pieces = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return pieces.count == 3 && Period(id: pieces[2]) != nil
  }
}

/// What a question came to.
package enum ExplanationAnswer: Sendable {
  /// One obligation by its number, and its key as it was asked for where that is another one.
  case obligation(Int, asked: String?)
  /// Several of one task, by number, in the order of the report.
  case several([Int], task: Int)
  /// None: the plan leaves out what was asked for.
  case leftOut([LeftOut], task: Int)
  /// None yet: the as-of date lies before the plan's start.
  case beforeStart
}

/// Finds the obligation that a question means.
package struct ExplanationSearch {
  private let ruleBook: RuleBook
  private let report: Report
  private let scope: ReportScope

  package init(_ run: WorkspaceRun, _ report: Report) {
    ruleBook = run.ruleBook
    scope = run.scope
    self.report = report
  }

  /// - Throws: Words that name nothing, each with the nearest that do; or no such obligation.
  package func answer(to question: ExplanationQuestion) throws(WorkspaceFault) -> ExplanationAnswer
  {
    var reading = ScopeReading(ruleBook: ruleBook)
    let id = reading.task(question.task)
    var units: [UnitID] = []
    var periods: [Period] = []
    for word in question.others {
      if let period = period(word) {
        periods.append(period)
      } else if let unit = reading.unit(word) {
        units.append(unit)
      }
    }
    guard reading.faults.isEmpty, let id else { throw fault(reading.faults) }
    if report.head.isBeforeStart { return .beforeStart }
    guard let task = report.tasks.firstIndex(where: { $0.id == id }) else {
      throw fault([noObligation(of: id, known: [])])
    }
    return try answer(
      task, Wanted(part: question.part, units: units + scope.units, periods: periods + scopePeriod))
  }

  private struct Wanted {
    var part: String?
    var units: [UnitID]
    var periods: [Period]
  }

  private var scopePeriod: [Period] { scope.period.map { [$0] } ?? [] }

  /// A unit's own name is no period, whatever it reads as.
  private func period(_ word: String) -> Period? {
    if case .unit = ruleBook.directory.match(word) { return nil }
    return Period(id: word) ?? PeriodPhrase.read(word)
  }

  private func answer(_ task: Int, _ wanted: Wanted) throws(WorkspaceFault) -> ExplanationAnswer {
    let ofTask = report.obligations.clock.indices.filter {
      report.obligations.identity[$0].task == task
    }
    let found = ofTask.filter { fits(report.obligations.identity[$0], wanted) }
    if found.count == 1 {
      return .obligation(found[0], asked: asked(for: found[0], wanted))
    }
    if found.count > 1 { return .several(found, task: task) }
    let leftOut = report.leftOut.filter { fits($0, task, wanted) }
    if !leftOut.isEmpty { return .leftOut(leftOut, task: task) }
    let near = ofTask.filter { number in
      let identity = report.obligations.identity[number]
      return fits(identity, Wanted(part: wanted.part, units: wanted.units, periods: []))
        || fits(identity, Wanted(part: wanted.part, units: [], periods: wanted.periods))
    }
    let keys = (near.isEmpty ? ofTask : near).map {
      report.obligations.identity[$0].key.description
    }
    throw fault([noObligation(of: report.tasks[task].id, known: keys)])
  }

  private func fits(_ identity: ObligationColumns.Identity, _ wanted: Wanted) -> Bool {
    if let part = wanted.part, !isSame(identity.part?.lowercased(), part) { return false }
    if !wanted.periods.isEmpty, !wanted.periods.contains(identity.period) { return false }
    guard !wanted.units.isEmpty else { return true }
    let own =
      [identity.key.unit] + identity.predecessors.map(\.unit)
      + ([identity.unit] + identity.joint).compactMap { report.unit($0)?.id }
    return wanted.units.contains { own.contains($0) }
  }

  private func fits(_ leftOut: LeftOut, _ task: Int, _ wanted: Wanted) -> Bool {
    guard leftOut.task.utf8.elementsEqual(report.tasks[task].id.text.utf8) else { return false }
    if let part = wanted.part, !isSame(leftOut.part?.lowercased(), part) { return false }
    return wanted.periods.isEmpty || wanted.periods.contains { isSame($0.id, leftOut.what) }
  }

  private func isSame(_ a: String?, _ b: String) -> Bool {
    a.map { $0.utf8.elementsEqual(b.utf8) } ?? false
  }

  /// The key as it was asked for, where the obligation was taken over from the unit that was named.
  private func asked(for number: Int, _ wanted: Wanted) -> String? {
    let identity = report.obligations.identity[number]
    guard !wanted.units.isEmpty, !wanted.units.contains(identity.key.unit) else { return nil }
    return identity.predecessors.first { wanted.units.contains($0.unit) }?.description
  }

  // MARK: Faults

  private func noObligation(of task: TaskID, known: [String]) -> Diagnostic {
    Diagnostic(
      code: WorkspaceCode.noSuchObligation,
      message: Message("workspace.no-such-obligation", ["task": .name(task.text)]),
      help: known.isEmpty
        ? [Message("workspace.see-list", ["what": .text("obligations")])]
        : [Message("workspace.one-of", ["names": .names(known)])])
  }

  private func fault(_ diagnostics: [Diagnostic]) -> WorkspaceFault {
    WorkspaceFault(diagnostics, language: ruleBook.language)
  }
}

import CivilCalendar
import Compliance
import Diagnostics
import Obligations
package import Results
package import RuleFiles

/// Looks at the files and the plan of a workspace as a whole, from the plan's start to its end and
/// without any data.
package struct Linter {
  let loaded: LoadedWorkspace
  let others: [LoadedWorkspace]

  /// - Parameter others: Workspaces whose plans the tasks are compared with, in order.
  package init(_ loaded: LoadedWorkspace, against others: [LoadedWorkspace] = []) {
    self.loaded = loaded
    self.others = others
  }

  /// Every remark by subject, and how each deadline is read.
  ///
  /// After a file fault only the faults and what is known of the plan's defects.
  package func report() -> LintReport {
    var report = LintReport(
      sections: [
        LintReport.Section(subject: .files, diagnostics: loaded.diagnostics.sortedByPlace),
        LintReport.Section(subject: .plan, diagnostics: loaded.defects),
      ], files: loaded.sourceFiles)
    report.faultsLeftOut = loaded.diagnosticsLeftOut
    guard let book = loaded.ruleBook else { return report }
    report.plan = book.plan
    report.taskCount = book.tasks.count + book.amendments.reduce(0) { $0 + $1.added.count }
    report.unitCount = book.directory.units.count
    report.ruleCount = book.rules.count
    // On the last day everything is known that falls within the plan.
    let table = ObligationTable(ruleBook: book, asOf: max(book.plan.starts, book.plan.ends))
    let deadlines = DatedDeadline.all(loaded.printedDeadlines(of: book), book, table)
    report.phrases = deadlines.flatMap(\.lines)
    let overlaps = OverlapChecks(loaded, others)
    let found: [(LintReport.Subject, [Diagnostic])] = [
      (.rules, RuleChecks(loaded: loaded, book: book).diagnostics()),
      (.changes, ChangeChecks(loaded: loaded, book: book, table: table).diagnostics()),
      (.unused, UseChecks(loaded: loaded, book: book).diagnostics()),
      (.overlaps, overlaps.diagnostics()),
      (.days, DayChecks(book: book, deadlines: deadlines).diagnostics()),
      (.leftOut, LeftOutChecks(loaded: loaded, book: book, table: table).diagnostics()),
    ]
    report.files = overlaps.files
    report.sections += found.map {
      LintReport.Section(subject: $0.0, diagnostics: $0.1.sortedByPlace)
    }
    return report
  }
}

extension Diagnostic {
  /// A remark of this room; `info` is no more than worth knowing.
  init(
    lint code: DiagnosticCode, _ severity: DiagnosticSeverity, _ message: Message,
    at span: SourceSpan?, notes: [DiagnosticLabel] = [], help: [Message] = []
  ) {
    self.init(
      code: code, severity: severity, message: message, span: span, labels: notes, help: help)
  }
}

package import Bytes
import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import ExactNumbers
import Expressions
import JSONText
import Obligations
package import Results
import Wording

/// The chain of one obligation as data, for `explain --format json`.
///
/// Sentences (of rejected rows, of rules) are in the language of the run; dates are ISO dates.
package struct ExplanationJSON {
  let report: Report
  let explanation: Explanation
  let presentation: Presentation
  let wording: Wording

  package init(
    _ explanation: Explanation, of report: Report, _ presentation: Presentation
  ) {
    self.report = report
    self.explanation = explanation
    self.presentation = presentation
    wording = presentation.language.wording
  }

  private var number: Int { explanation.number }
  private var identity: ObligationColumns.Identity { report.obligations.identity[number] }

  /// - Parameter asked: The key that was asked for, where the obligation has another one now.
  package func write(asked: String? = nil, to sink: inout ByteSink) {
    sink.writeJSON(.pretty) { json in
      json.object { json in
        writeAmendments(to: &json)
        json.member("asOf", report.head.asOf)
        json.member("askedAs", asked)
        json.member("clock", report.obligations.clock[number].rawValue)
        writeCompletion(to: &json)
        writeCredit(to: &json)
        writeDeadline(to: &json)
        writeEvidence(to: &json)
        writeExtensions(to: &json)
        writeHandover(to: &json)
        json.member("key", identity.key.description)
        writeRows(to: &json)
        writeRules(to: &json)
        json.member("schemaVersion", "explanation/1")
        writeShares(to: &json)
        writeTask(to: &json)
        json.member("unit", report.unit(identity.unit)?.id.text)
        writeWaivers(to: &json)
      }
    }
    sink.write(byte: 0x0A)
  }

  func place(_ span: SourceSpan?) -> String? {
    guard let span, Int(span.file.index) < presentation.files.files.count else { return nil }
    let position = presentation.files.position(of: span.start, in: span.file)
    return "\(presentation.files.path(of: span.file)):\(position.line):\(position.column)"
  }

  // MARK: The plan

  private func writeTask(to json: inout JSONWriter) {
    let task = report.tasks[identity.task]
    json.key("task")
    json.object { json in
      json.member("deadlinePlace", place(task.deadlineSpan))
      json.member("id", task.id.text)
      json.member("index", task.index)
      json.member("leadPlace", place(task.leadSpan))
      json.member("phrase", task.phrase)
      json.member("place", place(task.span))
      json.member("plan", report.plan.number)
      json.member(
        "readAs",
        DeadlineWords(
          report.plan, language: presentation.language, isReport: identity.isReport
        ).text(task.deadline))
      json.member("title", task.title)
      json.member("weight", task.weight)
    }
  }

  private func writeDeadline(to json: inout JSONWriter) {
    let due = report.obligations.due[number]
    let occurrence = explanation.occurrence
    json.key("deadline")
    json.object { json in
      json.member("closes", identity.closes)
      json.key("count")
      if let counted = occurrence.counted { write(counted, to: &json) } else { json.null() }
      json.member("effective", due.effective)
      json.member("lastWorkingDay", due.lastWorkingDay)
      json.member("opens", identity.opens)
      json.member("original", due.original)
      json.member("rollKind", occurrence.roll?.rawValue)
      json.member("rolls", explanation.isRolling)
      json.member("stated", occurrence.stated)
      json.key("steps")
      json.array { json in for day in steps { write(day, to: &json) } }
    }
  }

  /// The days of a count in working days, then those of the roll.
  private var steps: [CalendarWalk.Day] {
    guard let stated = explanation.occurrence.stated else { return [] }
    var days: [CalendarWalk.Day] = []
    if let counted = explanation.occurrence.counted, counted.length.unit == .workingDays {
      days = CalendarWalk(report.calendar, after: counted.from, through: stated).days
    }
    if let original = report.obligations.due[number].original {
      days += CalendarWalk(report.calendar, after: stated, through: original).days
    }
    return days
  }

  private func write(_ counted: Occurrence.CountedTerm, to json: inout JSONWriter) {
    let anchor: String =
      switch counted.anchor {
      case .issued: "issued"
      case .date: "date"
      case .event: "event"
      case .cutoff: "cutoff"
      case .periodEnd: "periodEnd"
      case .task(let id): "task:" + id
      }
    json.object { json in
      json.member("amount", counted.length.amount)
      json.member("anchor", anchor)
      json.member("from", counted.from)
      json.member("unit", counted.length.unit.rawValue)
    }
  }

  private func write(_ day: CalendarWalk.Day, to json: inout JSONWriter) {
    json.object { json in
      json.member("date", day.date)
      json.member("name", presentation.language == .vi ? day.row?.nameVi : day.row?.nameEn)
      json.member("row", day.row?.kind.rawValue)
      json.member("source", day.row?.source)
      json.member("status", day.row?.status.rawValue)
      json.member("worked", day.isWorked)
      json.member("workingDay", day.isWorked ? day.number : nil)
    }
  }

  // MARK: Changes

  private func writeAmendments(to json: inout JSONWriter) {
    json.key("amendments")
    json.array { json in
      for line in explanation.amendments {
        json.object { json in
          json.member("document", line.amendment.document)
          json.member("effect", effect(line.effect))
          json.member("effective", line.amendment.effective)
          json.member("phrase", line.changed?.phrase)
          json.member("place", place(line.amendment.span))
        }
      }
    }
  }

  private func effect(_ effect: Explanation.AmendmentLine.Effect) -> String {
    switch effect {
    case .moved: "moved"
    case .dueBefore: "dueBefore"
    case .unmoved: "unmoved"
    case .discontinued: "discontinued"
    case .added: "added"
    }
  }

  private func writeExtensions(to json: inout JSONWriter) {
    json.key("extensions")
    json.array { json in
      for line in explanation.extensions {
        json.object { json in
          json.member("approvedBy", line.one.approvedBy)
          json.member("before", line.before)
          json.member("document", line.one.document)
          json.member("granted", line.one.granted)
          json.member("requested", line.one.requested)
          json.member("ruling", ruling(line.ruling))
          json.member("to", line.one.to)
        }
      }
    }
  }

  private func ruling(_ ruling: Explanation.ExtensionLine.Ruling) -> String {
    switch ruling {
    case .moved(let late): late ? "movedGrantedAfterDue" : "moved"
    case .undocumented: "undocumented"
    case .requestedAfterDue: "requestedAfterDue"
    case .overLimit: "overLimit"
    case .noLater: "noLater"
    }
  }

  private func writeHandover(to json: inout JSONWriter) {
    json.key("handover")
    json.object { json in
      json.member("date", identity.handover)
      json.member("document", identity.handoverDocument)
      json.member("predecessors", identity.predecessors.map(\.description))
      json.member("scoredWith", identity.charged.compactMap { report.unit($0)?.id.text })
      json.member("withoutHolder", identity.isWithoutHolder)
    }
  }
}

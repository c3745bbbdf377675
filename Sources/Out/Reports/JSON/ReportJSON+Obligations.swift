import CivilCalendar
import Compliance
import Diagnostics
import JSONText
import Results

// Obligations in the plan's order, findings worst first, rules in file order.
extension ReportJSON {
  func writeObligations(to json: inout JSONWriter) {
    json.key("obligations")
    json.array { json in
      for number in report.obligations.identity.indices { write(number, to: &json) }
    }
  }

  private func write(_ number: Int, to json: inout JSONWriter) {
    let identity = report.obligations.identity[number]
    json.object { json in
      json.member("clock", report.obligations.clock[number].rawValue)
      writeCredit(report.obligations.credit[number], to: &json)
      writeDue(report.obligations.due[number], to: &json)
      writeEvidence(number, to: &json)
      json.member(
        "group",
        identity.group >= 0 && identity.group < report.groups.count
          ? report.groups[identity.group].id : nil)
      json.member("handover", identity.handover)
      json.member("handoverDocument", identity.handoverDocument)
      json.member("key", identity.key.description)
      json.member("part", identity.part)
      json.member("period", identity.period.id)
      json.key("predecessorRecords")
      json.array { json in
        for record in identity.predecessorRecords { write(record, to: &json) }
      }
      json.member("predecessors", identity.predecessors.map(\.description))
      writeProgress(report.obligations.progress[number], to: &json)
      json.member("scoredWith", identity.charged.compactMap { report.unit($0)?.id.text })
      json.member("selfAssessedClock", report.obligations.selfAssessedClock[number].rawValue)
      json.member("task", identity.key.task.text)
      json.member("unit", report.unit(identity.unit)?.id.text)
      json.member("withoutHolder", identity.isWithoutHolder)
    }
  }

  private func writeCredit(_ credit: Credit, to json: inout JSONWriter) {
    json.key("credit")
    json.object { json in
      json.member("earned", trillionths: credit.earned)
      json.member("earnedWithoutWaivers", trillionths: credit.earnedWithoutWaivers)
      json.member("inBase", credit.isInBase)
      json.member("inBaseWithoutWaivers", credit.isInBaseWithoutWaivers)
      json.writeLosses(of: credit, by: report.scoring.factors)
      json.member("selfAssessed", trillionths: credit.selfAssessed)
    }
  }

  private func writeDue(_ due: ObligationColumns.Due, to json: inout JSONWriter) {
    json.key("due")
    json.object { json in
      json.member("aspirational", due.isAspirational)
      json.member("beyondCalendar", due.isBeyondCalendar)
      json.member("daysLate", due.daysLate)
      json.member("daysLeft", due.daysLeft)
      json.member("effective", due.effective)
      json.member("extended", due.isExtended)
      json.member("lastWorkingDay", due.lastWorkingDay)
      json.member("original", due.original)
      json.member("stated", due.stated)
      json.member("workingDaysLate", due.workingDaysLate)
      json.member("workingDaysLeft", due.workingDaysLeft)
    }
  }

  private func writeEvidence(_ number: Int, to json: inout JSONWriter) {
    let evidence = report.obligations.evidence[number]
    let items = evidence.items.clamped(to: report.obligations.items.indices)
    json.key("evidence")
    json.object { json in
      json.member("accepted", evidence.accepted)
      json.member("complete", evidence.isComplete)
      json.key("items")
      json.array { json in
        for item in report.obligations.items[items] { write(item, to: &json) }
      }
      json.member("rejected", evidence.rejected)
      json.member("required", evidence.isRequired)
      json.member("reused", evidence.isReused)
    }
  }

  private func write(_ item: EvidenceItem, to json: inout JSONWriter) {
    json.object { json in
      json.member("date", item.date)
      json.member("issuer", item.issuer)
      json.member("late", item.isLate)
      json.member("number", item.number)
      json.member("outside", item.isOutside)
      json.member("text", item.text)
      json.member("type", item.type)
      json.member("unreadable", item.isUnreadable)
      json.member("valid", item.isValid)
      json.member("wrongType", item.isWrongType)
    }
  }

  private func write(
    _ record: ObligationColumns.PredecessorRecord, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("key", record.key.description)
      json.member("path", record.place.path)
      json.member("percent", record.percent)
      json.member("reported", record.reported)
      json.member("row", record.place.row)
      json.member("status", record.status.rawValue)
    }
  }

  private func writeProgress(
    _ progress: ObligationColumns.Progress, to json: inout JSONWriter
  ) {
    json.key("progress")
    json.object { json in
      json.key("appraisal")
      if let appraisal = progress.appraisal {
        json.object { json in
          json.member("date", appraisal.date)
          json.member("decision", appraisal.isReturned ? "returned" : "accepted")
          json.member("note", appraisal.note)
        }
      } else {
        json.null()
      }
      json.member("completed", progress.completed)
      json.member("completionDay", progress.completionDay)
      json.member("contradiction", progress.contradiction)
      json.member("exists", progress.exists)
      json.member("note", progress.note)
      json.member("percent", progress.percent)
      json.member("place", progress.place)
      json.member("rejectedNewer", progress.rejectedNewer)
      json.member("reported", progress.reported)
      json.member("stale", progress.isStale)
      json.member("status", progress.status.rawValue)
      json.member("target", progress.target)
      json.member("value", progress.value)
    }
  }

  // MARK: Findings and rules

  func writeFindings(to json: inout JSONWriter) {
    let vietnamese = FindingText(report, language: .vi)
    let english = FindingText(report, language: .en)
    json.key("findings")
    json.beginArray()
    report.forEachFinding { finding in
      write(finding, vietnamese, english, to: &json)
    }
    json.endArray()
  }

  private func write(
    _ finding: Finding, _ vietnamese: FindingText, _ english: FindingText,
    to json: inout JSONWriter
  ) {
    var key: String?
    var unit: String?
    var place: DataPlace?
    switch finding.subject {
    case .obligation(let number):
      key = report.obligations.identity[number].key.description
      unit = report.unit(report.obligations.identity[number].unit)?.id.text
      place = report.obligations.progress[number].place
    case .unit(let number):
      unit = report.unit(report.units[number])?.id.text
    }
    json.object { json in
      write(english.escalation(of: finding), to: &json)
      json.member("key", key)
      json.key("message")
      json.object { json in
        json.member("en", english.message(of: finding))
        json.member("vi", vietnamese.message(of: finding))
      }
      json.member("place", place)
      json.member("rule", report.rules[finding.rule].id.text)
      json.member("severity", finding.severity.rawValue)
      json.member("since", english.since(finding))
      json.member("unit", unit)
      json.member("verdict", finding.verdict.rawValue)
    }
  }

  private func write(_ steps: [EscalationStep], to json: inout JSONWriter) {
    json.key("escalation")
    json.array { json in
      for step in steps {
        json.object { json in
          json.member("after", step.after)
          json.member("on", step.on)
          json.member("reached", step.isReached)
          json.member("to", step.to.rawValue)
        }
      }
    }
  }

  func writeRules(to json: inout JSONWriter) {
    json.key("rules")
    json.array { json in
      for rule in report.rules {
        let span = rule.span.map { ResolvedSpan($0, in: presentation.files) }
        json.object { json in
          json.member("basis", rule.basis)
          json.member("column", span?.start.column)
          json.member("endColumn", span?.end.column)
          json.member("endLine", span?.end.line)
          json.key("help")
          if let help = rule.help { write(help, to: &json) } else { json.null() }
          json.member("id", rule.id.text)
          json.member("line", span?.start.line)
          json.member("path", rule.path)
          json.member("scope", rule.scope.rawValue)
          json.member("severity", rule.severity.rawValue)
          json.key("title")
          write(rule.title, to: &json)
          json.member("waivable", rule.isWaivable)
        }
      }
    }
  }
}

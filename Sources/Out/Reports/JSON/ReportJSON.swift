import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import JSONText
import Results
import Wording

/// The members of the JSON report, in byte order of their keys.
struct ReportJSON {
  let report: Report
  let presentation: Presentation

  func write(to json: inout JSONWriter) {
    json.object { json in
      writeDataFaults(to: &json)
      writeFindings(to: &json)
      writeGate(to: &json)
      writeHead(to: &json)
      json.member("language", presentation.language.rawValue)
      writeLeftOut(to: &json)
      writeObligations(to: &json)
      writeRates(report.scores.overall.tally, to: &json)
      writeRules(to: &json)
      json.member("schemaVersion", JSONFormat.schemaVersion)
      writeScope(to: &json)
      writeScores(to: &json)
      writeWaivers(to: &json)
    }
  }

  private var diagnostics: DiagnosticsJSON {
    DiagnosticsJSON(files: presentation.files, wording: presentation.language.wording)
  }

  private func writeDataFaults(to json: inout JSONWriter) {
    json.key("dataFaults")
    json.object { json in
      json.key("dropped")
      diagnostics.write(report.data.dropped, to: &json)
      json.member("droppedLeftOut", report.data.droppedLeftOut)
      json.key("files")
      diagnostics.write(report.data.files, to: &json)
      json.key("rejected")
      diagnostics.write(report.data.rejected, to: &json)
      json.member("rejectedLeftOut", report.data.rejectedLeftOut)
    }
  }

  private func writeGate(to json: inout JSONWriter) {
    json.key("gate")
    guard let gate = report.gate else {
      json.null()
      return
    }
    json.object { json in
      json.member(
        "fixes",
        gate.fixes.compactMap {
          report.obligations.identity.indices.contains($0)
            ? report.obligations.identity[$0].key.description : nil
        })
      json.member("holds", gate.holds)
      json.member("isEmpty", gate.isEmpty)
      json.member("name", gate.name)
      json.member("olderDebts", gate.olderDebts.map(\.description))
      json.key("requirements")
      json.array { json in for line in gate.lines { write(line, to: &json) } }
      json.member("silentUnits", gate.silentUnits.compactMap { report.unit($0)?.id.text })
      json.member("unitsWithoutScore", gate.unitsWithoutScore)
    }
  }

  private func write(_ line: GateResult.Line, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", line.id)
      json.member("key", line.plainKey?.rawValue)
      json.member("limit", line.limit)
      json.member("source", line.source)
      json.member("value", line.value)
      json.member("verdict", line.verdict.rawValue)
    }
  }

  private func writeHead(to json: inout JSONWriter) {
    let head = report.head
    json.key("head")
    json.object { json in
      json.member("asOf", head.asOf)
      json.key("calendar")
      json.object { json in
        json.member("id", report.calendar.id)
        json.member("lastDecidedYear", report.calendar.lastDecidedYear)
        json.member("version", report.calendar.version)
      }
      json.key("defects")
      diagnostics.write(head.defects, to: &json)
      json.member("files", head.files)
      json.member("isBeforeStart", head.isBeforeStart)
      json.member("isIncomplete", head.isIncomplete)
      json.key("plan")
      json.object { json in
        json.member("ends", report.plan.ends)
        json.member("issued", report.plan.issued)
        json.member("issuer", report.plan.issuer)
        json.key("note")
        if let note = report.plan.note { write(note, to: &json) } else { json.null() }
        json.member("number", report.plan.number)
        json.member("starts", report.plan.starts)
        json.member("title", report.plan.title)
      }
      writeRows(to: &json)
      json.member("withoutAddressee", head.withoutAddressee)
    }
  }

  private func writeRows(to json: inout JSONWriter) {
    let rows = report.head.rows
    json.key("rows")
    json.object { json in
      json.member("droppedFields", rows.droppedFields)
      json.member("later", rows.later)
      json.member("read", rows.read)
      json.member("rejected", rows.rejected)
      json.member("superseded", rows.superseded)
      json.member("used", rows.used)
    }
  }

  func write(_ text: LocalizedText, to json: inout JSONWriter) {
    json.object { json in
      json.member("en", text.en)
      json.member("vi", text.vi)
    }
  }

  private func writeLeftOut(to json: inout JSONWriter) {
    json.key("leftOut")
    json.array { json in
      for item in report.leftOut {
        json.object { json in
          json.member("due", item.due)
          json.member("part", item.part)
          json.member("reason", item.reason.rawValue)
          json.member("task", item.task)
          json.member("what", item.what)
        }
      }
    }
  }

  private func writeScope(to json: inout JSONWriter) {
    json.key("scope")
    json.object { json in
      json.member("groups", report.scope.groups)
      json.member("period", report.scope.period?.id)
      json.member("tasks", report.scope.tasks.map(\.text))
      json.member("units", report.scope.units.map(\.text))
    }
  }

  private func writeWaivers(to json: inout JSONWriter) {
    json.key("waivers")
    json.array { json in
      for line in report.waivers {
        let waiver = line.waiver
        json.object { json in
          json.member("approvedBy", waiver.approvedBy)
          json.member("document", waiver.document)
          json.member("from", waiver.from)
          json.member("id", waiver.id)
          json.member("matched", line.matched)
          json.member("part", waiver.selector.part)
          json.member("period", waiver.selector.period?.id)
          json.member("reason", waiver.reason)
          json.member("requestedBy", waiver.requestedBy)
          json.member("rule", waiver.rule.text)
          json.member("state", line.state.rawValue)
          json.member("task", waiver.selector.task?.text)
          json.member("unit", waiver.selector.unit?.text)
          json.member("until", waiver.until)
        }
      }
    }
  }
}

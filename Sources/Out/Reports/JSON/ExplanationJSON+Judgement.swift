import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import JSONText
import Obligations
import Results
import Wording

// Data, evidence, completion, rules, waivers and credit of an explanation.
extension ExplanationJSON {
  func writeRows(to json: inout JSONWriter) {
    json.key("rows")
    json.array { json in
      for line in explanation.rows {
        json.object { json in
          var text = RowText()
          text.fill(from: line.row.content, wording)
          json.member("completed", text.completed)
          json.member("decision", text.decision)
          json.member("dropped", line.row.dropped.map { wording.sentence(for: $0) })
          json.member("evidence", text.evidence)
          json.member("note", text.note)
          json.member("percent", text.percent)
          json.member("place", line.place)
          json.member("reason", text.reason)
          json.member("reported", line.row.reported)
          json.member("role", String(describing: line.role))
          json.member("status", text.status)
          json.member("unit", line.unit.text)
          json.member("value", text.value)
        }
      }
    }
  }

  /// The fields of a row, whatever its kind.
  private struct RowText {
    var status: String?
    var percent: Decimal?
    var completed: CivilDate?
    var value: Decimal?
    var evidence: String?
    var note: String?
    var decision: String?
    var reason: String?

    mutating func fill(from content: TracedRow.Content, _ wording: Wording) {
      switch content {
      case .record(let record):
        status = record.core.status.rawValue
        percent = record.core.percent
        completed = record.core.completed
        value = record.core.value
        evidence = record.texts.evidence
        note = record.texts.note
      case .appraisal(let appraisal):
        decision = appraisal.decision.rawValue
        note = appraisal.note
      case .evidence(let text): evidence = text
      case .rejected(let code, let message, _):
        reason = code.text + ": " + wording.sentence(for: message)
      }
    }
  }

  // MARK: Evidence

  func writeEvidence(to json: inout JSONWriter) {
    json.key("evidence")
    guard let root = explanation.evidence else {
      json.null()
      return
    }
    write(root, to: &json)
  }

  private func write(_ node: Explanation.EvidenceNode, to json: inout JSONWriter) {
    json.object { json in
      switch node {
      case .all(let parts): write("all", least: parts.count, parts, node.holds, to: &json)
      case .any(let parts): write("any", least: 1, parts, node.holds, to: &json)
      case .atLeast(let least, let parts):
        write("atLeast", least: least, parts, node.holds, to: &json)
      case .leaf(let line): write(line, to: &json)
      }
    }
  }

  private func write(
    _ kind: String, least: Int, _ parts: [Explanation.EvidenceNode], _ holds: Bool,
    to json: inout JSONWriter
  ) {
    json.member("holds", holds)
    json.member("kind", kind)
    json.member("min", least)
    json.key("parts")
    json.array { json in for part in parts { write(part, to: &json) } }
  }

  private func write(_ line: Explanation.LeafLine, to json: inout JSONWriter) {
    let range = report.obligations.evidence[explanation.number].items
    let items = report.obligations.items[range.clamped(to: report.obligations.items.indices)]
    json.member("from", line.from)
    json.member("holds", line.holds)
    json.key("items")
    json.array { json in
      for (item, match) in zip(items, line.matches) {
        json.object { json in
          json.member("late", item.isLate)
          json.member("match", self.text(of: match))
          json.member("proposal", item.proposal)
          json.member("reused", item.isReused)
          json.member("text", item.text)
        }
      }
    }
    json.member("kind", "leaf")
    json.member("min", line.leaf.count)
    json.member("type", line.leaf.type)
  }

  private func text(of match: LeafMatch) -> String {
    switch match {
    case .unreadable: "unreadable"
    case .otherType: "otherType"
    case .otherIssuer: "otherIssuer"
    case .otherSubject: "otherSubject"
    case .beforeWindow: "beforeWindow"
    case .dayToCome: "dayToCome"
    case .satisfies: "satisfies"
    }
  }

  // MARK: Completion

  func writeCompletion(to json: inout JSONWriter) {
    let line = explanation.completion
    json.key("completion")
    json.object { json in
      json.member("counted", line.counted)
      json.member("evidenceCompleteOn", line.satisfiedOn)
      json.member("obstacle", line.obstacle.map(text))
      json.member("returnedOn", line.returnedOn)
      json.member("source", line.source.map { String(describing: $0) })
      json.member("stated", line.stated)
    }
  }

  private func text(of obstacle: Explanation.CompletionLine.Obstacle) -> String {
    switch obstacle {
    case .noRecord: "noRecord"
    case .onlyPart: "onlyPart"
    case .status(let status): status.rawValue
    case .evidenceIncomplete: "evidenceIncomplete"
    case .beforePeriod: "beforePeriod"
    case .returned: "returned"
    case .ended: "ended"
    }
  }

  // MARK: Rules

  func writeRules(to json: inout JSONWriter) {
    json.key("rules")
    json.array { json in
      for line in explanation.rules {
        let rule = report.rules[line.rule]
        json.object { json in
          json.key("facts")
          json.object { json in
            for fact in line.facts.sorted(by: { Self.isBefore($0.name, $1.name) }) {
              json.key(fact.name)
              write(fact.outcome, to: &json)
            }
          }
          json.member("id", rule.id.text)
          json.member("place", place(rule.span))
          json.member("rawVerdict", line.raw.rawValue)
          json.member("require", rule.require.text)
          json.member("severity", rule.severity.rawValue)
          json.member("verdict", line.effective.rawValue)
          json.member("when", rule.when?.text)
        }
      }
    }
  }

  private static func isBefore(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// Unknown and errors are null.
  private func write(_ outcome: Outcome, to json: inout JSONWriter) {
    switch outcome {
    case .value(.bool(let truth)): json.bool(truth)
    case .value(.int(let number)): json.integer(Int(number))
    case .value(.decimal(let number)): json.number(number.description)
    case .value(.string(let text)): json.string(text.text)
    case .value(.date(let date)): json.string(date.description)
    case .value(.list(let values)):
      json.array { json in
        for value in values { write(.value(value), to: &json) }
      }
    case .value(.record(let record)):
      json.array { json in for field in record.fields { write(field, to: &json) } }
    case .value, .unknown, .error: json.null()
    }
  }

  func writeWaivers(to json: inout JSONWriter) {
    json.key("waivers")
    json.array { json in
      for line in explanation.waivers {
        json.object { json in
          json.member("document", line.waiver.document)
          json.member("from", line.waiver.from)
          json.member("id", line.waiver.id)
          json.member("rule", line.waiver.rule.text)
          json.member("state", line.state.rawValue)
          json.member("until", line.waiver.until)
        }
      }
    }
  }

  // MARK: Credit

  func writeCredit(to json: inout JSONWriter) {
    let credit = report.obligations.credit[explanation.number]
    json.key("credit")
    json.object { json in
      json.member("earned", trillionths: credit.earned)
      json.member("earnedWithoutWaivers", trillionths: credit.earnedWithoutWaivers)
      json.member("inBase", credit.isInBase)
      json.writeLosses(of: credit, by: report.scoring.factors)
    }
  }

  func writeShares(to json: inout JSONWriter) {
    json.key("shares")
    json.array { json in
      for line in explanation.shares {
        json.object { json in
          json.member("obligations", line.obligations)
          json.member("score", line.score?.rounded(toPlaces: 2))
          json.member("share", line.share?.rounded(toPlaces: 6))
          json.member("unit", line.unit.flatMap { report.unit($0)?.id.text })
          json.member("weights", line.weights.rounded(toPlaces: 3))
        }
      }
    }
  }
}

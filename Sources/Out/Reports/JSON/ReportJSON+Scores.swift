import Compliance
import JSONText
import Results

// Scores in their variants and rates with their bases.
extension ReportJSON {
  func writeScores(to json: inout JSONWriter) {
    let scores = report.scores
    json.key("scores")
    json.object { json in
      json.key("groups")
      json.array { json in
        for (group, line) in zip(report.groups, scores.groups) {
          write(line, id: group.id, to: &json)
        }
      }
      json.key("overall")
      write(scores.overall, id: nil, to: &json)
      json.key("tasks")
      json.array { json in
        for (task, line) in zip(report.tasks, scores.tasks) {
          write(line, id: task.id.text, to: &json)
        }
      }
      json.key("units")
      json.array { json in
        for (unit, line) in zip(report.units, scores.units) {
          write(line, id: report.unit(unit)?.id.text, to: &json)
        }
      }
    }
  }

  private func write(_ line: ScoreLine, id: String?, to json: inout JSONWriter) {
    let tally = line.tally
    json.object { json in
      json.member("band", line.score.flatMap { report.scoring.band(of: $0) }?.name.en)
      json.member("base", tally.base)
      json.key("counts")
      json.object { json in
        json.member("afterExtension", tally.afterExtension)
        json.member("awaitingApproval", tally.awaitingApproval)
        json.member("completed", tally.completed)
        json.member("completedOnTime", tally.completedOnTime)
        json.member("dueSoon", tally.dueSoon)
        json.member("errors", tally.errors)
        json.member("inTerm", tally.inTerm)
        json.member("infos", tally.infos)
        json.member("obligations", tally.obligations)
        json.member("overdue", tally.overdue)
        json.member("warnings", tally.warnings)
      }
      json.member("id", id)
      writeRates(tally, to: &json)
      json.member("score", line.score)
      json.member("selfAssessed", line.selfAssessed)
      json.member("withoutWaivers", line.withoutWaivers)
    }
  }

  func writeRates(_ tally: Tally, to json: inout JSONWriter) {
    json.key("rates")
    json.object { json in
      for (key, rate) in [
        ("completion", tally.completion), ("evidence", tally.evidence),
        ("onTime", tally.onTime), ("update", tally.update),
      ] {
        json.key(key)
        json.object { json in
          json.member("base", rate.base)
          json.member("part", rate.part)
          json.member("percent", rate.percent)
        }
      }
    }
  }
}

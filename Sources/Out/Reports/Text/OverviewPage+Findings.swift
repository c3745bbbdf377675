import Bytes
import CivilCalendar
import Columns
import Compliance
import Diagnostics
import Results
import Wording

// Findings by rule, waivers, faults of the data.
extension OverviewPage {
  /// What a rule found, counted.
  private struct Count {
    var fail = 0
    var unknown = 0
    var error = 0
    var waived = 0

    var counted: Int { fail + unknown + error }

    /// Adds what is counted; what is waived stands at its rule alone.
    mutating func add(_ other: Count) {
      fail += other.fail
      unknown += other.unknown
      error += other.error
    }
  }

  func writeFindings(to sink: inout ByteSink) {
    let counts = report.rules.indices.map(count)
    for severity in [Rule.Severity.error, .warning] {
      let rules = report.rules.indices.filter {
        report.rules[$0].severity == severity && counts[$0].counted > 0
      }
      let id = severity == .error ? "report.errors" : "report.warnings"
      // What is unknown is told apart: the summary counts only what was found.
      let total = rules.reduce(into: Count()) { $0.add(counts[$1]) }
      layout.heading(wording(id, ["count": .text(self.counts(total))]), to: &sink)
      if rules.isEmpty { layout.line("  " + wording("report.none"), to: &sink) }
      for rule in rules { write(rule, counts[rule], to: &sink) }
    }
    writeInfos(counts, to: &sink)
  }

  private func count(_ rule: Int) -> Count {
    let counts = report.verdicts[rule].counts
    return Count(
      fail: counts.fail, unknown: counts.unknown, error: counts.error, waived: counts.waived)
  }

  /// Those that did not pass, worst first.
  private func forEachVerdict(of rule: Int, _ body: (Finding.Subject, Verdict) -> Void) {
    let verdicts = report.verdicts[rule]
    switch report.rules[rule].scope {
    case .unit:
      for unit in report.units.indices { body(.unit(unit), verdicts.effective(unit)) }
    case .obligation:
      let numbers = verdicts.notPassed.places.map { Int32(clamping: $0) }
      for number in report.worstFirst(numbers) {
        body(.obligation(Int(number)), verdicts.effective(Int(number)))
      }
    }
  }

  private func write(_ number: Int, _ count: Count, to sink: inout ByteSink) {
    let rule = report.rules[number]
    let title = rule.title[presentation.language].oneLine
    layout.paragraph(
      "\(title) (\(rule.id.text.oneLine)): " + counts(count), indent: 2, hang: 2, to: &sink)
    // These have a list of their own with more in it.
    guard rule.id != RuleID("deadline/overdue") else { return }
    if let help = rule.help {
      layout.paragraph(
        wording.word("help") + ": " + help[presentation.language].oneLine, indent: 4, hang: 2,
        to: &sink)
    }
    let texts = FindingText(report, language: presentation.language)
    let most = limit(10)
    var left = 0
    var shown = 0
    forEachVerdict(of: number) { subject, verdict in
      guard verdict == .fail || verdict == .unknown || verdict == .error else { return }
      guard shown < most else {
        left += 1
        return
      }
      shown += 1
      let finding = Finding(
        rule: number, subject: subject, verdict: verdict, severity: rule.severity)
      layout.paragraph(line(of: finding, texts), indent: 4, hang: 2, to: &sink)
    }
    writeMore(left, indent: 4, to: &sink)
  }

  private func counts(_ count: Count) -> String {
    var parts = [wording.count(count.counted)]
    for (verdict, number) in [
      (Verdict.unknown, count.unknown), (.error, count.error), (.waived, count.waived),
    ] where number > 0 {
      parts.append(
        wording(
          "report.of-these",
          ["count": .integer(number), "verdict": .text(wording.word(verdict))]))
    }
    return parts.joined(separator: "; ")
  }

  private func line(of finding: Finding, _ texts: FindingText) -> String {
    let message = texts.message(of: finding)
    let mark = finding.verdict == .fail ? "" : " (" + wording.word(finding.verdict) + ")"
    switch finding.subject {
    case .unit: return message + mark
    case .obligation(let number):
      return subject(of: number) + ": " + message + mark
    }
  }

  private func writeInfos(_ counts: [Count], to sink: inout ByteSink) {
    let rules = report.rules.indices.filter {
      report.rules[$0].severity == .info && counts[$0].counted > 0
    }
    guard !rules.isEmpty else { return }
    let total = rules.reduce(0) { $0 + counts[$1].counted }
    layout.heading(wording("report.infos", ["count": .integer(total)]), to: &sink)
    for rule in rules {
      let title = report.rules[rule].title[presentation.language].oneLine
      layout.paragraph(
        "\(title) (\(report.rules[rule].id.text.oneLine)): " + self.counts(counts[rule]),
        indent: 2, hang: 2, to: &sink)
    }
  }

  // MARK: Waivers

  func writeWaivers(to sink: inout ByteSink) {
    guard !report.waivers.isEmpty else { return }
    layout.heading(
      wording("report.waivers", ["count": .integer(report.waivers.count)]), to: &sink)
    for line in report.waivers {
      let waiver = line.waiver
      layout.paragraph(
        wording(
          "report.waiver",
          [
            "id": .text(waiver.id.oneLine), "rule": .text(waiver.rule.text.oneLine),
            "subject": .text(subject(of: waiver.selector)),
            "from": .date(waiver.from.description), "until": .date(waiver.until.description),
            "state": .text(wording.word("waiver." + line.state.rawValue)),
            "approver": .text(
              waiver.approvedBy.isEmpty ? Wording.noValue : waiver.approvedBy.oneLine),
            "document": .text(waiver.document.isEmpty ? Wording.noValue : waiver.document.oneLine),
          ]), indent: 2, hang: 2, to: &sink)
    }
  }

  private func subject(of selector: ObligationSelector) -> String {
    var parts: [String] = []
    if let task = selector.task {
      parts.append((task.text + (selector.part.map { "#" + $0 } ?? "")).oneLine)
    }
    if let unit = selector.unit { parts.append(words.unit(unit)) }
    if let period = selector.period { parts.append(wording.period(period)) }
    return parts.joined(separator: ", ")
  }

  // MARK: Data

  func writeDataFaults(to sink: inout ByteSink) {
    let data = report.data
    writeFaults("report.file-faults", data.files, more: 0, to: &sink)
    writeFaults("report.rejected-rows", data.rejected, more: data.rejectedLeftOut, to: &sink)
    writeFaults("report.dropped-cells", data.dropped, more: data.droppedLeftOut, to: &sink)
    writeContradictions(to: &sink)
  }

  /// Rows of one day that say different things of one obligation.
  private func writeContradictions(to sink: inout ByteSink) {
    let numbers = report.obligations.progress.indices.filter {
      report.obligations.progress[$0].contradiction != nil
    }
    guard !numbers.isEmpty else { return }
    layout.heading(
      wording("report.contradictions", ["count": .integer(numbers.count)]), to: &sink)
    let shown = numbers.prefix(limit(20))
    for number in shown {
      let progress = report.obligations.progress[number]
      layout.paragraph(
        wording(
          "report.contradiction",
          [
            "subject": .text(subject(of: number)),
            "place": .text(progress.place?.description.oneLine ?? Wording.noValue),
            "other": .text(progress.contradiction?.description.oneLine ?? Wording.noValue),
          ]), indent: 2, hang: 2, to: &sink)
    }
    writeMore(numbers.count - shown.count, to: &sink)
  }

  /// Unit, task and period of an obligation.
  private func subject(of number: Int) -> String {
    let unit = words.unit(report.obligations.identity[number].unit)
    return [unit, words.taskID(of: number), words.period(of: number)].joined(separator: ", ")
  }

  private func writeFaults(
    _ id: String, _ faults: [Diagnostic], more: Int, to sink: inout ByteSink
  ) {
    let total = faults.count + more
    guard total > 0 else { return }
    layout.heading(wording(id, ["count": .integer(total)]), to: &sink)
    let shown = faults.prefix(limit(20))
    for fault in shown {
      layout.paragraph(
        place(of: fault) + wording.sentence(for: fault.message).oneLine, indent: 2, hang: 2,
        to: &sink)
      for help in fault.help {
        layout.paragraph(
          wording.word("help") + ": " + wording.sentence(for: help).oneLine, indent: 4, hang: 2,
          to: &sink)
      }
    }
    writeMore(total - shown.count, to: &sink)
  }
}

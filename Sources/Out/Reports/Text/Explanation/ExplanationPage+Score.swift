import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import Wording

// Waivers, and the credit with its arithmetic.
extension ExplanationPage {
  func writeWaivers(to sink: inout ByteSink) {
    guard !explanation.waivers.isEmpty else { return }
    heading("explain.waivers", to: &sink)
    for line in explanation.waivers {
      let waiver = line.waiver
      paragraph(
        "explain.waiver",
        [
          "id": .text(printable(waiver.id)), "rule": .text(printable(waiver.rule.text)),
          "from": .date(waiver.from.description), "until": .date(waiver.until.description),
          "state": .text(wording.word("waiver." + line.state.rawValue)),
          "place": .text(place(waiver.span)),
        ], to: &sink)
      paragraph(
        "explain.waiver-document",
        [
          "document": .text(orNone(waiver.document)), "approver": .text(orNone(waiver.approvedBy)),
          "requester": .text(orNone(waiver.requestedBy)), "reason": .text(orNone(waiver.reason)),
        ], indent: 4, to: &sink)
      writeVerdicts(under: waiver, to: &sink)
    }
  }

  private func orNone(_ text: String) -> String {
    text.isEmpty ? Wording.noValue : printable(text)
  }

  private func writeVerdicts(under waiver: Waiver, to sink: inout ByteSink) {
    guard let line = explanation.rules.first(where: { report.rules[$0.rule].id == waiver.rule })
    else { return }
    paragraph(
      "explain.waiver-verdicts",
      [
        "raw": .text(wording.word(line.raw)), "effective": .text(wording.word(line.effective)),
      ], indent: 4, to: &sink)
  }

  // MARK: Credit

  func writeCredit(to sink: inout ByteSink) {
    heading("explain.credit", to: &sink)
    guard credit.isInBaseWithoutWaivers else {
      layout.paragraph(whyNotInBase, indent: 2, hang: 2, to: &sink)
      return
    }
    writeArithmetic(to: &sink)
    if !credit.isInBase { paragraph("explain.base-waived", to: &sink) }
    if credit.earned != credit.earnedWithoutWaivers {
      paragraph(
        "explain.credit-without-waivers",
        ["credit": .text(number(credit.earnedWithoutWaivers))], to: &sink)
    }
    if credit.isInBase {
      for line in explanation.shares { write(line, to: &sink) }
    }
  }

  private var whyNotInBase: String {
    if due.isAspirational { return wording("explain.base-aspirational") }
    if clock.isOpen { return wording("explain.base-open") }
    return wording("explain.base-state", ["state": .text(wording.word(clock))])
  }

  /// What the state earns, times the factors of rules, one loss after the other.
  private func writeArithmetic(to sink: inout ByteSink) {
    let ofClock = credit.losses.first { $0.factor == nil }
    let start = Credit.whole - (ofClock?.amount ?? 0)
    paragraph(
      "explain.credit-clock",
      ["state": .text(clockWords), "credit": .text(number(start))], to: &sink)
    if let ofClock { write(ofClock, to: &sink) }
    for loss in credit.losses {
      guard let factor = loss.factor, report.scoring.factors.indices.contains(factor) else {
        continue
      }
      paragraph(
        "explain.credit-factor",
        [
          "rule": .text(printable(report.scoring.factors[factor].rule.text)),
          "factor": .text(wording.number(report.scoring.factors[factor].value)),
        ], to: &sink)
      write(loss, to: &sink)
    }
    paragraph("explain.credit-sum", ["credit": .text(number(credit.earned))], to: &sink)
  }

  /// Lateness is never mended.
  private func write(_ loss: Credit.Loss, to sink: inout ByteSink) {
    let gain = gain(of: loss)
    paragraph(
      gain > 0 ? "explain.credit-loss" : "explain.credit-loss-final",
      ["loss": .text(number(loss.amount)), "gain": .text(number(gain))], indent: 4, to: &sink)
  }

  /// An overdue one earns by what was reported.
  private var clockWords: String {
    guard clock == .overdue else { return wording.word(clock) }
    if progress.status == .awaitingApproval {
      return wording.word(clock) + ", " + wording.word(StatedStatus.awaitingApproval)
    }
    return progress.exists
      ? wording.word(clock) : wording.word(clock) + ", " + wording.word(StatedStatus.notReported)
  }

  private func gain(of loss: Credit.Loss) -> Int64 {
    guard let place = credit.losses.firstIndex(of: loss), credit.gains.indices.contains(place)
    else { return 0 }
    return credit.gains[place]
  }

  /// An amount in units of 10⁻¹² in the language's own form.
  private func number(_ amount: Int64) -> String {
    Rational(amount, over: Credit.whole)?.rounded(toPlaces: 6).map(wording.number)
      ?? Wording.noValue
  }

  // MARK: Shares

  private func write(_ line: Explanation.ShareLine, to sink: inout ByteSink) {
    guard let share = line.share else { return }
    let whose = line.unit.map { words.fullName(ofUnit: $0) } ?? wording("explain.whole-plan")
    let isEqual = report.scoring.model == .equal
    paragraph(
      report.scoring.spread == .task ? "explain.share" : "explain.share-by-obligation",
      [
        "whose": .text(whose), "score": .text(wording.twoPlaces(line.score?.rounded(toPlaces: 2))),
        "weight": .text(isEqual ? "1" : wording.number(task.weight)),
        "obligations": .integer(line.obligations),
        "weights": .text(line.weights.rounded(toPlaces: 3).map(wording.number) ?? Wording.noValue),
        "share": .text(percent(share)),
      ], to: &sink)
    guard credit.earned < Credit.whole else {
      paragraph(
        "explain.share-whole", ["earned": .text(points(share, credit.earned))], indent: 4,
        to: &sink)
      return
    }
    let gain = credit.gains.max() ?? 0
    paragraph(
      gain > 0 ? "explain.share-points" : "explain.share-points-final",
      [
        "earned": .text(points(share, credit.earned)),
        "lost": .text(points(share, Credit.whole - credit.earned)),
        "gain": .text(points(share, gain)),
      ], indent: 4, to: &sink)
  }

  private func percent(_ share: Rational) -> String {
    (share * 100).rounded(toPlaces: 4).map { wording.number($0) + "%" } ?? Wording.noValue
  }

  /// Points of 100 that a part of one whole credit is worth.
  private func points(_ share: Rational, _ amount: Int64) -> String {
    guard let part = Rational(amount, over: Credit.whole) else { return Wording.noValue }
    return (share * part * 100).rounded(toPlaces: 4).map(wording.number) ?? Wording.noValue
  }
}

import CivilCalendar
import Compliance
import Diagnostics
import Results
import VietnameseText
import Wording

/// Names and sentences about single obligations of a report, in one language.
struct ObligationWords {
  let report: Report
  let language: Language
  let wording: Wording
  /// Rules on obligations of which a waiver covers a finding.
  private let waivedRules: [Int]

  init(_ report: Report, language: Language) {
    self.report = report
    self.language = language
    wording = language.wording
    waivedRules = report.rules.indices.filter {
      report.rules[$0].scope == .obligation && report.verdicts[$0].hasWaived
    }
  }

  // MARK: Names

  /// The short name of a unit of the directory.
  func unit(_ number: Int) -> String {
    guard let unit = report.unit(number) else { return wording.word("unit.none") }
    return printable(unit.shortName)
  }

  /// The full name of a unit of the directory.
  func fullName(ofUnit number: Int) -> String {
    guard let unit = report.unit(number) else { return wording.word("unit.none") }
    return printable(unit.name)
  }

  func unit(_ id: UnitID) -> String {
    report.directory[id].map { printable($0.shortName) } ?? printable(id.text)
  }

  /// `PAR-02` or `PAR-02#m1`.
  func taskID(of obligation: Int) -> String {
    let key = report.obligations.identity[obligation].key
    return printable(key.task.text + (key.part.map { "#" + $0 } ?? ""))
  }

  func title(of obligation: Int) -> String {
    printable(report.tasks[report.obligations.identity[obligation].task].title)
  }

  func period(of obligation: Int) -> String {
    wording.period(report.obligations.identity[obligation].period)
  }

  /// The unit that is to hear of what nobody else answers for.
  func monitor(of obligation: Int) -> Unit? {
    let task = report.tasks[report.obligations.identity[obligation].task]
    guard let id = task.monitor ?? report.plan.monitor else { return nil }
    let chain = report.directory.holders(from: id, task: task.id, through: report.head.asOf)
    guard let last = chain.last, let unit = report.unit(last.unit) else { return nil }
    return unit.exists(on: report.head.asOf) ? unit : nil
  }

  // MARK: What is to be said of one

  /// Remarks of a line of a list: what is missing, who has it, what was decided.
  func remarks(of obligation: Int) -> [String] {
    [restDay(of: obligation)].compactMap { $0 } + remarksBesideTheDay(of: obligation)
  }

  /// The remarks, where the due day is written out elsewhere.
  func remarksBesideTheDay(of obligation: Int) -> [String] {
    let remarks = [
      state(of: obligation), returned(obligation),
      missing(in: obligation), extended(obligation), handover(of: obligation),
      charge(of: obligation), waiver(of: obligation), rejected(obligation),
    ]
    return remarks.compactMap { $0 }
  }

  /// The last working day, where the due day is a rest day; a day off that the calendar names is
  /// named.
  func restDay(of obligation: Int) -> String? {
    let due = report.obligations.due[obligation]
    guard let day = due.effective, let last = due.lastWorkingDay, last < day else { return nil }
    let weekday = Message.Value.text(wording.longWeekday(day.weekday))
    let date = Message.Value.text(wording.dateWithWeekday(last))
    guard let dayOff = dayOff(day) else {
      return wording("report.due-on-rest-day", ["weekday": weekday, "date": date])
    }
    return wording(
      "report.due-on-day-off", ["weekday": weekday, "dayOff": .text(dayOff), "date": date])
  }

  /// What the calendar says of a day off; nil where only the week says that it is one.
  func dayOff(_ day: CivilDate) -> String? {
    guard let row = report.calendar.row(on: day), !row.kind.isWorked else { return nil }
    let name = language == .en && !row.nameEn.isEmpty ? row.nameEn : row.nameVi
    guard !name.isEmpty else { return wording.word("explain.row." + row.kind.rawValue) }
    return wording("report.day-off." + row.kind.rawValue, ["name": .text(printable(name))])
  }

  /// What the record that holds says, or that there is none.
  func state(of obligation: Int) -> String? {
    let progress = report.obligations.progress[obligation]
    guard progress.exists else { return wording("report.nothing-reported") }
    if progress.status == .completed, report.obligations.clock[obligation].isCompleted {
      return nil
    }
    var state = wording.word(progress.status)
    if let percent = progress.percent { state += " " + wording.number(percent) + "%" }
    guard let reported = progress.reported else { return state }
    let id = progress.isStale ? "report.reported-stale" : "report.reported"
    return wording(id, ["state": .text(state), "date": .date(reported.description)])
  }

  /// The documents that are wanted and not there, by type.
  func missing(in obligation: Int) -> String? {
    let wanted = missingDocuments(of: obligation)
    guard !wanted.isEmpty else { return nil }
    return wording("report.documents-wanted", ["documents": .text(wanted)])
  }

  /// `báo cáo (BC), 2 quyết định (QĐ)`; empty where nothing is missing.
  private func missingDocuments(of obligation: Int) -> String {
    let leaves = requirement(of: obligation)?.leaves ?? []
    let missing = report.obligations.evidence[obligation].missingLeaves
    let wanted = missing.compactMap { leaves.indices.contains($0) ? leaves[$0] : nil }
    var names: [String] = []
    for leaf in wanted {
      let name = document(leaf.type)
      let text =
        leaf.count > 1
        ? wording("report.several-documents", ["count": .integer(leaf.count), "name": .text(name)])
        : name
      if !names.contains(text) { names.append(text) }
    }
    return names.joined(separator: ", ")
  }

  /// A type of document as somebody reads it who does not know the abbreviations: `báo cáo (BC)`.
  func document(_ type: String?) -> String {
    guard let type else { return wording.word("document.any") }
    guard let name = report.documentNames[type]?[language], !name.isEmpty else {
      return printable(type)
    }
    return wording(
      "report.document",
      [
        "name": .text(printable(name.prefix(1).lowercased() + name.dropFirst())),
        "type": .text(printable(type)),
      ])
  }

  private func requirement(of obligation: Int) -> EvidenceRequirement? {
    let identity = report.obligations.identity[obligation]
    let task = report.tasks[identity.task]
    return identity.part.flatMap { task.partEvidence[$0] } ?? task.evidence
  }

  func returned(_ obligation: Int) -> String? {
    guard let appraisal = report.obligations.progress[obligation].appraisal, appraisal.isReturned
    else { return nil }
    let date = Message.Value.date(appraisal.date.description)
    guard let note = appraisal.note, !note.isEmpty else {
      return wording("report.returned", ["date": date])
    }
    return wording("report.returned-because", ["date": date, "reason": .text(printable(note))])
  }

  private func extended(_ obligation: Int) -> String? {
    let due = report.obligations.due[obligation]
    guard due.isExtended, let original = due.original else { return nil }
    return wording("report.extended", ["date": .date(original.description)])
  }

  /// From whom the holder took it over, or that nobody did.
  func handover(of obligation: Int) -> String? {
    let identity = report.obligations.identity[obligation]
    if identity.isWithoutHolder {
      guard let monitor = monitor(of: obligation) else {
        return wording("report.no-successor-no-monitor")
      }
      return wording("report.no-successor", ["monitor": .text(printable(monitor.shortName))])
    }
    guard let day = identity.handover else { return nil }
    let from = identity.predecessors.map { unit($0.unit) }
    guard !from.isEmpty else {
      return wording("report.handed-over", ["date": .date(day.description)])
    }
    let taken = wording(
      "report.handed-over-from",
      ["units": .text(wording.joined(from, limit: 4)), "date": .date(day.description)])
    let records = identity.predecessorRecords.map(words)
    return ([taken] + records).joined(separator: "; ")
  }

  /// What a unit had reported before it handed over.
  private func words(_ record: ObligationColumns.PredecessorRecord) -> String {
    var state = wording.word(record.status)
    if let percent = record.percent { state += " " + wording.number(percent) + "%" }
    return wording(
      "report.predecessor-record",
      [
        "unit": .text(unit(record.key.unit)), "state": .text(state),
        "date": .date(record.reported.description),
      ])
  }

  /// With whom it is scored, where that is not the holder.
  private func charge(of obligation: Int) -> String? {
    let identity = report.obligations.identity[obligation]
    guard !identity.charged.isEmpty, identity.charged != [identity.unit] else { return nil }
    return wording(
      "report.scored-with",
      ["units": .text(wording.joined(identity.charged.map { unit($0) }, limit: 4))])
  }

  /// The waiver of a failing rule, if there is one in force.
  private func waiver(of obligation: Int) -> String? {
    let isWaived = { report.verdicts[$0].effective(obligation) == .waived }
    guard let rule = waivedRules.first(where: isWaived) else { return nil }
    let key = report.obligations.identity[obligation].key
    let line = report.waivers.first {
      $0.state == .active && $0.waiver.rule == report.rules[rule].id
        && $0.waiver.selector.covers(key)
    }
    guard let waiver = line?.waiver else { return wording("report.waived") }
    return wording(
      "report.waived-until",
      ["id": .text(printable(waiver.id)), "date": .date(waiver.until.description)])
  }

  /// Rules whose findings say what is past mending or what the clock says already.
  private static let pastMending = [
    RuleID("deadline/overdue"), RuleID("deadline/completed-late"), RuleID("evidence/late"),
  ]

  /// Rules that did not pass, remarks and what cannot be mended left aside.
  func rulesToMend(_ obligation: Int) -> [Int] {
    report.rules.indices.filter { rule in
      guard report.rules[rule].scope == .obligation, report.rules[rule].severity != .info,
        !Self.pastMending.contains(report.rules[rule].id)
      else { return false }
      let verdict = report.verdicts[rule].effective(obligation)
      return verdict == .fail || verdict == .unknown || verdict == .error
    }
  }

  private func rejected(_ obligation: Int) -> String? {
    guard let place = report.obligations.progress[obligation].rejectedNewer else { return nil }
    return wording("report.newer-row-rejected", ["place": .text(printable(place.description))])
  }
}

extension ObligationSelector {
  /// Whether an obligation is one of those spoken of.
  func covers(_ key: ObligationKey) -> Bool {
    (task == nil || task == key.task)
      && (part == nil || part.map { Array($0.utf8) } == key.part.map { Array($0.utf8) })
      && (unit == nil || unit == key.unit) && (period == nil || period == key.period)
  }
}

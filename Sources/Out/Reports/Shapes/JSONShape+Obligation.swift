import Compliance

/// One obligation of `report/1`.
extension JSONShape {
  static let obligation = JSONShape.object([
    "clock": .choice(of: Clock.self).said("tình trạng theo hạn", "where it stands"),
    "credit": .object([
      "earned": .number, "earnedWithoutWaivers": .number, "inBase": .flag,
      "inBaseWithoutWaivers": .flag, "losses": .part(.losses), "selfAssessed": .number,
    ]),
    "due": due,
    "evidence": evidence,
    "group": .orNull(.text),
    "handover": .orNull(.date), "handoverDocument": .orNull(.text),
    "key": .text.said("nhiệm vụ[#phần]/đơn vị/kỳ", "task[#part]/unit/period"),
    "part": .orNull(.text),
    "period": .text,
    "predecessorRecords": .list(
      .object([
        "key": .text, "path": .text, "percent": .orNull(.number), "reported": .date,
        "row": .orNull(.integer), "status": .choice(of: StatedStatus.self),
      ])),
    "predecessors": .list(.text),
    "progress": progress,
    "scoredWith": .list(.text),
    "selfAssessedClock": .choice(of: Clock.self),
    "task": .text,
    "unit": .orNull(.text),
    "withoutHolder": .flag,
  ])

  private static let due = JSONShape.object([
    "aspirational": .flag, "beyondCalendar": .flag, "daysLate": .orNull(.integer),
    "daysLeft": .orNull(.integer),
    "effective": .orNull(.date).said("hạn có hiệu lực", "the day that decides"),
    "extended": .flag, "lastWorkingDay": .orNull(.date), "original": .orNull(.date),
    "stated": .orNull(.date).said("hạn được in", "the day as printed"),
    "workingDaysLate": .orNull(.integer), "workingDaysLeft": .orNull(.integer),
  ])

  private static let evidence = JSONShape.object([
    "accepted": .integer, "complete": .flag,
    "items": .list(
      .object([
        "date": .orNull(.date), "issuer": .orNull(.text), "late": .flag, "number": .orNull(.text),
        "outside": .flag, "text": .text, "type": .orNull(.text), "unreadable": .flag,
        "valid": .flag, "wrongType": .flag,
      ])),
    "rejected": .integer, "required": .flag, "reused": .flag,
  ])

  private static let progress = JSONShape.object([
    "appraisal": .orNull(
      .object([
        "date": .date, "decision": .choice(["accepted", "returned"]), "note": .orNull(.text),
      ])),
    "completed": .orNull(.date), "completionDay": .orNull(.date),
    "contradiction": .orNull(.part(.dataPlace)), "exists": .flag, "note": .orNull(.text),
    "percent": .orNull(.number), "place": .orNull(.part(.dataPlace)),
    "rejectedNewer": .orNull(.part(.dataPlace)),
    "reported": .orNull(.date), "stale": .flag, "status": .choice(of: StatedStatus.self),
    "target": .orNull(.number), "value": .orNull(.number),
  ])
}

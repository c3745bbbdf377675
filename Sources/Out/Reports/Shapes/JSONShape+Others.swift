import CivilCalendar
import Compliance
import Results

/// `explanation/1`, `lint/1`, `calendar/1` and `calendar-answer/1`.
extension JSONShape {
  static let explanation = JSONShape.object([
    "amendments": .list(
      .object([
        "document": .text,
        "effect": .choice(["moved", "dueBefore", "unmoved", "discontinued", "added"]),
        "effective": .date, "phrase": .orNull(.text), "place": .orNull(.text),
      ])),
    "asOf": .date,
    "askedAs": .orNull(.text).said(
      "khóa đã hỏi, khi đầu việc nay có khóa khác", "the key asked for, where it has another now"),
    "clock": .choice(of: Clock.self),
    "completion": .object([
      "counted": .orNull(.date), "evidenceCompleteOn": .orNull(.date), "obstacle": .orNull(.text),
      "returnedOn": .orNull(.date), "source": .orNull(.text), "stated": .orNull(.date),
    ]),
    "credit": .object([
      "earned": .number, "earnedWithoutWaivers": .number, "inBase": .flag,
      "losses": .part(.losses),
    ]),
    "deadline": deadline,
    "evidence": .orNull(.part(.evidenceNode)),
    "extensions": .list(
      .object([
        "approvedBy": .text, "before": .orNull(.date), "document": .text, "granted": .date,
        "requested": .date,
        "ruling": .choice([
          "moved", "movedGrantedAfterDue", "undocumented", "requestedAfterDue", "overLimit",
          "noLater",
        ]), "to": .date,
      ])),
    "handover": .object([
      "date": .orNull(.date), "document": .orNull(.text), "predecessors": .list(.text),
      "scoredWith": .list(.text), "withoutHolder": .flag,
    ]),
    "key": .text,
    "rows": .list(row).said("các dòng số liệu của đầu việc", "the rows of the obligation"),
    "rules": .list(
      .object([
        "facts": .map(.anything).said("giá trị đã dùng", "the values that were seen"),
        "id": .text, "place": .orNull(.text), "rawVerdict": .choice(of: Verdict.self),
        "require": .text, "severity": .choice(of: Rule.Severity.self),
        "verdict": .choice(of: Verdict.self), "when": .orNull(.text),
      ])),
    "schemaVersion": .constant("explanation/1"),
    "shares": .list(
      .object([
        "obligations": .integer, "score": .orNull(.number), "share": .orNull(.number),
        "unit": .orNull(.text), "weights": .number,
      ])),
    "task": .object([
      "deadlinePlace": .orNull(.text), "id": .text, "index": .orNull(.text),
      "leadPlace": .orNull(.text), "phrase": .orNull(.text), "place": .orNull(.text),
      "plan": .text,
      "readAs": .text.said("thời hạn được hiểu thế nào", "how the deadline is read"),
      "title": .text, "weight": .number,
    ]),
    "unit": .orNull(.text),
    "waivers": .list(
      .object([
        "document": .text, "from": .date, "id": .text, "rule": .text,
        "state": .choice(of: WaiverLine.State.self), "until": .date,
      ])),
  ])

  private static let deadline = JSONShape.object([
    "closes": .orNull(.date),
    "count": .orNull(
      .object([
        "amount": .integer, "anchor": .text, "from": .date, "unit": .choice(of: TermUnit.self),
      ])
    ),
    "effective": .orNull(.date), "lastWorkingDay": .orNull(.date), "opens": .orNull(.date),
    "original": .orNull(.date), "rollKind": .orNull(.text), "rolls": .flag,
    "stated": .orNull(.date),
    "steps": .list(
      .object([
        "date": .date, "name": .orNull(.text), "row": .orNull(.text), "source": .orNull(.text),
        "status": .orNull(.text), "worked": .flag, "workingDay": .orNull(.integer),
      ])
    ).said("từng ngày của phép đếm", "the count, day by day"),
  ])

  private static let row = JSONShape.object([
    "completed": .orNull(.date), "decision": .orNull(.text), "dropped": .list(.text),
    "evidence": .orNull(.text), "note": .orNull(.text), "percent": .orNull(.number),
    "place": .orNull(.text), "reason": .orNull(.text), "reported": .orNull(.date),
    "role": .text.said("dùng, bị thay, về sau, bị loại", "used, superseded, later or rejected"),
    "status": .orNull(.text), "unit": .text, "value": .orNull(.number),
  ])

  static let lint = JSONShape.object([
    "isComplete": .flag.said(
      "false: có tệp lỗi, kế hoạch chưa được xét", "false: files have faults"),
    "language": .choice(of: Language.self),
    "plan": .orNull(.text).said("số, ký hiệu kế hoạch", "number of the plan"),
    "schemaVersion": .constant(LintData.schemaVersion),
    "sections": .list(
      .object([
        "diagnostics": .list(.part(.diagnostic)), "subject": .choice(of: LintReport.Subject.self),
      ])),
    "totals": .object([
      "defects": .integer, "faults": .integer, "remarks": .integer, "warnings": .integer,
    ]),
  ])

  static let calendarSheet = JSONShape.object([
    "calendar": .object(["id": .text, "lastDecidedYear": .integer, "version": .text]),
    "certainty": .choice(of: CalendarCertainty.self),
    "days": .list(
      .object([
        "date": .date, "due": .orNull(.integer), "kind": .orNull(.text),
        "name": .orNull(.part(.localizedText)), "source": .orNull(.text),
        "status": .orNull(.choice(of: CalendarRowStatus.self)), "working": .flag,
      ])),
    "due": .orNull(
      .list(
        .object([
          "date": .date, "open": .integer, "period": .text, "task": .text, "title": .text,
          "units": .list(.text),
        ]))
    ).said("null: không có không gian làm việc", "null: without a workspace"),
    "period": .text,
    "schemaVersion": .constant("calendar/1"),
    "workingDays": .integer,
  ])

  static let calendarAnswer = JSONShape.object([
    "calendar": .text,
    "certainty": .choice(of: CalendarCertainty.self),
    "question": .choice(["add", "count", "roll"]),
    "result": .either([.date, .integer]),
    "schemaVersion": .constant("calendar-answer/1"),
    "start": .date,
    "steps": .list(
      .object([
        "first": .date, "kind": .orNull(.choice(of: CalendarRowKind.self)), "last": .date,
        "name": .orNull(.part(.localizedText)), "workingDays": .integer,
      ])
    ).said("các chặng của phép đếm", "the stretches of the count"),
  ])
}

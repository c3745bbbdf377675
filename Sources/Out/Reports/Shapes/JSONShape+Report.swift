import CivilCalendar
import Compliance
import Results

/// `report/1`: what `ReportJSON` writes.
extension JSONShape {
  static let report = JSONShape.object([
    "dataFaults": dataFaults.said("lỗi của số liệu", "faults of the data"),
    "findings": .list(finding).said("các phát hiện, nặng nhất trước", "findings, worst first"),
    "gate": .orNull(gate).said("kết quả cổng kiểm soát", "result of the gate"),
    "head": head.said("kế hoạch, lịch, số dòng đã đọc", "plan, calendar, rows that were read"),
    "language": .choice(of: Language.self),
    "leftOut": .list(leftOut).said(
      "phần không sinh đầu việc và lý do", "what gave no obligation, and why"),
    "obligations": .list(obligation).said(
      "các đầu việc theo thứ tự của kế hoạch", "obligations in the order of the plan"),
    "rates": .part(.rates),
    "rules": .list(rule).said("các quy tắc đã xét", "the rules that were run"),
    "schemaVersion": .constant("report/1"),
    "scope": .object([
      "groups": .list(.text), "period": .orNull(.text), "tasks": .list(.text),
      "units": .list(.text),
    ]).said("phạm vi được chọn", "what was asked for"),
    "scores": .object([
      "groups": .list(.part(.scoreLine)), "overall": .part(.scoreLine),
      "tasks": .list(.part(.scoreLine)), "units": .list(.part(.scoreLine)),
    ]).said("điểm", "scores"),
    "waivers": .list(waiver).said("các trường hợp miễn", "waivers"),
  ])

  private static let dataFaults = JSONShape.object([
    "dropped": .list(.part(.diagnostic)).said("ô bị bỏ qua", "cells that were dropped"),
    "droppedLeftOut": .integer,
    "files": .list(.part(.diagnostic)),
    "rejected": .list(.part(.diagnostic)).said("dòng bị loại", "rows that were rejected"),
    "rejectedLeftOut": .integer,
  ])

  private static let finding = JSONShape.object([
    "escalation": .list(
      .object([
        "after": .integer.said("số ngày làm việc", "working days"), "on": .orNull(.date),
        "reached": .flag, "to": .choice(of: Rule.Escalation.Addressee.self),
      ])
    ).said("ai được báo và từ ngày nào", "who hears of it, and from which day"),
    "key": .orNull(.text).said(
      "đầu việc; null với quy tắc cho đơn vị", "the obligation; null for a rule on units"),
    "message": .part(.localizedText),
    "place": .orNull(.part(.dataPlace)),
    "rule": .text,
    "severity": .choice(of: Rule.Severity.self),
    "since": .orNull(.date).said("ngày bắt đầu không đạt", "day on which it began"),
    "unit": .orNull(.text),
    "verdict": .choice(of: Verdict.self),
  ])

  private static let gate = JSONShape.object([
    "fixes": .list(.text).said("nên sửa trước", "what to mend first"),
    "holds": .flag, "isEmpty": .flag, "name": .text, "olderDebts": .list(.text),
    "requirements": .list(
      .object([
        "id": .text, "key": .orNull(.text), "limit": .orNull(.number), "source": .text,
        "value": .orNull(.number), "verdict": .text,
      ])),
    "silentUnits": .list(.text), "unitsWithoutScore": .integer,
  ])

  private static let head = JSONShape.object([
    "asOf": .date.said("ngày đánh giá", "the as-of date"),
    "calendar": .object(["id": .text, "lastDecidedYear": .integer, "version": .text]),
    "defects": .list(.part(.diagnostic)).said(
      "sai sót của chính kế hoạch", "defects of the printed plan"),
    "files": .list(.text),
    "isBeforeStart": .flag, "isIncomplete": .flag,
    "plan": .object([
      "ends": .date, "issued": .date, "issuer": .text, "note": .orNull(.part(.localizedText)),
      "number": .text, "starts": .date, "title": .text,
    ]),
    "rows": .object([
      "droppedFields": .integer, "later": .integer, "read": .integer, "rejected": .integer,
      "superseded": .integer, "used": .integer,
    ]),
    "withoutAddressee": .integer,
  ])

  private static let leftOut = JSONShape.object([
    "due": .orNull(.date), "part": .orNull(.text), "reason": .choice(of: LeftOut.Reason.self),
    "task": .text, "what": .text,
  ])

  private static let rule = JSONShape.object([
    "basis": .text, "column": .orNull(.integer), "endColumn": .orNull(.integer),
    "endLine": .orNull(.integer), "help": .orNull(.part(.localizedText)), "id": .text,
    "line": .orNull(.integer), "path": .text, "scope": .choice(of: Rule.Scope.self),
    "severity": .choice(of: Rule.Severity.self), "title": .part(.localizedText),
    "waivable": .flag,
  ])

  private static let waiver = JSONShape.object([
    "approvedBy": .text, "document": .text, "from": .date, "id": .text, "matched": .integer,
    "part": .orNull(.text), "period": .orNull(.text), "reason": .text, "requestedBy": .text,
    "rule": .text, "state": .choice(of: WaiverLine.State.self), "task": .orNull(.text),
    "unit": .orNull(.text), "until": .date,
  ])
}

import Compliance
import Diagnostics

/// Parts that several documents have.
extension JSONShape {
  static let diagnostic = JSONShape.object([
    "code": .text.said("mã", "its code"),
    "column": .orNull(.integer),
    "edit": .optional(
      .object([
        "column": .integer, "endColumn": .integer, "endLine": .integer, "file": .text,
        "line": .integer, "text": .text,
      ]).said("thay đổi sửa lỗi trong tệp", "the change of the file that mends it")),
    "endColumn": .orNull(.integer).said("một cột sau ký tự cuối", "one past the last character"),
    "endLine": .orNull(.integer),
    "file": .orNull(.text),
    "help": .list(.text).said("cần làm gì", "what to do"),
    "labels": .list(
      .object([
        "column": .orNull(.integer), "endColumn": .orNull(.integer), "endLine": .orNull(.integer),
        "file": .orNull(.text), "line": .orNull(.integer), "message": .text,
      ])
    ).said("các vị trí liên quan", "other places that matter"),
    "line": .orNull(.integer).said("đếm từ 1", "counted from 1"),
    "message": .text,
    "name": .text.said("tên của mã", "name of the code"),
    "place": .orNull(.part(.dataPlace)).said(
      "vị trí trong số liệu", "the place in the data"),
    "severity": .choice([DiagnosticSeverity.error, .warning, .info].map(\.name)),
  ])

  static let dataPlace = JSONShape.object([
    "column": .orNull(.text).said("tiêu đề cột", "heading of the column"),
    "path": .text,
    "row": .orNull(.integer).said("số dòng, đếm từ 1", "row, counted from 1"),
    "sheet": .orNull(.text),
    "value": .orNull(.text).said("nội dung ô", "what the cell holds"),
  ])

  static let losses = JSONShape.list(
    .object([
      "amount": .number.said("điểm mất", "what is lost"),
      "gain": .number.said(
        "điểm lấy lại được nếu khắc phục riêng điều này", "what mending it alone would bring"),
      "rule": .orNull(.text).said("null: do tình trạng", "null: by the clock"),
    ]))

  private static let rate = JSONShape.object([
    "base": .integer, "part": .integer, "percent": .orNull(.number),
  ])

  static let rates = JSONShape.object([
    "completion": rate.said("tỷ lệ hoàn thành", "completion"),
    "evidence": rate.said("tỷ lệ đủ tài liệu kiểm chứng", "evidence complete"),
    "onTime": rate.said("tỷ lệ đúng hạn", "on time"),
    "update": rate.said("tỷ lệ cập nhật", "updated"),
  ])

  static let scoreLine = JSONShape.object([
    "band": .orNull(.text),
    "base": .integer.said("số đầu việc được tính", "obligations that count"),
    "counts": .object([
      "afterExtension": .integer, "awaitingApproval": .integer, "completed": .integer,
      "completedOnTime": .integer, "dueSoon": .integer, "errors": .integer, "inTerm": .integer,
      "infos": .integer, "obligations": .integer, "overdue": .integer, "warnings": .integer,
    ]),
    "id": .orNull(.text),
    "rates": .part(.rates),
    "score": .orNull(.number).said(
      "0 đến 100; null khi chưa có gì đến hạn", "0 to 100; null where nothing is due"),
    "selfAssessed": .orNull(.number).said("điểm tự đánh giá", "score before appraisals"),
    "withoutWaivers": .orNull(.number).said("điểm không kể miễn", "score without waivers"),
  ])

  static let evidenceNode = JSONShape.either([
    .object([
      "holds": .flag, "kind": .choice(["all", "any", "atLeast"]), "min": .integer,
      "parts": .list(.part(.evidenceNode)),
    ]),
    .object([
      "from": .orNull(.date),
      "holds": .flag,
      "items": .list(
        .object([
          "late": .flag,
          "match": .choice([
            "unreadable", "otherType", "otherIssuer", "otherSubject", "beforeWindow", "dayToCome",
            "satisfies",
          ]),
          "proposal": .orNull(.text), "reused": .flag, "text": .text,
        ])),
      "kind": .constant("leaf"), "min": .integer, "type": .orNull(.text),
    ]),
  ])
}

extension Phrasebook {
  /// Faults of tables of data.
  static let vietnameseTables: [String: String] = [
    "table.broken-utf16": "nội dung UTF-16 bị hỏng",
    "table.cell-too-long": "ô dài quá {limit} byte",
    "table.empty": "tệp không có nội dung",
    "table.empty-help": "cần tệp có dòng tiêu đề và các dòng số liệu bên dưới",
    "table.extra-cells": "dòng có {cells} ô trong khi tiêu đề có {columns} cột",
    "table.extra-cells-help": "ô có dấu phẩy phải đặt trong dấu nháy kép",
    "table.no-header": "không tìm thấy dòng tiêu đề trong {count} dòng đầu",
    "table.no-header-help":
      "dòng tiêu đề phải có tên cột, ví dụ `Nhiệm vụ`, `Đơn vị`, `Kỳ`, `Ngày báo cáo`",
    "table.no-row-list": "tệp không có danh sách các dòng",
    "table.no-row-list-help": "viết một danh sách đối tượng, hoặc một đối tượng chứa một danh sách",
    "table.not-an-object": "dòng này không phải đối tượng JSON",
    "table.not-an-object-help": "mỗi dòng là một đối tượng, ví dụ `{{\"task\": \"PAR-01\"}}`",
    "table.not-utf8": "nội dung không phải mã UTF-8",
    "table.not-utf8-help": "lưu lại tệp theo kiểu `CSV UTF-8`",
    "table.nul-byte": "dòng này có byte NUL",
    "table.nul-byte-help": "có thể đây không phải tệp văn bản; lưu lại theo kiểu `CSV UTF-8`",
    "table.row-too-long": "dòng dài quá {limit} byte",
    "table.row-too-long-help": "có thể thiếu dấu nháy đóng hoặc thiếu ký tự xuống dòng",
    "table.text-after-quote": "còn chữ sau dấu nháy đóng",
    "table.text-after-quote-help": "dấu nháy bên trong ô phải viết hai lần",
    "table.too-many-columns": "dòng có quá {limit} cột",
    "table.unclosed-quote": "ô có dấu nháy mở mà không đóng",
    "table.unclosed-quote-help": "đóng dấu nháy lại; dấu nháy bên trong ô phải viết hai lần",
    "table.unknown-format": "không nhận ra loại tệp qua tên",
    "table.unknown-format-help": "các loại tệp dùng được: {formats}",
  ]
}

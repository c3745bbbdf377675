extension Phrasebook {
  /// Faults of tables of data.
  static let vietnameseTables: [String: String] = [
    "table.broken-utf16": "văn bản được đánh dấu là UTF-16 nhưng bị hỏng",
    "table.cell-too-long": "ô dài hơn giới hạn {limit} byte",
    "table.empty": "tệp không có nội dung",
    "table.empty-help": "bảng gồm một dòng tên cột và mỗi bản ghi một dòng",
    "table.extra-cells": "dòng có {cells} ô trong khi tiêu đề có {columns} cột",
    "table.extra-cells-help": "ô có chứa dấu phân cách phải đặt trong dấu nháy kép",
    "table.no-header": "không dòng nào trong {count} dòng đầu là dòng tên cột",
    "table.no-header-help":
      "khai báo cột trong `columns:` của nguồn, hoặc thêm dòng tên cột phía trên dữ liệu",
    "table.no-row-list": "JSON không có danh sách dòng dữ liệu",
    "table.no-row-list-help":
      "viết một danh sách đối tượng, hoặc một đối tượng có danh sách đó trong `rows`",
    "table.not-an-object": "dòng này không phải đối tượng có khóa là tên cột",
    "table.not-an-object-help": "viết mỗi dòng dạng `{{\"task\": \"PAR-01\", ...}}`",
    "table.not-utf8": "văn bản không phải UTF-8",
    "table.not-utf8-help":
      "có thể tệp được lưu theo bảng mã Windows-1258, TCVN3 hoặc VNI; lưu lại dạng UTF-8 (trong Excel chọn CSV UTF-8)",
    "table.nul-byte": "có byte NUL trong văn bản",
    "table.nul-byte-help":
      "có thể tệp là UTF-16 thiếu dấu nhận dạng hoặc không phải tệp văn bản; lưu lại dạng UTF-8",
    "table.row-too-long": "dòng dài hơn giới hạn {limit} byte",
    "table.row-too-long-help":
      "có thể phía trước có dấu nháy kép chưa đóng, hoặc tệp không đúng định dạng này",
    "table.text-after-quote": "có văn bản sau dấu nháy kép đóng ô",
    "table.text-after-quote-help": "dấu nháy kép bên trong ô có nháy phải viết hai lần",
    "table.too-many-columns": "bảng có quá {limit} cột",
    "table.unclosed-quote": "dấu nháy kép mở đầu ô ở dòng này không được đóng",
    "table.unclosed-quote-help": "đóng ô bằng `\"`; dấu nháy kép bên trong ô phải viết hai lần",
    "table.unknown-format": "không có bộ đọc cho định dạng của tệp này",
    "table.unknown-format-help": "các định dạng đọc được: {formats}",
  ]
}

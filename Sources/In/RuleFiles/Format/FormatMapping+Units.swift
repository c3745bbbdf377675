/// Units and groups of units.
extension FormatMapping {
  static let unit = FormatMapping(
    vi: "Một cơ quan, đơn vị; cũng là một dòng của tệp CSV.",
    en: "A unit; also a row of a CSV file.",
    [
      FormatKey("id", .text, .required, example: "xa-hai-ba", vi: "mã đơn vị", en: "id"),
      FormatKey(
        "name", .text, .required, example: "UBND xã Hải Ba", vi: "tên đầy đủ", en: "full name"),
      FormatKey("short", .text, example: "xã Hải Ba", vi: "tên ngắn", en: "short name"),
      FormatKey(
        "aliases", .oneOrMore(.text), example: "[Hải Ba]",
        vi: "các tên khác được in trong kế hoạch hoặc số liệu",
        en: "other names that plans or data print"),
      FormatKey(
        "kind", .text, example: "commune",
        vi: "loại đơn vị, để nhóm chọn", en: "kind, by which groups choose"),
      FormatKey(
        "parent", .text, example: "ubnd-huyen",
        vi: "mã đơn vị cấp trên", en: "id of the unit above"),
      FormatKey(
        "head", .mapping(.head), example: "Chủ tịch UBND xã",
        vi: "người đứng đầu, để gửi cảnh báo", en: "head, to whom alerts go"),
      FormatKey(
        "from", .date, example: "2020-01-01",
        vi: "ngày đầu tiên còn hoạt động", en: "first day of its existence"),
      FormatKey(
        "until", .date, example: "2024-12-31",
        vi: "ngày cuối cùng còn hoạt động", en: "last day of its existence"),
      FormatKey(
        "successors", .list(.mapping(.successor)), example: "[{to: xa-hai-binh}]",
        vi: "đơn vị tiếp nhận nhiệm vụ", en: "who takes over its tasks"),
      FormatKey(
        "note", .localized(.text), example: "Hợp nhất từ hai xã",
        vi: "ghi chú cho người đọc tệp", en: "a note for readers of the file"),
      FormatKey(
        "source", .text, example: "Nghị quyết 1281",
        vi: "nguồn của thông tin, cho người đọc tệp", en: "where this is known from"),
    ])

  static let head = FormatMapping(
    vi: "Người đứng đầu đơn vị.", en: "The head of a unit.", shortForms: [.text],
    [
      FormatKey(
        "title", .text, .required, example: "Chủ tịch UBND xã", vi: "chức danh", en: "title"),
      FormatKey(
        "email", .text, example: "haiba@example.invalid", vi: "thư điện tử", en: "mail address"),
    ])

  static let successor = FormatMapping(
    vi: "Một đơn vị tiếp nhận.", en: "A unit that takes over.",
    [
      FormatKey(
        "to", .text, .required, example: "xa-hai-binh",
        vi: "mã đơn vị tiếp nhận", en: "id of the unit"),
      FormatKey(
        "tasks", .oneOrMore(.text), example: "[PAR-01]",
        vi: "chỉ các nhiệm vụ này", en: "only these tasks"),
      FormatKey(
        "document", .text, example: "Nghị quyết 1281",
        vi: "văn bản", en: "document"),
      FormatKey(
        "default", .flag, example: "true",
        vi: "tiếp nhận mọi nhiệm vụ còn lại", en: "takes all that no other takes"),
    ])

  static let group = FormatMapping(
    vi: "Một nhóm đơn vị.", en: "A group of units.", oneOf: [["kinds", "include", "fanOut"]],
    [
      FormatKey("id", .text, .required, example: "tat-ca-xa", vi: "mã nhóm", en: "id"),
      FormatKey(
        "phrase", .text, .required, example: "\"UBND các xã, thị trấn\"",
        vi: "cách kế hoạch gọi nhóm", en: "how plans name it"),
      FormatKey(
        "aliases", .oneOrMore(.text), example: "[Các xã]", vi: "cách gọi khác", en: "other names"),
      FormatKey(
        "kinds", .oneOrMore(.text), example: "[commune, township]",
        vi: "loại đơn vị thuộc nhóm", en: "kinds of its units"),
      FormatKey(
        "parent", .text, example: "ubnd-huyen",
        vi: "chỉ các đơn vị trực thuộc đơn vị này", en: "only units below this one"),
      FormatKey(
        "include", .oneOrMore(.text), example: "[phong-noi-vu]",
        vi: "thêm các đơn vị này", en: "these units too"),
      FormatKey(
        "exclude", .oneOrMore(.text), example: "[xa-hai-ba]",
        vi: "trừ các đơn vị này", en: "without these units"),
      FormatKey(
        "fanOut", .flag, byDefault: "true", example: "false",
        vi: "false: nhóm mở, không biết hết thành viên",
        en: "false: an open group, whose members are not all known"),
      FormatKey(
        "note", .localized(.text), example: "Theo danh sách năm 2024",
        vi: "ghi chú cho người đọc tệp", en: "a note for readers of the file"),
      FormatKey(
        "source", .text, example: "Nghị quyết 1281",
        vi: "nguồn của thông tin, cho người đọc tệp", en: "where this is known from"),
    ])
}

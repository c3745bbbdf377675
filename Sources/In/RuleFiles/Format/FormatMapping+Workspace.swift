import Compliance

/// The file itself, and what `dondoc.yaml` says of a workspace.
extension FormatMapping {
  static let workspace = FormatMapping(
    vi: "Tệp dondoc.yaml ở gốc không gian làm việc: chọn tệp, bộ quy tắc và nguồn số liệu.",
    en: "The file dondoc.yaml at the root of a workspace: it chooses files, rules and data.",
    [
      FormatKey(
        "dondoc", .choice(["1"]), .required, example: "1",
        vi: "phiên bản của định dạng tệp, luôn là 1", en: "version of the format, always 1"),
      FormatKey(
        "include", .oneOrMore(.path), example: "[plan.yaml, units.yaml, extensions.csv]",
        vi: "các tệp được nạp thêm: YAML, hoặc CSV cho danh sách; shipped:ĐƯỜNG-DẪN là tệp có sẵn",
        en: "files to load: YAML, or CSV for lists; shipped:PATH is a file that ships"),
      FormatKey(
        "packs", .oneOrMore(.text), example: "[standard]",
        vi: "các bộ quy tắc có sẵn, hoặc đường dẫn tới bộ quy tắc riêng",
        en: "packs of rules that ship, or paths of own ones"),
      FormatKey(
        "calendar", .mapping(.calendar), byDefault: "vn-state", example: "vn-state",
        vi: "lịch làm việc: tên lịch có sẵn, đường dẫn, hoặc định nghĩa ngay tại đây",
        en: "working calendar: the name of one that ships, a path, or a definition"),
      FormatKey(
        "language", .choice(of: Language.self), example: "vi",
        vi: "ngôn ngữ của kết quả", en: "language of the output"),
      FormatKey(
        "sources", .list(.mapping(.source)), example: "[{progress: progress.csv}]",
        vi: "các nguồn số liệu tiến độ, tài liệu kiểm chứng và thẩm định",
        en: "sources of progress, evidence and appraisals"),
      FormatKey(
        "adjust", .named("RULE", .mapping(.adjustment)),
        example: "{report/behind-schedule: off}",
        vi: "thay đổi quy tắc của bộ quy tắc, theo mã quy tắc",
        en: "changes to rules of a pack, by id of the rule"),
      FormatKey(
        "gates", .named("NAME", .mapping(.gate)), example: "{pre-submit: {minScore: 80}}",
        vi: "các cổng kiểm soát của lệnh gate, theo tên", en: "gates of dondoc gate, by name"),
      FormatKey(
        "outputs", .list(.mapping(.output)), example: "[{format: json, path: out/report.json}]",
        vi: "các báo cáo được ghi ra mỗi lần kiểm tra", en: "reports written at each check"),
      FormatKey(
        "plan", .mapping(.plan),
        example: "{number: 145/KH-UBND, issued: 2023-09-26, ends: 2025-12-31}",
        vi: "phần đầu của kế hoạch", en: "the head of the plan"),
      FormatKey(
        "events", .either([.named("NAME", .mapping(.event)), .list(.mapping(.eventRow))]),
        example: "{ky-hop-hdnd: [2023-12-15, 2024-07-10]}",
        vi: "ngày diễn ra các sự kiện mà thời hạn dựa vào",
        en: "days of events on which deadlines hang"),
      FormatKey(
        "tasks", .list(.mapping(.task)),
        example: "[{id: PAR-01, title: Kế hoạch năm, lead: Phòng Nội vụ, deadline: Quý II/2025}]",
        vi: "các nhiệm vụ của kế hoạch", en: "tasks of the plan"),
      FormatKey(
        "units", .list(.mapping(.unit)), example: "[{id: xa-hai-ba, name: UBND xã Hải Ba}]",
        vi: "các cơ quan, đơn vị", en: "units"),
      FormatKey(
        "groups", .list(.mapping(.group)),
        example: "[{id: tat-ca-xa, phrase: \"UBND các xã\", kinds: [commune]}]",
        vi: "các nhóm đơn vị mà kế hoạch gọi chung", en: "groups of units that plans name together"),
      FormatKey(
        "rules", .list(.mapping(.rule)),
        example: "[{id: x/late, title: Chậm, severity: info, require: 'true', message: Chậm}]",
        vi: "các quy tắc riêng", en: "own rules"),
      FormatKey(
        "scoring", .mapping(.scoring), example: "{model: weighted, base: due}",
        vi: "cách chấm điểm", en: "how scores are made"),
      FormatKey(
        "waivers", .list(.mapping(.waiver)),
        example:
          "[{id: W-1, rule: evidence/missing, task: PAR-01, reason: Ngập, approvedBy: Chủ tịch, from: 2024-06-20, until: 2024-07-05}]",
        vi: "các trường hợp được miễn một quy tắc", en: "waivers of a rule"),
      FormatKey(
        "extensions", .list(.mapping(.extension)),
        example: "[{task: PAR-01, to: 2024-06-28, requested: 2024-06-10, granted: 2024-06-14}]",
        vi: "các lần gia hạn", en: "extensions"),
      FormatKey(
        "amendments", .list(.mapping(.amendment)),
        example:
          "[{document: 71/NQ-CP, effective: 2025-04-01, change: [{task: PAR-12, deadline: 12/2025}]}]",
        vi: "các văn bản sửa đổi, bổ sung kế hoạch", en: "documents that amend the plan"),
      FormatKey(
        "tests", .list(.mapping(.test)),
        example:
          "[{name: quá hạn, as-of: 2024-06-19, facts: {clock: overdue}, expect: {clock: overdue}}]",
        vi: "các phép thử của quy tắc", en: "tests of rules"),
      FormatKey(
        "equivalent", .list(.mapping(.equivalent)),
        example: "[{rule: deadline/overdue, from: a, to: b, why: cùng nghĩa}]",
        vi: "các thay đổi của quy tắc mà không phép thử nào phân biệt được",
        en: "changes to rules that no test can tell"),
      FormatKey(
        "documents", .mapping(.documents),
        example: "{types: [{abbreviation: KH, name: Kế hoạch}]}",
        vi: "các loại văn bản", en: "types of documents"),
      FormatKey(
        "indices", .list(.mapping(.indexSet)),
        example: "[{id: par, name: PAR INDEX, criteria: [{id: PAR-P.1}]}]",
        vi: "các bộ chỉ số và tiêu chí", en: "index sets and their criteria"),
    ])

  /// Sections that only the root file may hold: they say what belongs to the workspace.
  static let rootOnly = ["include", "packs", "language", "sources", "outputs"]

  static let file = workspace.keeping(
    vi: "Tệp mà dondoc.yaml nạp; chứa một hay nhiều phần dưới đây.",
    en: "A file that dondoc.yaml includes; it holds one or more of these sections."
  ) { !rootOnly.contains($0) }

  static let source = FormatMapping(
    vi: "Một nguồn số liệu: CSV, JSON hoặc NDJSON.",
    en: "A source of data: CSV, JSON or NDJSON.",
    oneOf: [ProgressSource.Kind.allCases.map(\.rawValue)],
    [
      FormatKey(
        "progress", .path, example: "\"progress/{unit}/{period}.csv\"",
        vi: "tệp báo cáo tiến độ; đường dẫn có thể có * và các phần {unit}, {period}",
        en: "files of progress; the path may hold * and the parts {unit} and {period}"),
      FormatKey(
        "evidence", .path, example: "evidence.csv",
        vi: "tệp tài liệu kiểm chứng", en: "files of evidence"),
      FormatKey(
        "appraisal", .path, example: "appraisal.csv",
        vi: "tệp kết quả thẩm định", en: "files of appraisals"),
      FormatKey(
        "reported", .date, example: "2024-06-17",
        vi: "ngày báo cáo, khi các dòng không ghi",
        en: "report date, where the rows leave it out"),
      FormatKey(
        "unit", .text, example: "xa-hai-an",
        vi: "mã đơn vị, khi các dòng không ghi", en: "id of the unit, where the rows leave it out"),
      FormatKey(
        "period", .period, example: "2024-Q2",
        vi: "kỳ, khi các dòng không ghi", en: "period, where the rows leave it out"),
      FormatKey(
        "columns", .named("FIELD", .text), example: "{task: TT, percent: \"Tiến độ (%)\"}",
        vi: "tiêu đề cột của từng trường, khi tiêu đề không được nhận ra",
        en: "heading of each field, where a heading is not recognised"),
      FormatKey(
        "statusWords", .mapping(.statusWords), example: "{completed: [xong, đã nộp]}",
        vi: "các từ chỉ trạng thái dùng trong số liệu", en: "words for a status in the data"),
      FormatKey(
        "completedWhen", .expression(type: "bool", catalogue: "record"),
        example: "percent == 100",
        vi: "điều kiện coi là hoàn thành, khi không có cột trạng thái",
        en: "when a row counts as completed, where there is no column of the status"),
      FormatKey(
        "groupRows", .choice(of: ProgressSource.GroupRows.self), byDefault: "reject",
        example: "each",
        vi: "cách xử lý dòng ghi chung cho cả nhóm: reject loại bỏ, each tính cho từng đơn vị",
        en: "a row for a whole group: reject it, or count it for each unit"),
      FormatKey(
        "sequence", .text, .reserved, example: "id",
        vi: "cột xác định thứ tự dòng của bảng cơ sở dữ liệu",
        en: "column that gives the rows of a database table an order"),
    ])

  static let statusWords = FormatMapping(
    vi: "Từ dùng trong số liệu cho từng trạng thái.", en: "Words of the data for each status.",
    [
      FormatKey(
        "notStarted", .oneOrMore(.text), example: "[chưa triển khai]",
        vi: "chưa bắt đầu", en: "not started"),
      FormatKey(
        "inProgress", .oneOrMore(.text), example: "[đang làm]",
        vi: "đang thực hiện", en: "in progress"),
      FormatKey(
        "awaitingApproval", .oneOrMore(.text), example: "[đã trình]",
        vi: "đã trình, chờ phê duyệt", en: "submitted, awaiting approval"),
      FormatKey(
        "completed", .oneOrMore(.text), example: "[xong, đã nộp]",
        vi: "hoàn thành", en: "completed"),
      FormatKey(
        "suspended", .oneOrMore(.text), example: "[tạm hoãn]",
        vi: "tạm dừng", en: "suspended"),
      FormatKey(
        "discontinued", .oneOrMore(.text), example: "[dừng hẳn]",
        vi: "dừng thực hiện", en: "discontinued"),
    ])

  static let adjustment = FormatMapping(
    vi: "Thay đổi một quy tắc; off là tắt quy tắc.", en: "A change to a rule; off turns it off.",
    shortForms: [.choice(["off"])],
    [
      FormatKey(
        "severity", .choice(of: Rule.Severity.self), example: "info",
        vi: "mức độ mới", en: "its severity"),
      FormatKey(
        "params", .named("NAME", .text), example: "{goal: 80}",
        vi: "giá trị mới của các tham số", en: "values of its parameters"),
    ])

  static let output = FormatMapping(
    vi: "Một báo cáo ghi ra tệp.", en: "A report written to a file.",
    [
      FormatKey(
        "format", .choice(of: OutputRequest.Format.self), .required, example: "json",
        vi: "định dạng", en: "format"),
      FormatKey(
        "path", .path, .required, example: "out/report.json",
        vi: "tệp trong thư mục làm việc", en: "file below the workspace's folder"),
    ])
}

extension Phrasebook {
  /// Phép thử quy tắc: chỗ sai trong phép thử, và kết quả chạy.
  static let vietnameseTests: [String: String] = [
    "book.day-not-asked":
      "phép thử không chạy vào ngày {day} nên không thể chờ kết quả của ngày đó",
    "book.duplicate-test": "phép thử {id} có hai lần",
    "book.expect-beside-days": "{key} đứng cạnh các ngày nên không thuộc về ngày nào",
    "help.expect-under-day": "đặt vào dưới một ngày, hoặc bỏ các ngày nếu ngày nào cũng như nhau",
    "label.days-asked": "các ngày được liệt kê ở đây",
    "test.changed": "{from} → {to}",
    "test.coverage-total":
      "có phép thử cho {seen} trong {possible} kết quả mà các quy tắc có thể cho ({share} %)",
    "test.differs": "khác: {name}",
    "test.differs-on": "{day}:",
    "test.example": "{name}, ví dụ {number}",
    "test.idle-equivalents":
      "{count} mục trong `equivalent` không ứng với biến thể sống sót nào: bỏ đi",
    "test.left-out": "{count} phép thử không được yêu cầu chạy",
    "test.mutants-total":
      "{count} biến thể: {killed} bị phát hiện, {survived} sống sót ({share} %), trong đó {explained} có lý do",
    "test.no-obligation": "ngày này không có đầu việc nào như vậy",
    "test.no-obligation-known": "ngày này không có đầu việc nào như vậy; có {keys}",
    "test.no-mutants-yet": "Khi mọi phép thử đều đúng như nêu thì mới thử các biến thể",
    "test.not-listed": "không được nêu",
    "test.row": "dòng: {name}",
    "test.rule-saw": "{rule} ({place}) thấy {facts}",
    "test.rule-saw-nothing": "{rule} ({place}) không hỏi dữ kiện nào",
    "test.several-obligations": "có nhiều đầu việc khớp: {keys}",
    "test.since": "từ ngày {subject}",
    "test.summary":
      "{tests} phép thử trong {days} ngày: {good} đúng như nêu, {bad} khác",
    "test.too-little-coverage": "mới có {share} %, trong khi yêu cầu ít nhất {least} %",
    "test.too-many-survivors":
      "{share} % biến thể sống sót mà không có lý do, trong khi chỉ được phép {most} %",
    "test.when-require": "`when` là {when}, `require` là {require}",
    "test.when-stops": "`when` là {when} nên không xét `require`",
    "test.only-require": "`require` là {require}",
    "test.why": "tương đương: {why}",
    "workspace.name-rule-files":
      "nêu thư mục có các tệp YAML ghi quy tắc, hoặc nêu các tệp, ví dụ `dondoc test rules.yaml`",
    "workspace.no-rule-files": "{path} không có tệp YAML nào",
    "workspace.no-such-test": "không có phép thử hay quy tắc nào có {text} trong tên",
    "workspace.no-tests": "trong {path} và các tệp kèm theo không có phép thử hay ví dụ nào",
    "workspace.packs-have-tests": "`--packs` chạy các ví dụ của quy tắc có sẵn trong dondoc",
    "workspace.tests-are": "có {names}",
    "workspace.write-tests": "ghi `examples` trong một quy tắc, hoặc ghi mục `tests`",
  ]

  static let vietnameseTestWords: [String: String] = [
    "test.heading.coverage": "KẾT QUẢ ĐÃ CÓ PHÉP THỬ",
    "test.heading.mutants": "BIẾN THỂ SỐNG SÓT",
    "test.column.rule": "quy tắc",
  ]
}

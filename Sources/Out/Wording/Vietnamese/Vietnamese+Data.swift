extension Phrasebook {
  /// Faults of rows and cells of progress data.
  static let vietnameseData: [String: String] = [
    "progress.ambiguous-number": "số này có thể là hàng nghìn hoặc phần thập phân; bỏ qua",
    "progress.ambiguous-number-help":
      "hàng nghìn ghi liền (`1500`), phần thập phân ghi gọn (`1,5`)",
    "progress.bad-day-line": "dòng phía trên bảng không có ngày đọc được",
    "progress.bad-day-line-help":
      "ghi ngày như `14/6/2024`, hoặc khai báo `reported:` ở nguồn dữ liệu",
    "progress.blank-status": "dòng không ghi trạng thái; được tính là đang thực hiện",
    "progress.column-twice": "hai cột cùng là {field}: {first} và {second}",
    "progress.column-twice-help": "khai báo trong `columns:` cột nào là {field}",
    "progress.columns-help": "đặt tên cột là {field}, hoặc khai báo tên cột trong `columns:`",
    "progress.completed-after-report":
      "hoàn thành ngày {completed}, sau ngày báo cáo {reported}; bỏ qua ngày hoàn thành",
    "progress.completed-part":
      "dòng này chỉ nói về một phần của kỳ nên không tính là hoàn thành cả kỳ",
    "progress.completed-part-help": "báo hoàn thành ở dòng ghi đúng kỳ của nhiệm vụ",
    "progress.day-help": "ghi ngày như `17/6/2024` hoặc `2024-06-17`",
    "progress.decision-help": "ghi `đạt` hoặc `trả lại` (`accepted`, `returned`)",
    "progress.did-you-mean": "có phải là {names} không?",
    "progress.failed-condition":
      "`completedWhen:` bị lỗi: {fault}; dòng được tính là đang thực hiện",
    "progress.group-row": "{unit} gồm {count} đơn vị; mỗi đơn vị phải có một dòng riêng: {members}",
    "progress.group-row-help":
      "ghi mỗi đơn vị một dòng, hoặc đặt `groupRows: each` ở nguồn dữ liệu nếu dòng này đúng với tất cả",
    "progress.impossible-completion": "không có ngày này; bỏ qua ngày hoàn thành",
    "progress.impossible-day": "không có ngày {text}",
    "progress.missing-column":
      "`columns:` ghi {heading} cho {field}, trong khi các cột hiện có là {headings}",
    "progress.no-day": "dòng không ghi ngày báo cáo, nguồn dữ liệu cũng không ghi",
    "progress.no-decision": "dòng không ghi kết quả thẩm định",
    "progress.no-decision-column": "không có cột kết quả thẩm định",
    "progress.no-files": "không có tệp nào khớp với {pattern}",
    "progress.no-files-help":
      "kiểm tra đường dẫn trong `sources:`; đường dẫn tính từ thư mục chứa `dondoc.yaml`",
    "progress.no-obligation": "{task} không có việc phải báo cáo cho kỳ {period}",
    "progress.no-part": "{task} có nhiều mốc, dòng không ghi mốc nào: {parts}",
    "progress.no-part-help": "ghi mốc sau mã nhiệm vụ, như `PAPI-31#m1`, hoặc ở cột `part`",
    "progress.no-period": "dòng không ghi kỳ của {task}; có thể là {candidates}",
    "progress.no-period-help": "ghi kỳ ở dòng, hoặc khai báo `period:` ở nguồn dữ liệu",
    "progress.no-reference": "dòng không ghi văn bản nào",
    "progress.no-reference-column": "không có cột số, ký hiệu văn bản",
    "progress.no-report-date": "không có thông tin ngày báo cáo của các dòng này",
    "progress.no-report-date-help":
      "thêm cột {field}, hoặc dòng `Số liệu tính đến ngày 14/6/2024` phía trên bảng, hoặc `reported:` ở nguồn dữ liệu",
    "progress.no-status-column": "không có cột trạng thái",
    "progress.no-status-column-help":
      "thêm cột `status` hoặc `Trạng thái`, hoặc khai báo ở nguồn dữ liệu khi nào thì hoàn thành: `completedWhen: percent == 100`",
    "progress.no-such-period":
      "{task} không có việc phải báo cáo cho kỳ {period}; các kỳ là {wanted}",
    "progress.no-task": "dòng không ghi nhiệm vụ",
    "progress.no-task-column": "không có cột nhiệm vụ; các cột hiện có là {headings}",
    "progress.no-task-column-help":
      "đặt tên cột là `task` hoặc `Mã nhiệm vụ`, hoặc khai báo trong nguồn dữ liệu: `columns: {{task: ...}}`",
    "progress.no-task-help": "ghi mã nhiệm vụ, hoặc xóa dòng này",
    "progress.no-unit": "dòng không ghi đơn vị, mà {task} do nhiều đơn vị chủ trì: {leads}",
    "progress.no-unit-help": "ghi đơn vị ở dòng, hoặc khai báo `unit:` ở nguồn dữ liệu",
    "progress.nothing-stated":
      "dòng không nêu gì: không có trạng thái, tiến độ, ngày, giá trị, tài liệu hay ghi chú",
    "progress.nothing-stated-help": "điền thông tin, hoặc xóa dòng này",
    "progress.number-too-large": "số quá lớn; bỏ qua",
    "progress.percent-help": "ghi một số từ 0 đến 100",
    "progress.percent-out-of-range": "tỷ lệ không nằm trong khoảng từ 0 đến 100; bỏ qua",
    "progress.period-help": "ghi kỳ như `2024-Q2`, `Quý II/2024`, `Tháng 5/2024` hoặc `Năm 2024`",
    "progress.period-too-long": "{period} dài hơn kỳ của {task}: {wanted}",
    "progress.several-periods": "kỳ này nằm trong nhiều kỳ của {task}: {candidates}",
    "progress.several-tasks": "{task} là tên của nhiều nhiệm vụ: {ids}",
    "progress.several-tasks-help": "ghi mã nhiệm vụ",
    "progress.several-units": "{unit} là tên của nhiều đơn vị: {ids}",
    "progress.several-units-help": "ghi mã đơn vị",
    "progress.supporting-unit": "{unit} chỉ phối hợp thực hiện {task}; cơ quan chủ trì là {leads}",
    "progress.supporting-unit-help": "việc báo cáo do {leads} thực hiện",
    "progress.too-many-places": "số có hơn sáu chữ số thập phân; bỏ qua",
    "progress.unit-ended": "{unit} đã kết thúc hoạt động trước kỳ này của {task}",
    "progress.unit-ended-help": "nhiệm vụ đã chuyển cho {unit}",
    "progress.unit-is-no-lead": "{unit} không chủ trì {task}; cơ quan chủ trì là {leads}",
    "progress.unknown-decision": "{text} không phải là kết quả thẩm định",
    "progress.unknown-part": "{task} không có mốc này; các mốc là {parts}",
    "progress.unknown-period-in-path": "đường dẫn ghi {period}, không phải là kỳ nào",
    "progress.unknown-status": "{text} không phải là trạng thái; dòng được tính là đang thực hiện",
    "progress.unknown-status-help":
      "ghi một từ thông dụng, hoặc thêm từ này vào `statusWords:` của nguồn dữ liệu",
    "progress.unknown-task": "{task} không phải là nhiệm vụ của kế hoạch",
    "progress.unknown-task-help": "ghi mã nhiệm vụ, hoặc tên nhiệm vụ đúng như trong kế hoạch",
    "progress.unknown-unit": "{unit} không phải là đơn vị nào",
    "progress.unknown-unit-help":
      "ghi mã hoặc tên đơn vị, hoặc thêm tên này vào `aliases:` của đơn vị",
    "progress.unknown-unit-in-path": "đường dẫn ghi {unit}, không phải là đơn vị nào",
    "progress.unknown-unit-in-path-help": "đặt tên thư mục hoặc tệp theo mã đơn vị",
    "progress.unread-columns": "các cột không được đọc: {headings}",
    "progress.unread-columns-help": "nếu có cột cần dùng, khai báo tên cột trong `columns:`",
    "progress.unreadable-completion": "không đọc được ngày hoàn thành; bỏ qua",
    "progress.unreadable-day": "không đọc được ngày báo cáo {text}",
    "progress.unreadable-number": "đây không phải là số; bỏ qua",
    "progress.unreadable-period": "không đọc được kỳ {period}",
  ]
}

extension Phrasebook {
  /// New workspaces, and plans that come from tables.
  static let vietnameseDraft: [String: String] = [
    "draft.root":
      "Tệp gốc của không gian làm việc, lập từ bảng của kế hoạch. Xem trước plan.yaml và units.yaml: chỗ nào cần rà soát có ghi CẦN KIỂM TRA hoặc CẦN ĐIỀN",
    "draft.sources":
      "Số liệu tiến độ: mọi tệp CSV trong progress/. {form} có sẵn một dòng cho mỗi việc phải báo cáo trong kỳ đầu: điền, xóa dòng không báo cáo, rồi lưu vào progress/",
    "draft.plan": "Kế hoạch, chép từng ô từ bảng",
    "draft.plan-number": "CẦN ĐIỀN: số, ký hiệu văn bản, ví dụ 12/KH-UBND",
    "draft.plan-issued":
      "CẦN KIỂM TRA: bảng không có ngày ban hành; các thời hạn tính từ ngày ban hành cần ngày này",
    "draft.plan-ends": "CẦN KIỂM TRA: bảng không có ngày kết thúc kế hoạch",
    "draft.plan-reporting":
      "Kỳ của báo cáo định kỳ (report: true) và số ngày làm việc từ ngày chốt số liệu đến ngày nộp; ghi theo kế hoạch",
    "draft.no-lead": "CẦN ĐIỀN: bảng không nêu cơ quan chủ trì",
    "draft.no-deadline": "CẦN ĐIỀN: bảng không nêu thời hạn",
    "draft.check-deadline": "CẦN KIỂM TRA: thời hạn chưa đọc được chắc chắn",
    "draft.units": "Đơn vị và nhóm đơn vị nêu trong bảng, tên ghi như bản in",
    "draft.units-kind":
      "CẦN KIỂM TRA: loại (kind) chỉ suy từ mấy chữ đầu của tên; bổ sung parent, aliases, successors nếu có",
    "draft.groups":
      "CẦN KIỂM TRA: các cụm từ chỉ nhiều đơn vị. Nêu thành viên bằng kinds: [..] hoặc include: [..] thay cho fanOut: false; chưa nêu thì không đơn vị nào được giao việc do nhóm chủ trì",
    "draft.doubtful-name": "CẦN KIỂM TRA: một tên hay nhiều tên? (dòng {row} của bảng)",
    "plan-table.no-header": "bảng không có dòng tiêu đề nêu các cột của kế hoạch",
    "plan-table.headings": "tiêu đề nhận được: tiếng Việt ({vi}), tiếng Anh ({en})",
    "plan-table.no-column": "bảng không có cột {column}",
    "plan-table.name-column": "đặt tiêu đề cột là một trong: {names}",
    "plan-table.unread-headings": "tiêu đề không thuộc các cột của kế hoạch: {names}",
    "plan-table.column-twice": "cả {first} và {second} đều là cột {column}",
    "plan-table.rename-column": "đổi tên hoặc xóa một trong hai cột",
    "plan-table.no-task": "dòng không có nhiệm vụ",
    "plan-table.no-task-help":
      "nếu ô được gộp qua nhiều dòng thì ghi lại nội dung ở từng dòng, hoặc ghi mọi tên vào một ô",
    "plan-table.no-rows": "dưới dòng tiêu đề không có nhiệm vụ nào",
    "plan-table.no-lead": "nhiệm vụ không có cơ quan chủ trì",
    "plan-table.no-deadline": "không có thời hạn",
    "plan-table.check-deadline": "thời hạn {phrase} đọc được nhưng còn chữ chưa hiểu",
    "plan-table.unread-deadline": "không đọc được thời hạn {phrase}",
    "plan-table.doubtful-name": "{name} có thể là một tên hoặc nhiều tên",
    "plan-table.unread-names": "không tách được các tên trong {part}",
    "plan-table.no-number": "dòng không có số thứ tự; mã nhiệm vụ là {id}",
    "plan-table.number-twice": "số {number} đã có ở dòng {first}; mã nhiệm vụ là {id}",
    "init.file-exists": "đã có {path}; không ghi đè tệp nào",
    "init.other-folder": "chọn thư mục chưa có tệp này, ví dụ `dondoc init thu-muc-moi`",
    "init.no-dates":
      "không thời hạn nào trong bảng nêu năm, nên chưa biết ngày bắt đầu và kết thúc kế hoạch",
    "init.give-dates": "nêu bằng `--issued 2026-01-09 --ends 2026-12-31`",
    "init.written": "Đã ghi vào {folder}:",
    "init.next": "Chạy thử:",
    "init.summary-tasks": "đọc được {tasks} nhiệm vụ trong {rows} dòng của {path}",
    "init.summary-frame":
      "{frame} dòng phía trên tiêu đề hoặc lặp tiêu đề, {sections} dòng tên mục, {rejected} dòng không đọc được",
    "init.summary-deadlines":
      "thời hạn: {read} đọc được, {check} cần kiểm tra, {unread} không đọc được, {blank} để trống",
    "init.summary-leads": "cơ quan chủ trì có trong danh sách đã cho: {known} trên {all}",
    "init.summary-parties":
      "trong units.yaml: {units} đơn vị, {groups} nhóm, tất cả cần kiểm tra",
    "init.summary-unread": "cột bỏ ngoài: {names}",
    "init.summary-absent": "cột bảng không có: {names}",
    "init.summary-dates": "ngày bắt đầu {issued}, ngày kết thúc {ends}{guess}",
    "init.summary-form": "{form}: {rows} dòng cần điền",
  ]

  /// Headings of forms, and what stands for what is not known.
  static let vietnameseDraftWords: [String: String] = [
    "draft.form.completed": "Ngày hoàn thành",
    "draft.form.due": "Hạn",
    "draft.form.evidence": "Văn bản minh chứng",
    "draft.form.note": "Ghi chú",
    "draft.form.percent": "Tiến độ (%)",
    "draft.form.period": "Kỳ báo cáo",
    "draft.form.reported": "Ngày báo cáo",
    "draft.form.status": "Trạng thái",
    "draft.form.task": "Mã nhiệm vụ",
    "draft.form.title": "Tên nhiệm vụ",
    "draft.form.unit": "Đơn vị",
    "draft.guessed": " (theo năm của các thời hạn; cần kiểm tra)",
    "draft.number": "(cần điền số)",
  ]
}

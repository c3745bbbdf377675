import Compliance
import Obligations
import VietnameseText

/// Headings and words of cells that are understood without a word in `dondoc.yaml`.
///
/// All are compared by `NameKey`: blind to case, spelling of accents, dashes and spaces.
enum HeaderWords {
  /// Headings of a field beside its own name.
  static func headings(of field: DataField, in kind: ProgressSource.Kind) -> [String] {
    let own = field.name(in: kind)
    switch (field, kind) {
    case (.reported, .appraisal): return [own, "reported"] + appraisalDay
    case (.evidence, .evidence): return [own, "evidence"] + evidence + ["Văn bản", "Tài liệu"]
    default: return [own] + (words[field] ?? [])
    }
  }

  /// Headings that stand for a field only where no other heading of the file does: the title
  /// beside the id.
  static let secondChoice: [DataField: [String]] = [
    .task: ["Nhiệm vụ", "Tên nhiệm vụ", "Nội dung nhiệm vụ", "Tên công việc", "title"],
    .unit: ["Tên đơn vị", "unit name"],
  ]

  /// Headings that are left unread in silence: a table's own numbering.
  static let numbering = ["TT", "STT", "Số TT", "Số thứ tự", "No", "No.", "#"]

  private static let evidence = [
    "Tài liệu kiểm chứng", "Minh chứng", "Văn bản minh chứng", "Tài liệu minh chứng",
    "Số, ký hiệu văn bản", "Số ký hiệu văn bản", "Số và ký hiệu văn bản", "Số văn bản",
  ]

  private static let appraisalDay = [
    "Ngày", "Ngày thẩm định", "Ngày kiểm tra", "Ngày đánh giá", "Ngày báo cáo",
  ]

  private static let words: [DataField: [String]] = [
    .task: ["Mã nhiệm vụ", "Mã số nhiệm vụ", "Mã NV", "task id"],
    .part: ["Mốc", "Mã mốc", "Mốc thực hiện", "Mốc tiến độ", "milestone"],
    .unit: [
      "Đơn vị", "Mã đơn vị", "Đơn vị chủ trì", "Cơ quan chủ trì", "Cơ quan, đơn vị chủ trì",
      "Đơn vị thực hiện", "Đơn vị báo cáo", "Cơ quan báo cáo", "Cơ quan, đơn vị",
    ],
    .period: ["Kỳ", "Kỳ báo cáo", "Kỳ thực hiện", "Kỳ số liệu"],
    .reported: ["Ngày báo cáo", "Ngày cập nhật", "Ngày số liệu", "report date"],
    .status: [
      "Trạng thái", "Tình trạng", "Tình trạng thực hiện", "Trạng thái thực hiện",
      "Tình hình thực hiện",
    ],
    .percent: [
      "Tiến độ (%)", "Tiến độ", "Tỷ lệ hoàn thành", "Tỉ lệ hoàn thành", "Tỷ lệ hoàn thành (%)",
      "Tỉ lệ hoàn thành (%)", "% hoàn thành", "Phần trăm hoàn thành", "Mức độ hoàn thành (%)",
    ],
    .completed: ["Ngày hoàn thành", "Thời điểm hoàn thành", "date completed"],
    .value: ["Giá trị", "Giá trị đạt được", "Kết quả", "Kết quả đạt được", "Số liệu"],
    .evidence: evidence,
    .note: ["Ghi chú", "notes"],
    .document: [
      "Văn bản", "Văn bản cho phép", "Văn bản tạm dừng", "Văn bản dừng thực hiện",
      "Văn bản đồng ý",
    ],
    .decision: [
      "Kết quả thẩm định", "Kết luận", "Kết luận thẩm định", "Kết quả đánh giá", "Kết quả",
    ],
  ]

  /// Words of a status cell beside the English name of the status.
  static func words(of status: StatedStatus) -> [String] {
    switch status {
    case .notReported: ["not reported", "chưa báo cáo"]
    case .notStarted:
      [
        "not started", "chưa thực hiện", "chưa triển khai", "chưa bắt đầu",
        "chưa triển khai thực hiện",
      ]
    case .inProgress:
      [
        "in progress", "ongoing", "đang thực hiện", "đang triển khai", "đang triển khai thực hiện",
        "đang làm", "đang xử lý", "chưa hoàn thành",
      ]
    case .awaitingApproval:
      [
        "awaiting approval", "chờ duyệt", "chờ phê duyệt", "đang chờ duyệt", "đang chờ phê duyệt",
        "trình duyệt", "trình phê duyệt", "đã trình", "đang trình", "chờ ký ban hành",
      ]
    case .completed:
      [
        "done", "complete", "hoàn thành", "đã hoàn thành", "xong", "đã xong", "đã thực hiện",
        "đã thực hiện xong", "hoàn thành đúng hạn", "hoàn thành trước hạn", "hoàn thành trễ hạn",
        "hoàn thành quá hạn",
      ]
    case .suspended: ["tạm dừng", "tạm dừng thực hiện", "tạm hoãn"]
    case .discontinued:
      ["dừng thực hiện", "không thực hiện", "dừng", "không tiếp tục thực hiện", "hủy", "hủy bỏ"]
    }
  }

  /// Words of a decision cell beside the English name.
  static func words(of decision: Decision) -> [String] {
    switch decision {
    case .accepted:
      ["đạt", "đạt yêu cầu", "chấp nhận", "chấp thuận", "đồng ý", "thông qua", "công nhận"]
    case .returned:
      [
        "trả lại", "không đạt", "chưa đạt", "không chấp nhận", "không công nhận",
        "chưa đạt yêu cầu", "không đạt yêu cầu", "yêu cầu bổ sung", "trả lại bổ sung",
      ]
    }
  }

  /// What a line above the table begins with when it gives the day of the data; longest first.
  static let dayLines = [
    "Số liệu tính đến hết ngày", "Số liệu được tính đến ngày", "Số liệu tính đến ngày",
    "Số liệu tính đến", "Số liệu đến ngày", "Tính đến hết ngày", "Tính đến ngày",
    "Thời điểm báo cáo", "Ngày báo cáo", "Data as of", "As of", "Reported on", "Reported",
  ]
}

import VietnameseText

/// The columns of a plan's table as it is printed.
package enum PlanColumn: String, Hashable, Sendable, CaseIterable {
  case number, task, lead, support, deadline, product

  /// Without these a table is no plan.
  package static let needed: [PlanColumn] = [.task, .lead, .deadline]

  /// The heading that is proposed first in each language.
  package var headings: (vi: String, en: String) {
    switch self {
    case .number: ("TT", "no")
    case .task: ("Nhiệm vụ", "task")
    case .lead: ("Cơ quan chủ trì", "lead")
    case .support: ("Cơ quan phối hợp", "support")
    case .deadline: ("Thời hạn", "deadline")
    case .product: ("Sản phẩm", "product")
    }
  }

  /// Headings that are understood beside the proposed ones; compared by `NameKey`.
  private var words: [String] {
    switch self {
    case .number:
      ["STT", "Số TT", "Số thứ tự", "Thứ tự", "Mã nhiệm vụ", "No.", "#", "number", "id"]
    case .task:
      [
        "Nội dung", "Nội dung nhiệm vụ", "Tên nhiệm vụ", "Nội dung công việc", "Công việc",
        "Nhiệm vụ cụ thể", "Nhiệm vụ, giải pháp", "Nhiệm vụ/giải pháp", "Tên đề án, nhiệm vụ",
        "Nhiệm vụ, đề án", "Nội dung, nhiệm vụ", "Tên công việc", "title", "task title", "activity",
      ]
    case .lead:
      [
        "Đơn vị chủ trì", "Chủ trì", "Cơ quan, đơn vị chủ trì", "Đơn vị chủ trì thực hiện",
        "Cơ quan chủ trì thực hiện", "Cơ quan thực hiện", "Đơn vị thực hiện",
        "Cơ quan/đơn vị chủ trì",
        "Cơ quan, địa phương chủ trì", "lead unit", "lead agency", "responsible", "owner",
      ]
    case .support:
      [
        "Đơn vị phối hợp", "Phối hợp", "Cơ quan, đơn vị phối hợp", "Đơn vị phối hợp thực hiện",
        "Cơ quan phối hợp thực hiện", "Cơ quan/đơn vị phối hợp", "Cơ quan, địa phương phối hợp",
        "supporting", "supporting units", "support units", "partners",
      ]
    case .deadline:
      [
        "Thời gian hoàn thành", "Thời gian thực hiện", "Thời hạn hoàn thành", "Thời gian",
        "Thời hạn thực hiện", "Hạn hoàn thành", "Tiến độ", "Tiến độ thực hiện", "Thời gian trình",
        "Thời điểm hoàn thành", "due", "due date", "deadline_phrase", "deadline phrase",
      ]
    case .product:
      [
        "Kết quả", "Sản phẩm, kết quả", "Kết quả, sản phẩm", "Sản phẩm/Kết quả",
        "Kết quả/Sản phẩm", "Sản phẩm dự kiến", "Kết quả dự kiến", "Sản phẩm hoàn thành",
        "Sản phẩm đầu ra", "Kết quả đầu ra", "Hình thức văn bản", "Sản phẩm (kết quả)", "result",
        "output", "deliverable",
      ]
    }
  }

  private static let byKey: [NameKey: PlanColumn] = {
    var columns: [NameKey: PlanColumn] = [:]
    for column in allCases {
      let (vi, en) = column.headings
      for word in [vi, en] + column.words { columns[NameKey(word)] = column }
    }
    return columns
  }()

  /// The column that a heading names; nil for one that is not known.
  package init?(heading: String) {
    guard let column = Self.byKey[NameKey(heading)] else { return nil }
    self = column
  }
}

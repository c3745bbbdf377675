extension Phrasebook {
  /// Dữ kiện và bài thử cho `dondoc eval`.
  static let vietnameseExpressionData: [String: String] = [
    "eval.help.whole-key": "chạy `dondoc explain {task}` để xem các mã đầu việc hiện có",
    "eval.not-one-obligation": "{key} không chỉ đúng một đầu việc có trong ngày này",
    "facts.bad-number":
      "có số trong {name} không dùng được: dữ kiện có nhiều nhất sáu chữ số sau dấu chấm",
    "facts.group-is-no-value":
      "{name} là một nhóm dữ kiện; hãy ghi một đối tượng JSON với tên từng dữ kiện",
    "facts.no-object": "tệp dữ kiện là một đối tượng JSON, mỗi dữ kiện hoặc nhóm một khóa",
    "facts.unknown-fact": "không có dữ kiện {name}",
    "facts.wrong-choice": "{name} không bao giờ là {text}",
    "facts.wrong-type": "{name} nhận giá trị kiểu {type}",
    "suite.help.form":
      "mỗi bài thử là một dòng JSON trong tệp *.jsonl, có id, expr và expected",
    "suite.left-out": "{count} bài không chạy: cần {need}",
    "suite.no-test": "dòng này không phải bài thử: cần có id, expr và expected",
    "suite.no-tests": "không có bài thử nào trong {path}",
    "suite.wanted-found": "cần {wanted}; lại ra {found}",
  ]
}

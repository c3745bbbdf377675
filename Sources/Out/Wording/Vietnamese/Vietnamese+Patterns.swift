extension Phrasebook {
  /// Problems of regular expressions.
  static let vietnamesePatterns: [String: String] = [
    "expression.pattern.backreference":
      "{part} trỏ ngược về một nhóm, mà biểu thức chính quy ở đây không cho trỏ ngược",
    "expression.pattern.bad-escape": "{part} không phải là ký hiệu thoát của biểu thức chính quy",
    "expression.pattern.bad-flag":
      "{part} không mở nhóm nào: chỉ có (?i), (?m), (?s), (?U), (?:...) và (?P<tên>...)",
    "expression.pattern.bad-group-name":
      "{part} mở nhóm có tên chưa đóng hoặc không chỉ gồm chữ cái không dấu, chữ số và `_`",
    "expression.pattern.bad-range":
      "{part} không phải là một khoảng: ký tự đầu phải đứng trước ký tự cuối",
    "expression.pattern.double-repetition": "{part} lặp lại một phép lặp",
    "expression.pattern.duplicate-group-name": "có hai nhóm cùng tên {part}",
    "expression.pattern.lookaround":
      "{part} nhìn trước hoặc nhìn sau, mà biểu thức chính quy ở đây không làm được",
    "expression.pattern.missing-bracket": "ngoặc vuông {part} của lớp ký tự đã mở mà chưa đóng",
    "expression.pattern.missing-parenthesis": "ngoặc tròn {part} đã mở mà chưa đóng",
    "expression.pattern.nothing-to-repeat": "trước {part} không có gì để lặp",
    "expression.pattern.repetition-too-large":
      "{part} phải đếm từ nhỏ đến lớn và không quá 1000, kể cả các phép lặp lồng bên trong",
    "expression.pattern.too-deep": "các nhóm của biểu thức chính quy lồng nhau quá sâu",
    "expression.pattern.too-large": "biểu thức chính quy quá lớn khi viết hết các phép lặp",
    "expression.pattern.trailing-backslash": "{part} ở cuối không thoát ký tự nào",
    "expression.pattern.unexpected-parenthesis": "ngoặc tròn {part} không đóng nhóm nào",
    "expression.pattern.unknown-class": "không có lớp ký tự {part}",
  ]
}

/// What `dondoc fmt` says of files.
extension Phrasebook {
  static let vietnameseLayout: [String: String] = [
    "fmt.left": "{path} được giữ nguyên: {reason}",
    "fmt.left.directive": "tệp có chỉ thị YAML (%)",
    "fmt.left.explicit-key": "tệp có khóa viết bằng `?` hoặc thiếu khóa",
    "fmt.left.line-separator": "tệp có ký tự xuống dòng khác LF và CR LF",
    "fmt.left.other-meaning": "dàn lại thì nội dung sẽ khác đi",
    "fmt.left.stated-indent": "có khối văn bản ghi rõ độ thụt lề trong danh sách không thụt lề",
    "fmt.left.tab-indent": "có dòng bắt đầu bằng dấu tab",
    "fmt.left.unexpected": "tệp có ký hiệu không hiểu được",
    "fmt.left.unstable": "dàn hai lần sẽ cho hai kết quả khác nhau",
    "fmt.unreadable": "không đọc được {path}: {reason}",
  ]
}

extension Phrasebook {
  /// Problems of a run as a whole.
  static let vietnameseRun: [String: String] = [
    "workspace.choose-other-path": "chọn đường dẫn trong một thư mục có thật và được phép ghi",
    "workspace.defects-under-strict":
      "kế hoạch có {count} chỗ cần làm rõ; với `--strict` thì không đánh giá",
    "workspace.did-you-mean": "có phải là {names}?",
    "workspace.leave-out-strict": "làm rõ các chỗ đó, hoặc bỏ `--strict`",
    "workspace.name-a-folder":
      "chỉ rõ thư mục có `dondoc.yaml`, ví dụ `dondoc check Examples/hai-lang-145`",
    "workspace.name-one-unit":
      "chỉ rõ một đơn vị; `dondoc list units` cho danh sách (nhóm {group})",
    "workspace.no-folder": "không có tệp hoặc thư mục {path}",
    "workspace.no-gates": "khai báo cổng trong mục `gates:` của `dondoc.yaml`",
    "workspace.no-root-file": "trong {path} không có tệp `dondoc.yaml`",
    "workspace.none-upward": "không tìm thấy `dondoc.yaml` trong {path} và các thư mục cha",
    "workspace.one-of": "một trong: {names}",
    "workspace.period-forms":
      "viết `2024`, `2024-H1`, `2024-9M`, `2024-Q2`, `2024-06`, `2024-W23` hoặc `once`",
    "workspace.raise-allow-rejected":
      "sửa các dòng đó, hoặc nâng `--allow-rejected` hay `allowRejected` của kế hoạch",
    "workspace.see-list": "`dondoc list {what}` cho danh sách đầy đủ",
    "workspace.too-many-rejected":
      "{rejected} dòng bị loại, mức cho phép là {allowed}: kết quả chưa đầy đủ",
    "workspace.unit-is-group": "{text} là một nhóm đơn vị",
    "workspace.unit-is-several": "{text} là tên của nhiều đơn vị",
    "workspace.unknown-gate": "không có cổng kiểm tra nào tên là {text}",
    "workspace.unknown-group": "không có nhóm nhiệm vụ nào mang mã {text}",
    "workspace.unknown-task": "không có nhiệm vụ nào mang mã {text}",
    "workspace.unknown-unit": "không có đơn vị nào mang mã hoặc tên {text}",
    "workspace.unreadable-period": "{text} không phải là kỳ báo cáo",
    "workspace.output-is-input": "{path} là tệp đầu vào của lần chạy này nên không được ghi đè",
    "workspace.choose-other-output": "chọn tên tệp khác cho kết quả",
    "workspace.no-such-obligation": "vào ngày xét, {task} không có đầu việc như vậy",
    "workspace.unknown-code": "không có mã lỗi {text}",
    "workspace.unknown-rule": "không có quy tắc nào mang mã {text}",
    "workspace.unwritable-output": "không ghi được {path}: {reason}",
  ]
}

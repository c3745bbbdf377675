import DocumentNumbers

/// Types of Decree 30/2020/NĐ-CP and some of acts, as a caller would give them.
let sampleTypes: [DocumentType] = [
  ("NQ", "Nghị quyết"), ("QĐ", "Quyết định"), ("CT", "Chỉ thị"), ("QC", "Quy chế"),
  ("QyĐ", "Quy định"), ("TC", "Thông cáo"), ("TB", "Thông báo"), ("HD", "Hướng dẫn"),
  ("CTr", "Chương trình"), ("KH", "Kế hoạch"), ("PA", "Phương án"), ("ĐA", "Đề án"),
  ("DA", "Dự án"), ("BC", "Báo cáo"), ("BB", "Biên bản"), ("TTr", "Tờ trình"),
  ("HĐ", "Hợp đồng"), ("CĐ", "Công điện"), ("GM", "Giấy mời"), ("NĐ", "Nghị định"),
  ("TT", "Thông tư"), ("KL", "Kết luận"), ("L", "Luật"),
].map { DocumentType(abbreviation: $0.0, names: [$0.1]) }

let reader = DocumentReader(types: sampleTypes)

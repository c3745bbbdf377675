import VietnameseText

/// What the words after `kể từ ngày` say.
enum AnchorWords {
  /// The plan's own issue: nothing but `ban hành`, `ký`, `kế hoạch này`.
  static func nameIssue(_ words: [NameKey]) -> Bool {
    words.contains(where: issueCore.contains) && words.allSatisfy(issue.contains)
  }

  /// What comes in case by case: `tiếp nhận`, `nhận đủ hồ sơ`, `receipt of the application`.
  static func nameCase(_ words: [NameKey]) -> Bool {
    var rest = words[...]
    if rest.starts(with: reception) {
      rest = rest.dropFirst(reception.count)
      return rest.isEmpty || isCase(rest)
    }
    guard let first = rest.first, receive.contains(first) else { return false }
    rest = rest.dropFirst().drop(while: fillers.contains)
    return isCase(rest)
  }

  /// The end of a report's data: `chốt số liệu`, `kết thúc kỳ báo cáo`.
  static func nameCutOff(_ words: [NameKey]) -> Bool {
    cutOffs.contains(words)
  }

  private static func isCase(_ words: ArraySlice<NameKey>) -> Bool {
    cases.contains { words.starts(with: $0) }
  }

  private static func keys(_ text: String) -> [NameKey] {
    text.split(separator: " ").map { NameKey($0) }
  }

  private static let issueCore = Set(keys("hành ký issue issued issuance signing"))
  private static let issue = Set(
    keys("ban hành ký kế hoạch này được issue issued issuance signing of the this plan its is date")
  )
  private static let reception = keys("tiếp nhận")
  private static let receive = Set(keys("nhận receipt receiving"))
  private static let fillers = Set(keys("được đủ of the a an each complete"))
  private static let cases = [
    "hồ sơ", "đơn", "yêu cầu", "phản ánh", "kiến nghị", "đề nghị", "đủ hồ sơ", "thông tin",
    "application", "request", "dossier", "file", "complaint", "petition",
  ].map(keys)
  private static let cutOffs = Set(
    ["chốt số liệu", "kết thúc kỳ báo cáo", "kết thúc thời gian chốt số liệu", "the cut off"]
      .map(keys))
}

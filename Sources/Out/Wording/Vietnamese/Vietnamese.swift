extension Phrasebook {
  static let vietnamese = Phrasebook(
    sentences: vietnameseSentences,
    words: [
      vietnameseWords, vietnameseReportWords, vietnameseListWords, vietnameseDeadlineWords,
      vietnameseExplainWords, vietnameseLintWords, vietnameseCalendarWords, vietnameseDraftWords,
      vietnameseTestWords, vietnameseReferenceWords,
    ])

  /// By area, in the order of the folder's files.
  static let vietnameseSentences: [[String: String]] = [
    vietnameseFrame, vietnameseFiles, vietnameseTables, vietnameseExpressions,
    vietnameseExpressionData, vietnamesePatterns,
    vietnameseRuleFiles,
    vietnameseData, vietnameseRun, vietnameseReport,
    vietnameseDeadlines, vietnameseExplain, vietnameseLint, vietnameseCalendar,
    vietnameseDraft, vietnameseTests, vietnameseReference, vietnameseLayout,
  ]

  /// What frames diagnostics and lists.
  static let vietnameseFrame: [String: String] = [
    "diagnostics.errors": "{count} lỗi",
    "diagnostics.warnings": "{count} cảnh báo",
    "diagnostics.infos": "{count} lưu ý",
    "diagnostics.others": "{count} mục khác không giữ lại",
    "diagnostics.summary": "{counts} trong {files} tệp",
    "diagnostics.more": "và {count} mục nữa không hiển thị",
    "list.more": "và {count} mục nữa",
  ]
}

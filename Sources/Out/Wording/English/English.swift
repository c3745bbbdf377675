extension Phrasebook {
  static let english = Phrasebook(
    sentences: englishSentences,
    words: [
      englishWords, englishReportWords, englishListWords, englishDeadlineWords, englishExplainWords,
      englishLintWords, englishCalendarWords, englishDraftWords, englishTestWords,
      englishReferenceWords,
    ])

  /// By area, in the order of the folder's files.
  static let englishSentences: [[String: String]] = [
    englishFrame, englishFiles, englishTables, englishExpressions, englishExpressionData,
    englishPatterns,
    englishRuleFiles,
    englishData,
    englishRun, englishReport,
    englishDeadlines, englishExplain, englishLint, englishCalendar,
    englishDraft, englishTests, englishReference, englishLayout,
  ]

  /// What frames diagnostics and lists.
  static let englishFrame: [String: String] = [
    "diagnostics.errors": "{count} {count|error|errors}",
    "diagnostics.warnings": "{count} {count|warning|warnings}",
    "diagnostics.infos": "{count} {count|remark|remarks}",
    "diagnostics.others": "{count} more that were not kept",
    "diagnostics.summary": "{counts} in {files} {files|file|files}",
    "diagnostics.more": "and {count} more, not shown",
    "list.more": "and {count} more",
  ]
}

extension Phrasebook {
  static let vietnameseReportWords: [String: String] = [:]

  static let vietnameseReport: [String: String] = [:]
}

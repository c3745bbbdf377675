extension Phrasebook {
  static let englishReportWords: [String: String] = [:]

  static let englishReport: [String: String] = [:]
}

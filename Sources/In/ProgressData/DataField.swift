import Compliance

/// What a column of a data file holds.
enum DataField: Int, CaseIterable, Sendable {
  case task, part, unit, period, reported, status, percent, completed, value, evidence, note
  case document, decision

  /// The name in `columns:` and in machine files; `date` and `reference` are what appraisals and
  /// evidence files call the day and the document.
  func name(in kind: ProgressSource.Kind) -> String {
    switch (self, kind) {
    case (.reported, .appraisal): "date"
    case (.evidence, .evidence): "reference"
    case (.task, _): "task"
    case (.part, _): "part"
    case (.unit, _): "unit"
    case (.period, _): "period"
    case (.reported, _): "reported"
    case (.status, _): "status"
    case (.percent, _): "percent"
    case (.completed, _): "completed"
    case (.value, _): "value"
    case (.evidence, _): "evidence"
    case (.note, _): "note"
    case (.document, _): "document"
    case (.decision, _): "decision"
    }
  }

  /// The fields that a kind of source has, in the order of messages.
  static func fields(of kind: ProgressSource.Kind) -> [DataField] {
    switch kind {
    case .progress:
      [
        .task, .part, .unit, .period, .reported, .status, .percent, .completed, .value, .evidence,
        .note, .document,
      ]
    case .evidence: [.task, .part, .unit, .period, .reported, .evidence, .note]
    case .appraisal: [.task, .part, .unit, .period, .reported, .decision, .note]
    }
  }
}

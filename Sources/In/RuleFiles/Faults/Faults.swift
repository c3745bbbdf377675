import Diagnostics
import VietnameseText

/// What the phases of loading find, and the text of the files in which they find it.
struct Faults: Sendable {
  private(set) var sink = DiagnosticSink()
  /// How many errors were reported, those left out with them.
  private(set) var errorCount = 0
  /// What the printed plan says that cannot be used as it is.
  private(set) var defects: [Diagnostic] = []
  var files = SourceFiles()
  /// Where an unknown id or name was first reported, and how often it was met since.
  private var firstPlaces: [Repeated: (index: Int, count: Int)] = [:]

  /// What makes two diagnostics say the same of the same name.
  private struct Repeated: Hashable {
    var code: DiagnosticCode
    var message: Message
  }

  /// One slip where an id or a name is defined makes many places unknown: they are told at once.
  private static let repeatable: Set<DiagnosticCode> = [
    RuleFileCode.unknownUnit, RuleFileCode.unknownTask, RuleFileCode.unknownRule,
    RuleFileCode.unknownTaskGroup, RuleFileCode.unknownEvent, RuleFileCode.unknownCriterion,
    RuleFileCode.unknownDocumentType, RuleFileCode.unmatchedName,
  ]
  /// So many further places are shown.
  private static let mostPlaces = 3
  /// Names met on the way that stand for something elsewhere, to be followed at the end.
  var references: [Reference] = []

  mutating func report(
    _ code: DiagnosticCode, _ message: Message, at span: SourceSpan?,
    severity: DiagnosticSeverity = .error, labels: [DiagnosticLabel] = [], help: [Message] = [],
    edit: DiagnosticEdit? = nil
  ) {
    report(
      Diagnostic(
        code: code, severity: severity, message: message, span: span, labels: labels, help: help,
        edit: edit))
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errorCount += 1 }
    if let (first, label) = repeated(diagnostic, at: sink.diagnostics.count) {
      if let label { sink.add(label, to: first) }
      return
    }
    sink.report(diagnostic)
  }

  mutating func defect(
    _ code: DiagnosticCode, _ message: Message, at span: SourceSpan?,
    labels: [DiagnosticLabel] = [], help: [Message] = [], edit: DiagnosticEdit? = nil
  ) {
    let defect = Diagnostic(
      code: code, severity: .warning, message: message, span: span, labels: labels, help: help,
      edit: edit)
    if let (first, label) = repeated(defect, at: defects.count) {
      if let label { defects[first].labels.append(label) }
      return
    }
    defects.append(defect)
  }

  /// Whether the same was said of the same name before: by which diagnostic, and the label that
  /// it gets for this place, if any.
  private mutating func repeated(
    _ diagnostic: Diagnostic, at index: Int
  ) -> (first: Int, label: DiagnosticLabel?)? {
    guard Self.repeatable.contains(diagnostic.code) else { return nil }
    let key = Repeated(code: diagnostic.code, message: diagnostic.message)
    guard let first = firstPlaces[key] else {
      firstPlaces[key] = (index, 0)
      return nil
    }
    firstPlaces[key] = (first.index, first.count + 1)
    let isShown = first.count < Self.mostPlaces
    return (
      first.index,
      isShown ? DiagnosticLabel(span: diagnostic.span, message: Message("label.also-here")) : nil
    )
  }

  /// All bytes of a file that was read.
  func bytes(of file: SourceFileID) -> [UInt8] {
    Int(file.index) < files.files.count ? files.files[Int(file.index)].bytes : []
  }
}

/// Ways out that many diagnostics share.
enum Help {
  static let putInQuotes = Message("help.put-in-quotes")

  /// Nearest names first, then all that are valid where these are few.
  static func choose(_ written: String, among names: [String]) -> [Message] {
    let valid = unique(names)
    let near = nearest(to: written, among: valid)
    var help: [Message] = []
    if !near.isEmpty { help.append(Message("help.did-you-mean", ["names": .names(near)])) }
    if near.isEmpty || valid.count <= 30, !valid.isEmpty {
      help.append(Message("help.valid-here", ["names": .names(valid)]))
    }
    return help
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<ByteText> = []
    return names.filter { seen.insert(ByteText($0)).inserted }
  }

  /// The one that is meant, as far as letters say.
  static func nearestName(to written: String, among names: [String]) -> String? {
    nearest(to: written, among: unique(names), limit: 1).first
  }

  /// Nearest names only: for long lists such as those of units or tasks.
  static func nearestOnly(_ written: String, among valid: [String]) -> [Message] {
    let near = nearest(to: written, among: unique(valid))
    return near.isEmpty ? [] : [Message("help.did-you-mean", ["names": .names(near)])]
  }
}

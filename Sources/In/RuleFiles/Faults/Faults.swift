import Diagnostics
import VietnameseText

/// What the phases of loading find, and the text of the files in which they find it.
struct Faults: Sendable {
  private(set) var sink = DiagnosticSink()
  /// What the printed plan says that cannot be used as it is.
  private(set) var defects: [Diagnostic] = []
  var files = SourceFiles()
  /// Names met on the way that stand for something elsewhere, to be followed at the end.
  var references: [Reference] = []

  mutating func report(
    _ code: DiagnosticCode, _ message: Message, at span: SourceSpan?,
    severity: DiagnosticSeverity = .error, labels: [DiagnosticLabel] = [], help: [Message] = []
  ) {
    sink.report(
      Diagnostic(
        code: code, severity: severity, message: message, span: span, labels: labels, help: help))
  }

  mutating func report(_ diagnostic: Diagnostic) { sink.report(diagnostic) }

  mutating func defect(
    _ code: DiagnosticCode, _ message: Message, at span: SourceSpan?,
    labels: [DiagnosticLabel] = [], help: [Message] = []
  ) {
    defects.append(
      Diagnostic(
        code: code, severity: .warning, message: message, span: span, labels: labels, help: help))
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

  /// Nearest names only: for long lists such as those of units or tasks.
  static func nearestOnly(_ written: String, among valid: [String]) -> [Message] {
    let near = nearest(to: written, among: unique(valid))
    return near.isEmpty ? [] : [Message("help.did-you-mean", ["names": .names(near)])]
  }
}

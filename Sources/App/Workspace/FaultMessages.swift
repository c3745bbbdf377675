package import Bytes
package import Diagnostics

extension FileError {
  /// As a diagnostic of a code.
  package func diagnostic(_ code: DiagnosticCode) -> Diagnostic {
    Diagnostic(
      code: code,
      message: Message(
        messageID,
        ["path": .name(path), "reason": .text(reason), "limit": .integer(limit)]))
  }
}

package import Bytes
package import Diagnostics
import Expressions
import JSONText
package import Results

/// Runs the tests of a folder.
package enum SuiteRun {
  /// Runs every `*.jsonl` of a folder, in the order of their names.
  package static func report(folder: String) throws(FileError) -> SuiteReport {
    let context = EvaluationContext(zones: SystemZones())
    var report = SuiteReport()
    for name in try FileSystem.list(folder)
    where Paths.pathExtension(of: name).utf8.elementsEqual("jsonl".utf8) {
      let path = Paths.join(folder, name)
      run(try readFile(path, limit: 256 << 20), path, context, &report)
    }
    return report
  }

  private static func run(
    _ bytes: [UInt8], _ path: String, _ context: EvaluationContext, _ report: inout SuiteReport
  ) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated()
    where line.contains(where: { $0 != 0x20 && $0 != 0x0D }) {
      let message: Message
      do throws(JSONError) {
        if let test = SuiteCase(try JSONReader.value(of: Array(line))) {
          report.add(
            id: test.id, text: test.text, file: test.file, tier: test.tier, test.run(context))
          continue
        }
        message = Message("suite.no-test")
      } catch {
        message = error.message
      }
      report.badLines.append(
        Diagnostic(
          code: ExpressionDataCode.badSuiteLine, message: message,
          place: DataPlace(path: path, row: number + 1)))
    }
  }
}

extension JSONError {
  /// What is wrong, to be worded.
  package var message: Message {
    Message(messageID, ["name": .name(name), "limit": .integer(limit)])
  }
}

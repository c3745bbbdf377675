package import CivilCalendar
package import Diagnostics
import ExpressionData
package import Expressions
package import Facts
import JSONText
package import Results

/// One expression, checked and evaluated on facts that somebody gives.
package struct ExpressionTrial: Sendable {
  /// Where the facts come from.
  package enum Row: Sendable {
    /// A JSON object, as bytes of a file; nil: nothing is known.
    case facts(path: String, bytes: [UInt8])
    case nothing
    /// An obligation of a report, by number.
    case obligation(Int, of: Report)
  }

  /// What the expression is called where a place is shown.
  package static let name = "EXPR"

  package let expression: TypedExpression
  package let outcome: Outcome
  /// The facts that it names, in the order of the catalogue, each with what it has.
  package let seen: [(name: String, outcome: Outcome)]
  /// Warnings of the check, and where it failed to evaluate.
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var files = SourceFiles()

  /// - Parameters:
  ///   - catalogue: The names that there are; nil: those of the facts alone, as the standard has
  ///     them.
  ///   - asOf: The day of `asOf`, where the catalogue has it.
  /// - Throws: Facts that cannot be read, and an expression that does not check.
  package init(
    _ text: String, on row: Row, catalogue: Catalogue?, asOf: CivilDate?,
    calendar: WorkingCalendar
  ) throws(WorkspaceFault) {
    let file = files.add(path: Self.name, bytes: Array(text.utf8))
    var facts = try Self.read(row, catalogue, &files)
    if let asOf { facts.set("asOf", .date(asOf)) }
    let compilation = Expression.compile(text, declarations: facts.declarations)
    let problems = compilation.problems.map { problem in
      Diagnostic(
        code: problem.code, severity: problem.severity, message: problem.message,
        span: SourceSpan(
          file: file, start: problem.range.lowerBound, end: problem.range.upperBound),
        help: problem.help)
    }
    guard let expression = compilation.expression else {
      throw WorkspaceFault(problems, files: files)
    }
    self.expression = expression
    let context = EvaluationContext(calendar: calendar, zones: SystemZones())
    let slots = expression.slots
    let named = facts.declarations.facts.filter { slots.contains($0.slot) }
    if case .obligation(let number, let report) = row {
      let source = report.facts(ofObligation: number)
      outcome = evaluate(expression, facts: source, context: context)
      seen = named.map { ($0.name, source.outcome(of: $0.slot)) }
    } else {
      let values = facts.facts
      outcome = evaluate(expression, facts: values, context: context)
      seen = named.map { ($0.name, values.outcome(of: $0.slot)) }
    }
    diagnostics = problems
    if case .error(let fault) = outcome {
      diagnostics.append(
        Diagnostic(
          code: ExpressionDataCode.evaluationFault, message: fault.message,
          span: SourceSpan(file: file, start: Int(fault.start), end: Int(fault.end))))
    }
  }

  private static func read(
    _ row: Row, _ catalogue: Catalogue?, _ files: inout SourceFiles
  ) throws(WorkspaceFault) -> FactsFile {
    guard case .facts(let path, let bytes) = row else {
      return FactsFile(nil, catalogue: catalogue, file: SourceFileID(index: 0))
    }
    let file = files.add(path: path, bytes: bytes)
    let json: JSONValue
    do throws(JSONError) {
      json = try JSONReader.value(of: bytes)
    } catch {
      throw WorkspaceFault(
        [
          Diagnostic(
            code: ExpressionDataCode.badFacts,
            message: error.message,
            span: SourceSpan(file: file, start: error.offset, end: error.offset + 1))
        ], files: files)
    }
    let facts = FactsFile(json, catalogue: catalogue, file: file)
    guard facts.diagnostics.isEmpty else {
      throw WorkspaceFault(facts.diagnostics, files: files)
    }
    return facts
  }
}

import CivilCalendar
import Expressions
import Facts
import Testing

/// What a rule of the manual says, checked against the catalogue.
@Suite struct CatalogueExpressionTests {
  @Test(arguments: [
    "has(due.effective)", "clock != 'overdue'", "evidence.items.all(i, !i.wrongType)",
    "evidence.required && clock in ['completedOnTime', 'completedLate', 'completedUndated']",
    "progress.percent >= progress.previousPercent",
    "has(progress.percent) && progress.percent >= 100 && clock != 'completedOnTime'",
    "progress.percent * (due.effective - period.start) >= decimal(100) * (asOf - period.start)",
    "task.tags.exists(t, t == 'chuyển đổi số')", "appraisal.decision != 'returned'",
    "asOf <= due.effective", "progress.status == 'completed'", "asOf.weekday() == 'monday'",
    "evidence.items.exists(i, has(i.date) && i.date > due.effective)",
  ]) func conditionChecks(_ text: String) {
    let compilation = Expression.compile(
      text, declarations: Catalogue.obligation.declarations, expecting: .bool)
    #expect(compilation.problems == [])
    #expect(compilation.expression != nil)
  }

  @Test(arguments: [
    (Catalogue.report, "score >= 80"), (.report, "units.all(u, u.score >= 60)"),
    (.report, "errors == 0 && rejectedRows == 0"), (.unit, "overdue > 0 && unit.silent"),
    (.unit, "has(score) && score < 50"), (.record, "percent == 100"),
    (.record, "status == 'xong' || percent >= 99.5"),
  ]) func otherCataloguesCheck(_ catalogue: Catalogue, _ text: String) {
    let compilation = Expression.compile(
      text, declarations: catalogue.declarations, expecting: .bool)
    #expect(compilation.problems == [])
  }

  @Test func itemsAreRecordsInTheOrderOfTheirFields() throws {
    var fields = EvidenceItemField.allCases.map { field in
      field.field.type == .bool ? Outcome.value(.bool(false)) : .unknown
    }
    fields[EvidenceItemField.late.rawValue] = .value(.bool(true))
    let item = Value.record(RecordValue(name: "item", fields: fields))
    let facts = FactValues([ObligationFact.evidenceItems.slot: .list([item])])
    func outcome(_ text: String) throws -> Outcome {
      let compilation = Expression.compile(
        text, declarations: Catalogue.obligation.declarations)
      return evaluate(
        try #require(compilation.expression), facts: facts, context: EvaluationContext())
    }
    #expect(try outcome("evidence.items.exists(i, i.late)") == .value(.bool(true)))
    #expect(try outcome("evidence.items.all(i, !i.outside)") == .value(.bool(true)))
    #expect(try outcome("evidence.items.all(i, has(i.date))") == .value(.bool(false)))
    #expect(try outcome("evidence.items.all(i, i.date == date('2024-01-01'))") == .unknown)
  }
}

import CivilCalendar
import DeadlinePhrases
import Testing

/// Plan P of the scenarios: issued 2023-09-26, ends 2025-12-31.
let planReader = DeadlineReader(issued: day("2023-09-26"), ends: day("2025-12-31"))

func day(_ iso: String) -> CivilDate? { CivilDate(iso: iso) }

func fixed(_ iso: String, _ roll: RollKind = .periodEnds, from: String? = nil) -> DeadlineForm {
  .fixed(FixedDay(date: CivilDate(iso: iso) ?? .earliest, roll: roll, from: from.flatMap(day)))
}

func every(_ kind: PeriodKind, from: String? = nil, until: String? = nil) -> DeadlineForm {
  .recurring(
    Recurrence(slots: [Slot(kind: kind)], from: from.flatMap(day), until: until.flatMap(day)))
}

func slots(_ slots: Slot...) -> DeadlineForm { .recurring(Recurrence(slots: slots)) }

func yearly(_ due: DueRule) -> DeadlineForm { slots(Slot(kind: .year, due: due)) }

func event(_ phrase: String) -> EventReference { EventReference(phrase: phrase) }

func days(_ amount: Int) -> TermLength { TermLength(amount: amount, unit: .days) }

func workingDays(_ amount: Int) -> TermLength { TermLength(amount: amount, unit: .workingDays) }

struct PhraseCase: Sendable, CustomTestStringConvertible {
  var phrase: String
  var form: DeadlineForm
  var isAspirational: Bool
  var certainty: ReadingCertainty
  var testDescription: String { phrase }

  init(
    _ phrase: String, _ form: DeadlineForm, _ certainty: ReadingCertainty = .certain,
    isAspirational: Bool = false
  ) {
    (self.phrase, self.form, self.certainty) = (phrase, form, certainty)
    self.isAspirational = isAspirational
  }
}

func check(_ c: PhraseCase, reader: DeadlineReader = planReader) {
  let reading = reader.read(c.phrase)
  #expect(reading.deadline.form == c.form)
  #expect(reading.deadline.isAspirational == c.isAspirational)
  #expect(reading.certainty == c.certainty)
}

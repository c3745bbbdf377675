import CivilCalendar
import DeadlinePhrases
import TestSupport
import Testing

/// The phrases of three plans as printed, each with the one reading that is allowed to be in doubt.
@Suite(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"))
struct SharedPlanTests {
  @Test func everyPhraseOfPlan145IsCertain() throws {
    let rows = try SharedFolder.rows(of: "reference/plan-145-reconstruction.csv")
    #expect(rows.count == 105)
    for row in rows {
      let phrase = row["deadline_phrase"] ?? ""
      let reading = planReader.read(phrase)
      #expect(reading.certainty == .certain, "\(phrase)")
      #expect((reading.deadline.form == .missing) == phrase.isEmpty)
    }
  }

  @Test func everyPhraseOfTheYearPlanIsRead() throws {
    let reader = DeadlineReader(issued: day("2025-01-01"), ends: day("2030-12-31"))
    let rows = try SharedFolder.rows(of: "reference/plan-nq03-2025.csv")
    for row in rows {
      let phrase = row["deadline_phrase"] ?? ""
      #expect(reader.read(phrase).certainty == .certain, "\(phrase)")
    }
  }

  @Test func draftPlanGivesNoDateForSharesAndBeginnings() throws {
    let reader = DeadlineReader(issued: day("2026-01-01"), ends: day("2030-12-31"))
    let unread: Set = [
      "Khởi động quý IV/2026", "50% năm 2027, 80% năm 2030", "đầu tiên năm 2028",
      "80% năm 2028, 100% năm 2029; duy trì đến 2030",
    ]
    let toCheck: Set = [
      "hoàn thành đầu tư quý IV/2026, vận hành thương mại năm 2027",
      "quyết định đầu tư năm 2029 (phấn đấu)", "nghiệm thu, vận hành quý IV/2027",
      "thứ nhất 2028, thứ hai 2030",
    ]
    for row in try SharedFolder.rows(of: "reference/plan-laocai-2026-draft.csv") {
      let phrase = row["deadline_phrase"] ?? ""
      let expected: ReadingCertainty =
        unread.contains(phrase) ? .unread : toCheck.contains(phrase) ? .check : .certain
      #expect(reader.read(phrase).certainty == expected, "\(phrase)")
    }
  }
}

import CivilCalendar
import ExactNumbers
import Testing

@testable import Diagnostics
@testable import Wording

@Suite struct WordingTests {
  @Test func bothLanguagesHaveTheSameIds() {
    let vietnamese = Set(Phrasebook.vietnamese.sentences.keys)
    let english = Set(Phrasebook.english.sentences.keys)
    #expect(vietnamese.subtracting(english).sorted() == [])
    #expect(english.subtracting(vietnamese).sorted() == [])
    let words = Set(Phrasebook.vietnamese.words.keys)
    #expect(words == Set(Phrasebook.english.words.keys))
  }

  @Test func anIdStandsInOneArea() {
    for areas in [Phrasebook.vietnameseSentences, Phrasebook.englishSentences] {
      let ids = areas.flatMap(\.keys)
      #expect(ids.count == Set(ids).count)
    }
  }

  @Test func bothLanguagesUseTheSameArguments() {
    for (id, pattern) in Phrasebook.vietnamese.sentences.sorted(by: { $0.key < $1.key }) {
      let vietnamese = SentencePattern(pattern)
      let english = SentencePattern(Phrasebook.english.sentences[id] ?? "")
      #expect(vietnamese.isSound && english.isSound, "\(id)")
      #expect(
        vietnamese.argumentNames.sorted() == english.argumentNames.sorted(), "\(id)")
    }
  }

  @Test(arguments: Wording.Language.allCases)
  func everySentenceTakesSampleArguments(_ language: Wording.Language) {
    let wording = Wording(language)
    for (id, pattern) in wording.phrasebook.sentences.sorted(by: { $0.key < $1.key }) {
      let names = SentencePattern(pattern).argumentNames
      for value: Message.Value in [.text("văn bản"), .name("tên"), .integer(2), .names(["a"])] {
        var message = Message(id)
        message.arguments = names.map { Message.Argument(name: $0, value: value) }
        let sentence = wording.sentence(for: message)
        #expect(!sentence.isEmpty && sentence != id, "\(id)")
        #expect(!sentence.contains(Wording.noValue), "\(id): \(sentence)")
        #expect(
          !sentence.hasSuffix(".")
            || ["alert.", "explain.", "reference."].contains(where: id.hasPrefix),
          "\(id): \(sentence)")
      }
    }
  }

  @Test func argumentsAreShownByTheirKind() {
    func shown(_ value: Message.Value, _ language: Wording.Language = .english) -> String {
      SentencePattern("[{x}]").filled(
        with: [Message.Argument(name: "x", value: value)], by: Wording(language))
    }
    #expect(shown(.text("a")) == "[a]")
    #expect(shown(.name("a")) == "[`a`]")
    #expect(shown(.integer(1250)) == "[1250]")
    #expect(shown(.integer(-1_234_567)) == "[-1\u{A0}234\u{A0}567]")
    #expect(shown(.integer(.min)) == "[-9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}808]")
    #expect(shown(.names(["a", "b"])) == "[`a`, `b`]")
    #expect(shown(.date("2024-06-18")) == "[18 Jun 2024]")
    #expect(shown(.date("2024-06-18"), .vietnamese) == "[18/06/2024]")
    #expect(shown(.date("soon")) == "[soon]")
    #expect(shown(.message(Message("list.more", ["count": .integer(3)]))) == "[and 3 more]")
    let many = (1...10).map(String.init)
    #expect(shown(.names(many)).hasSuffix("`8` and 2 more]"))
  }

  @Test func aPatternHasPluralsAndBraces() {
    let pattern = SentencePattern("{n} {n|file|files} {{x}} {absent}")
    func filled(_ n: Int) -> String {
      pattern.filled(
        with: [Message.Argument(name: "n", value: .integer(n))], by: Wording(.english))
    }
    #expect(filled(1) == "1 file {x} —")
    #expect(filled(0) == "0 files {x} —")
    #expect(pattern.argumentNames == ["n", "absent"])
    #expect(!SentencePattern("a {b").isSound)
    #expect(!SentencePattern("a } b").isSound)
  }

  @Test func anUnknownIdGivesItself() {
    #expect(Wording(.english).sentence(for: Message("no.such-id")) == "no.such-id")
    #expect(Wording(.vietnamese).word("no-such-word") == "no-such-word")
  }
}

struct DayCase: Sendable, CustomTestStringConvertible {
  var iso: String
  var vietnamese: String
  var english: String
  var testDescription: String { iso }
}

@Suite struct DatesAndNumbersTests {
  @Test(arguments: [
    DayCase(iso: "2024-06-18", vietnamese: "thứ Ba, 18/06/2024", english: "Tue 18 Jun 2024"),
    DayCase(iso: "2024-12-01", vietnamese: "Chủ nhật, 01/12/2024", english: "Sun 1 Dec 2024"),
  ])
  func dates(_ c: DayCase) throws {
    let date = try #require(CivilDate(iso: c.iso))
    #expect(Wording(.vietnamese).dateWithWeekday(date) == c.vietnamese)
    #expect(Wording(.english).dateWithWeekday(date) == c.english)
    #expect(Wording(.vietnamese).date(nil) == "—")
  }

  @Test(arguments: [
    ("once", "một lần", "once"), ("2024", "Năm 2024", "2024"),
    ("2024-H1", "6 tháng đầu năm 2024", "H1 2024"),
    ("2024-H2", "6 tháng cuối năm 2024", "H2 2024"),
    ("2024-9M", "9 tháng năm 2024", "9 months of 2024"), ("2024-Q2", "Quý II/2024", "Q2 2024"),
    ("2024-Q4", "Quý IV/2024", "Q4 2024"), ("2024-06", "Tháng 6/2024", "Jun 2024"),
    ("2024-W23", "Tuần 23/2024", "week 23 of 2024"),
  ])
  func periods(_ id: String, _ vietnamese: String, _ english: String) throws {
    let period = try #require(Period(id: id))
    #expect(Wording(.vietnamese).period(period) == vietnamese)
    #expect(Wording(.english).period(period) == english)
  }

  @Test func numbers() throws {
    let score = try #require(Decimal(parsing: "83.3"))
    #expect(Wording(.vietnamese).twoPlaces(score) == "83,30")
    #expect(Wording(.english).percent(score) == "83.30%")
    #expect(Wording(.vietnamese).number(score) == "83,3")
    #expect(Wording(.english).twoPlaces(nil) == "—")
    #expect(Wording(.english).percent(nil) == "—")
  }
}

import CivilCalendar
import DeadlinePhrases
import TestSupport
import Testing
import VietnameseText

private let words = [
  "trước", "ngày", "tháng", "quý", "năm", "hằng", "Hàng", "II", "IV", "2024", "2025", "15", "31",
  "06", "/", "-", ";", ",", "(", ")", "và", "đến", "từ", "kể từ", "làm việc", "đầu", "cuối",
  "phấn đấu", "thường xuyên", "định kỳ", "sau", "khi", "theo", "tùy", "hoặc",
  "99999999999999999999",
  "31/02/2024", "6/2024", "Q2", "H1", "%", "\n", "\u{301}", "\u{200B}", "Ð", "😀", "by", "within",
  "of", "issue", "every", "June", "end of", "1 lần/", "20h00", "ban hành", "xã Hải An", "\0", "0",
  "-0", "9 tháng", "tháng cuối quý", "những năm tiếp theo", "May", "đợt", "(năm)", "tuần",
]

@Test(arguments: 1...8) func anyWordsAreReadWithoutTrap(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let readers = [planReader, DeadlineReader(), DeadlineReader(issued: .latest, ends: .earliest)]
  for _ in 0..<120 {
    let count = random.int(in: 0...12)
    let glue = random.element(of: ["", " ", " ", " "]) ?? " "
    let phrase = (0..<count).compactMap { _ in random.element(of: words) }.joined(separator: glue)
    for reader in readers {
      let reading = reader.read(phrase)
      for range in reading.used + reading.left {
        #expect(range.upperBound <= phrase.utf8.count)
      }
      let isUnread = reading.certainty == .unread
      #expect(isUnread == (reading.deadline.form == .unreadable), "\(phrase.debugDescription)")
      #expect(reading.certainty != .certain || reading.left == [], "\(phrase.debugDescription)")
      #expect(reader.read(nfd(phrase)).deadline == reader.read(nfc(phrase)).deadline)
    }
    _ = PeriodPhrase.read(phrase)
    _ = DatePhrase.read(phrase)
  }
}

/// Words without a number or a cycle never give a day.
@Test(arguments: 1...10) func noDateFromJunk(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let letters = Array("aăâbcdđeghiklmnoôơpqrstuưvxy ,.;-()".unicodeScalars)
  for _ in 0..<150 {
    var phrase = String.UnicodeScalarView()
    for _ in 0..<random.int(in: 1...40) {
      if let letter = random.element(of: letters) { phrase.append(letter) }
    }
    switch planReader.read(String(phrase)).deadline.form {
    case .unreadable, .missing, .event: break
    case let form: Issue.record("\(String(phrase)): \(form)")
    }
  }
}

@Test func longPhraseIsUnreadable() {
  let phrase = String(repeating: "2024; ", count: 1_000)
  #expect(planReader.read(phrase).certainty == .unread)
}

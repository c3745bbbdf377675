import CivilCalendar
import VietnameseText

/// What a word or a run of words means in a deadline, whatever the language.
enum Symbol: Hashable, Sendable {
  /// Tuần, tháng, quý, năm.
  case unit(PeriodKind)
  /// Ngày; ngày làm việc.
  case day, workingDay
  /// Nửa, half.
  case half
  /// Q, H and T of `Q2/2024`, `H1/2024`, `T6/2024`.
  case quarterLetter, halfLetter, monthLetter
  /// `QII` in one word.
  case quarter(Int)
  case roman(Int)
  /// A number in letters.
  case numeral(Int)
  /// First to fourth.
  case ordinal(Int)
  case monthName(Int)
  /// Hằng, mỗi.
  case each
  case every(PeriodKind)
  /// Định kỳ.
  case periodic
  /// Lần, một lần.
  case times
  /// Tháng cuối quý.
  case lastMonth(PeriodKind)
  /// Đầu, giữa, cuối.
  case start, middle, end
  /// Trước; chậm nhất; trong ngày.
  case before, by, on
  /// Trong, vào: a period, or the head of a term.
  case within
  case from, to
  /// Kể từ ngày.
  case since
  /// Sau, sau khi.
  case after
  /// Khi, theo, đột xuất: what comes hangs on an event.
  case eventLead
  /// Đột xuất, khi có yêu cầu: an event alone; beside a cycle it adds nothing that has a day.
  case onRequest
  /// Theo, which also stands before a period (`theo quý`).
  case accordingTo
  /// Tùy thuộc vào: the date hangs on an event, whatever stands before.
  case dependsOn
  /// Và những năm tiếp theo, trở đi.
  case onwards
  case continuous
  case aspirational
  case and
  case of
  /// Đợt, bước: before a number it names a milestone.
  case label
  /// Says what is done and nothing about when.
  case harmless
  /// Changes the meaning in a way that is not understood: hoặc, nếu, trừ, bắt đầu.
  case danger
}

/// The words of deadlines; longer runs win over shorter ones.
enum Lexicon {
  /// The longest run of words that begins at a token, and the index after it.
  static func match(_ tokens: [TextToken], at start: Int) -> (symbol: Symbol, end: Int)? {
    guard case .word(let first)? = tokens[safe: start]?.kind else { return nil }
    for entry in entries[first] ?? [] {
      let end = start + entry.words.count
      let isThere = zip(entry.words, start..<end).allSatisfy { word, index in
        tokens[safe: index]?.kind == .word(word)
      }
      if isThere { return (entry.symbol, end) }
    }
    return nil
  }

  private struct Entry: Sendable {
    var words: [NameKey]
    var symbol: Symbol
  }

  private static let entries: [NameKey: [Entry]] = {
    var table: [NameKey: [Entry]] = [:]
    for (phrases, symbol) in vietnamese + english {
      for phrase in phrases.split(separator: "|") {
        let words = phrase.split(separator: " ").map { NameKey($0) }
        guard let first = words.first else { continue }
        table[first, default: []].append(Entry(words: words, symbol: symbol))
      }
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()
}

extension Array {
  /// `nil` outside the bounds.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}

import ArgumentParser
import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import Reports
import Results
import RuleFiles
import VietnameseText
import Wording
import Workspace

/// `dondoc calendar`: days off, due days, and arithmetic with working days.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Shows a month or a year of the working calendar, or counts working days.",
    usage: """
      dondoc calendar [<workspace>] [<period>] [<options>]
      dondoc calendar add <day> <days> [<options>]
      dondoc calendar count <from> <to> [<options>]
      dondoc calendar roll <day> [<options>]
      """,
    discussion: """
      Without a workspace the calendar vn-state is shown. add gives the so-many-th working day \
      after a day (before it, for a negative number), count the working days after the first day \
      up to the second, roll the day itself or the next working day; each with the way to it, day \
      by day. With - they read rows from standard input, as CSV with the columns date,days or \
      from,to or date, and add the result to each; the exit code is 3 where a row is bad.

      Example: dondoc calendar 2024-05
      Example: dondoc calendar add 2024-04-29 5
      Example: dondoc calendar count 2024-04-29 2024-05-07
      """)

  @Argument(
    help: "A workspace and a period (2024, 2024-Q2, 2024-06); or add, count or roll with its days.")
  var words: [String] = []

  @Option(help: "A shipped calendar, or the path of a YAML file, instead of the workspace's.")
  var calendar: String?

  @Option(help: "text, csv or json.")
  var format: ListFormat = .text

  @OptionGroup var options: CommonOptions

  /// What the words ask for.
  private enum Request {
    case sheet(folder: String?, period: Period?)
    case question(CalendarQuestion)
    case batch(CalendarBatch.Kind)
  }

  func validate() throws { _ = try request() }

  func run() throws {
    switch try request() {
    case .sheet(let folder, let period): try showSheet(folder, period)
    case .question(let question): try answer(question)
    case .batch(let kind): try answerRows(kind)
    }
  }

  // MARK: Words

  private func request() throws -> Request {
    guard let first = words.first, let kind = CalendarBatch.Kind(rawValue: first) else {
      return try sheetRequest()
    }
    let rest = Array(words.dropFirst())
    if rest == ["-"] { return .batch(kind) }
    guard rest.count == kind.columns.count else {
      let names = kind.columns.map { "<\($0)>" }.joined(separator: " ")
      throw ValidationError("calendar \(first) takes \(names), or - to read rows.")
    }
    switch kind {
    case .add:
      guard let days = CalendarBatch.number(rest[1]) else {
        throw ValidationError("'\(rest[1])' is no whole number of working days.")
      }
      return .question(.add(try day(rest[0]), workingDays: days))
    case .count:
      return .question(.count(after: try day(rest[0]), upTo: try day(rest[1])))
    case .roll:
      return .question(.roll(try day(rest[0])))
    }
  }

  /// A folder, a period, or both; the period is what reads as one.
  private func sheetRequest() throws -> Request {
    var folder: String?
    var period: Period?
    for word in words {
      if let read = CalendarChoice.period(word) {
        guard period == nil else { throw ValidationError("'\(word)' is a second period.") }
        period = read
      } else {
        guard folder == nil, !Self.looksLikePeriod(word) else {
          throw ValidationError("'\(word)' is no period; write 2024, 2024-Q2 or 2024-06.")
        }
        folder = word
      }
    }
    return .sheet(folder: folder, period: period)
  }

  /// Digits and signs only: no one's folder, but a period with a slip.
  private static func looksLikePeriod(_ word: String) -> Bool {
    word.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
      && word.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || "-/QHMW.".utf8.contains($0) }
      && !FileSystem.exists(word)
  }

  private func day(_ text: String) throws -> CivilDate {
    guard let day = CalendarChoice.day(text) else {
      throw ValidationError("'\(text)' is no day; write it as 2024-06-18 or 18/06/2024.")
    }
    return day
  }

  // MARK: Answers

  private func choice(folder: String?) throws -> (CalendarChoice, Language) {
    do throws(WorkspaceFault) {
      let choice = try CalendarChoice(named: calendar, options.settings(folder: folder))
      return (choice, choice.run?.language ?? options.faultLanguage)
    } catch {
      throw FaultOutput(options).exit(error)
    }
  }

  private func answer(_ question: CalendarQuestion) throws {
    let (choice, language) = try choice(folder: nil)
    guard let answer = choice.calendar.answer(question) else {
      throw ValidationError("no day of the years 1 to 9999 answers.")
    }
    guard !options.quiet else { return }
    let text = CalendarAnswerText(answer, choice.calendar)
    var sink = ByteSink(descriptor: 1)
    switch format {
    case .text: text.writeText(wording: language.wording, width: Self.width, to: &sink)
    case .csv: text.writeCSV(to: &sink)
    case .json: text.writeJSON(to: &sink)
    }
    sink.flush()
  }

  private func answerRows(_ kind: CalendarBatch.Kind) throws {
    let (choice, language) = try choice(folder: nil)
    let batch = CalendarBatch(kind, choice.calendar, path: "-")
    if !batch.headings.isEmpty, !options.quiet {
      var sink = ByteSink(descriptor: 1)
      CSVRow.write(batch.headings + CalendarAnswerText.resultHeadings, to: &sink)
      for row in batch.rows {
        let text = row.answer.map { CalendarAnswerText($0, choice.calendar) }
        let result = [text?.resultCell ?? "", row.answer?.certainty.rawValue ?? ""]
        CSVRow.write(row.cells + result, to: &sink)
      }
      sink.flush()
    }
    guard batch.faults.isEmpty else {
      FaultOutput(options, language: language).write(batch.faults, files: SourceFiles())
      throw ExitCode(RunOutcome.incomplete.exitCode)
    }
  }

  private func showSheet(_ folder: String?, _ period: Period?) throws {
    let (choice, language) = try choice(folder: folder)
    let day = options.asOf ?? choice.today
    guard let period = period ?? Period(.month, containing: day),
      let sheet = CalendarSheet(
        calendar: choice.calendar, period: period, dues: choice.run.map { $0.dues() })
    else { return }
    guard !options.quiet else { return }
    var sink = ByteSink(descriptor: 1)
    switch format {
    case .text:
      let isTerminal = Terminal.isTerminal(1)
      sheet.writeText(
        wording: language.wording, width: Self.width,
        limit: isTerminal && !options.verbose ? 30 : nil,
        isColoured: options.color.isColoured(descriptor: 1), to: &sink)
    case .csv: sheet.writeCSV(to: &sink)
    case .json: sheet.writeJSON(to: &sink)
    }
    sink.flush()
  }

  /// Of the terminal, 100 elsewhere.
  private static var width: Int { max(40, min(Terminal.width(1) ?? 100, 130)) }
}

extension WorkspaceRun {
  /// What falls due on which day on the as-of date, by day and then in the order of the plan.
  fileprivate func dues() -> [CalendarSheet.Due] {
    let report = report()
    let columns = report.obligations
    var dues: [CalendarSheet.Due] = []
    var places: [DueKey: Int] = [:]
    for number in 0..<columns.count {
      guard let date = columns.due[number].effective, columns.clock[number] != .excluded else {
        continue
      }
      let identity = columns.identity[number]
      let task = report.tasks[identity.task]
      let name = task.id.text + (identity.part.map { "#" + $0 } ?? "")
      let unit = report.unit(identity.unit)?.shortName ?? "-"
      let open = columns.clock[number].isOpen || columns.clock[number] == .notOpen ? 1 : 0
      let key = DueKey(date: date, task: name, period: identity.period)
      if let place = places[key] {
        dues[place].units.append(unit)
        dues[place].open += open
      } else {
        places[key] = dues.count
        dues.append(
          CalendarSheet.Due(
            date: date, task: name, title: task.title, period: identity.period, units: [unit],
            open: open))
      }
    }
    return dues.enumerated().sorted { a, b in
      a.element.date == b.element.date ? a.offset < b.offset : a.element.date < b.element.date
    }.map(\.element)
  }
}

/// What is one line of a sheet.
private struct DueKey: Hashable {
  var date: CivilDate
  var task: String
  var period: Period
}

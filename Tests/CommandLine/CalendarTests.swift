import Foundation
import TestSupport
import Testing

/// `dondoc calendar` as it is printed; both languages are kept in one file.
struct CalendarCase: Sendable, CustomTestStringConvertible {
  var name: String
  var arguments: [String]
  var input: String?

  var testDescription: String { name }
  var snapshot: String { "calendar-\(name).txt" }

  init(_ name: String, _ arguments: String, input: String? = nil) {
    self.name = name
    self.arguments = arguments.split(separator: " ").map(String.init)
    self.input = input
  }
}

@Suite struct CalendarTests {
  static let cases: [CalendarCase] = [
    CalendarCase("month", "2024-05"),
    CalendarCase("projected-month", "2027-02"),
    CalendarCase("year", "2024"),
    CalendarCase("add", "add 2024-04-29 5"),
    CalendarCase("add-backward", "add 2024-05-07 -5"),
    CalendarCase("add-long", "add 2023-12-29 250"),
    CalendarCase("add-none", "add 2024-04-28 0"),
    CalendarCase("count", "count 2024-04-26 2024-05-06"),
    CalendarCase("count-backward", "count 2024-05-06 2024-04-26"),
    CalendarCase("roll", "roll 2024-02-10"),
    CalendarCase("outside", "add 2029-12-28 3"),
    CalendarCase("csv", "add 2024-04-29 5 --format csv"),
    CalendarCase("json", "add 2024-04-29 2 --format json"),
    CalendarCase(
      "rows", "add -",
      input: "Ngày;Số ngày;Việc\n29/4/2024;5;Trả lời\n31/02/2024;1;x\n2024-05-06;-3;Báo cáo\n"
        + "2024-05-06;ba;y\n9999-12-31;9;z\n"),
    CalendarCase("rows-without-column", "count -", input: "from,until\n2024-01-01,2024-02-01\n"),
  ]

  static let snapshots = cases.map(\.snapshot) + ["calendar-due.txt"]

  @Test(arguments: cases) func prints(_ example: CalendarCase) throws {
    let scratch = try Scratch()
    var text = ""
    for language in ["en", "vi"] {
      let run = try Program.run(
        ["calendar"] + example.arguments + ["--lang", language], in: scratch.path,
        input: example.input)
      text += "[\(language), exit \(run.exitCode)]\n\(run.outputText)"
      if !run.errors.isEmpty { text += "[standard error]\n\(run.errorText)" }
    }
    let problem = Snapshots.problem(text, in: example.snapshot)
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test func inAWorkspaceItShowsWhatFallsDue() throws {
    let scratch = try SmallWorkspace.scratch(progress: SmallWorkspace.oneOverdue)
    var text = ""
    for language in ["en", "vi"] {
      text += try Program.run(
        ["calendar", "2024-06", "--as-of", SmallWorkspace.day, "--lang", language],
        in: scratch.path
      ).outputText
    }
    text += try Program.run(
      ["calendar", "2024-Q3", "--as-of", SmallWorkspace.day, "--lang", "en"], in: scratch.path
    ).outputText
    let problem = Snapshots.problem(text, in: "calendar-due.txt")
    #expect(problem == nil, "\(problem ?? "")")
    let month = try Program.run(["calendar", "--as-of", "2024-06-10"], in: scratch.path)
    let named = try Program.run(
      ["calendar", "2024-06", scratch.path, "--as-of", "2024-06-10"], in: "/")
    #expect(month.output == named.output)
  }

  @Test func machineFormatsHoldEveryDay() throws {
    let scratch = try SmallWorkspace.scratch()
    let arguments = ["calendar", "2024", "--as-of", SmallWorkspace.day]
    let csv = try Program.run(arguments + ["--format", "csv"], in: scratch.path)
    let lines = csv.outputText.split(whereSeparator: \.isNewline)
    #expect(lines.count == 367)
    #expect(lines.contains { $0.hasPrefix("2024-05-04,6,true,makeUpWorkday,") })
    let json = try Program.run(arguments + ["--format", "json"], in: scratch.path)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(object["schemaVersion"] as? String == "calendar/1")
    #expect((object["days"] as? [Any])?.count == 366)
    #expect((object["due"] as? [Any])?.isEmpty == false)
  }

  @Test(arguments: [
    UsageCase(arguments: ["calendar", "2024-13"], answer: "2024-13"),
    UsageCase(arguments: ["calendar", "2024", "2025"], answer: "second period"),
    UsageCase(arguments: ["calendar", "add", "2024-04-29"], answer: "<date> <days>"),
    UsageCase(arguments: ["calendar", "add", "2024-02-30", "1"], answer: "2024-02-30"),
    UsageCase(arguments: ["calendar", "add", "2024-02-03", "two"], answer: "two"),
    UsageCase(arguments: ["calendar", "roll", "9999-12-31x"], answer: "9999-12-31x"),
    UsageCase(arguments: ["calendar", "add", "9999-12-31", "9"], answer: "9999"),
    UsageCase(arguments: ["calendar", "--calender", "x"], answer: "--calendar"),
    UsageCase(arguments: ["calendar", "--calendar", "vn"], answer: "vn-state"),
    UsageCase(arguments: ["calendar", "no-such-folder"], answer: "D0601"),
  ])
  func wrongUsage(_ example: UsageCase) throws {
    let run = try Program.run(example.arguments, in: "/")
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains(example.answer), "\(run.errorText)")
  }

  @Test func aCalendarOfOnesOwn() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      dondoc: 1
      calendar:
        id: ours
        version: 1
        restDays: [sunday]
        lastDecidedYear: 2024
        days:
          - {date: 2024-05-03, kind: public-holiday, name: {vi: Ngày nghỉ, en: Our day}}

      """, to: "ours.yaml")
    let run = try Program.run(
      ["calendar", "add", "2024-05-02", "2", "--calendar", "ours.yaml", "--format", "csv"],
      in: scratch.path)
    #expect(run.errorText == "")
    #expect(run.outputText.contains("2024-05-02,2,2024-05-06,decided"))
    try scratch.write("dondoc: 1\ncalendar: {id: ours}\n", to: "broken.yaml")
    let broken = try Program.run(
      ["calendar", "roll", "2024-05-02", "--calendar", "broken.yaml"], in: scratch.path)
    #expect(broken.exitCode == 2)
    #expect(broken.errorText.contains("version"))
  }
}

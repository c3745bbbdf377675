import Foundation
import Testing

/// What a reader stumbled over once: days off, abbreviations, paths, names and who sent nothing.
@Suite struct ReadersWordsTests {
  /// The small workspace with another task.
  private func scratch(
    _ task: String, sections: String = "", progress: String? = SmallWorkspace.allDone
  ) throws -> Scratch {
    let file = SmallWorkspace.file.replacingOccurrences(
      of: "sources:\n", with: "  - {id: T-3, title: Việc ba, \(task)}\n\(sections)sources:\n")
    return try SmallWorkspace.scratch(progress: progress, file: file)
  }

  @Test(
    "a due day off on a weekday is said to be one, and which",
    arguments: [
      ("{on: 2024-02-12}", "vi", "thứ Hai (ngày nghỉ lễ: Mùng ba Tết Nguyên Đán), ngày làm việc"),
      (
        "{on: 2024-02-12}", "en", "a Monday (public holiday: Third Day of Lunar New Year), the last"
      ),
      ("{on: 2024-04-29}", "en", "a Monday (Day off (for 2024-05-04)), the last working day"),
      ("{on: 2024-06-29}", "en", "a Saturday, the last working day before it is Fri 28 Jun 2024"),
    ])
  func dayOff(deadline: String, language: String, words: String) throws {
    let scratch = try scratch("lead: UBND xã Ba, deadline: \(deadline)")
    let run = try Program.run(
      ["check", "--as-of", SmallWorkspace.day, "--lang", language], in: scratch.path)
    #expect(onOneLine(run.outputText).contains(words), "\(run.outputText)")
  }

  @Test func dayOffInTheUnitsOwnPage() throws {
    let scratch = try scratch("lead: UBND xã Ba, deadline: {on: 2024-02-12}")
    let run = try Program.run(
      ["check", "--as-of", SmallWorkspace.day, "--unit", "xa-ba", "--lang", "vi"], in: scratch.path)
    #expect(
      onOneLine(run.outputText).contains(
        "12/02/2024 (ngày nghỉ lễ: Mùng ba Tết Nguyên Đán; ngày làm việc cuối cùng trước hạn: "),
      "\(run.outputText)")
  }

  @Test(
    "documents are named, not only abbreviated",
    arguments: [
      ("vi", "văn bản cần có: 2 báo cáo (BC), quyết định (QĐ)"),
      ("en", "documents wanted: 2 × report (BC), decision (QĐ)"),
    ])
  func documents(language: String, words: String) throws {
    let scratch = try scratch(
      "lead: UBND xã Ba, deadline: 6/2024, evidence: {all: [{type: BC, count: 2}, {type: QĐ}]}")
    for arguments in [["check"], ["check", "--unit", "xa-ba"]] {
      let run = try Program.run(
        arguments + ["--as-of", SmallWorkspace.day, "--lang", language], in: scratch.path)
      #expect(onOneLine(run.outputText).contains(words), "\(arguments) \(run.outputText)")
    }
  }

  @Test("a type of document that the workspace adds is named as it says")
  func ownType() throws {
    let scratch = try scratch(
      "lead: UBND xã Ba, deadline: 6/2024, evidence: {type: PCT}",
      sections:
        "documents:\n  types: [{abbreviation: PCT, name: {vi: Phiếu chấm, en: Mark sheet}}]\n"
    )
    for (language, words) in [("vi", "phiếu chấm (PCT)"), ("en", "mark sheet (PCT)")] {
      let run = try Program.run(
        ["check", "--as-of", SmallWorkspace.day, "--lang", language], in: scratch.path)
      #expect(run.outputText.contains(words), "\(run.outputText) \(run.errorText)")
    }
  }

  @Test("no unit is a dash in a table too, and a formula stays harmless")
  func noUnit() throws {
    let scratch = try scratch("deadline: 6/2024")
    let run = try Program.run(
      ["list", "obligations", "--as-of", SmallWorkspace.day, "--format", "csv"], in: scratch.path)
    let line = run.outputText.split(separator: "\r\n").first { $0.contains("T-3") }
    #expect(line?.contains(",-,") == true, "\(run.outputText)")
    #expect(!run.outputText.contains("'-"))
  }

  @Test(
    "a file outside the workspace is shown as it was given, and a gate counts its rejected rows",
    arguments: ["../sent.csv", "./../sent.csv"])
  func outside(path: String) throws {
    let scratch = try Scratch()
    try scratch.write(SmallWorkspace.file, to: "plan/dondoc.yaml")
    try scratch.write(SmallWorkspace.allDone, to: "plan/progress.csv")
    try scratch.write(SmallWorkspace.oneRejected, to: "sent.csv")
    let folder = scratch.path + "/plan"
    let run = try Program.run(
      ["gate", "send", "--as-of", SmallWorkspace.day, "--with", path], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.outputText.contains("\(path):5:"), "\(run.outputText)")
    #expect(!run.outputText.contains(scratch.path))
    let before = try scratch.bytes(of: "sent.csv")
    for option in ["--with", "--progress"] {
      let rejects = try Program.run(
        ["check", "--as-of", SmallWorkspace.day, option, path, "--rejects", "../sent.csv"],
        in: folder)
      #expect(rejects.exitCode == 2)
      #expect(rejects.errorText.contains("D0610"))
    }
    #expect(try scratch.bytes(of: "sent.csv") == before)
  }

  @Test("a path that the workspace has too is not mistaken for its file")
  func samePath() throws {
    let scratch = try Scratch()
    try scratch.write(SmallWorkspace.file, to: "plan/dondoc.yaml")
    try scratch.write(SmallWorkspace.allDone, to: "plan/progress.csv")
    try scratch.write(SmallWorkspace.oneRejected, to: "progress.csv")
    let run = try Program.run(
      ["gate", "send", "plan", "--as-of", SmallWorkspace.day, "--with", "progress.csv"],
      in: scratch.path)
    #expect(run.outputText.contains("\(scratch.path)/progress.csv:5:"), "\(run.outputText)")
  }

  @Test("a gate that fails names the units that never reported")
  func silentUnit() throws {
    let rows = SmallWorkspace.allDone.split(separator: "\n").filter { !$0.contains("xa-ba") }
    let file = SmallWorkspace.file.replacingOccurrences(
      of: "lenient: {maxErrors: 99}", with: "heard: {noSilentUnit: true}")
    let scratch = try SmallWorkspace.scratch(
      progress: rows.joined(separator: "\n") + "\n", file: file)
    let run = try Program.run(
      [
        "gate", "heard", "--as-of", SmallWorkspace.day, "--format", "text", "--format",
        "json=g.json",
      ],
      in: scratch.path)
    #expect(run.exitCode == 1)
    #expect(run.outputText.contains("1 unit has never reported: UBND xã Ba"), "\(run.outputText)")
    let json = try JSONSerialization.jsonObject(with: Data(scratch.bytes(of: "g.json")))
    let gate = (json as? [String: Any])?["gate"] as? [String: Any]
    #expect(gate?["silentUnits"] as? [String] == ["xa-ba"])
  }

  @Test("two digits that changed places are met with the task that was meant")
  func swappedDigits() throws {
    let run = try Program.run(["explain", "PAR-54", Program.exampleFolder, "--lang", "en"])
    #expect(run.exitCode == 2)
    #expect(run.errorText.contains("did you mean `PAR-45`"), "\(run.errorText)")
  }

  @Test("a rule that rests on the plan says so in the reader's language")
  func basis() throws {
    let pages = try ["vi", "en"].map {
      try Program.run(["explain", "deadline/overdue", "--lang", $0]).outputText
    }
    #expect(pages[0].contains("căn cứ: văn bản kế hoạch;"))
    #expect(pages[1].contains("basis: the text of the plan;"))
  }

  @Test("the row of a supporting unit says from whom the report has to come")
  func supportingUnit() throws {
    let scratch = try scratch(
      "lead: UBND xã Ba, support: UBND xã An, deadline: 6/2024",
      progress: SmallWorkspace.head + "T-3,xa-an,,2024-06-20,completed,100,2024-06-18\n")
    let run = try Program.run(["check", "--as-of", SmallWorkspace.day], in: scratch.path)
    #expect(
      onOneLine(run.outputText).contains("the report has to come from `UBND xã Ba`")
        || onOneLine(run.outputText).contains("the report has to come from `xã Ba`"),
      "\(run.outputText)")
  }

  /// The text without line breaks, so that no line's end matters.
  private func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

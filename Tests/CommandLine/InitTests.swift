import Foundation
import TestSupport
import Testing

/// A table that is a plan, or is none, and what is said of it.
struct TableCase: Sendable, CustomTestStringConvertible {
  var name: String
  var table: String
  var options: [String] = []
  var expected: Int32

  var testDescription: String { name }
  var snapshot: String { "init-\(name).txt" }
}

@Suite struct InitTests {
  static let snapshots = tables.map(\.snapshot) + ["init-sample.txt", "init-plan-files.txt"]

  /// Every file of a folder, in byte order.
  private static func files(of scratch: Scratch) throws -> [String] {
    let root = URL(filePath: scratch.path)
    let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
      .map { String($0.path.dropFirst(scratch.path.count + 1)) }.sorted()
  }

  // MARK: The sample

  @Test(arguments: ["vi", "en"]) func theSampleRunsAtOnce(_ language: String) throws {
    let scratch = try Scratch()
    let made = try Program.run(["init", "--lang", language], in: scratch.path)
    #expect(made.exitCode == 0)
    #expect(made.errorText == "")
    #expect(try Self.files(of: scratch).count <= 8)
    let day = ["--as-of", "2026-07-15"]
    let json = try Program.run(["check", "--format", "json"] + day, in: scratch.path)
    #expect(json.exitCode == 0)
    #expect(json.errorText == "")
    let findings = json.outputText
    #expect(findings.contains("\"deadline/overdue\""))
    #expect(findings.contains("\"own/overdue-without-reason\""))
    // Every command that the page proposes runs; the gate does not hold, and says what to mend.
    let next = made.outputText.split(separator: "\n").filter { $0.hasPrefix("  dondoc ") }
    #expect(next.count == 3)
    for line in next {
      let run = try Program.run(
        line.split(separator: " ").dropFirst().map(String.init), in: scratch.path)
      #expect(run.exitCode == (line.contains("gate") ? 1 : 0), "\(line)")
      #expect(run.errorText == "" && !run.output.isEmpty, "\(line)")
    }
    for what in ["tasks", "units", "rules", "left-out"] {
      let list = try Program.run(["list", what] + day, in: scratch.path)
      #expect(list.exitCode == 0 && list.errorText == "", "\(what)")
    }
    // No clock and no chance: the same files again, and the text names the same day.
    let again = try Scratch()
    _ = try Program.run(["init", "--lang", language], in: again.path)
    for file in try Self.files(of: scratch) {
      #expect(try scratch.bytes(of: file) == again.bytes(of: file), "\(file)")
    }
  }

  /// What `lint` says, as code and the words of the file that it points at.
  private static func remarks(_ folder: String, in scratch: Scratch) throws -> [String] {
    let run = try Program.run(["lint", folder, "--format", "csv"], in: scratch.path)
    #expect(run.exitCode == 0 && run.errorText == "")
    var lines = csvLines(run.outputText)
    let head = lines.removeFirst()
    return try lines.map { line in
      let cells = Dictionary(zip(head, line)) { first, _ in first }
      let place = try #require(Int(cells["line"] ?? ""))
      let text = try scratch.text(of: try #require(cells["file"]))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return (cells["code"] ?? "") + " " + lines[place - 1].drop { $0 == " " }
    }
  }

  /// Rest days that stay, and a quarter that ends behind the plan; no fault, no defect.
  @Test(arguments: [
    ("vi", "deadline: Tháng 5/2026", "deadline: Phấn đấu hoàn thành trước ngày 30/11/2026"),
    ("en", "deadline: 5/2026", "deadline: {before: 2026-11-30, aspirational: true}"),
  ])
  func theSampleIsSound(_ language: String, _ restDay: String, _ aspired: String) throws {
    let scratch = try Scratch()
    _ = try Program.run(["init", "new", "--lang", language], in: scratch.path)
    #expect(
      try Self.remarks("new", in: scratch)
        == ["D0420 " + restDay, "D0420 " + aspired, "D0425 plan:"])
    let check = try Program.run(
      ["check", "new", "--as-of", "2026-07-15", "--format", "json"], in: scratch.path)
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(check.output)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "deadline/overdue" })
    #expect(findings.contains { $0["severity"] as? String == "warning" })
    let scores = report["scores"] as? [String: Any]
    let score = (scores?["overall"] as? [String: Any])?["score"] as? Double
    #expect(try (1..<100).contains(#require(score)))
  }

  @Test func lintNamesWhatATableLeavesOpen() throws {
    let scratch = try Scratch()
    try scratch.write(Self.plan, to: "plan.csv")
    _ = try Program.run(["init", "new", "--plan", "plan.csv"], in: scratch.path)
    #expect(
      try Self.remarks("new", in: scratch) == [
        "D0405 lead: Các sở, ban, ngành", "D0408 deadline: Khi cấp trên yêu cầu",
        "D0410 - id: NV-II-2", "D0400 - id: NV-II-2", "D0420 deadline: Trước ngày 30/11/2026",
      ])
  }

  @Test func theSampleIsShown() throws {
    let scratch = try Scratch()
    var text = ""
    for language in ["en", "vi"] {
      text += try Program.run(["init", "new \(language)", "--lang", language], in: scratch.path)
        .outputText
      text += try Program.run(
        ["check", "new \(language)", "--as-of", "2026-07-15"], in: scratch.path
      ).outputText
    }
    let problem = Snapshots.problem(text, in: "init-sample.txt")
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test func nothingIsWrittenOver() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "plan.yaml")
    let run = try Program.run(["init", "--lang", "en"], in: scratch.path)
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains("D0642") && run.errorText.contains("plan.yaml"))
    #expect(try Self.files(of: scratch) == ["plan.yaml"])
    #expect(try scratch.text(of: "plan.yaml") == "mine")
    let usage = try Program.run(["init", "--prefix", "X"], in: scratch.path)
    #expect(usage.exitCode == 2 && usage.errorText.contains("--plan"))
    let unwritable = try Program.run(["init", "plan.yaml/below"], in: scratch.path)
    #expect(unwritable.exitCode == 3 && unwritable.errorText.contains("D0608"))
  }

  // MARK: Tables of plans

  static let plan = """
    \u{FEFF}KẾ HOẠCH NĂM 2026;;;;;;
    TT;Nhiệm vụ;Cơ quan chủ trì;Cơ quan phối hợp;Thời hạn;Sản phẩm;Ghi chú
    (1);(2);(3);(4);(5);(6);(7)
    I;Xây dựng thể chế;;;;;
    1;Ban hành kế hoạch: đợt 1;Sở Nội vụ;"Các sở, ban, ngành";Tháng 3/2026;Kế hoạch;x
    2;Rà soát văn bản;"Sở Tư pháp, Sở Nội vụ";"Sở Văn hóa, Thể thao và Du lịch; VNPT, UBND các xã";15/6/2026;;
    3;"Báo cáo
    hằng quý";Các sở, ban, ngành;;Hằng quý;Báo cáo;
    II;Chuyển đổi số;;;;;
    1;# Số hóa hồ sơ;Sở Khoa học và Công nghệ;;Khi cấp trên yêu cầu;Hồ sơ;
    2;Tập huấn;;Sở Nội vụ;;;
    ;;Sở Y tế;;30/6/2026;;
    ;Không số;Trung tâm A, B và C;;Trước ngày 30/11/2026;;

    """

  static let tables: [TableCase] = [
    TableCase(name: "plan", table: plan, expected: 3),
    TableCase(name: "no-header", table: "a,b,c\n1,2,3\n", expected: 2),
    TableCase(
      name: "missing-column", table: "STT,Nhiệm vụ,Người làm,Thời hạn\n1,x,y,6/2026\n",
      expected: 2),
    TableCase(
      name: "column-twice", table: "TT,Nhiệm vụ,Nội dung,Chủ trì,Thời hạn\n1,x,z,y,6/2026\n",
      expected: 2),
    TableCase(name: "no-rows", table: "TT,Nhiệm vụ,Chủ trì,Thời hạn\n", expected: 2),
    TableCase(
      name: "no-dates", table: "no\ttask\tlead\tdeadline\n1\tx\tSở Y tế\tHằng quý\n", expected: 2),
    TableCase(
      name: "dates-given", table: "no\ttask\tlead\tdeadline\n1\tx\tSở Y tế\tHằng quý\n",
      options: ["--issued", "2026-01-09", "--ends", "2026-12-31", "--number", "5/KH-UBND"],
      expected: 0),
    TableCase(name: "empty", table: "", expected: 2),
  ]

  @Test(arguments: tables) func says(_ example: TableCase) throws {
    let scratch = try Scratch()
    try scratch.write(example.table, to: "bảng.csv")
    var text = ""
    for language in ["en", "vi"] {
      let run = try Program.run(
        ["init", language, "--plan", "bảng.csv", "--lang", language] + example.options,
        in: scratch.path)
      #expect(run.exitCode == example.expected)
      #expect(run.output.isEmpty == (example.expected == 2))
      text += "[\(language)]\n\(run.outputText)[standard error]\n\(run.errorText)"
      guard example.expected != 2 else {
        #expect(!scratch.exists(language), "nothing is written")
        continue
      }
      let check = try Program.run(
        ["check", language, "--as-of", "2026-07-01", "-q"], in: scratch.path)
      #expect(check.exitCode == 0, "\(check.errorText)")
    }
    let problem = Snapshots.problem(text, in: example.snapshot)
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test func theFilesOfAPlan() throws {
    let scratch = try Scratch()
    try scratch.write(Self.plan, to: "plan.csv")
    try scratch.write(
      """
      dondoc: 1
      units:
        - {id: so-nv, name: Sở Nội vụ, kind: department}
        - {id: so-yt, name: Sở Y tế, kind: department}
      groups:
        - {id: cac-so, phrase: "Các sở, ban, ngành", kinds: [department]}

      """, to: "known.yaml")
    let run = try Program.run(
      ["init", "new", "--plan", "plan.csv", "--units", "known.yaml", "--prefix", "KH"],
      in: scratch.path)
    #expect(run.exitCode == 3)
    var text = ""
    for file in ["dondoc.yaml", "plan.yaml", "units.yaml", "bieu-mau.csv", "progress/progress.csv"]
    {
      text += "=== \(file)\n" + (try scratch.text(of: "new/" + file))
    }
    #expect(try scratch.bytes(of: "new/known.yaml") == scratch.bytes(of: "known.yaml"))
    let problem = Snapshots.problem(text, in: "init-plan-files.txt")
    #expect(problem == nil, "\(problem ?? "")")
    // A form that is filled in is read as it stands.
    let form = try scratch.text(of: "new/bieu-mau.csv").split(separator: "\r\n")
    let head = String(form.first ?? "")
    let row = String(form.dropFirst().first ?? "")
      .replacing(",,,,,,,,", with: ",,2026-03-02,Đã hoàn thành,100,2026-03-01,,,")
    let filled = [head, row]
    try scratch.write(filled.joined(separator: "\r\n") + "\r\n", to: "new/progress/q1.csv")
    let check = try Program.run(
      ["check", "new", "--as-of", "2026-03-15", "--format", "json"], in: scratch.path)
    #expect(check.exitCode == 0, "\(check.errorText)")
    #expect(check.outputText.contains("\"completedOnTime\""))
  }

  @Test func tenThousandRows() throws {
    let scratch = try Scratch()
    var table = "TT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn,Sản phẩm\n"
    for number in 1...10_000 {
      table +=
        "\(number),Việc \(number),\"Sở \(number % 60), Phòng \(number % 90)\",,\(number % 12 + 1)/2026,\n"
    }
    try scratch.write(table, to: "plan.csv")
    let run = try Program.run(["init", "new", "--plan", "plan.csv"], in: scratch.path)
    #expect(run.exitCode == 0, "\(run.errorText.prefix(500))")
    let check = try Program.run(
      ["list", "tasks", "new", "--format", "csv"], in: scratch.path)
    #expect(check.outputText.split(whereSeparator: \.isNewline).count == 10_001)
  }

  // MARK: Real tables

  @Test(
    .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"),
    arguments: [
      ("plan-nq03-2025.csv", [String]()),
      (
        "plan-145-reconstruction.csv",
        [
          "--units", "shipped:plans/145-kh-ubnd/units.yaml", "--units",
          "shipped:plans/145-kh-ubnd/groups.yaml",
        ]
      ),
    ])
  func referenceTablesLoadAndRun(_ name: String, _ options: [String]) throws {
    let scratch = try Scratch()
    try scratch.write(try SharedFolder.bytes(of: "reference/" + name), to: "plan.csv")
    let printed = try SharedFolder.rows(of: "reference/" + name)
    let run = try Program.run(["init", "new", "--plan", "plan.csv"] + options, in: scratch.path)
    #expect(run.exitCode == 0, "\(run.errorText.prefix(2000))")
    // No name of a ministry is cut at its own "và".
    let units = try scratch.text(of: "new/units.yaml")
    for part in ["Công nghệ", "Xã hội", "Du lịch", "Đào tạo", "Bộ Khoa học", "Môi trường"] {
      #expect(!units.contains("name: \(part)\n"), "\(part)")
    }
    let list = try Program.run(["list", "tasks", "new", "--format", "csv"], in: scratch.path)
    #expect(list.outputText.split(whereSeparator: \.isNewline).count == printed.count + 1)
    let check = try Program.run(
      ["check", "new", "--as-of", "2025-07-15", "--format", "json"], in: scratch.path)
    #expect(check.exitCode == 0, "\(check.errorText.prefix(2000))")
  }
}

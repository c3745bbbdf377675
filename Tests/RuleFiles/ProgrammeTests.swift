import CivilCalendar
import Compliance
import Diagnostics
import Foundation
import RuleFiles
import TestSupport
import Testing

/// The programme of Resolution 03/NQ-CP as `Examples/nq03-2025` has it.
@Suite struct ProgrammeTests {
  static let folder = PackageFolder.path + "/Examples/nq03-2025"
  static let loaded = RuleFileLoader(path: folder, shownFolder: "").load()

  static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .earliest }

  @Test func hasNoFault() {
    let lines = Self.loaded.diagnostics.map { Sketch.line($0, Self.loaded.sourceFiles) }
    #expect(lines.isEmpty, "\(lines.joined(separator: "\n"))")
  }

  @Test func hasItsTasksAndThoseThatTheAmendmentAdds() throws {
    let book = try #require(Self.loaded.ruleBook)
    #expect(book.tasks.map(\.id.text) == (1...140).map { "NV-" + String("00\($0)".suffix(3)) })
    #expect(book.amendments.map(\.document) == ["71/NQ-CP ngày 01/4/2025"])
    #expect(book.amendments.flatMap(\.changes).count == 17)
    #expect(book.amendments.flatMap(\.added).count == 5)
    let sizes = book.plan.taskGroups.map { group in
      book.tasks.count { $0.group == group.id }
    }
    #expect(sizes == [13, 29, 34, 12, 28, 15, 9])
  }

  /// Every defect of the printed plan: a blank deadline, and leads that nobody names.
  @Test func defectsAreAllThere() throws {
    let lines = Self.loaded.defects.map { defect in
      let place = Sketch.place(defect.span, Self.loaded.sourceFiles)
      return "\(defect.code.name) \(place.prefix { $0 != ":" })"
    }
    #expect(
      lines == [
        "open-group-as-lead section-2.yaml", "blank-deadline section-2.yaml",
        "open-group-as-lead section-3.yaml", "open-group-as-lead section-3.yaml",
        "open-group-as-lead section-3.yaml", "open-group-as-lead section-7.yaml",
      ])
  }

  @Test func leadsAreCounted() throws {
    let book = try #require(Self.loaded.ruleBook)
    func groups(_ task: Task) -> Int {
      task.leads.count { if case .group = $0 { true } else { false } }
    }
    let parties = book.tasks.flatMap { $0.leads + $0.supports }
    #expect(!parties.contains { if case .unmatched = $0 { true } else { false } })
    // Two more name units beside a group; one of the 29 names two groups.
    #expect(book.tasks.count { !$0.leads.isEmpty && groups($0) == $0.leads.count } == 29)
    #expect(book.tasks.count { groups($0) > 0 && groups($0) < $0.leads.count } == 2)
    let several = book.tasks.filter { $0.leads.count > 1 }
    #expect(
      several.map(\.id.text)
        == [
          "002", "045", "046", "051", "052", "064", "083", "103", "104", "108", "113", "114", "119",
        ]
        .map { "NV-" + $0 })
    #expect(several.first { $0.id.text == "NV-108" }?.leads.count == 8)
  }

  @Test func ministriesThatStoppedAreFollowed() throws {
    let book = try #require(Self.loaded.ruleBook)
    let last = Self.day("2025-02-28")
    let ended = book.tasks.filter { task in
      task.leads.contains { lead in
        if case .unit(let id) = lead { book.directory[id]?.until == last } else { false }
      }
    }
    #expect(
      ended.map(\.id.text)
        == ["051", "052", "053", "100", "101", "102", "108"].map { "NV-" + $0 })
    for task in ended {
      for case .unit(let id) in task.leads {
        let holders = book.directory.holders(
          from: id, task: task.id, through: Self.day("2025-10-31"))
        let holder = try #require(holders.last)
        #expect(book.directory.units[holder.unit].until == nil, "\(task.id.text) \(id.text)")
      }
    }
  }

  @Test(arguments: [
    ("bo-nganh", "2025-01-09", 28), ("bo-nganh", "2025-03-01", 22),
    ("dia-phuong", "2025-01-09", 63), ("dia-phuong", "2025-06-30", 63),
    ("dia-phuong", "2025-07-01", 34), ("thanh-pho-truc-thuoc", "2025-01-09", 6),
    ("bo-nganh-dia-phuong", "2025-01-09", 91), ("bo-nganh-dia-phuong", "2025-10-31", 56),
  ])
  func groupHasItsMembers(group: String, iso: String, count: Int) throws {
    let book = try #require(Self.loaded.ruleBook)
    #expect(
      book.directory.members(of: UnitGroupID(group), on: Self.day(iso)).count == count)
  }

  /// The mergers of Resolution 202/2025/QH15, by short names.
  @Test func provincesAreMergedAsDecided() throws {
    let book = try #require(Self.loaded.ruleBook)
    var found: [String: [String]] = [:]
    for unit in book.directory.units where ["province", "city"].contains(unit.kind) {
      let into = unit.successors.first.flatMap { book.directory[$0.to] }?.shortName
      #expect((into == nil) == (unit.until == nil))
      if let into { found[into, default: []].append(unit.shortName) }
    }
    let decided = """
      Tuyên Quang: Hà Giang; Lào Cai: Yên Bái; Thái Nguyên: Bắc Kạn; Phú Thọ: Hòa Bình, Vĩnh Phúc
      Bắc Ninh: Bắc Giang; Hưng Yên: Thái Bình; Hải Phòng: Hải Dương; Ninh Bình: Hà Nam, Nam Định
      Quảng Trị: Quảng Bình; Đà Nẵng: Quảng Nam; Quảng Ngãi: Kon Tum; Gia Lai: Bình Định
      Khánh Hòa: Ninh Thuận; Lâm Đồng: Bình Thuận, Đắk Nông; Đắk Lắk: Phú Yên
      TP Hồ Chí Minh: Bà Rịa - Vũng Tàu, Bình Dương; Đồng Nai: Bình Phước; Tây Ninh: Long An
      Cần Thơ: Hậu Giang, Sóc Trăng; Vĩnh Long: Bến Tre, Trà Vinh; Đồng Tháp: Tiền Giang
      Cà Mau: Bạc Liêu; An Giang: Kiên Giang
      """
    var expected: [String: Set<String>] = [:]
    for entry in decided.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let parts = entry.split(separator: ": ", maxSplits: 1)
      let name = parts[0].drop { $0 == " " }
      expected[String(name)] = Set(parts[1].components(separatedBy: ", "))
    }
    #expect(found.mapValues(Set.init) == expected)
    #expect(found.values.joined().count == 29)
  }

  /// Leads, supports, deadlines and products stand letter by letter as printed; titles do not.
  @Test(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"))
  func cellsStandAsPrinted() throws {
    let book = try #require(Self.loaded.ruleBook)
    let rows = try SharedFolder.rows(of: "reference/plan-nq03-2025.csv")
    var printed: [String: [String: String]] = [:]
    for number in 1...7 {
      let text = try String(
        contentsOfFile: Self.folder + "/section-\(number).yaml", encoding: .utf8)
      var id = ""
      for line in text.split(separator: "\n") {
        if line.hasPrefix("  - id: ") { id = String(line.dropFirst(8)) }
        let parts = line.drop { $0 == " " }.split(separator: ":", maxSplits: 1)
        guard line.hasPrefix("    "), line.dropFirst(4).first != " ", parts.count == 2 else {
          continue
        }
        printed[id, default: [:]][String(parts[0])] =
          parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
      }
    }
    for (task, row) in zip(book.tasks, rows) {
      let cells = printed[task.id.text] ?? [:]
      #expect(cells["lead"] == row["lead"], "\(task.id.text)")
      #expect(cells["support"] ?? "" == row["support"], "\(task.id.text)")
      #expect(task.phrase ?? "" == row["deadline_phrase"], "\(task.id.text)")
      #expect(task.product ?? "" == row["product"], "\(task.id.text)")
      #expect(task.title != row["task"], "\(task.id.text)")
      #expect(task.title.split(separator: " ").count <= 12, "\(task.id.text)")
    }
  }
}

import Compliance
import Results
import Testing

/// Where nothing is wrong, nothing is said.
@Suite struct CleanWorkspaceTests {
  static let file =
    Small.head + """
      tasks:
        - {id: T-1, title: Kế hoạch năm, lead: UBND xã An, deadline: 5/2024}

      """

  @Test(arguments: [
    (
      Language.en,
      """
      Plan 1/KH-UBND: 1 task, 1 unit, 33 rules, looked at from 2 Jan 2024 to 31 Dec 2024

      Nothing to say: no faults, no defects, no warnings, no remarks

      """
    ),
    (
      Language.vi,
      """
      Kế hoạch 1/KH-UBND: 1 nhiệm vụ, 1 đơn vị, 33 quy tắc, xem xét từ 02/01/2024 đến 31/12/2024

      Không có gì phải nêu: không lỗi, không chỗ cần làm rõ, không cảnh báo, không lưu ý

      """
    ),
  ])
  func saysThatThereIsNothing(_ language: Language, _ page: String) {
    let report = Small.report(Self.file)
    #expect(report.page(language) == page)
    #expect(!report.hasFaults && !report.hasWarnings)
  }

  /// What looks like a fault and is none: one case for each code.
  @Test(arguments: [
    // The commune follows one that leads; the province stands above it.
    """
      - {id: xa-ba, name: UBND xã Ba, kind: commune, until: 2024-06-30, successors: [{to: xa-cam}]}
      - {id: xa-cam, name: UBND xã Cam, kind: commune, parent: tinh, from: 2024-07-01}
      - {id: tinh, name: UBND tỉnh, kind: province}
    tasks:
      - {id: T-1, title: Kế hoạch năm, lead: [xa-an, xa-ba], deadline: 5/2024}
    """,
    // Only evidence names the district.
    """
      - {id: huyen, name: UBND huyện, kind: district}
    tasks:
      - {id: T-1, title: Kế hoạch năm, lead: xa-an, deadline: 5/2024, evidence: {type: KH, issuer: UBND huyện}}
    """,
    // A group that supports brings its members; one that joins in the plan's time counts.
    """
      - {id: phong-a, name: Phòng A, kind: division}
      - {id: phong-b, name: Phòng B, kind: division, from: 2024-03-01}
    groups:
      - {id: cac-phong, phrase: Các phòng, kinds: [division]}
    tasks:
      - {id: T-1, title: Kế hoạch năm, lead: xa-an, support: Các phòng, deadline: 5/2024}
    """,
    // One unit may have a name twice.
    """
      - {id: xa-ba, name: UBND xã Ba, short: xã Ba, aliases: [XÃ BA], kind: commune}
    tasks:
      - {id: T-1, title: Kế hoạch năm, lead: xa-an, support: xa-ba, deadline: 5/2024}
    """,
    // The event is named by its words.
    """
    events:
      ky-hop: {phrase: kỳ họp HĐND, dates: [2024-07-10]}
    tasks:
      - {id: T-1, title: Kế hoạch năm, lead: xa-an, deadline: Trong 10 ngày làm việc kể từ ngày kỳ họp HĐND}
    """,
    // A waiver of a whole unit, and an extension of a commune that has handed over.
    """
      - {id: xa-ba, name: UBND xã Ba, kind: commune, until: 2024-06-30, successors: [{to: xa-an}]}
    tasks:
      - {id: T-1, title: Kế hoạch năm, lead: xa-ba, deadline: 5/2024}
    extensions:
      - {task: T-1, unit: xa-ba, to: 2024-06-14, requested: 2024-05-10, granted: 2024-05-14, document: 7/UBND}
    waivers:
      - {id: W-1, rule: deadline/overdue, unit: xa-an, reason: Bão, approvedBy: CT, from: 2024-06-01, until: 2024-06-30}
    """,
    // A change of what is still to come.
    """
    tasks:
      - {id: T-1, title: Kế hoạch năm, lead: xa-an, deadline: 10/2024}
    amendments:
      - {document: 9/KH-UBND, effective: 2024-07-01, change: [{task: T-1, discontinue: true}]}
    """,
    // The same product of two leads, the same lead with two products.
    """
      - {id: xa-ba, name: UBND xã Ba, kind: commune}
    tasks:
      - {id: T-1, title: Kế hoạch một, lead: xa-an, deadline: 5/2024, product: Kế hoạch}
      - {id: T-2, title: Kế hoạch hai, lead: xa-ba, deadline: 5/2024, product: Kế hoạch}
      - {id: T-3, title: Kế hoạch ba, lead: xa-an, deadline: 5/2024, product: Báo cáo}
      - {id: T-4, title: Kế hoạch bốn, lead: xa-an, deadline: 5/2024}
      - {id: T-5, title: Kế hoạch năm, lead: xa-an, deadline: 5/2024}
    """,
    // Parameters in a condition and in one language's message.
    """
    tasks:
      - {id: T-1, title: Kế hoạch năm, lead: xa-an, deadline: 5/2024}
    rules:
      - id: local/slow
        title: {vi: Chậm, en: Slow}
        severity: warning
        params: {least: 50, word: {type: text, default: xa}}
        require: "!has(progress.percent) || progress.percent >= decimal(params.least)"
        message: {vi: "Mới {progress.percent}% ({params.word})", en: Slow}
    """,
  ])
  func saysNothingOf(_ rest: String) {
    let report = Small.report(Small.head + rest + "\n")
    #expect(report.page().hasSuffix("no warnings, no remarks\n"), "\(report.page())")
  }
}

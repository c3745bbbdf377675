import Diagnostics
import Linting
import Results
import RuleFiles
import Testing

/// Tasks of two plans that say the same.
@Suite struct OverlapTests {
  static let own =
    Small.head + """
      tasks:
        - {id: T-1, title: Công khai thủ tục, lead: UBND xã An, deadline: 5/2024, product: Báo cáo}
        - {id: T-2, title: Kế hoạch năm, lead: UBND xã An, deadline: 8/2024, product: Kế hoạch}
        - {id: T-3, title: Hội nghị, lead: UBND xã An, deadline: 9/2024}

      """

  /// A plan's file alone: its unit is known by another id, and by its short name too.
  static let other = """
    dondoc: 1
    plan: {number: 2/KH-UBND, issued: 2024-02-01, ends: 2024-12-31}
    units:
      - {id: an, name: UBND Xã An, short: xã An, kind: commune}
    tasks:
      - {id: A, title: "Công khai  thủ tục;", lead: xã An, deadline: 11/2024}
      - {id: B, title: Chương trình năm, lead: xã An, deadline: 8/2024, product: kế hoạch}
      - {id: C, title: Hội nghị tổng kết, lead: xã An, deadline: 9/2024}

    """

  private func found(_ report: LintReport) -> [Diagnostic] {
    report.sections.first { $0.subject == .overlaps }?.diagnostics ?? []
  }

  @Test func sameTextAndSameDutyAreFound() {
    let report = Linter(Small.load(Self.own), against: [Small.load(Self.other)]).report()
    #expect(found(report).map(\.code.text) == ["D0430", "D0431"])
    let page = report.page()
    #expect(page.contains("`T-1` has the same title as a task of plan 2/KH-UBND"))
    #expect(page.contains("`T-2` has the same leads, deadline and product as a task of plan"))
    // The second place is a line of the other file.
    #expect(page.contains("6 |   - {id: A, title: \"Công khai  thủ tục;\""))
    #expect(page.contains("7 |   - {id: B, title: Chương trình năm"))
  }

  @Test func likeIsNotTheSame() {
    let report = Linter(Small.load(Self.own), against: [Small.load(Self.other)]).report()
    #expect(!report.page().contains("T-3"))
  }

  /// Everything stands twice, and each once in the list.
  @Test func aPlanAgainstItselfOverlapsWhole() {
    let loaded = Small.load(Self.own)
    let report = Linter(loaded, against: [loaded]).report()
    #expect(found(report).map(\.code.text) == ["D0430", "D0430", "D0430"])
  }

  /// Names that only the other workspace knows do not keep its tasks from being compared.
  @Test func unknownUnitsOfTheOtherPlanDoNotMatter() {
    let alone = Self.other.replacing("lead: xã An", with: "lead: xa-an-2")
    let other = Small.load(alone)
    #expect(other.ruleBook == nil)
    let report = Linter(Small.load(Self.own), against: [other]).report()
    #expect(found(report).map(\.code.text) == ["D0430"])
  }

  @Test func threeOfOnePlanAreOneRemark() {
    let file =
      Small.head + """
        tasks:
          - {id: T-1, title: Kế hoạch, lead: xa-an, deadline: 5/2024}
          - {id: T-2, title: KẾ HOẠCH, lead: xa-an, deadline: 8/2024}
          - {id: T-3, title: kế hoạch., lead: xa-an, deadline: 9/2024}

        """
    let all = found(Small.report(file))
    #expect(all.map(\.code.text) == ["D0430"])
    #expect(all.first?.labels.count == 2)
  }
}

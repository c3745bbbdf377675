import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import Testing

/// Section C of the worked scenarios: documents that prove.
@Suite("C Evidence") struct SectionC {
  private let q2 = "R/xa-hai-an/2024-Q2"

  private let lateDocument = """
    R,xa-hai-an,2024-Q2,2024-06-18,completed,100,2024-06-17,,,
    R,xa-hai-an,2024-Q2,2024-06-21,completed,100,2024-06-17,,45/BC-UBND ngày 20/6/2024,
    """

  @Test("C1 evidence later than the report claims")
  func later() throws {
    let scenario = try Scenario(tasks: Tasks.report(), rows: lateDocument).loaded()
    let before = try scenario.on("2024-06-19")
    #expect(before.clock(q2) == .completedOnTime)
    #expect(before.findings(q2) == ["evidence/missing"])
    #expect(before.earned(q2) == "0.5")
    let after = try scenario.on("2024-06-21")
    #expect(after.clock(q2) == .completedLate)
    #expect(after.dates(q2)?.daysLate == 2)
    #expect(after.findings(q2) == ["deadline/completed-late", "evidence/late"])
    #expect(after.progress(q2)?.completed?.description == "2024-06-17")
    #expect(after.progress(q2)?.completionDay?.description == "2024-06-20")
    #expect(after.earned(q2) == "0.7")
  }

  @Test("C1 a document that only follows proves no day")
  func following() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(leaf: "{type: BC, issuer: self, window: period, proves: false}"),
      rows: lateDocument
    ).on("2024-06-21")
    #expect(outcome.clock(q2) == .completedOnTime)
    #expect(outcome.findings(q2) == [])
    #expect(outcome.earned(q2) == "1")
  }

  @Test("C2 late is not outside")
  func lateIsNotOutside() throws {
    let outcome = try Scenario(tasks: Tasks.report(), rows: lateDocument).on("2024-06-21")
    #expect(outcome.evidence(q2)?.accepted == 1)
    #expect(outcome.verdict("evidence/outside-period", q2) == .pass)
  }

  @Test("C2 a document of before the period is rejected")
  func tooEarly() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(),
      rows: "R,xa-hai-an,2024-Q2,2024-06-18,completed,100,2024-06-17,,45/BC-UBND ngày 10/3/2024,"
    ).on("2024-06-19")
    #expect(outcome.evidence(q2)?.accepted == 0)
    #expect(outcome.evidence(q2)?.rejected == 1)
    #expect(outcome.findings(q2) == ["evidence/missing", "evidence/outside-period"])
    let first = try Scenario(
      tasks: Tasks.report(),
      rows: "R,xa-hai-an,2024-Q2,2024-06-18,completed,100,2024-06-17,,45/BC-UBND ngày 15/3/2024,"
    ).on("2024-06-19")
    #expect(first.findings(q2) == [])
  }

  @Test("C3 the same number of sixteen issuers is sixteen documents")
  func sixteenIssuers() throws {
    let scenario = Scenario(tasks: Tasks.report(lead: "\"UBND các xã, thị trấn\""))
    let keys = try scenario.on("2024-06-19").keys.filter { $0.hasSuffix("2024-Q2") }
    let units = keys.compactMap { $0.split(separator: "/").dropFirst().first }
    #expect(units.count == 16)
    var reported = scenario
    reported.rows = units.map {
      "R,\($0),2024-Q2,2024-06-17,completed,100,2024-06-17,,12/BC-UBND ngày 05/6/2024,"
    }.joined(separator: "\n")
    let outcome = try reported.on("2024-06-19")
    for key in keys {
      #expect(outcome.findings(key) == [])
      #expect(outcome.evidence(key)?.accepted == 1)
    }
  }

  @Test("C3 a unit's own document for two periods is a finding at both")
  func reused() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(),
      rows: """
        R,xa-hai-an,2024-Q1,2024-06-17,completed,100,2024-03-18,,12/BC-UBND ngày 18/3/2024,
        R,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,12/BC-UBND ngày 18/3/2024,
        """
    ).on("2024-06-19")
    #expect(outcome.verdict("evidence/reused", "R/xa-hai-an/2024-Q1") == .fail)
    #expect(outcome.verdict("evidence/reused", q2) == .fail)
    let shared = try Scenario(
      tasks: Tasks.report(leaf: "{type: BC, issuer: self, shared: true}"),
      rows: """
        R,xa-hai-an,2024-Q1,2024-06-17,completed,100,2024-03-18,,12/BC-UBND ngày 18/3/2024,
        R,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,12/BC-UBND ngày 18/3/2024,
        """
    ).on("2024-06-19")
    #expect(shared.verdict("evidence/reused", q2) == .pass)
  }

  private let twoLeads = "[phong-tai-nguyen-moi-truong, phong-kinh-te-ha-tang]"
  private let districtDecision = """
    T,phong-tai-nguyen-moi-truong,,2024-06-17,completed,100,2024-06-05,,30/QĐ-UBND ngày 05/6/2024,
    T,phong-kinh-te-ha-tang,,2024-06-17,completed,100,2024-06-05,,30/QĐ-UBND ngày 05/6/2024,
    """

  @Test("C3 two leads of one task may cite the district's decision")
  func sharedByLeads() throws {
    let outcome = try Scenario(
      tasks: Tasks.task(
        "T", deadline: "6/2024", lead: twoLeads, more: "    evidence: {type: QĐ}"),
      rows: districtDecision
    ).on("2024-06-19")
    for unit in ["phong-tai-nguyen-moi-truong", "phong-kinh-te-ha-tang"] {
      #expect(outcome.findings("T/\(unit)/once") == [])
      #expect(outcome.evidence("T/\(unit)/once")?.accepted == 1)
    }
  }

  @Test("C3 not where the document has to be the unit's own")
  func sharedByLeadsOwn() throws {
    let outcome = try Scenario(
      tasks: Tasks.task(
        "T", deadline: "6/2024", lead: twoLeads, more: "    evidence: {type: QĐ, issuer: self}"),
      rows: districtDecision
    ).on("2024-06-19")
    #expect(
      outcome.verdict("evidence/missing", "T/phong-kinh-te-ha-tang/once") == .fail,
      "the decision is the district's")
  }
}

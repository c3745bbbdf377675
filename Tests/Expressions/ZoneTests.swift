import Bytes
import ExpressionData
import Expressions
import Testing

/// Zones by name, from the machine's database where there is one.
@Suite struct ZoneTests {
  private func outcome(_ text: String, _ zones: (any ZoneSource)?) throws -> Outcome {
    let expression = try #require(
      Expression.compile(text, declarations: Declarations()).expression)
    return evaluate(expression, facts: FactValues(), context: EvaluationContext(zones: zones))
  }

  @Test(
    .enabled(if: ZoneFile.read("Asia/Ho_Chi_Minh") != nil, "there is no zone database"),
    arguments: [
      ("2024-06-30T17:30:00Z", "Asia/Ho_Chi_Minh", 0),
      ("2009-02-13T23:31:30Z", "Australia/Sydney", 10),
      ("2024-01-15T12:00:00Z", "America/New_York", 7),
      ("2024-07-15T12:00:00Z", "America/New_York", 8),
      // Beyond what the file lists: the yearly rule.
      ("2150-01-15T12:00:00Z", "America/New_York", 7),
      ("2150-07-15T12:00:00Z", "America/New_York", 8),
      ("2150-01-15T12:00:00Z", "Australia/Sydney", 23),
      ("2150-07-15T12:00:00Z", "Australia/Sydney", 22),
      // Before the first change: local mean time, 4:56:02 behind.
      ("1800-01-01T12:00:00Z", "America/New_York", 7),
    ]) func hours(_ moment: String, _ zone: String, _ hours: Int64) throws
  {
    let text = "timestamp('\(moment)').getHours('\(zone)')"
    #expect(try outcome(text, SystemZones()) == .value(.int(hours)), "\(text)")
  }

  @Test func springAndAutumnChangeAtTheirSecond() throws {
    let rule = try #require(YearlyRule(text: "CST6CDT,M3.2.0,M11.1.0"))
    let zone = ZoneRules(first: -21600, changes: [], later: rule)
    // 10 March 2024 at 08:00 UTC and 3 November 2024 at 07:00 UTC.
    #expect(zone.offset(at: 1_710_057_599) == -21600)
    #expect(zone.offset(at: 1_710_057_600) == -18000)
    #expect(zone.offset(at: 1_730_617_199) == -18000)
    #expect(zone.offset(at: 1_730_617_200) == -21600)
  }

  @Test(arguments: [
    "", "C6", "CST", "CST6CDT", "CST6CDT,M3.2.0", "CST6CDT,M13.2.0,M11.1.0", "<+07-7",
  ])
  func noRule(_ text: String) { #expect(YearlyRule(text: text) == nil) }

  @Test(arguments: ["Mars/Base", "../../etc/passwd", "", "/UTC", "Asia", "Asia/"])
  func anUnknownZoneIsNamed(_ zone: String) throws {
    for zones in [nil, SystemZones()] as [(any ZoneSource)?] {
      let outcome = try outcome("timestamp(0).getHours('\(zone)')", zones)
      guard case .error(let fault) = outcome else {
        Issue.record("\(zone) gives \(outcome)")
        return
      }
      #expect(fault.kind == .unknownZone)
      #expect(fault.names == [zone])
    }
  }

  @Test func aFileThatIsCutIsNoZone() {
    let head = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 39)
    for length in 0...head.count { #expect(ZoneFile(Array(head.prefix(length))) == nil) }
  }
}

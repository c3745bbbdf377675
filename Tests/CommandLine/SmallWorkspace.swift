/// A workspace of two units and two tasks, sound unless a test says otherwise.
///
/// On 2024-07-15 three obligations are due: two quarterly reports of xã An, a single one of xã Ba.
enum SmallWorkspace {
  static let day = "2024-07-15"

  static let file = """
    dondoc: 1
    plan:
      number: 12/KH-UBND
      title: Kế hoạch thử
      issuer: UBND huyện Thử
      issued: 2024-01-02
      ends: 2024-12-31
      reporting: {scheme: calendar, gap: {workingDays: 2}}
    packs: [standard]
    calendar: vn-state
    language: en
    units:
      - {id: xa-an, name: UBND xã An, kind: commune}
      - {id: xa-ba, name: UBND xã Ba, kind: commune}
    tasks:
      - {id: T-1, title: Báo cáo quý, lead: UBND xã An, deadline: Hằng quý, report: true}
      - {id: T-2, title: Kế hoạch năm, lead: UBND xã Ba, deadline: 6/2024}
    sources:
      - progress: progress.csv
    gates:
      send: {minScore: 50, noRejectedRows: true}
      plain: {minScore: 50}
      lenient: {maxErrors: 99}

    """

  static let head = "task,unit,period,reported,status,percent,completed\n"

  /// All done in time.
  static let allDone =
    head + """
      T-1,xa-an,2024-Q1,2024-04-02,completed,100,2024-04-01
      T-1,xa-an,2024-Q2,2024-07-02,completed,100,2024-07-01
      T-2,xa-ba,,2024-06-20,completed,100,2024-06-18

      """

  /// The report of the second quarter is missing.
  static let oneOverdue =
    head + """
      T-1,xa-an,2024-Q1,2024-04-02,completed,100,2024-04-01
      T-2,xa-ba,,2024-06-20,completed,100,2024-06-18

      """

  /// All done, and one row that speaks of no day there is.
  static let oneRejected = allDone + "T-1,xa-an,2024-Q2,31/02/2024,completed,100,2024-07-01\n"

  static func scratch(
    progress: String? = allDone, file: String = file
  ) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(file, to: "dondoc.yaml")
    if let progress { try scratch.write(progress, to: "progress.csv") }
    return scratch
  }
}

import Bytes
package import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import RuleFiles

/// The calendar that a person asks about: of the workspace, of an option, or the shipped one.
package struct CalendarChoice: Sendable {
  /// The calendar where nothing names another.
  package static let usual = "vn-state"

  package let calendar: WorkingCalendar
  /// nil: there is no workspace.
  package let run: WorkspaceRun?

  /// - Parameter name: A shipped calendar or the path of a YAML file; nil: that of the workspace.
  /// - Throws: A workspace that is named and not there, or faults of the files.
  package init(named name: String?, _ settings: RunSettings) throws(WorkspaceFault) {
    let isNamed = settings.folder != nil
    var hasWorkspace = isNamed
    if !isNamed, case .success = WorkspaceFolder.find(nil) { hasWorkspace = true }
    run = hasWorkspace ? try WorkspaceRun(settings) : nil
    if let name {
      calendar = try Self.calendar(named: name)
    } else if let run {
      calendar = run.ruleBook.calendar
    } else {
      calendar = try Self.calendar(named: Self.usual)
    }
  }

  private static func calendar(named name: String) throws(WorkspaceFault) -> WorkingCalendar {
    if let calendar = CalendarFile.shipped(name) { return calendar }
    guard FileSystem.isRegularFile(name) else {
      throw WorkspaceFault([
        Diagnostic(
          code: WorkspaceCode.unknownCalendar,
          message: Message("calendar.unknown", ["name": .name(name)]),
          help: [Message("calendar.known", ["names": .names(CalendarFile.shippedNames)])])
      ])
    }
    let loaded: LoadedWorkspace
    do {
      loaded = try CalendarFile.load(path: name)
    } catch {
      throw WorkspaceFault([error.diagnostic(WorkspaceCode.unknownCalendar)])
    }
    guard let book = loaded.ruleBook else {
      throw WorkspaceFault(
        loaded.diagnostics, leftOut: loaded.diagnosticsLeftOut, files: loaded.sourceFiles)
    }
    return book.calendar
  }

  /// The day of now in the plan's zone, or in Viet Nam's.
  package var today: CivilDate {
    run?.asOf ?? WorkspaceRun.today(utcOffsetMinutes: 7 * 60)
  }

  /// A day as people write it: `2024-06-18`, `18/6/2024`; nil for all else.
  package static func day(_ text: String) -> CivilDate? {
    if case .date(let date) = DatePhrase.read(text) { return date }
    return nil
  }

  /// A period with days of its own: `2024`, `2024-Q2`, `2024-06`, `Tháng 6/2024`, of whole months.
  package static func period(_ text: String) -> Period? {
    guard let period = Period(id: text) ?? PeriodPhrase.read(text), period.kind.months != nil
    else { return nil }
    return period
  }
}

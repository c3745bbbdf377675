package import Bytes
package import CivilCalendar
import Compliance
import YAML

/// A working calendar by itself, without the workspace that would name it.
package enum CalendarFile {
  /// The names of the calendars that ship with dondoc, in byte order.
  package static var shippedNames: [String] { LoadingRun.calendarNames }

  /// A calendar that ships with dondoc; nil where none has the name.
  package static func shipped(_ name: String) -> WorkingCalendar? {
    guard shippedNames.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return nil }
    return RuleFileLoader(files: ["dondoc.yaml": root(calendar: name)]).load().ruleBook?.calendar
  }

  /// Reads the section `calendar:` of a YAML file, which may hold others.
  ///
  /// - Returns: A workspace with nothing but the calendar; its rule book is nil where the file has
  ///   faults.
  package static func load(path: String) throws(FileError) -> LoadedWorkspace {
    let bytes = try readFile(path, limit: RuleFileLimits().yaml.bytes)
    let name = "calendar.yaml"
    let files = MemoryRuleFiles([RuleFileLoader.rootName: root(calendar: name), name: bytes])
    return RuleFileLoader(provider: files, root: ".").load()
  }

  /// A plan without tasks: a workspace has to have one.
  private static func root(calendar: String) -> [UInt8] {
    Array(
      """
      dondoc: 1
      calendar: \(calendar)
      plan: {number: none, issued: 2000-01-01, ends: 2000-12-31}

      """.utf8)
  }
}

package import CivilCalendar
package import Compliance

/// What a run is asked for on the command line; nil and empty leave it to the workspace.
package struct RunSettings: Hashable, Sendable {
  /// The workspace's folder; nil: looked for upward from the current folder.
  package var folder: String?
  /// nil: today in the plan's zone.
  package var asOf: CivilDate?
  /// Ids or names, as given.
  package var units: [String]
  package var tasks: [String]
  package var groups: [String]
  /// As given: `2024-Q2`, `Quý II/2024`.
  package var period: String?
  package var language: Language?
  /// Sources instead of those of the workspace.
  package var progress: [String]
  /// One more source, read last: of rows of one report date its own hold.
  package var with: String?
  /// Plan defects stop the run too.
  package var isStrict: Bool
  package var allowRejected: Int?
  /// The most threads; results do not depend on it.
  package var threads: Int

  package init(
    folder: String? = nil, asOf: CivilDate? = nil, units: [String] = [], tasks: [String] = [],
    groups: [String] = [], period: String? = nil, language: Language? = nil,
    progress: [String] = [], with: String? = nil, isStrict: Bool = false,
    allowRejected: Int? = nil, threads: Int = 2
  ) {
    self.folder = folder
    self.asOf = asOf
    self.units = units
    self.tasks = tasks
    self.groups = groups
    self.period = period
    self.language = language
    self.progress = progress
    self.with = with
    self.isStrict = isStrict
    self.allowRejected = allowRejected
    self.threads = threads
  }
}

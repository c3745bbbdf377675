import ArgumentParser
import Bytes
import CivilCalendar
import Compliance
import Workspace

extension CivilDate: ExpressibleByArgument {
  /// The date of a command line, `YYYY-MM-DD`.
  public init?(argument: String) { self.init(iso: argument) }
}

extension Language: ExpressibleByArgument {}
extension ColourChoice: ExpressibleByArgument {}

/// How faults are written on standard error.
enum ErrorFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

/// Options that every command takes that looks at a workspace.
struct CommonOptions: ParsableArguments {
  @Option(help: "The day for which to evaluate (YYYY-MM-DD); today by default.")
  var asOf: CivilDate?

  @Option(help: "Language of the output: vi or en.")
  var lang: Language?

  @Option(name: .customLong("unit"), help: "Only this unit, by id or name; may be repeated.")
  var units: [String] = []

  @Option(name: .customLong("task"), help: "Only this task; may be repeated.")
  var tasks: [String] = []

  @Option(name: .customLong("group"), help: "Only this group of tasks; may be repeated.")
  var groups: [String] = []

  @Option(help: "Only this period, such as 2024-Q2.")
  var period: String?

  @Option(
    help: "One more source, read last: of rows of one report date its own hold; - is stdin.")
  var with: String?

  @Option(help: "A source of progress instead of those of dondoc.yaml; may be repeated.")
  var progress: [String] = []

  @Option(help: "Rejected rows that do not make the run incomplete.")
  var allowRejected: Int?

  @Flag(help: "Defects of the printed plan stop the run.")
  var strict = false

  @Flag(help: "Exit with 0 where a gate fails or --fail-on is met.")
  var exitZero = false

  @OptionGroup var display: FaultOptions

  @Flag(name: .shortAndLong, help: "Print nothing but faults.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print lists whole.")
  var verbose = false

  @Option(
    help: "The most threads; the output does not depend on it. By default one a processor, up to 8."
  )
  var threads: Int?

  func validate() throws {
    if let allowRejected, allowRejected < 0 {
      throw ValidationError("--allow-rejected takes a whole number from 0 on.")
    }
    if let threads, threads < 1 {
      throw ValidationError("--threads takes a whole number from 1 on.")
    }
  }

  func settings(folder: String?) -> RunSettings {
    RunSettings(
      folder: folder, asOf: asOf, units: units, tasks: tasks, groups: groups, period: period,
      language: lang ?? Self.environmentLanguage, progress: progress, with: with,
      isStrict: strict, allowRejected: allowRejected,
      threads: threads ?? min(Surroundings.processorCount(), 8))
  }

  var color: ColourChoice { display.color }

  /// `DONDOC_LANG`; a word that is no language is passed over.
  static var environmentLanguage: Language? {
    Surroundings.environment("DONDOC_LANG").flatMap(Language.init(rawValue:))
  }

  /// The language of faults before a workspace is known.
  var faultLanguage: Language { lang ?? Self.environmentLanguage ?? .en }
}

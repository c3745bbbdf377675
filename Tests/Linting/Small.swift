import Bytes
import Compliance
import Diagnostics
import Linting
import Reports
import Results
import RuleFiles

/// Small workspaces in memory.
enum Small {
  static let head = """
    dondoc: 1
    plan: {number: 1/KH-UBND, issued: 2024-01-02, ends: 2024-12-31}
    packs: [standard]
    units:
      - {id: xa-an, name: UBND xã An, kind: commune}

    """

  /// A workspace with one task whose deadline is given as YAML.
  static func deadline(_ deadline: String, plan: String = "") -> LoadedWorkspace {
    load(
      head.replacing("ends: 2024-12-31", with: "ends: 2024-12-31" + plan)
        + "tasks:\n  - id: T-1\n    title: Việc\n    lead: xa-an\n    deadline: \(deadline)\n")
  }

  static func load(_ root: String) -> LoadedWorkspace {
    RuleFileLoader(files: ["dondoc.yaml": Array(root.utf8)]).load()
  }

  static func report(_ root: String) -> LintReport { Linter(load(root)).report() }

  static func words(_ form: PhraseLine, _ language: Language, plan: Plan) -> String {
    DeadlineWords(plan, language: language, isReport: form.isReport)
      .text(form.form, isAspirational: form.isAspirational)
  }
}

extension LintReport {
  var diagnostics: [Diagnostic] { sections.flatMap(\.diagnostics) }

  var codes: [String] { diagnostics.map(\.code.text) }

  /// The page as a user sees it.
  func page(_ language: Language = .en) -> String {
    var sink = ByteSink()
    LintPage(self, Presentation(language: language, limit: nil, files: files)).write(to: &sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }
}

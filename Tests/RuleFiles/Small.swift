import Diagnostics
import RuleFiles

/// Small workspaces in memory.
enum Small {
  static let head = """
    dondoc: 1
    plan:
      number: 1/KH-UBND
      issued: 2024-01-02
      ends: 2024-12-31
      reporting: {scheme: decree09, gap: {workingDays: 2}}
    events:
      ky-hop: [2024-07-10]
    units:
      - {id: xa-an, name: UBND xã An, kind: commune}
    tasks:
      - {id: T-0, title: Việc đầu, lead: xa-an, deadline: 3/2024}

    """

  /// A workspace with one more task `T-1`, whose keys are given as YAML.
  static func load(tasks keys: KeyValuePairs<String, String>) -> LoadedWorkspace {
    var text = head + "  - id: T-1\n    title: Việc\n    lead: xa-an\n"
    for (key, value) in keys { text += "    \(key): \(value)\n" }
    return load(text)
  }

  static func load(_ root: String, _ others: [String: String] = [:]) -> LoadedWorkspace {
    var files = others.mapValues { Array($0.utf8) }
    files["dondoc.yaml"] = Array(root.utf8)
    return RuleFileLoader(files: files).load()
  }

  static func lines(_ loaded: LoadedWorkspace) -> String { GalleryCase.lines(loaded) }

  /// The text that a diagnostic's span covers.
  static func text(_ index: Int, of loaded: LoadedWorkspace) -> String {
    guard index < loaded.diagnostics.count, let span = loaded.diagnostics[index].span else {
      return "?"
    }
    let bytes = loaded.sourceFiles.files[Int(span.file.index)].bytes
    return String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }
}

import Foundation

/// A page of the guide. Its blocks are steps that run one after another in one scratch folder.
///
/// `<!-- folder: PATH -->` begins with a copy of a folder of the repository. `<!-- file: NAME -->`
/// before a block writes the block to a file. `<!-- run: exit N -->` before a block says that its
/// first line, behind `$ `, is a line of the shell that ends with N and prints the rest of the
/// block, faults behind the data; a line `...` stands for any number of lines.
struct GuidePage {
  enum Step {
    case folder(String)
    case file(name: String, text: String)
    case run(command: String, exitCode: Int32, text: String)
  }

  /// Steps with their lines, from 1.
  private(set) var steps: [(line: Int, step: Step)] = []
  /// The levels of its headings, in order.
  private(set) var headings: [Int] = []
  /// What cannot be read as a step, such as a block without a mark.
  private(set) var faults: [String] = []
  private let language: String

  init(text: String, language: String) {
    self.language = language
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var mark: (word: Substring, rest: String)?
    var number = 0
    while number < lines.count {
      let line = lines[number]
      number += 1
      guard line.hasPrefix("```") else {
        if line.hasPrefix("#") { headings.append(line.prefix { $0 == "#" }.count) }
        mark = Self.mark(line)
        if let mark, mark.word == "folder" { steps.append((number, .folder(mark.rest))) }
        continue
      }
      let body = lines[number...].prefix { $0 != "```" }
      add(Array(body), under: mark, line: number)
      mark = nil
      number += body.count + 1
    }
  }

  private static func mark(_ line: Substring) -> (word: Substring, rest: String)? {
    guard let match = line.wholeMatch(of: /<!-- (folder|file|run): (.+) -->/) else { return nil }
    return (match.1, String(match.2))
  }

  private mutating func add(
    _ body: [Substring], under mark: (word: Substring, rest: String)?, line: Int
  ) {
    switch mark?.word {
    case "file":
      let text = body.map { $0 + "\n" }.joined()
      steps.append((line, .file(name: mark?.rest ?? "", text: text)))
    case "run":
      guard let code = mark?.rest.wholeMatch(of: /exit (\d+)/), let exitCode = Int32(code.1),
        let command = body.first, command.hasPrefix("$ ")
      else {
        faults.append("\(line): a run is `exit N`, and its block begins with `$ `")
        return
      }
      let text = body.dropFirst().map { $0 + "\n" }.joined()
      let step = Step.run(command: String(command.dropFirst(2)), exitCode: exitCode, text: text)
      steps.append((line, step))
    default: faults.append("\(line): a block without a mark")
    }
  }

  /// The commands with their exit codes, and the names of folders and files, in order.
  var outline: [String] {
    steps.map { _, step in
      switch step {
      case .folder(let path): "folder \(path)"
      case .file(let name, _): "file \(name)"
      case .run(let command, let exitCode, _): "\(command): \(exitCode)"
      }
    }
  }

  /// Runs the steps, and says where the page shows something else than what happens.
  func problems() throws -> [String] {
    let scratch = try Scratch()
    let page = URL(filePath: scratch.path).appending(path: "page")
    let tools = URL(filePath: scratch.path).appending(path: "tools")
    for folder in [page, tools] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    // A script of the page finds the program as it would once it is installed.
    try FileManager.default.createSymbolicLink(
      atPath: tools.appending(path: "dondoc").path, withDestinationPath: Program.path)
    let setting = "PATH='\(tools.path)':$PATH; DONDOC_LANG=\(language); export PATH DONDOC_LANG\n"
    var problems = faults
    for (line, step) in steps {
      switch step {
      case .folder(let path):
        try FileManager.default.removeItem(at: page)
        try FileManager.default.copyItem(
          at: URL(filePath: Program.repository).appending(path: path), to: page)
      case .file(let name, let text): try scratch.write(text, to: "page/" + name)
      case .run(let command, let exitCode, let text):
        let run = try Program.shell(setting + command, in: page.path)
        let output = run.outputText + run.errorText
        if run.exitCode != exitCode || !CheckedPage.matches(text, output) {
          problems.append("\(line): \(command): exit \(run.exitCode)\n\(output.prefix(4000))")
        }
      }
    }
    return problems
  }
}

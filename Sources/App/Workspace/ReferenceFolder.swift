import Bytes
package import Compliance
import Diagnostics
import Evaluation
package import Reference
import Reports
import RuleFiles

/// The reference pages in a folder: made, written and compared.
package struct ReferenceFolder: Sendable {
  /// How a file differs from the page that belongs there.
  package enum Difference: String, Hashable, Sendable {
    case missing, differs
    /// A page of no subject and no rule.
    case extra
  }

  package let path: String
  package let pages: [ReferencePage]

  /// - Parameters:
  ///   - languages: Of the pages; one folder each.
  ///   - workspace: Whose rules have pages; nil: the rules that ship.
  package init(
    path: String, languages: [Language], workspace: String?
  ) throws(WorkspaceFault) {
    self.path = path
    let matter = try Self.matter(workspace: workspace)
    pages = languages.flatMap { ReferencePages(matter, language: $0).pages }
  }

  private static func matter(workspace: String?) throws(WorkspaceFault) -> ReferenceMatter {
    var search = RuleSearch()
    if let workspace { search = RuleSearch(try WorkspaceRun(RunSettings(folder: workspace))) }
    return ReferenceMatter(
      rules: search.rules.map { rule in
        var obstacle: ColumnObstacle?
        if case .interpreter(let found) = RuleRun(of: rule) { obstacle = found }
        return ReferenceMatter.RuleLine(
          rule: rule, obstacle: obstacle?.message, file: shownFile(rule.path))
      },
      codes: CodeManual().entries.map { entry in
        let example = CodeSearch.example(of: entry)
        return ReferenceMatter.CodeLine(
          code: entry.code, meaning: entry.meaning,
          example: CodePage.Example(
            bad: example?.bad ?? entry.bad, diagnostics: example?.diagnostics ?? [],
            files: example?.files ?? SourceFiles(), good: example?.good ?? entry.good))
      })
  }

  /// What ships stands in the repository under `Rules/`.
  private static func shownFile(_ path: String) -> String {
    let shipped = "shipped:"
    return path.hasPrefix(shipped) ? "Rules/" + path.dropFirst(shipped.count) : path
  }

  /// Files that differ from their pages, in the order of the pages, and files without a page.
  package func differences() -> [(path: String, difference: Difference)] {
    var found: [(path: String, difference: Difference)] = []
    for page in pages {
      let place = Paths.join(path, page.path)
      guard let bytes = try? readFile(place, limit: Self.mostBytes) else {
        found.append((place, .missing))
        continue
      }
      if !bytes.elementsEqual(page.text.utf8) { found.append((place, .differs)) }
    }
    return found + strays()
  }

  /// Pages of rules that are no more.
  private func strays() -> [(path: String, difference: Difference)] {
    var folders: [String] = []
    for page in pages where !folders.contains(Paths.parent(of: page.path)) {
      folders.append(Paths.parent(of: page.path))
    }
    let known = Set(pages.map { Array($0.path.utf8) })
    return folders.flatMap { folder -> [(path: String, difference: Difference)] in
      let names = (try? FileSystem.list(Paths.join(path, folder))) ?? []
      return names.map { Paths.join(folder, $0) }.filter { name in
        Paths.pathExtension(of: name) == "md" && !known.contains(Array(name.utf8))
      }.map { (Paths.join(path, $0), .extra) }
    }
  }

  private static let mostBytes = 16 << 20

  /// Writes the pages that differ.
  ///
  /// - Returns: The files that were written.
  package func write() throws(WorkspaceFault) -> [String] {
    let wanted = differences().filter { $0.difference != .extra }.map(\.path)
    do throws(FileError) {
      for page in pages {
        let place = Paths.join(path, page.path)
        guard wanted.contains(where: { $0.utf8.elementsEqual(place.utf8) }) else { continue }
        try FileSystem.createDirectories(Paths.parent(of: place))
        try writeFile(Array(page.text.utf8), to: place)
      }
    } catch {
      throw WorkspaceFault([
        Diagnostic(
          code: WorkspaceCode.unwritableOutput,
          message: Message(
            "workspace.unwritable-output",
            ["path": .name(error.path), "reason": .text(error.reason)]),
          help: [Message("workspace.choose-other-path")])
      ])
    }
    return wanted
  }
}

import Bytes
import Compliance
import Diagnostics
import ShippedFiles
import YAML

/// One run of the loader: which files are read, in which order.
struct LoadingRun {
  static let shippedPrefix = "shipped:"

  let provider: any RuleFileProvider
  let shownFolder: String
  let limits: RuleFileLimits
  var draft = Draft()
  var faults = Faults()
  private var seen: Set<ByteText> = []
  private var ahead = EventsAhead()
  private var root: SourceFileID?

  init(provider: any RuleFileProvider, shownFolder: String, limits: RuleFileLimits) {
    self.provider = provider
    self.shownFolder = shownFolder
    self.limits = limits
  }

  /// The calendar that the plan counts with.
  var calendarName: ScalarNode? { draft.workspace.calendar }

  var outputs: [OutputRequest] {
    draft.workspace.outputs.map { OutputRequest(format: $0.format, path: $0.path.text) }
  }

  mutating func readRoot(_ path: String) {
    let asked = ScalarNode(text: path, style: .plain, span: SourceSpan.none)
    readFile(path, askedBy: asked, isRoot: true)
    for output in draft.workspace.outputs where !provider.isInside(output.path.text) {
      faults.outsideWorkspace(output.path)
    }
  }

  /// Where nothing defines a plan: one of no tasks, so that rules alone can be tested.
  mutating func standInForPlan() {
    guard draft.plans.isEmpty, !draft.mayLack(.plan) else { return }
    let text = "dondoc: 1\nplan: {number: \"-\", issued: 2000-01-01, ends: 2099-12-31}\n"
    decode(Array(text.utf8), shown: "-", isRoot: false, limits: RuleFileLimits())
  }

  /// Makes the events of what the root file asks for; what is wrong with it is told on reading.
  mutating func lookAhead() {
    var files: [EventsAhead.File] = []
    var paths = [
      "documents/*.yaml", "calendars/\(draft.workspace.calendar?.text ?? "vn-state").yaml",
    ]
    for entry in draft.workspace.packs + draft.workspace.includes {
      if let shipped = entry.text.between(Self.shippedPrefix, "") {
        paths.append(shipped)
      } else if Self.isPath(entry.text) {
        files += ownFiles(entry.text)
      } else {
        paths.append(entry.text + "/*.yaml")
      }
    }
    // Large files are read one after the other: their events would fill the memory.
    let most = min(EventsAhead.mostBytes, limits.yaml.bytes)
    guard files.reduce(0, { $0 + $1.bytes.count }) <= most else { return }
    for path in paths.flatMap(Self.shippedFiles) {
      guard let bytes = ShippedFiles.bytes(named: path) else { continue }
      files.append(
        EventsAhead.File(
          path: Self.shippedPrefix + path, bytes: bytes, limits: RuleFileLimits().yaml))
    }
    ahead = EventsAhead(files)
  }

  private func ownFiles(_ pattern: String) -> [EventsAhead.File] {
    guard provider.isInside(pattern), pattern.utf8.first != Paths.slashByte else { return [] }
    let wanted = PathPattern(pattern)
    let paths =
      wanted.hasWildcards
      ? (try? provider.paths(matching: wanted)) ?? [] : [Paths.normalized(pattern)]
    return paths.compactMap { path in
      guard ["yaml", "yml"].contains(Paths.pathExtension(of: path)), provider.isInside(path),
        let bytes = try? provider.read(path, limit: limits.yaml.bytes)
      else { return nil }
      return EventsAhead.File(
        path: Paths.join(shownFolder, path), bytes: bytes, limits: limits.yaml)
    }
  }

  mutating func readPacks() {
    for name in draft.workspace.packs {
      if includeFolder(name) { continue }
      if Self.isPath(name.text) {
        include(name)
      } else {
        let found = Self.shippedFiles(name.text + "/*.yaml")
        if found.isEmpty || !Self.packNames.contains(where: name.isText) {
          faults.unknownShippedFile(name, known: Self.packNames)
          draft.isIncomplete = true
        }
        for path in found { readShipped(path) }
      }
    }
  }

  /// A pack of the user's own: a folder of the workspace with YAML files.
  private mutating func includeFolder(_ name: ScalarNode) -> Bool {
    guard !Self.packNames.contains(where: name.isText), provider.isInside(name.text),
      name.text.utf8.first != Paths.slashByte, !PathPattern(name.text).hasWildcards
    else { return false }
    let pattern = PathPattern(Paths.join(Paths.normalized(name.text), "*.yaml"))
    let found = (try? provider.paths(matching: pattern)) ?? []
    for path in found { readFile(path, askedBy: name, isRoot: false) }
    return !found.isEmpty
  }

  mutating func readIncludes() {
    for path in draft.workspace.includes { include(path) }
  }

  /// What every workspace goes by: document types, index sets, and the calendar that it names.
  mutating func readShippedData() {
    let name = draft.workspace.calendar
    if let name, Self.isPath(name.text) {
      include(name)
    } else if !draft.calendars.contains(where: { calendar in
      name.map { calendar.id.isText($0.text) } ?? true
    }) {
      let path = "calendars/\(name?.text ?? "vn-state").yaml"
      if ShippedFiles.names.contains(where: { $0.utf8.elementsEqual(path.utf8) }) {
        readShipped(path)
      } else if let name {
        faults.unknownShippedFile(name, known: Self.calendarNames)
      }
    }
    let needsIndexSets = needsIndexSets
    for path in ShippedFiles.names
    where path.utf8.starts(with: "documents/".utf8)
      || (needsIndexSets && path.utf8.starts(with: "indices/".utf8))
    {
      readShipped(path)
    }
  }

  /// Whether anything may name a criterion or a set, or be named like one.
  private var needsIndexSets: Bool {
    let tasks = draft.tasks + draft.amendments.flatMap(\.added)
    return !draft.indexSets.isEmpty || tasks.contains { $0.index != nil || $0.group != nil }
  }

  // MARK: Finding files

  private static func shippedFiles(_ path: String) -> [String] {
    let pattern = PathPattern(path)
    return ShippedFiles.names.filter { pattern.captures(in: $0) != nil }
  }

  private static func isPath(_ text: String) -> Bool {
    text.utf8.contains(Paths.slashByte) || text.hasPrefix(shippedPrefix)
      || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
  }

  /// Folders of `Rules/` that hold rules.
  private static let packNames: [String] = {
    let others = ["calendars", "codes", "documents", "gallery", "indices", "init", "plans"]
    var names: [String] = []
    for path in ShippedFiles.names {
      guard let folder = path.split(separator: "/").first.map(String.init),
        !others.contains(folder), !names.contains(folder)
      else { continue }
      names.append(folder)
    }
    return names
  }()

  static let calendarNames: [String] = ShippedFiles.names.compactMap {
    $0.between("calendars/", ".yaml")
  }

  /// What a workspace may include of what ships.
  private static let includable: [String] = {
    let others = ["codes", "gallery", "init"]
    return ShippedFiles.names.filter { path in
      !others.contains { path.utf8.starts(with: ($0 + "/").utf8) }
    }
  }()

  /// One entry of `include:`.
  private mutating func include(_ entry: ScalarNode) {
    if let shipped = entry.text.between(Self.shippedPrefix, "") {
      let found = Self.shippedFiles(shipped)
      if found.isEmpty {
        faults.unknownShippedFile(entry.part(shipped), known: Self.includable)
        draft.isIncomplete = true
      }
      for path in found { readShipped(path) }
      return
    }
    guard provider.isInside(entry.text), entry.text.utf8.first != Paths.slashByte else {
      faults.outsideWorkspace(entry)
      draft.isIncomplete = true
      return
    }
    let pattern = PathPattern(entry.text)
    guard pattern.hasWildcards else {
      readFile(Paths.normalized(entry.text), askedBy: entry, isRoot: false)
      return
    }
    let found = (try? provider.paths(matching: pattern)) ?? []
    if found.isEmpty {
      faults.missingFile(entry)
      draft.isIncomplete = true
    }
    for path in found { readFile(path, askedBy: entry, isRoot: false) }
  }

  // MARK: Reading

  private mutating func readShipped(_ path: String) {
    let shown = Self.shippedPrefix + path
    guard seen.insert(ByteText(shown)).inserted, let bytes = ShippedFiles.bytes(named: path) else {
      return
    }
    decode(bytes, shown: shown, isRoot: false, limits: RuleFileLimits())
  }

  private mutating func readFile(_ path: String, askedBy entry: ScalarNode, isRoot: Bool) {
    guard seen.insert(ByteText(path)).inserted else { return }
    let kind = Paths.pathExtension(of: path)
    let isTable = kind == "csv"
    guard isRoot || isTable || kind == "yaml" || kind == "yml" else {
      faults.unknownFileKind(entry)
      draft.isIncomplete = true
      return
    }
    guard isRoot || provider.isInside(path) else {
      faults.outsideWorkspace(entry)
      draft.isIncomplete = true
      return
    }
    let bytes: [UInt8]
    do {
      bytes = try provider.read(path, limit: isTable ? limits.tableBytes : limits.yaml.bytes)
    } catch {
      draft.isIncomplete = true
      faults.file(error, entry, isRoot: isRoot)
      return
    }
    let shown = Paths.join(shownFolder, path)
    if isTable {
      let file = faults.files.add(path: shown, bytes: bytes)
      TableFiles.decode(bytes, path: shown, file: file, into: &draft, &faults)
    } else {
      decode(bytes, shown: shown, isRoot: isRoot, limits: limits)
    }
  }

  private mutating func decode(
    _ bytes: [UInt8], shown: String, isRoot: Bool, limits: RuleFileLimits
  ) {
    let file = faults.files.add(path: shown, bytes: bytes)
    let errors = faults.sink.diagnostics.count
    let source = EventsAhead.File(path: shown, bytes: bytes, limits: limits.yaml)
    let events = ahead.take(source) ?? EventsAhead.events(of: source)
    guard
      let node = YAMLComposer.compose(bytes, of: events, file: file, limits: limits, &faults)
    else {
      draft.isIncomplete = true
      if faults.sink.diagnostics.count == errors { faults.emptyFile(file) }
      return
    }
    if node.isBlank {
      draft.isIncomplete = true
      faults.emptyFile(file)
      return
    }
    FileSections.decode(node, file: file, isRoot: isRoot, into: &draft, &faults)
  }
}

extension Paths {
  static var slashByte: UInt8 { UInt8(ascii: "/") }
}

extension SourceSpan {
  /// For what no file asks for.
  static let none = SourceSpan(file: SourceFileID(index: .max), start: 0, end: 0)
}

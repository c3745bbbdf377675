import Bytes
import Diagnostics
import Tables

extension Faults {
  mutating func duplicateID(_ kind: String, _ id: ScalarNode, first: SourceSpan) {
    report(
      RuleFileCode.duplicateID,
      Message("book.duplicate-\(kind)", ["id": .name(id.text)]), at: id.span,
      labels: [DiagnosticLabel(span: first, message: Message("label.first-here"))],
      help: [Message("help.another-id")])
  }

  mutating func badID(_ id: ScalarNode, _ signs: [String]) {
    report(
      RuleFileCode.badID,
      Message("book.bad-id", ["id": .name(id.text), "signs": .names(signs)]), at: id.span,
      help: [Message("help.id-form")])
  }

  mutating func unknownUnit(_ name: ScalarNode, known: [String]) {
    report(
      RuleFileCode.unknownUnit, Message("book.unknown-unit", ["unit": .name(name.text)]),
      at: name.span, help: Help.nearestOnly(name.text, among: known),
      edit: edit(name, toNearestOf: known))
  }

  /// A name that is one of a group, where one unit is asked for.
  mutating func groupForUnit(_ name: ScalarNode) {
    report(
      RuleFileCode.unknownUnit, Message("book.group-for-unit", ["group": .name(name.text)]),
      at: name.span, help: [Message("help.name-one-unit")])
  }

  mutating func severalUnits(_ name: ScalarNode, _ ids: [String]) {
    report(
      RuleFileCode.unknownUnit,
      Message("book.several-units", ["name": .name(name.text), "units": .names(ids)]),
      at: name.span, help: [Message("help.write-id")])
  }

  mutating func unknownTask(_ id: ScalarNode, known: [String]) {
    report(
      RuleFileCode.unknownTask, Message("book.unknown-task", ["task": .name(id.text)]),
      at: id.span, help: Help.nearestOnly(id.text, among: known),
      edit: edit(id, toNearestOf: known))
  }

  mutating func unknownPart(_ task: ScalarNode, part: String, known: [String]) {
    report(
      RuleFileCode.unknownPart,
      Message("book.unknown-part", ["task": .name(task.text), "part": .name(part)]),
      at: task.span, help: Help.choose(part, among: known))
  }

  mutating func unknownRule(_ id: ScalarNode, known: [String]) {
    report(
      RuleFileCode.unknownRule, Message("book.unknown-rule", ["rule": .name(id.text)]),
      at: id.span, help: Help.nearestOnly(id.text, among: known),
      edit: edit(id, toNearestOf: known))
  }

  mutating func unknownTaskGroup(_ id: ScalarNode, known: [String]) {
    report(
      RuleFileCode.unknownTaskGroup, Message("book.unknown-task-group", ["group": .name(id.text)]),
      at: id.span, help: Help.choose(id.text, among: known),
      edit: edit(id, toNearestOf: known))
  }

  mutating func unknownEvent(_ name: ScalarNode, known: [String]) {
    report(
      RuleFileCode.unknownEvent, Message("book.unknown-event", ["event": .name(name.text)]),
      at: name.span, help: Help.choose(name.text, among: known),
      edit: edit(name, toNearestOf: known))
  }

  mutating func unknownCriterion(_ id: ScalarNode, known: [String]) {
    report(
      RuleFileCode.unknownCriterion, Message("book.unknown-criterion", ["index": .name(id.text)]),
      at: id.span, help: Help.nearestOnly(id.text, among: known),
      edit: edit(id, toNearestOf: known))
  }

  mutating func unknownDocumentType(_ type: ScalarNode, known: [String]) {
    report(
      RuleFileCode.unknownDocumentType,
      Message("book.unknown-document-type", ["type": .name(type.text)]), at: type.span,
      help: Help.nearestOnly(type.text, among: known),
      edit: edit(type, toNearestOf: known))
  }

  mutating func missingPlan(at span: SourceSpan?) {
    report(
      RuleFileCode.missingPlan, Message("book.missing-plan"), at: span,
      help: [Message("help.include-plan")])
  }

  mutating func secondSection(_ key: ScalarNode, first: SourceSpan) {
    report(
      RuleFileCode.secondSection, Message("book.second-section", ["key": .name(key.text)]),
      at: key.span, labels: [DiagnosticLabel(span: first, message: Message("label.first-here"))],
      help: [Message("help.keep-one")])
  }

  mutating func endBeforeStart(at span: SourceSpan, first: SourceSpan?) {
    report(
      RuleFileCode.endBeforeStart, Message("book.end-before-start"), at: span,
      labels: first.map { [DiagnosticLabel(span: $0, message: Message("label.starts-here"))] } ?? []
    )
  }

  mutating func weightNotPositive(_ weight: ScalarNode) {
    report(
      RuleFileCode.weightNotPositive,
      Message("book.weight-not-positive", ["value": .name(weight.text)]), at: weight.span,
      help: [Message("help.positive-weight")])
  }

  mutating func missingGap(at span: SourceSpan, task: SourceSpan?) {
    report(
      RuleFileCode.missingGap, Message("book.missing-gap"), at: span,
      labels: task.map { [DiagnosticLabel(span: $0, message: Message("label.a-report"))] } ?? [],
      help: [Message("help.state-gap")])
  }

  mutating func taskCycle(_ ids: [String], at span: SourceSpan?) {
    report(
      RuleFileCode.taskCycle, Message("book.task-cycle", ["tasks": .names(ids)]), at: span,
      help: [Message("help.break-cycle")])
  }

  mutating func ambiguousSuccessor(at span: SourceSpan, first: SourceSpan) {
    report(
      RuleFileCode.ambiguousSuccessor, Message("book.ambiguous-successor"), at: span,
      labels: [DiagnosticLabel(span: first, message: Message("label.takes-the-rest"))],
      help: [Message("help.say-tasks")])
  }

  mutating func successorCycle(_ ids: [String], at span: SourceSpan?) {
    report(
      RuleFileCode.successorCycle, Message("book.successor-cycle", ["units": .names(ids)]),
      at: span)
  }

  mutating func unlimitedSelector(_ id: String, at span: SourceSpan) {
    report(
      RuleFileCode.unlimitedSelector, Message("book.unlimited-waiver", ["id": .name(id)]),
      at: span, help: [Message("help.add-one-of", ["keys": .names(["task", "unit"])])])
  }

  mutating func factorOfUnitRule(_ rule: ScalarNode) {
    report(
      RuleFileCode.factorOfUnitRule,
      Message("book.factor-of-unit-rule", ["rule": .name(rule.text)]),
      at: rule.span, help: [Message("help.factor-rules")])
  }

  mutating func ruleNotWaivable(_ rule: ScalarNode, defined: SourceSpan?) {
    report(
      RuleFileCode.ruleNotWaivable, Message("book.rule-not-waivable", ["rule": .name(rule.text)]),
      at: rule.span,
      labels: defined.map {
        [DiagnosticLabel(span: $0, message: Message("label.defined-here"))]
      } ?? [])
  }

  mutating func unknownParameter(_ name: ScalarNode, of rule: String, known: [String]) {
    report(
      RuleFileCode.unknownParameter,
      Message("book.unknown-parameter", ["name": .name(name.text), "rule": .name(rule)]),
      at: name.span, help: Help.choose(name.text, among: known),
      edit: edit(name, toNearestOf: known))
  }

  // MARK: Files

  mutating func missingFile(_ path: ScalarNode) {
    report(
      RuleFileCode.missingFile, Message("book.missing-file", ["path": .name(path.text)]),
      at: path.span)
  }

  mutating func outsideWorkspace(_ path: ScalarNode) {
    report(
      RuleFileCode.outsideWorkspace, Message("book.outside-workspace", ["path": .name(path.text)]),
      at: path.span, help: [Message("help.inside-workspace")])
  }

  mutating func unknownFileKind(_ path: ScalarNode) {
    report(
      RuleFileCode.unknownFileKind, Message("book.unknown-file-kind", ["path": .name(path.text)]),
      at: path.span, help: [Message("help.file-kinds")])
  }

  mutating func unknownShippedFile(_ name: ScalarNode, known: [String]) {
    report(
      RuleFileCode.unknownShippedFile,
      Message("book.unknown-shipped-file", ["name": .name(name.text)]), at: name.span,
      help: Help.choose(name.text, among: known),
      edit: edit(name, toNearestOf: known))
  }
}

extension Faults {
  /// A file that could not be read.
  mutating func file(_ error: FileError, _ entry: ScalarNode, isRoot: Bool) {
    let span = isRoot ? nil : entry.span
    switch error.code {
    case .notFound where isRoot:
      report(
        RuleFileCode.missingFile, Message("book.missing-root", ["path": .name(error.path)]),
        at: nil, help: [Message("help.make-workspace")])
    case .notFound: missingFile(entry)
    case .tooLarge:
      report(
        RuleFileCode.tooLarge, Message(error), at: span, help: [Message("help.split-file")])
    default: report(RuleFileCode.unreadableFile, Message(error), at: span)
    }
  }

  /// A table that could not be read, or one of its rows.
  mutating func table(_ fault: TableFault, file: SourceFileID) {
    var diagnostic = fault.diagnostic
    if let row = fault.place.row, Int(file.index) < files.files.count {
      let starts = files.files[Int(file.index)].lineStarts
      if row >= 1, row <= starts.count {
        let end = row < starts.count ? starts[row] - 1 : files.files[Int(file.index)].bytes.count
        diagnostic.span = SourceSpan(file: file, start: starts[row - 1], end: end)
      }
    } else {
      diagnostic.span = SourceSpan(file: file, start: 0, end: 0)
    }
    report(diagnostic)
  }

  mutating func unknownTable(at span: SourceSpan) {
    report(
      RuleFileCode.unknownTable, Message("format.unknown-table"), at: span,
      help: [Message("help.table-columns")])
  }
}

import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import DocumentNumbers
import ExactNumbers

extension BookAssembler {
  /// A task with its names, deadline and evidence followed.
  ///
  /// - Parameter since: The day of the amendment that adds it.
  mutating func task(
    _ declared: DeclaredTask, plan: Plan, reader: DeadlineReader, since: CivilDate?
  ) -> Task {
    checkIndex(declared)
    let leads = parties(declared.lead, as: .lead, of: declared.id, plan: plan)
    if declared.lead.names.isEmpty { faults.noLead(declared.id) }
    let supports = parties(declared.support, as: .support, of: declared.id, plan: plan)
    let deadline = self.deadline(declared.deadline, reader: reader)
    var parts: [String: EvidenceRequirement] = [:]
    for (part, evidence) in declared.deadline.partEvidence {
      parts[part] = requirement(evidence)
    }
    return Task(
      id: TaskID(declared.id.text), title: declared.title?.text ?? "",
      index: declared.index?.text, group: declared.group?.text, weight: declared.weight,
      leads: leads, leadSharing: declared.leadSharing, supports: supports,
      monitor: declared.monitor.flatMap { unit($0) },
      phrase: declared.deadline.phrase.flatMap { $0.isBlank ? nil : $0.text },
      deadline: deadline, isReport: declared.report != nil, product: declared.product?.text,
      evidence: declared.evidence.flatMap { requirement($0) },
      target: declared.target.map { Self.target($0, plan: plan) },
      tags: declared.tags.map(\.text), maxAge: declared.maxAge, partEvidence: parts, since: since,
      span: declared.id.span, deadlineSpan: declared.deadline.span,
      leadSpan: declared.lead.names.first.flatMap { first in
        declared.lead.names.last.map { first.span.joined(with: $0.span) }
      })
  }

  private mutating func checkIndex(_ declared: DeclaredTask) {
    if !draft.mayLack(.criterion), let index = declared.index {
      let isKnown = draft.indexSets.contains { set in
        set.criteria.contains { index.isText($0.text) }
      }
      if !isKnown {
        let known = draft.indexSets.flatMap(\.criteria)
        faults.unknownCriterion(index, known: known.map(\.text))
      }
    }
    if !draft.mayLack(.taskGroup), let group = declared.group,
      let groups = draft.plans.first?.groups, !groups.isEmpty,
      !groups.contains(where: { group.isText($0.id.text) })
    {
      faults.unknownTaskGroup(group, known: groups.map(\.id.text))
    }
  }

  private static func target(_ declared: DeclaredTarget, plan: Plan) -> Target {
    var target = declared.target
    if let limit = declared.everyYear {
      target.steps = (plan.starts.year...max(plan.starts.year, plan.ends.year)).map {
        Target.Step(year: $0, limit: limit)
      }
    }
    return target
  }

  // MARK: Evidence

  mutating func requirement(_ declared: DeclaredEvidence) -> EvidenceRequirement? {
    switch declared {
    case .all(let parts): return .all(requirements(parts))
    case .any(let parts): return .any(requirements(parts))
    case .atLeast(let least, let parts): return .atLeast(least, of: requirements(parts))
    case .leaf(let declared):
      var leaf = declared.leaf
      leaf.type = declared.type.map { documentType($0) }
      leaf.issuer = declared.issuer.flatMap { issuer($0) }
      return .leaf(leaf)
    }
  }

  private mutating func requirements(_ parts: [DeclaredEvidence]) -> [EvidenceRequirement] {
    var requirements: [EvidenceRequirement] = []
    for part in parts {
      if let requirement = requirement(part) { requirements.append(requirement) }
    }
    return requirements
  }

  private mutating func documentType(_ scalar: ScalarNode) -> String {
    let known = draft.documentTypes.compactMap(\.abbreviation)
    if let type = known.first(where: { scalar.isText($0.text) }) { return type.text }
    let byName = draft.documentTypes.first { type in
      type.type.names.contains { scalar.isText($0) }
    }
    if let abbreviation = byName?.abbreviation { return abbreviation.text }
    if !draft.mayLack(.documentType) {
      faults.unknownDocumentType(scalar, known: known.map(\.text))
    }
    return scalar.text
  }

  /// `self`, a unit, or a kind of unit.
  private mutating func issuer(_ scalar: ScalarNode) -> EvidenceLeaf.Issuer? {
    if scalar.isText("self") { return .reporter }
    switch directory.match(scalar.text) {
    case .unit(let id): return .unit(id)
    case .group: faults.groupForUnit(scalar)
    case .several(let ids): faults.severalUnits(scalar, ids)
    case .none:
      let kinds = directory.units.map(\.kind)
      if kinds.contains(where: scalar.isText) { return .kind(scalar.text) }
      if !draft.mayLack(.unit) { reportUnknownUnit(scalar) }
    }
    return nil
  }
}

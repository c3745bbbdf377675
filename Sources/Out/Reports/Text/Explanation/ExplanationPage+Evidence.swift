import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import Results
import Wording

// The requirement as a tree, leaf by leaf, with the near misses.
extension ExplanationPage {
  func writeEvidence(to sink: inout ByteSink) {
    guard let root = explanation.evidence else {
      if !items.isEmpty {
        heading("explain.evidence", to: &sink)
        paragraph("explain.no-requirement", to: &sink)
      }
      return
    }
    heading("explain.evidence", to: &sink)
    write(root, depth: 0, to: &sink)
    writeOthers(root, to: &sink)
    if let day = explanation.completion.satisfiedOn {
      paragraph("explain.satisfied-on", ["date": self.day(day)], to: &sink)
    } else if root.holds {
      paragraph("explain.satisfied-undated", to: &sink)
    }
  }

  private func write(
    _ node: Explanation.EvidenceNode, depth: Int, to sink: inout ByteSink
  ) {
    let mark = "[" + wording.word(node.holds ? "explain.leaf-holds" : "explain.leaf-misses") + "] "
    let indent = 2 + depth * 2
    switch node {
    case .all(let parts):
      layout.paragraph(mark + wording("explain.all-of"), indent: indent, hang: 2, to: &sink)
      for part in parts { write(part, depth: depth + 1, to: &sink) }
    case .any(let parts):
      layout.paragraph(mark + wording("explain.any-of"), indent: indent, hang: 2, to: &sink)
      for part in parts { write(part, depth: depth + 1, to: &sink) }
    case .atLeast(let least, let parts):
      layout.paragraph(
        mark + wording("explain.least-of", ["count": .integer(least)]), indent: indent, hang: 2,
        to: &sink)
      for part in parts { write(part, depth: depth + 1, to: &sink) }
    case .leaf(let line):
      layout.paragraph(mark + text(of: line), indent: indent, hang: 2, to: &sink)
      writeItems(of: line, indent: indent + 4, to: &sink)
    }
  }

  /// `BC, issued by the unit itself, from 15 Mar 2024: 1 of 1`.
  private func text(of line: Explanation.LeafLine) -> String {
    let leaf = line.leaf
    var parts = [words.document(leaf.type)]
    if let issuer = leaf.issuer { parts.append(text(of: issuer)) }
    if !leaf.subject.isEmpty {
      parts.append(
        wording(
          "explain.leaf-subject", ["words": .text(quoted(leaf.subject.joined(separator: " ")))])
      )
    }
    if let from = line.from {
      parts.append(wording("explain.leaf-from", ["date": .date(from.description)]))
    }
    if !leaf.proves { parts.append(wording("explain.leaf-no-proof")) }
    if leaf.shared { parts.append(wording("explain.leaf-shared")) }
    return wording(
      "explain.leaf",
      [
        "what": .text(parts.joined(separator: ", ")), "found": .integer(line.satisfied),
        "wanted": .integer(leaf.count),
      ])
  }

  private func text(of issuer: EvidenceLeaf.Issuer) -> String {
    switch issuer {
    case .reporter: wording("explain.issuer-self")
    case .unit(let id): wording("explain.issuer-unit", ["unit": .text(words.unit(id))])
    case .kind(let kind): wording("explain.issuer-kind", ["kind": .name(printable(kind))])
    }
  }

  /// What satisfies the leaf; where too few do, also why the others do not.
  private func writeItems(
    of line: Explanation.LeafLine, indent: Int, to sink: inout ByteSink
  ) {
    if items.isEmpty {
      paragraph("explain.no-items", indent: indent, to: &sink)
      return
    }
    for (item, match) in zip(items, line.matches) {
      guard match == .satisfies || !line.holds else { continue }
      var remarks = [text(of: match, item, line.leaf)]
      if match == .satisfies { remarks += self.remarks(of: item) }
      layout.paragraph(
        quoted(item.text) + ": " + remarks.joined(separator: "; "), indent: indent, hang: 2,
        to: &sink)
    }
  }

  private func text(of match: LeafMatch, _ item: EvidenceItem, _ leaf: EvidenceLeaf) -> String {
    switch match {
    case .satisfies: return wording("explain.item-satisfies")
    case .unreadable:
      guard let proposal = item.proposal else { return wording("explain.item-unreadable") }
      return wording(
        "explain.item-unreadable-nearest", ["form": .name(printable(proposal))])
    case .otherType:
      return wording(
        "explain.item-other-type",
        [
          "wanted": .text(leaf.type.map(words.document) ?? Wording.noValue),
          "found": .text(item.type.map(words.document) ?? Wording.noValue),
        ])
    case .otherIssuer:
      return wording(
        "explain.item-other-issuer",
        ["issuer": .text(item.issuer.map { words.unit(UnitID($0)) } ?? Wording.noValue)])
    case .otherSubject: return wording("explain.item-other-subject")
    case .beforeWindow(let from):
      return wording(
        "explain.item-before-window",
        ["date": .text(wording.date(item.date)), "from": .date(from.description)])
    case .dayToCome:
      return wording(
        "explain.item-day-to-come",
        [
          "date": .text(wording.date(item.date)), "asOf": .date(report.head.asOf.description),
        ])
    }
  }

  /// What is to be said of an item that counts.
  private func remarks(of item: EvidenceItem) -> [String] {
    var remarks: [String] = []
    if item.isLate, let due = due.effective {
      remarks.append(wording("explain.item-late", ["due": .date(due.description)]))
    }
    if item.isReused {
      let keys = otherPlaces(of: item)
      remarks.append(
        wording("explain.item-reused", ["keys": .text(wording.joined(keys, limit: 5))]))
    }
    return remarks
  }

  /// Keys of the other obligations that cite the same document.
  private func otherPlaces(of item: EvidenceItem) -> [String] {
    report.obligations.clock.indices.filter { other in
      guard other != number else { return false }
      let range = report.obligations.evidence[other].items
      return report.obligations.items[range].contains { one in
        one.date == item.date && isSame(one.number, item.number) && isSame(one.issuer, item.issuer)
      }
    }.map { printable(report.obligations.identity[$0].key.description) }
  }

  private func isSame(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.utf8.elementsEqual(b.utf8)
  }

  /// Items that no leaf took and that were not shown beside one that misses.
  private func writeOthers(_ root: Explanation.EvidenceNode, to sink: inout ByteSink) {
    let leaves = root.leaves
    guard leaves.allSatisfy(\.holds) else { return }
    for (place, item) in items.enumerated() {
      let matches = leaves.map { $0.matches.indices.contains(place) ? $0.matches[place] : nil }
      guard !matches.contains(.satisfies), let leaf = leaves.first?.leaf,
        let match = matches.first ?? nil
      else { continue }
      paragraph(
        "explain.item-not-counted",
        ["item": .text(quoted(item.text)), "why": .text(text(of: match, item, leaf))], indent: 4,
        to: &sink)
    }
  }
}

import Compliance
import Diagnostics
import ExactNumbers

/// A scoring as written; its factors name rules.
struct DeclaredScoring {
  var key: ScalarNode
  /// Without its factors.
  var scoring: Scoring
  var factors: [(rule: ScalarNode, value: Decimal)] = []

  /// What holds where no file says otherwise.
  static let standard = Scoring(
    model: .weighted, base: .due, spread: .task,
    credits: Scoring.Credits(
      completedOnTime: .one, completedLate: Decimal(units: 700_000) ?? .one,
      completedUndated: Decimal(units: 700_000) ?? .one, awaitingApproval: .zero, overdue: .zero,
      notReported: .zero),
    factors: [], bands: [])

  init?(_ entry: YAMLNode.Entry, _ faults: inout Faults) {
    guard let fields = Fields(entry.value, "scoring", keys: FormatKind.scoring.keys, &faults) else {
      return nil
    }
    key = entry.key
    scoring = Self.standard
    scoring.model = fields.choice("model", Scoring.Model.self, &faults) ?? scoring.model
    scoring.base = fields.choice("base", Scoring.Base.self, &faults) ?? scoring.base
    scoring.spread = fields.choice("spread", Scoring.Spread.self, &faults) ?? scoring.spread
    readCredits(fields, &faults)
    readFactors(fields, &faults)
    readBands(fields, &faults)
  }

  private mutating func readCredits(_ fields: Fields, _ faults: inout Faults) {
    guard let node = fields.node("credit"),
      let keys = Fields(node, "credit", keys: FormatKind.credit.keys, &faults)
    else { return }
    func share(_ key: String, _ value: inout Decimal, _ faults: inout Faults) {
      guard let scalar = keys.text(key, &faults) else { return }
      value = Fields.share(scalar, key, &faults) ?? value
    }
    share("completedOnTime", &scoring.credits.completedOnTime, &faults)
    share("completedLate", &scoring.credits.completedLate, &faults)
    share("completedUndated", &scoring.credits.completedUndated, &faults)
    share("awaitingApproval", &scoring.credits.awaitingApproval, &faults)
    share("overdue", &scoring.credits.overdue, &faults)
    share("notReported", &scoring.credits.notReported, &faults)
  }

  private mutating func readFactors(_ fields: Fields, _ faults: inout Faults) {
    guard let node = fields.node("factor"), let keys = Fields(open: node, "factor", &faults) else {
      return
    }
    for entry in keys.entries where !entry.value.isInvalid {
      guard let scalar = entry.value.scalar, !scalar.isBlank else {
        faults.wrongType(entry.key.text, wanted: "text", found: entry.value)
        continue
      }
      if let value = Fields.share(scalar, entry.key.text, &faults) {
        factors.append((entry.key, value))
      }
    }
  }

  private mutating func readBands(_ fields: Fields, _ faults: inout Faults) {
    scoring.bands = fields.list("bands", &faults).compactMap { node in
      guard let keys = Fields(node, "bands", keys: FormatKind.band.keys, &faults),
        keys.requiredNode("name", &faults) != nil, let name = keys.localized("name", &faults),
        let from = keys.required("from", &faults).flatMap({ Fields.decimal($0, "from", &faults) })
      else { return nil }
      return Scoring.Band(name: name, from: from)
    }.sorted { $0.from > $1.from }
  }
}

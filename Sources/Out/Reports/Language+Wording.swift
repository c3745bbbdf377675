package import Compliance
package import Wording

extension Language {
  /// The words of the language.
  package var wording: Wording {
    switch self {
    case .vi: Wording(.vietnamese)
    case .en: Wording(.english)
    }
  }
}

extension Wording {
  func word(_ clock: Clock) -> String { word("clock." + clock.rawValue) }
  func word(_ status: StatedStatus) -> String { word("status." + status.rawValue) }
  func word(_ verdict: Verdict) -> String { word("verdict." + verdict.rawValue) }
  func word(_ severity: Rule.Severity) -> String { word("severity." + severity.rawValue) }
}

package import Compliance
package import Diagnostics

/// A workspace's files, read and checked.
package struct LoadedWorkspace: Sendable {
  /// Every file that a diagnostic or a rule may point into; the root file first.
  package var sourceFiles: SourceFiles
  /// Nil where there is a file fault: then nothing may be evaluated.
  package var ruleBook: RuleBook?
  /// File faults, warnings and notes, by file and place; plan defects are not among them.
  package var diagnostics: [Diagnostic]
  /// How many more there were than are kept.
  package var diagnosticsLeftOut: Int
  /// Defects of the printed plan, by file and place; as in the rule book, and there too when it
  /// is nil.
  package var defects: [Diagnostic]
  /// Reports that the workspace asks for.
  package var outputs: [OutputRequest]
  /// Tests of rules and examples of rules, by file and place.
  package var tests: [RuleTest]
  /// Changes to rules that no test can tell from the rule.
  package var equivalents: [EquivalentMutant]
  /// The workspace's folder.
  package var root: String
  /// What the files say, with the places that a rule book leaves out.
  let draft: Draft
  /// Every rule, also those that `adjust:` turns off; in pack and file order.
  let compiledRules: [Rule]

  /// Whether there is an error among the diagnostics.
  package var hasFaults: Bool { diagnostics.contains { $0.severity == .error } }
}

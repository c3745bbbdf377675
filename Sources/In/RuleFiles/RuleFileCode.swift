package import Diagnostics

/// The codes of this room: D01xx form of the files, D03xx what they mean together, D04xx plan
/// defects.
package enum RuleFileCode {
  // YAML and tables
  package static let yamlSyntax = DiagnosticCode("D0100", "yaml-syntax")
  package static let unknownKey = DiagnosticCode("D0101", "unknown-key")
  package static let duplicateKey = DiagnosticCode("D0102", "duplicate-key")
  package static let missingKey = DiagnosticCode("D0103", "missing-key")
  package static let wrongType = DiagnosticCode("D0104", "wrong-type")
  package static let tag = DiagnosticCode("D0105", "tag")
  package static let wrongEncoding = DiagnosticCode("D0106", "wrong-encoding")
  package static let tooLarge = DiagnosticCode("D0107", "too-large")
  package static let tooDeep = DiagnosticCode("D0108", "too-deep")
  package static let tooManyNodes = DiagnosticCode("D0109", "too-many-nodes")
  package static let unknownAlias = DiagnosticCode("D0110", "unknown-alias")
  package static let emptyFile = DiagnosticCode("D0111", "empty-file")
  package static let formatVersion = DiagnosticCode("D0112", "format-version")
  package static let secondDocument = DiagnosticCode("D0113", "second-document")
  package static let unusedAnchor = DiagnosticCode("D0114", "unused-anchor")
  package static let cutByComment = DiagnosticCode("D0115", "cut-by-comment")
  package static let unknownTable = DiagnosticCode("D0116", "unknown-table")
  // Values
  package static let wrongChoice = DiagnosticCode("D0120", "wrong-choice")
  package static let notADate = DiagnosticCode("D0121", "not-a-date")
  package static let notANumber = DiagnosticCode("D0122", "not-a-number")
  package static let outOfRange = DiagnosticCode("D0123", "out-of-range")
  package static let notAPeriod = DiagnosticCode("D0124", "not-a-period")
  package static let notATerm = DiagnosticCode("D0125", "not-a-term")
  package static let conflictingKeys = DiagnosticCode("D0126", "conflicting-keys")
  package static let splitName = DiagnosticCode("D0127", "split-name")
  package static let misplacedSection = DiagnosticCode("D0128", "misplaced-section")
  package static let unreadSection = DiagnosticCode("D0129", "unread-section")
  // Files
  package static let missingFile = DiagnosticCode("D0140", "missing-file")
  package static let unreadableFile = DiagnosticCode("D0141", "unreadable-file")
  package static let outsideWorkspace = DiagnosticCode("D0142", "outside-workspace")
  package static let unknownFileKind = DiagnosticCode("D0143", "unknown-file-kind")
  package static let unknownShippedFile = DiagnosticCode("D0144", "unknown-shipped-file")
  // Ids and references
  package static let duplicateID = DiagnosticCode("D0300", "duplicate-id")
  package static let badID = DiagnosticCode("D0301", "bad-id")
  package static let unknownUnit = DiagnosticCode("D0302", "unknown-unit")
  package static let unknownTask = DiagnosticCode("D0303", "unknown-task")
  package static let unknownRule = DiagnosticCode("D0304", "unknown-rule")
  package static let unknownTaskGroup = DiagnosticCode("D0305", "unknown-task-group")
  package static let unknownEvent = DiagnosticCode("D0306", "unknown-event")
  package static let unknownCriterion = DiagnosticCode("D0307", "unknown-criterion")
  package static let unknownDocumentType = DiagnosticCode("D0308", "unknown-document-type")
  package static let unknownPart = DiagnosticCode("D0309", "unknown-part")
  // Plan
  package static let missingPlan = DiagnosticCode("D0320", "missing-plan")
  package static let secondSection = DiagnosticCode("D0321", "second-section")
  package static let endBeforeStart = DiagnosticCode("D0322", "end-before-start")
  package static let weightNotPositive = DiagnosticCode("D0323", "weight-not-positive")
  package static let missingGap = DiagnosticCode("D0324", "missing-gap")
  package static let taskCycle = DiagnosticCode("D0325", "task-cycle")
  package static let ambiguousSuccessor = DiagnosticCode("D0326", "ambiguous-successor")
  package static let successorCycle = DiagnosticCode("D0327", "successor-cycle")
  package static let unlimitedSelector = DiagnosticCode("D0328", "unlimited-selector")
  // Rules, scoring, gates
  package static let tooManyDecimals = DiagnosticCode("D0340", "too-many-decimals")
  package static let factorOfUnitRule = DiagnosticCode("D0341", "factor-of-unit-rule")
  package static let ruleNotWaivable = DiagnosticCode("D0342", "rule-not-waivable")
  package static let unknownParameter = DiagnosticCode("D0343", "unknown-parameter")
  // Tests
  package static let dayNotAsked = DiagnosticCode("D0350", "day-not-asked")
  // Plan defects
  package static let blankDeadline = DiagnosticCode("D0400", "blank-deadline")
  package static let unreadableDeadline = DiagnosticCode("D0401", "unreadable-deadline")
  package static let doubtfulDeadline = DiagnosticCode("D0402", "doubtful-deadline")
  package static let unmatchedName = DiagnosticCode("D0403", "unmatched-name")
  package static let ambiguousName = DiagnosticCode("D0404", "ambiguous-name")
  package static let openGroupAsLead = DiagnosticCode("D0405", "open-group-as-lead")
  package static let endedLead = DiagnosticCode("D0406", "ended-lead")
  package static let unnamedEvent = DiagnosticCode("D0407", "unnamed-event")
  package static let eventWithoutTerm = DiagnosticCode("D0408", "event-without-term")
  package static let termPerCase = DiagnosticCode("D0409", "term-per-case")
  package static let noLead = DiagnosticCode("D0410", "no-lead")
  package static let ambiguousSplit = DiagnosticCode("D0411", "ambiguous-split")

  /// Every code that this room reports, ascending; the gallery has a folder for each.
  package static let all: [DiagnosticCode] = [
    yamlSyntax, unknownKey, duplicateKey, missingKey, wrongType, tag, wrongEncoding, tooLarge,
    tooDeep, tooManyNodes, unknownAlias, emptyFile, formatVersion, secondDocument, unusedAnchor,
    cutByComment, unknownTable, wrongChoice, notADate, notANumber, outOfRange, notAPeriod, notATerm,
    conflictingKeys, splitName, misplacedSection, unreadSection, missingFile, unreadableFile,
    outsideWorkspace, unknownFileKind, unknownShippedFile, duplicateID, badID, unknownUnit,
    unknownTask, unknownRule, unknownTaskGroup, unknownEvent, unknownCriterion,
    unknownDocumentType, unknownPart, missingPlan, secondSection, endBeforeStart,
    weightNotPositive, missingGap, taskCycle, ambiguousSuccessor, successorCycle,
    unlimitedSelector, tooManyDecimals, factorOfUnitRule, ruleNotWaivable, unknownParameter,
    dayNotAsked,
    blankDeadline, unreadableDeadline, doubtfulDeadline, unmatchedName,
    ambiguousName, openGroupAsLead, endedLead, unnamedEvent, eventWithoutTerm, termPerCase, noLead,
    ambiguousSplit,
  ]
}

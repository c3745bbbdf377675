package import CivilCalendar
package import Compliance
package import DeadlinePhrases
package import Diagnostics

/// All that is said of the files and the plan of a workspace, without any data.
package struct LintReport: Sendable {
  /// What remarks are about; in the order in which they are printed.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    /// What cannot be read, or hardly means what it says.
    case files
    /// What the printed plan says that cannot be used as it is.
    case plan
    case rules
    /// Waivers, extensions, amendments and adjustments.
    case changes
    case unused
    case overlaps
    case days
    case leftOut = "left-out"
  }

  package struct Section: Sendable {
    package var subject: Subject
    /// By file and place.
    package var diagnostics: [Diagnostic]

    package init(subject: Subject, diagnostics: [Diagnostic]) {
      self.subject = subject
      self.diagnostics = diagnostics
    }
  }

  /// Nil where the files do not say it.
  package var plan: Plan?
  package var taskCount = 0
  package var unitCount = 0
  package var ruleCount = 0
  /// Every subject that was looked at, those without a remark too; after a file fault only the
  /// first two.
  package var sections: [Section]
  /// Faults of files that were not kept.
  package var faultsLeftOut = 0
  /// One for each phrase and for each deadline without one; parts of a milestone apart.
  package var phrases: [PhraseLine] = []
  /// The files that all places point into, those of other plans behind the workspace's own.
  package var files: SourceFiles

  package init(sections: [Section], files: SourceFiles) {
    self.sections = sections
    self.files = files
  }

  /// A file fault: nothing can be evaluated.
  package var hasFaults: Bool {
    sections.contains { section in section.diagnostics.contains { $0.severity == .error } }
  }

  /// Whether anything is said beyond plain remarks: a fault, a defect of the plan, a warning.
  package var hasWarnings: Bool {
    sections.contains { section in section.diagnostics.contains { $0.severity != .info } }
  }
}

/// How a deadline is read.
package struct PhraseLine: Hashable, Sendable {
  /// How sure the reading is.
  package enum Level: String, Hashable, Sendable, CaseIterable {
    case certain, check, unread
    /// Nothing is printed.
    case blank
    /// Said by keys beside or instead of a phrase, so that nothing is read.
    case keys
  }

  /// A time that it falls due.
  package struct DueDay: Hashable, Sendable {
    package var period: Period
    package var stated: CivilDate
    /// The stated day, moved where the plan says so; before extensions.
    package var effective: CivilDate

    package init(period: Period, stated: CivilDate, effective: CivilDate) {
      self.period = period
      self.stated = stated
      self.effective = effective
    }
  }

  package var task: TaskID
  package var part: String?
  /// Document of the amendment that states it; nil: the plan's own.
  package var document: String?
  package var span: SourceSpan
  /// As printed; nil where the file gives keys alone.
  package var phrase: String?
  package var form: DeadlineForm
  package var isAspirational: Bool
  package var isReport: Bool
  package var level: Level
  /// Runs of words that have a meaning, and of those that have none; in the order of the text.
  package var used: [String]
  package var left: [String]
  /// Within the plan, in order of time.
  package var dueDays: [DueDay]
  /// It has days, and an amendment has taken all of them away.
  package var isReplaced: Bool

  package init(
    task: TaskID, part: String?, document: String?, span: SourceSpan, phrase: String?,
    form: DeadlineForm, isAspirational: Bool, isReport: Bool, level: Level, used: [String],
    left: [String], dueDays: [DueDay], isReplaced: Bool
  ) {
    self.task = task
    self.part = part
    self.document = document
    self.span = span
    self.phrase = phrase
    self.form = form
    self.isAspirational = isAspirational
    self.isReport = isReport
    self.level = level
    self.used = used
    self.left = left
    self.dueDays = dueDays
    self.isReplaced = isReplaced
  }
}

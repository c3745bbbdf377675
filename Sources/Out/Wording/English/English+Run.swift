extension Phrasebook {
  /// Problems of a run as a whole.
  static let englishRun: [String: String] = [
    "workspace.choose-other-path": "choose a path in a folder that exists and may be written",
    "workspace.defects-under-strict":
      "the plan has {count} {count|defect|defects}, and with `--strict` nothing is evaluated",
    "workspace.did-you-mean": "did you mean {names}?",
    "workspace.leave-out-strict": "mend them, or leave out `--strict`",
    "workspace.name-a-folder":
      "name the folder that holds `dondoc.yaml`, as in `dondoc check Examples/hai-lang-145`",
    "workspace.name-one-unit": "name one unit; `dondoc list units` shows them (group {group})",
    "workspace.no-folder": "there is no file or folder {path}",
    "workspace.no-gates": "add it under `gates:` of `dondoc.yaml`",
    "workspace.no-root-file": "{path} holds no `dondoc.yaml`",
    "workspace.none-upward": "no `dondoc.yaml` in {path} or above it",
    "workspace.one-of": "one of {names}",
    "workspace.period-forms":
      "write `2024`, `2024-H1`, `2024-9M`, `2024-Q2`, `2024-06`, `2024-W23` or `once`",
    "workspace.raise-allow-rejected":
      "mend the rows, or raise `--allow-rejected` or the plan's `allowRejected`",
    "workspace.see-list": "`dondoc list {what}` shows what there is",
    "workspace.too-many-rejected":
      "{rejected} {rejected|row was|rows were} rejected, and {allowed} {allowed|is|are} allowed: the run is incomplete",
    "workspace.unit-is-group": "{text} is a group of units",
    "workspace.unit-is-several": "{text} is the name of several units",
    "workspace.unknown-gate": "the workspace has no gate {text}",
    "workspace.unknown-group": "no group of tasks has the id {text}",
    "workspace.unknown-task": "no task has the id {text}",
    "workspace.unknown-unit": "no unit has the id or name {text}",
    "workspace.unreadable-period": "{text} is no period",
    "workspace.output-is-input": "{path} is a file that this run reads; it is not written over",
    "workspace.choose-other-output": "choose another name for the output",
    "workspace.no-such-obligation": "{task} has no such obligation on this day",
    "workspace.unknown-code": "no diagnostic has the code {text}",
    "workspace.unknown-rule": "no rule has the id {text}",
    "workspace.unwritable-output": "{path} cannot be written: {reason}",
  ]
}

import Compliance
import Diagnostics
import RuleFiles
import Wording

/// The page of the files that people write.
extension ReferencePages {
  var files: String {
    var page = MarkdownText()
    page.heading(1, wording.word("reference.files"))
    page.paragraph(wording("reference.files-are"))
    for kind in FormatKind.allCases where kind != .file {
      let mapping = kind.mapping
      page.heading(2, kind.rawValue)
      page.paragraph(MarkdownText.plain(mapping.meaning[language]))
      if !mapping.shortForms.isEmpty {
        page.paragraph(
          wording(
            "reference.short-forms",
            ["forms": .text(mapping.shortForms.map(words).joined(separator: "; "))]))
      }
      for names in mapping.oneOf {
        page.paragraph(
          wording(
            "reference.one-of",
            ["keys": .text(names.map(MarkdownText.code).joined(separator: ", "))]))
      }
      page.table(
        ["key", "value", "meaning", "example"].map { wording.word("reference.column." + $0) },
        mapping.keys.map(row))
    }
    return page.text
  }

  private func row(_ key: FormatKey) -> [String] {
    var name = MarkdownText.code(key.name)
    if key.presence == .required { name = "**" + name + "**" }
    var meaning = MarkdownText.plain(key.meaning[language])
    if let value = key.byDefault {
      meaning += wording("reference.default", ["value": .text(MarkdownText.code(value))])
    }
    if key.presence == .reserved { meaning += wording("reference.reserved") }
    return [name, words(key.value), meaning, MarkdownText.code(key.example)]
  }

  /// What may stand there, in words.
  private func words(_ value: FormatValue) -> String {
    switch value {
    case .text, .matching: wording("reference.value.text")
    case .name: wording("reference.value.name")
    case .path: wording("reference.value.path")
    case .phrase: wording("reference.value.phrase")
    case .date: wording("reference.value.date")
    case .period: wording("reference.value.period")
    case .integer(let range):
      wording(
        "reference.value.integer",
        ["least": .text(String(range.lowerBound)), "most": .text(String(range.upperBound))])
    case .decimal(let least, let most): number(least, most)
    case .share: wording("reference.value.share")
    case .flag: wording("reference.value.flag")
    case .choice(let words): words.map(MarkdownText.code).joined(separator: ", ")
    case .expression(let type, let catalogue):
      wording(
        "reference.value.expression",
        ["type": .text(MarkdownText.code(type)), "catalogue": .text(catalogue)])
    case .template: wording("reference.value.template")
    case .localized(let inner):
      wording("reference.value.localized", ["value": .text(words(inner))])
    case .list(let item): wording("reference.value.list", ["value": .text(words(item))])
    case .oneOrMore(let item):
      wording("reference.value.one-or-more", ["value": .text(words(item))])
    case .mapping(let kind): "[\(kind.rawValue)](#\(Self.anchor(kind)))"
    case .named(let name, let item):
      wording(
        "reference.value.named",
        ["key": .text(MarkdownText.code(name)), "value": .text(words(item))])
    case .either(let values):
      values.map(words).joined(separator: wording("reference.value.or"))
    case .facts: wording("reference.value.facts")
    }
  }

  private func number(_ least: Int?, _ most: Int?) -> String {
    if let least, let most {
      return wording(
        "reference.value.number-between",
        ["least": .text(String(least)), "most": .text(String(most))])
    }
    if let least {
      return wording("reference.value.number-from", ["least": .text(String(least))])
    }
    return wording("reference.value.number")
  }

  /// The place of a heading in the page.
  private static func anchor(_ kind: FormatKind) -> String { kind.rawValue.lowercased() }
}

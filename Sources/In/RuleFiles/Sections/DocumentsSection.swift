import Compliance
import Diagnostics
import DocumentNumbers

/// A type of document as written.
struct DeclaredDocumentType {
  enum Family: String, CaseIterable { case administrative, party, legal, copy }

  static let keys = FormatKind.documentType.keys

  /// Nil for types that numbers do not name.
  var abbreviation: ScalarNode?
  var type: DocumentType

  /// `documents: {types: [...]}`.
  static func decode(_ node: YAMLNode, _ faults: inout Faults) -> [DeclaredDocumentType] {
    guard let fields = Fields(node, "documents", keys: FormatKind.documents.keys, &faults) else {
      return []
    }
    return fields.list("types", &faults).compactMap { DeclaredDocumentType($0, &faults) }
  }

  private init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "types", keys: Self.keys, &faults),
      fields.requiredNode("name", &faults) != nil,
      let name = fields.localized("name", &faults)
    else { return nil }
    abbreviation = fields.text("abbreviation", &faults)
    _ = fields.choice("family", Family.self, &faults)
    var names = [name.vi]
    for other in fields.texts("names", &faults)
    where !names.contains(where: { other.isText($0) }) {
      names.append(other.text)
    }
    type = DocumentType(
      abbreviation: abbreviation?.text ?? "", names: names, englishName: name.en)
  }
}

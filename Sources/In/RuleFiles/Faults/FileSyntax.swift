package import Diagnostics
package import YAML

/// What is wrong with a file as YAML, in the words of the loader.
package struct FileSyntax: Sendable {
  package let diagnostics: [Diagnostic]
  package let files: SourceFiles

  package init(_ error: YAMLError, bytes: [UInt8], path: String) {
    var faults = Faults()
    let file = faults.files.add(path: path, bytes: bytes)
    faults.yaml(error, bytes: bytes, file: file)
    diagnostics = faults.sink.diagnostics
    files = faults.files
  }
}

import ArgumentParser
import Bytes
import Compliance
import Reference
import Reports
import VietnameseText

/// `dondoc schema`: JSON Schemas of what people write and of what the program writes.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints a JSON Schema of files that people write or of outputs.",
    discussion: """
      workspace is the form of dondoc.yaml, file that of the files it includes; `schema list` \
      shows all names. An editor with YAML support takes the schema from the first line of a \
      file: # yaml-language-server: $schema=dondoc.schema.json

      Example: dondoc schema workspace --lang vi > dondoc.schema.json
      """)

  @Argument(
    help: ArgumentHelp("A name of `schema list`, such as workspace, file or report."),
    completion: .list(SchemaName.all.map(\.text) + ["list"]))
  var name: String

  @Option(help: "Language of the descriptions: vi or en.")
  var lang: Language?

  func validate() throws {
    guard name != "list", SchemaName(name) == nil else { return }
    let near = nearest(to: name, among: SchemaName.all.map(\.text), limit: 1).first
    let proposal = near.map { "Did you mean '\($0)'?" } ?? "See dondoc schema list."
    throw ValidationError("there is no schema '\(name)'. \(proposal)")
  }

  func run() throws {
    let language = lang ?? CommonOptions.environmentLanguage ?? .en
    var sink = ByteSink(descriptor: 1)
    if let name = SchemaName(name) {
      SchemaPage(name, language: language).write(to: &sink)
    } else {
      SchemaName.list(language).write(as: .text, wording: language.wording, to: &sink)
    }
    // A closed pipe means that the reader has seen enough.
    sink.flush()
  }
}

import Bytes

/// What a person reads beside the data: faults and remarks.
enum StandardError {
  static func write(_ text: String) {
    var sink = ByteSink(descriptor: 2)
    sink.write(text)
    sink.flush()
  }
}

/// Whether output is coloured, by flag, environment and terminal.
enum ColourChoice: String, CaseIterable {
  case auto, always, never

  /// Flag > `FORCE_COLOR`/`CLICOLOR_FORCE` > `NO_COLOR` > `TERM=dumb` > terminal or not.
  func isColoured(descriptor: Int32) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if isSet("FORCE_COLOR") || isSet("CLICOLOR_FORCE") { return true }
    if isSet("NO_COLOR") || Surroundings.environment("TERM") == "dumb" { return false }
    return Terminal.isTerminal(descriptor)
  }

  private func isSet(_ name: String) -> Bool {
    Surroundings.environment(name).map { !$0.isEmpty && $0 != "0" } ?? false
  }
}

import Bytes
import CLibYAML

/// Reads the events of one YAML file in order, with their places in bytes.
///
/// UTF-8 only; a byte order mark is skipped. One document per file. After an error nothing more
/// comes.
package struct YAMLEventReader: ~Copyable {
  private let limits: YAMLLimits
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The parser's input, which must outlive it.
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var places: CodePointPlaces
  private let byteCount: Int
  /// Bytes of the byte order mark.
  private let markLength: Int
  private var depth = 0
  private var nodes = 0
  private var documents = 0
  private var isFinished = false

  package init(bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) throws(YAMLError) {
    try YAMLEventReader.checkEncoding(of: bytes, limits: limits)
    self.limits = limits
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    places = CodePointPlaces(bytes: bytes, start: start)
    markLength = start
    byteCount = bytes.count
    input = .allocate(capacity: max(bytes.count, 1))
    _ = input.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress.map { $0 + start }, bytes.count - start)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; nil after the end of the stream.
  package mutating func next() throws(YAMLError) -> YAMLEvent? {
    guard !isFinished else { return nil }
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) == 1 else {
      isFinished = true
      throw syntaxError()
    }
    defer { yaml_event_delete(&raw) }
    let start = places.byte(of: Int(clamping: raw.start_mark.index))
    let end = max(start, places.byte(of: Int(clamping: raw.end_mark.index)))
    do {
      let kind = try kind(of: raw, at: start)
      guard case .scalar(let scalar) = kind, scalar.tag != nil || scalar.anchor != nil else {
        return YAMLEvent(kind: kind, span: start..<end)
      }
      let cut = ScalarProperties.cut(UnsafeBufferPointer(input), start..<end)
      return YAMLEvent(kind: kind, span: cut.content, properties: cut.properties)
    } catch {
      isFinished = true
      throw error
    }
  }

  /// All events of a file.
  package static func events(
    of bytes: [UInt8], limits: YAMLLimits = YAMLLimits()
  ) throws(YAMLError) -> [YAMLEvent] {
    var reader = try YAMLEventReader(bytes: bytes, limits: limits)
    var events: [YAMLEvent] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }

  private static func checkEncoding(of bytes: [UInt8], limits: YAMLLimits) throws(YAMLError) {
    if bytes.count > limits.bytes {
      throw YAMLError(.tooLarge, "yaml.too-large", at: 0, limit: limits.bytes)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw YAMLError(.encoding, "yaml.utf16", at: 0)
    }
    let nul = bytes.firstIndex(of: 0)
    let invalid = UTF8Check.firstInvalid(in: bytes)
    if let nul, nul < invalid ?? Int.max { throw YAMLError(.encoding, "yaml.nul-byte", at: nul) }
    if let invalid { throw YAMLError(.encoding, "yaml.not-utf8", at: invalid) }
  }

  private mutating func kind(of raw: yaml_event_t, at start: Int) throws(YAMLError)
    -> YAMLEvent.Kind
  {
    switch raw.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_STREAM_END_EVENT:
      isFinished = true
      return .streamEnd
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents > 1 { throw YAMLError(.secondDocument, "yaml.second-document", at: start) }
      return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT:
      try countNode(at: start)
      return .alias(name: text(raw.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      try countNode(at: start)
      return .scalar(scalar(raw.data.scalar))
    case YAML_SEQUENCE_START_EVENT:
      try enter(at: start)
      let data = raw.data.sequence_start
      return .sequenceStart(
        YAMLCollection(
          isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE, tag: text(data.tag),
          anchor: text(data.anchor)))
    case YAML_MAPPING_START_EVENT:
      try enter(at: start)
      let data = raw.data.mapping_start
      return .mappingStart(
        YAMLCollection(
          isFlow: data.style == YAML_FLOW_MAPPING_STYLE, tag: text(data.tag),
          anchor: text(data.anchor)))
    case YAML_SEQUENCE_END_EVENT:
      depth -= 1
      return .sequenceEnd
    default:
      depth -= 1
      return .mappingEnd
    }
  }

  private mutating func enter(at start: Int) throws(YAMLError) {
    try countNode(at: start)
    depth += 1
    if depth > limits.depth {
      throw YAMLError(.tooDeep, "yaml.too-deep", at: start, limit: limits.depth)
    }
  }

  private mutating func countNode(at start: Int) throws(YAMLError) {
    nodes += 1
    if nodes > limits.nodes {
      throw YAMLError(.tooManyNodes, "yaml.too-many-nodes", at: start, limit: limits.nodes)
    }
  }

  private func scalar(_ data: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar)
    -> YAMLScalar
  {
    let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
    let style: YAMLScalarStyle =
      switch data.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    return YAMLScalar(
      text: String(decoding: bytes, as: UTF8.self), style: style, tag: text(data.tag),
      anchor: text(data.anchor))
  }

  private func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private mutating func syntaxError() -> YAMLError {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
    let context = state.context.map { String(cString: $0) } ?? ""
    let isReader = state.error == YAML_READER_ERROR
    let offset =
      isReader
      ? min(Int(clamping: state.problem_offset) + markLength, byteCount)
      : places.byte(of: Int(clamping: state.problem_mark.index))
    return YAMLError(
      .syntax, YAMLProblems.messageID(for: problem), at: offset, problem: problem,
      context: context,
      contextOffset: context.isEmpty || isReader
        ? nil : places.byte(of: Int(clamping: state.context_mark.index)))
  }
}

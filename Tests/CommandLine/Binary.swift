import Foundation

/// What one run of the program left behind.
struct ProgramRun: Sendable {
  /// 128 + the signal's number where one ended it, as a shell counts.
  var exitCode: Int32
  var output: [UInt8]
  var errors: [UInt8]

  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// The program as it was built beside the tests, run as a user runs it.
enum Program {
  /// Beside the bundle of the tests.
  static let path: String = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "dondoc").path
  }()

  /// The root of the repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path

  static let exampleFolder = "Examples/hai-lang-145"

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - folder: The current folder of the run; nil: the root of the repository.
  ///   - input: What it reads from standard input; nil: nothing.
  ///   - environment: All that it sees of the environment.
  static func run(
    _ arguments: [String], in folder: String? = nil, input: String? = nil,
    environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try start(path, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of the shell in which `dondoc` names the program.
  static func shell(_ line: String, in folder: String? = nil) throws -> ProgramRun {
    let named = "dondoc() { '\(path)' \"$@\"; }; " + line
    return try start(
      "/bin/sh", ["-c", named], in: folder, input: nil, environment: ["PATH": "/usr/bin:/bin"])
  }

  /// Runs the program with a standard input that never ends, and interrupts it after a second.
  ///
  /// - Returns: The exit code as a shell counts.
  static func interrupt(_ arguments: [String], in folder: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = [:]
    process.currentDirectoryURL = URL(filePath: folder)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // A thread that runs tests may hold signals back, and a child would do so too.
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    try process.run()
    pthread_sigmask(SIG_SETMASK, &before, nil)
    Thread.sleep(forTimeInterval: 1)
    process.interrupt()
    for _ in 0..<200 where process.isRunning { Thread.sleep(forTimeInterval: 0.1) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    try input.fileHandleForWriting.close()
    return (process.terminationReason == .uncaughtSignal ? 128 : 0) + process.terminationStatus
  }

  private static func start(
    _ executable: String, _ arguments: [String], in folder: String?, input: String?,
    environment: [String: String]
  ) throws -> ProgramRun {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: folder ?? repository)
    // Files, not pipes: nothing waits for a reader, however long the text is.
    let output = try scratch.openForWriting("output")
    let errors = try scratch.openForWriting("errors")
    process.standardOutput = output
    process.standardError = errors
    if let input {
      process.standardInput = try scratch.openForReading("input", holding: Array(input.utf8))
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    try output.close()
    try errors.close()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return ProgramRun(
      exitCode: signal + process.terminationStatus, output: try scratch.bytes(of: "output"),
      errors: try scratch.bytes(of: "errors"))
  }
}

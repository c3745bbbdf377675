import Glibc

/// What the terminal behind a descriptor is like.
package enum Terminal {
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal; nil where it is none or does not say.
  package static func width(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// The clock, the environment and the signals of the process.
package enum Surroundings {
  /// The value of an environment variable; nil where it is not set.
  package static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    return String(cString: value)
  }

  /// Whole seconds since 1970-01-01T00:00:00Z.
  package static func secondsSinceEpoch() -> Int { Int(time(nil)) }

  /// Processors that are there to be used, at least 1.
  package static func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Makes writing to a closed pipe an error (`closedPipe`) where it would end the process.
  package static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}

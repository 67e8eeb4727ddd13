#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a process tells its caller with a number.
enum ExitCode: Int32 {
  /// Everything is as it should be.
  case fine = 0
  /// The spec or the output folder has a problem.
  case problem = 1
  /// The command could not be understood, or a file could not be read or written.
  case unusable = 2
}

/// What a command has to say, and how it ended.
struct Outcome: Equatable {
  var status = ExitCode.fine
  /// For standard output: what the command was run for.
  var report = ""
  /// For standard error: what is wrong.
  var complaints = ""

  /// Prints both texts and hands on the status, which is worse when nobody could read them.
  func print() -> ExitCode {
    let isPrinted = write(complaints, to: STDERR_FILENO) && write(report, to: STDOUT_FILENO)
    return isPrinted ? status : .unusable
  }

  private func write(_ text: String, to descriptor: Int32) -> Bool {
    writeAll(Array(text.utf8), to: descriptor)
  }
}

/// Why a command gave up.
struct Failure: Error, Equatable {
  let status: ExitCode
  /// Whole lines without the last line break: `cannot open 'Spec': no such file or directory`.
  let message: String

  init(_ message: String, status: ExitCode = .unusable) {
    self.message = message
    self.status = status
  }

  /// What the system refused, in its own words.
  init(cannot action: String, _ path: Path, code: Int32 = errno) {
    // The system's words for a link that was not followed tell of many links.
    let reason = code == ELOOP ? "it is a symbolic link" : unsafe String(cString: strerror(code))
    self.init("cannot \(action) '\(path.text)': \(reason.prefix(1).lowercased())\(reason.dropFirst())")
  }
}

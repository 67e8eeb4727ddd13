#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The exit status of the process.
enum ExitCode: Int32 {
  case success = 0
  /// The spec has errors, or the output folder differs from what the spec generates.
  case failure = 1
  /// The command line is wrong, or a file could not be read or written.
  case error = 2
}

/// The result of a command: its exit status and what it prints.
struct Outcome: Equatable {
  var status = ExitCode.success
  /// The result that the user asked for; printed to standard output.
  var output = ""
  /// Errors and warnings; printed to standard error.
  var diagnostics = ""

  /// Prints both texts.
  ///
  /// - Returns: the exit status, which is an error if a text could not be printed.
  func print() -> ExitCode {
    let isPrinted = write(diagnostics, to: STDERR_FILENO) && write(output, to: STDOUT_FILENO)
    return isPrinted ? status : .error
  }

  private func write(_ text: String, to descriptor: Int32) -> Bool {
    writeAll(Array(text.utf8), to: descriptor)
  }
}

/// The error that ended a command.
struct CommandError: Error, Equatable {
  let status: ExitCode
  /// Complete lines without the last line break: `cannot open 'Spec': no such file or directory`.
  let message: String

  init(_ message: String, status: ExitCode = .error) {
    self.message = message
    self.status = status
  }

  /// An error of a system call, described by the system's own message.
  init(cannot action: String, _ path: Path, code: Int32 = errno) {
    // The system reports "too many levels of symbolic links" for a single link that was not followed.
    let reason = code == ELOOP ? "it is a symbolic link" : unsafe String(cString: strerror(code))
    self.init("cannot \(action) '\(path.text)': \(reason.prefix(1).lowercased())\(reason.dropFirst())")
  }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  @unsafe @preconcurrency import Musl
#else
  @unsafe @preconcurrency import Glibc
#endif

/// A program that was run to its end, without a shell.
///
/// Foundation's `Process` does the same, but loading Foundation takes longer than a whole run of this tool.
struct Subprocess {
  /// Whether the program ended with exit status 0.
  let succeeded: Bool
  let output: [UInt8]
  let errorOutput: [UInt8]

  /// - Parameter command: the name of a program on the user's `PATH`, and its arguments.
  /// - Returns: nil if the program cannot be run.
  init?(_ command: [String]) {
    guard let output = Pipe(), let errors = Pipe(),
      let process = Self.start(command, writingTo: output.writing, errors.writing),
      let outputBytes = output.read(),
      // The error output is read second, so it has to fit into the buffer of its pipe.
      let errorBytes = errors.read()
    else { return nil }
    var status: Int32 = 0
    if unsafe waitpid(process, &status, 0) != process { return nil }
    succeeded = status == 0
    self.output = outputBytes
    errorOutput = errorBytes
  }

  private static func start(_ command: [String], writingTo output: Int32, _ errors: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      let environment = unsafe _NSGetEnviron().pointee
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      // The tool never changes its environment, so reading it here is safe.
      let environment = unsafe environ
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    let arguments = unsafe command.map { unsafe strdup($0) }
    defer { _ = unsafe arguments.map { unsafe free($0) } }
    var process = pid_t()
    let error = unsafe posix_spawnp(&process, command[0], &actions, nil, arguments + [nil], environment)
    return error == 0 ? process : nil
  }
}

/// Both ends of a pipe. A started program inherits an end only if it is passed explicitly.
private struct Pipe: ~Copyable {
  private let reading: Int32
  let writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    if unsafe pipe(&ends) != 0 { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }

  /// Closes the writing end here, and reads until all other writers have closed it.
  consuming func read() -> [UInt8]? {
    let (reading, writing) = (self.reading, self.writing)
    discard self
    close(writing)
    defer { close(reading) }
    return readAll(reading, size: 0)
  }

  deinit {
    close(reading)
    close(writing)
  }
}

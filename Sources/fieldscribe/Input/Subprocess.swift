#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  @unsafe @preconcurrency import Musl
#else
  @unsafe @preconcurrency import Glibc
#endif

/// Another program, run to its end without a shell.
///
/// Foundation has the same, but takes longer to load than the whole of a run.
struct Subprocess {
  /// Whether the program itself says that all went well.
  let isFine: Bool
  let output: [UInt8]
  let complaints: [UInt8]

  /// - Parameter command: a program, to be found where the user's programs are, and its arguments.
  /// - Returns: nil when it cannot be run.
  init?(_ command: [String]) {
    guard let output = Pipe(), let complaints = Pipe(),
      let process = Self.start(command, writingTo: output.writing, complaints.writing),
      let result = output.read(),
      // They have to fit into the pipe, for the program would wait until they are read.
      let complaint = complaints.read()
    else { return nil }
    var status: Int32 = 0
    if unsafe waitpid(process, &status, 0) != process { return nil }
    isFine = status == 0
    self.output = result
    self.complaints = complaint
  }

  private static func start(_ command: [String], writingTo output: Int32, _ complaints: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      let environment = unsafe _NSGetEnviron().pointee
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      // Read once, by a tool that never changes it.
      let environment = unsafe environ
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, complaints, STDERR_FILENO)
    let words = unsafe command.map { unsafe strdup($0) }
    defer { _ = unsafe words.map { unsafe free($0) } }
    var process = pid_t()
    let failure = unsafe posix_spawnp(&process, command[0], &actions, nil, words + [nil], environment)
    return failure == 0 ? process : nil
  }
}

/// Both ends of a pipe; a program that is started has neither, unless it is given one.
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

  /// What is written until nobody has the other end any more.
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

import Foundation

/// Writes to another program, many lines at a time. A program that has ended is noticed when it is asked for its totals.
struct Writer {
  private var buffer: [UInt8] = []
  private let handle: FileHandle

  init(_ handle: FileHandle) { self.handle = handle }

  mutating func write(_ bytes: some Sequence<UInt8>) {
    buffer += bytes
    if buffer.count > 1 << 20 { flush() }
  }

  mutating func flush() {
    try? handle.write(contentsOf: Data(buffer))
    buffer = []
  }
}

/// Lets a Python program judge what is written to it. It prints what it finds wrong to the standard error, and closes with
/// `N passed, N failed`.
///
/// - Parameter command: Python, and a file in the folder `Readers`.
func judge(with command: [String], _ tally: Tally, _ write: (Writer) throws -> Void) throws {
  // When the program ends too early, writing to it is an error.
  signal(SIGPIPE, SIG_IGN)
  let (input, output) = (Pipe(), Pipe())
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [command[0], Locations.here.appending(path: "Readers/\(command[1])").path]
  (process.standardInput, process.standardOutput) = (input, output)
  try process.run()
  try write(Writer(input.fileHandleForWriting))
  try input.fileHandleForWriting.close()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  guard let totals = text.firstMatch(of: /(\d+) passed, (\d+) failed\n$/) else {
    return tally.fail("\(command[1]) ended too early", text)
  }
  for line in text.split(separator: "\n").dropLast() { printLine(String(line)) }
  tally.pass(Int(totals.output.1)!)
  tally.fail(Int(totals.output.2)!)
}

// Runs a command, and prints its processor time and its time on the wall in milliseconds, and the most memory that it
// had in KiB, on standard error: `ProcessCost PROGRAM [ARGUMENT...]`. Processes that the program waits for count, too.
import Foundation

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("ProcessCost: \(message)\n".utf8))
  exit(125)
}

let command = Array(CommandLine.arguments.dropFirst())
if command.isEmpty { fail("no program") }

let process = Process()
process.executableURL = URL(fileURLWithPath: command[0])
process.arguments = Array(command.dropFirst())
let start = ContinuousClock.now
try process.run()
process.waitUntilExit()
let wall = (ContinuousClock.now - start).components

// RUSAGE_CHILDREN, which Glibc's module imports as a type of its own.
let children: Int32 = -1
var usage = rusage()
getrusage(children, &usage)
func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1e3 + Double(time.tv_usec) / 1e3 }
let processor = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
let elapsed = Double(wall.seconds) * 1e3 + Double(wall.attoseconds) / 1e15
func short(_ value: Double) -> Double { (value * 10).rounded() / 10 }
FileHandle.standardError.write(Data("\(short(processor)) \(short(elapsed)) \(usage.ru_maxrss)\n".utf8))
exit(process.terminationStatus)

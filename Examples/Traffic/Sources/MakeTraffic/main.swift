// Writes traffic for tests and measurements, one body per line: `MakeTraffic COUNT [SEED]`.
import Foundation

let arguments = CommandLine.arguments.dropFirst().map { UInt64($0) }
guard (1...2).contains(arguments.count), let count = arguments[0], let seed = arguments.count == 1 ? 1 : arguments[1]
else {
  try? FileHandle.standardError.write(contentsOf: Data("Usage: MakeTraffic COUNT [SEED]\n".utf8))
  exit(2)
}

do {
  var maker = TrafficMaker(seed: seed)
  var block = Data()
  for _ in 0..<count {
    block.append(contentsOf: "\(maker.body())\n".utf8)
    guard block.count > 1 << 20 else { continue }
    try FileHandle.standardOutput.write(contentsOf: block)
    block.removeAll(keepingCapacity: true)
  }
  try FileHandle.standardOutput.write(contentsOf: block)
} catch {
  try? FileHandle.standardError.write(contentsOf: Data("MakeTraffic: \(error)\n".utf8))
  exit(2)
}

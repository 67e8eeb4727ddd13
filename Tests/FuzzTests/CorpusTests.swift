import Foundation
import Testing

private let targets: [String: any FuzzTarget.Type] = ["decode": Decode.self, "encode": Encode.self]

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

/// What fuzzing has found to be worth a look breaks no promise.
@Test(arguments: targets.keys.sorted()) func theCorpusFindsNothing(_ name: String) throws {
  let target = try #require(targets[name])
  let inputs = try corpus(of: name)
  try #require(!inputs.isEmpty)
  for (number, input) in inputs.enumerated() {
    do {
      try target.run(copying: input)
    } catch {
      Issue.record("line \(number + 1) of \(name).txt: \(error)")
    }
  }
}

@Test func everyCorpusIsOfATarget() throws {
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
  #expect(files.sorted() == targets.keys.map { "\($0).txt" }.sorted())
}

/// The inputs of a corpus: one a line, in which `%XX` is the byte XX.
private func corpus(of target: String) throws -> [[UInt8]] {
  let text = try String(contentsOf: folder.appending(path: "\(target).txt"), encoding: .utf8)
  return try text.split(separator: "\n").map { line in
    var rest = line.utf8
    var input: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        input.append(byte)
        continue
      }
      input.append(try #require(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)))
      rest.removeFirst(2)
    }
    return input
  }
}

import Dispatch
import Foundation
import Synchronization
import Testing

let payloadTargets: [String: any FuzzTarget.Type] = ["decode": Decode.self]

let folderOfCorpora = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

/// The inputs that fuzzing has collected violate no expectation, even in concurrent threads.
@Test(arguments: payloadTargets.keys.sorted()) func noInputOfTheCorpusFails(_ name: String) throws {
  try expectNoFindings(of: #require(payloadTargets[name]), name)
}

/// Runs a target with all inputs of its corpus.
func expectNoFindings(of target: any FuzzTarget.Type, _ name: String) throws {
  let inputs = try corpus(of: name)
  try #require(!inputs.isEmpty)
  let findings = Mutex<[String]>([])
  // Each input twice, in any thread.
  DispatchQueue.concurrentPerform(iterations: 2 * inputs.count) { iteration in
    let index = iteration % inputs.count
    do {
      try target.run(copying: inputs[index])
    } catch {
      findings.withLock { $0.append("line \(index + 1) of \(name).txt: \(error)") }
    }
  }
  #expect(findings.withLock { $0 } == [])
}

/// A truncated body is never read past its end.
@Test func decodingNeverReadsPastTheEnd() throws {
  let texts = [
    #" {"a":[true,false,null,-0,1.5e+10,2E-3,"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\#u{E9}\#u{20AC}\#u{1F600}",{},[]]}"#,
    #"{"eventType":"CALL_ACTION","payload":{"eventId":"eb0fc709-9693-11ea-454d-1705dde98182","callStatus":"X","#
      + #""sourceRefId":"nUll","timestamp":"2024-05-16T04:12:11.217+08:00","\u0073ipCode":1,"callDuration":"-1","#
      + #""eventData":null,"sipCode" : 200 }}"#,
    #"{"callflow":[{"action":"say","params":{"text":"a","speed":1.5,"repetition":-9223372036854775808}}]}"#,
  ]
  for body in texts.map({ Array($0.utf8) }) {
    // A body can also begin in the middle of the text.
    for first in body.indices where first == 0 || first % 16 == 0 {
      for count in 0...min(body.count - first, 40) { try Decode.run(copying: body[first..<first + count]) }
    }
    for count in 0...body.count { try Decode.run(copying: body.prefix(count)) }
  }
}

/// The inputs of a corpus, one per line. `%XX` is the byte XX.
private func corpus(of target: String) throws -> [[UInt8]] {
  let text = try String(contentsOf: folderOfCorpora.appending(path: "\(target).txt"), encoding: .utf8)
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

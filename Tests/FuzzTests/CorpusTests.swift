import Dispatch
import Foundation
import Synchronization
import Testing

let payloadTargets: [String: any FuzzTarget.Type] = ["decode": Decode.self, "encode": Encode.self]

let folderOfCorpora = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

/// What fuzzing has found to be worth a look breaks no promise, whatever other threads do.
@Test(arguments: payloadTargets.keys.sorted()) func theCorpusFindsNothing(_ name: String) throws {
  try expectNothing(of: #require(payloadTargets[name]), name)
}

/// Runs a target with all that its corpus has.
func expectNothing(of target: any FuzzTarget.Type, _ name: String) throws {
  let inputs = try corpus(of: name)
  try #require(!inputs.isEmpty)
  let findings = Mutex<[String]>([])
  // Each of them twice, by whichever thread is free.
  DispatchQueue.concurrentPerform(iterations: 2 * inputs.count) { turn in
    let place = turn % inputs.count
    do {
      try target.run(copying: inputs[place])
    } catch {
      findings.withLock { $0.append("line \(place + 1) of \(name).txt: \(error)") }
    }
  }
  #expect(findings.withLock { $0 } == [])
}

/// A body can end anywhere, and a reader that looks further reads what is not there.
@Test func aBodyThatEndsAnywhereIsReadNoFurther() throws {
  let texts = [
    #" {"a":[true,false,null,-0,1.5e+10,2E-3,"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\#u{E9}\#u{20AC}\#u{1F600}",{},[]]}"#,
    #"{"eventType":"CALL_ACTION","payload":{"eventId":"eb0fc709-9693-11ea-454d-1705dde98182","callStatus":"X","#
      + #""sourceRefId":"nUll","timestamp":"2024-05-16T04:12:11.217+08:00","\u0073ipCode":1,"callDuration":"-1","#
      + #""eventData":null,"sipCode" : 200 }}"#,
    #"{"callflow":[{"action":"say","params":{"text":"a","speed":1.5,"repetition":-9223372036854775808}}]}"#,
  ]
  for body in texts.map({ Array($0.utf8) }) {
    // What a member or an item can be, a body can begin with.
    for first in body.indices where first == 0 || first % 16 == 0 {
      for count in 0...min(body.count - first, 40) { try Decode.run(copying: body[first..<first + count]) }
    }
    for count in 0...body.count { try Decode.run(copying: body.prefix(count)) }
  }
}

/// The inputs of a corpus: one a line, in which `%XX` is the byte XX.
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

import Foundation
import Testing

private let specTargets: [String: any FuzzTarget.Type] = ["read": Read.self, "spec": Spec.self]

@Test(arguments: specTargets.keys.sorted()) func noSpecOfTheCorpusFails(_ name: String) throws {
  try expectNoFindings(of: #require(specTargets[name]), name)
}

@Test func everyCorpusBelongsToATarget() throws {
  let files = try FileManager.default.contentsOfDirectory(atPath: folderOfCorpora.path).filter { $0.hasSuffix(".txt") }
  let targets = [payloadTargets, specTargets].flatMap(\.keys)
  #expect(files.sorted() == targets.map { "\($0).txt" }.sorted())
}

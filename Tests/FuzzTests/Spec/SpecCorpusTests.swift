import Foundation
import Testing

private let specTargets: [String: any FuzzTarget.Type] = ["read": Read.self, "spec": Spec.self]

@Test(arguments: specTargets.keys.sorted()) func theCorpusOfSpecsFindsNothing(_ name: String) throws {
  try expectNothing(of: #require(specTargets[name]), name)
}

@Test func everyCorpusIsOfATarget() throws {
  let files = try FileManager.default.contentsOfDirectory(atPath: folderOfCorpora.path).filter { $0.hasSuffix(".txt") }
  let targets = [payloadTargets, specTargets].flatMap(\.keys)
  #expect(files.sorted() == targets.map { "\($0).txt" }.sorted())
}

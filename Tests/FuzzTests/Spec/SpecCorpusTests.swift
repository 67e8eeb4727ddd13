import Foundation
import SpecText
import Testing

private let specTargets: [String: any FuzzTarget.Type] = [
  "read": Read.self, "spec": Spec.self, "page": Page.self,
]

@Test(arguments: specTargets.keys.sorted()) func noSpecOfTheCorpusFails(_ name: String) throws {
  try expectNoFindings(of: #require(specTargets[name]), name)
}

@Test func everyCorpusBelongsToATarget() throws {
  let files = try FileManager.default.contentsOfDirectory(atPath: folderOfCorpora.path).filter { $0.hasSuffix(".txt") }
  let targets = [payloadTargets, specTargets].flatMap(\.keys)
  #expect(files.sorted() == targets.map { "\($0).txt" }.sorted())
}

/// Hostile texts in many slots of a spec.
@Test func noTextBecomesCode() throws {
  for index in stride(from: 0, to: 700, by: 7) {
    let slot = [UInt8(index >> 8), UInt8(index & 0xFF)]
    try Spec.run(copying: [0, 1] + slot + [0, UInt8(index % 3), UInt8(index * 31 & 0xFF)])
  }
}

/// The comparison of the target `read` finds every difference.
@Test(arguments: [
  ("a: b\n", "a: \"b\"\n"), ("a: b\n", "a: c\n"), ("a: b\n", "- b\n"), ("- a\n- b\n", "- b\n- a\n"),
  ("a: []\n", "a: {}\n"), ("- []\n- {}\n", "- {}\n- []\n"), ("a: \u{e9}\n", "a: e\u{301}\n"),
  ("a: {b: c}\n", "a: [b, c]\n"), ("a: b\nc: d\n", "c: d\na: b\n"),
])
func differentTreesAreNotEqual(_ left: String, _ right: String) {
  #expect(!isSame(tree(left), tree(right)))
  #expect(
    isSame(tree(left), tree(left)) && isSame(tree(String(decoding: canonical(tree(left)), as: UTF8.self)), tree(left)))
}

private func tree(_ text: String) -> SyntaxNode {
  parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0).tree!
}

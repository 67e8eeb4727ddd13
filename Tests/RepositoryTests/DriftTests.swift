import Testing

@testable import fieldscribe

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

private func files(_ texts: [Path: String]) -> [Path: [UInt8]] { texts.mapValues(bytes) }

/// The state of a path, with the differences that are reported and the new tree.
private struct Situation: CustomTestStringConvertible {
  var testDescription: String
  var owned: [Path: String] = [:]
  var onDisk: [Path: String] = [:]
  var foreign: [Path] = []
  var expected: [Path: String] = [:]
  var reported: [String]
  var tree: [Path: Drift.Action]

  var drift: Drift {
    var found = onDisk.mapValues { FoundEntry.file(bytes($0)) }
    for path in foreign { found[path] = .foreign }
    found[Manifest.path] = .file(Manifest(listing: files(owned)).bytes)
    return Drift(expected: files(expected), found: found)
  }
}

private let situations = [
  Situation(
    testDescription: "as it should be", owned: ["a": "1"], onDisk: ["a": "1"], expected: ["a": "1"], reported: [],
    tree: ["a": .keep(bytes("1"))]),
  Situation(
    testDescription: "new", expected: ["a": "1"], reported: ["MISSING a tool"], tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "lost", owned: ["a": "1"], expected: ["a": "1"], reported: ["MISSING a tool"],
    tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "changed", owned: ["a": "1"], onDisk: ["a": "1"], expected: ["a": "2"],
    reported: ["CHANGED a tool"],
    tree: ["a": .write(bytes("2"))]),
  Situation(
    testDescription: "edited", owned: ["a": "1"], onDisk: ["a": "x"], expected: ["a": "1"], reported: ["EDITED a tool"],
    tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "edited to what is expected", owned: ["a": "1"], onDisk: ["a": "2"], expected: ["a": "2"],
    reported: ["CHANGED manifest tool"], tree: ["a": .keep(bytes("2"))]),
  Situation(
    testDescription: "replaced by a link", owned: ["a": "1"], foreign: ["a"], expected: ["a": "1"],
    reported: ["EDITED a tool"], tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "no longer generated", owned: ["a": "1"], onDisk: ["a": "1"], reported: ["EXTRA a tool"], tree: [:]
  ),
  Situation(
    testDescription: "no longer generated, edited", owned: ["a": "1"], onDisk: ["a": "x"], reported: ["EDITED a tool"],
    tree: [:]),
  Situation(
    testDescription: "no longer generated, lost", owned: ["a": "1"], reported: ["CHANGED manifest tool"], tree: [:]),
  Situation(
    testDescription: "only the manifest is old, and something is foreign", owned: ["a": "1"], foreign: ["b"],
    reported: ["EXTRA b other", "CHANGED manifest tool"], tree: ["b": .preserve]),
  Situation(testDescription: "foreign", foreign: ["b/c"], reported: ["EXTRA b/c other"], tree: ["b/c": .preserve]),
  Situation(
    testDescription: "hidden", foreign: ["b/.c", ".d/e"], reported: [], tree: ["b/.c": .preserve, ".d/e": .preserve]),
  Situation(
    testDescription: "foreign at the path of a file", onDisk: ["a": "x"], expected: ["a": "1"],
    reported: ["EXTRA a otherInTheWay"], tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "a foreign link at the path of a file", foreign: ["a"], expected: ["a": "1"],
    reported: ["EXTRA a otherInTheWay"], tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "foreign at the path of a folder", foreign: ["b"], expected: ["b/a": "1"],
    reported: ["EXTRA b otherInTheWay", "MISSING b/a tool"], tree: ["b": .preserve, "b/a": .write(bytes("1"))]),
  Situation(
    testDescription: "a folder with something foreign at the path of a file", foreign: ["a/b"], expected: ["a": "1"],
    reported: ["MISSING a tool", "EXTRA a/b otherInTheWay"], tree: ["a": .write(bytes("1")), "a/b": .preserve]),
  Situation(
    testDescription: "a file becomes a folder", owned: ["a": "1"], onDisk: ["a": "1"], expected: ["a/b": "1"],
    reported: ["EXTRA a tool", "MISSING a/b tool"], tree: ["a/b": .write(bytes("1"))]),
  Situation(
    testDescription: "two spellings of a letter are two names", owned: ["caf\u{E9}": "1"], onDisk: ["caf\u{E9}": "1"],
    expected: ["cafe\u{301}": "1"], reported: ["MISSING cafe\u{301} tool", "EXTRA caf\u{E9} tool"],
    tree: ["cafe\u{301}": .write(bytes("1"))]),
]

@Test(arguments: situations)
private func everySituationIsClassified(_ situation: Situation) {
  let drift = situation.drift
  #expect(drift.differences.map { "\($0.kind.rawValue) \($0.path.text) \($0.owner)" } == situation.reported)
  #expect(drift.tree.filter { $0.key != Manifest.path } == situation.tree)
  #expect(drift.changesNothing == situation.reported.allSatisfy { $0.hasSuffix(" other") })
}

@Test(
  arguments: [
    ("", [:]),
    ("\(SHA256.hexadecimal([]))  a/b\n", ["a/b": SHA256.hexadecimal([])]),
    ("\(SHA256.hexadecimal([]))  a", ["a": SHA256.hexadecimal([])]),
    ("\(SHA256.hexadecimal([])) a\n", [:]),
    ("\(SHA256.hexadecimal([]).dropLast())  a\n", [:]),
    ("\(SHA256.hexadecimal([]).uppercased())  a\n", [:]),
    ("\(SHA256.hexadecimal([]))  ../a\n", [:]),
    ("\(SHA256.hexadecimal([]))  /a\n", [:]),
    ("\(SHA256.hexadecimal([]))  a//b\n", [:]),
    ("\(SHA256.hexadecimal([]))  \n", [:]),
    ("<<<<<<< one\n\(SHA256.hexadecimal([]))  a\n=======\n>>>>>>> two\n", ["a": SHA256.hexadecimal([])]),
  ] as [(String, [Path: String])])
func invalidLinesOfAManifestAreIgnored(text: String, hashes: [Path: String]) {
  #expect(Manifest(parsing: bytes(text)).hashes == hashes)
}

@Test func aManifestIsSortedByBytes() {
  let manifest = Manifest(listing: files(["b": "", "a/b": "", "a.c": "", "Z": ""]))
  let hash = SHA256.hexadecimal([])
  #expect(manifest.bytes == bytes(["Z", "a.c", "a/b", "b"].map { "\(hash)  \($0)\n" }.joined()))
  #expect(Manifest(parsing: manifest.bytes) == manifest)
}

import Testing

@testable import fieldscribe

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

private func files(_ texts: [Path: String]) -> [Path: [UInt8]] { texts.mapValues(bytes) }

/// One situation of one path, with what is said about it and what becomes of it.
private struct Situation: CustomTestStringConvertible {
  var testDescription: String
  var owned: [Path: String] = [:]
  var onDisk: [Path: String] = [:]
  var foreign: [Path] = []
  var wanted: [Path: String] = [:]
  var said: [String]
  var tree: [Path: Drift.Piece]

  var drift: Drift {
    var found = onDisk.mapValues { Found.file(bytes($0)) }
    for path in foreign { found[path] = .foreign }
    found[Manifest.path] = .file(Manifest(listing: files(owned)).bytes)
    return Drift(wanted: files(wanted), found: found)
  }
}

private let situations = [
  Situation(
    testDescription: "as it should be", owned: ["a": "1"], onDisk: ["a": "1"], wanted: ["a": "1"], said: [],
    tree: ["a": .keep(bytes("1"))]),
  Situation(
    testDescription: "new", wanted: ["a": "1"], said: ["MISSING a tool"], tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "lost", owned: ["a": "1"], wanted: ["a": "1"], said: ["MISSING a tool"],
    tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "changed", owned: ["a": "1"], onDisk: ["a": "1"], wanted: ["a": "2"], said: ["CHANGED a tool"],
    tree: ["a": .write(bytes("2"))]),
  Situation(
    testDescription: "edited", owned: ["a": "1"], onDisk: ["a": "x"], wanted: ["a": "1"], said: ["EDITED a tool"],
    tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "edited to what is wanted", owned: ["a": "1"], onDisk: ["a": "2"], wanted: ["a": "2"],
    said: ["CHANGED manifest tool"], tree: ["a": .keep(bytes("2"))]),
  Situation(
    testDescription: "replaced by a link", owned: ["a": "1"], foreign: ["a"], wanted: ["a": "1"],
    said: ["EDITED a tool"], tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "no longer generated", owned: ["a": "1"], onDisk: ["a": "1"], said: ["EXTRA a tool"], tree: [:]),
  Situation(
    testDescription: "no longer generated, edited", owned: ["a": "1"], onDisk: ["a": "x"], said: ["EDITED a tool"],
    tree: [:]),
  Situation(
    testDescription: "no longer generated, lost", owned: ["a": "1"], said: ["CHANGED manifest tool"], tree: [:]),
  Situation(
    testDescription: "only the manifest is old, and something is foreign", owned: ["a": "1"], foreign: ["b"],
    said: ["EXTRA b other", "CHANGED manifest tool"], tree: ["b": .carry]),
  Situation(testDescription: "foreign", foreign: ["b/c"], said: ["EXTRA b/c other"], tree: ["b/c": .carry]),
  Situation(testDescription: "hidden", foreign: ["b/.c", ".d/e"], said: [], tree: ["b/.c": .carry, ".d/e": .carry]),
  Situation(
    testDescription: "foreign in the place of a file", onDisk: ["a": "x"], wanted: ["a": "1"],
    said: ["EXTRA a otherInTheWay"], tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "a foreign link in the place of a file", foreign: ["a"], wanted: ["a": "1"],
    said: ["EXTRA a otherInTheWay"], tree: ["a": .write(bytes("1"))]),
  Situation(
    testDescription: "foreign in the place of a folder", foreign: ["b"], wanted: ["b/a": "1"],
    said: ["EXTRA b otherInTheWay", "MISSING b/a tool"], tree: ["b": .carry, "b/a": .write(bytes("1"))]),
  Situation(
    testDescription: "a folder with something foreign in the place of a file", foreign: ["a/b"], wanted: ["a": "1"],
    said: ["MISSING a tool", "EXTRA a/b otherInTheWay"], tree: ["a": .write(bytes("1")), "a/b": .carry]),
  Situation(
    testDescription: "a file becomes a folder", owned: ["a": "1"], onDisk: ["a": "1"], wanted: ["a/b": "1"],
    said: ["EXTRA a tool", "MISSING a/b tool"], tree: ["a/b": .write(bytes("1"))]),
  Situation(
    testDescription: "two spellings of a letter are two names", owned: ["caf\u{E9}": "1"], onDisk: ["caf\u{E9}": "1"],
    wanted: ["cafe\u{301}": "1"], said: ["MISSING cafe\u{301} tool", "EXTRA caf\u{E9} tool"],
    tree: ["cafe\u{301}": .write(bytes("1"))]),
]

@Test(arguments: situations)
private func everySituationIsJudged(_ situation: Situation) {
  let drift = situation.drift
  #expect(drift.differences.map { "\($0.kind.rawValue) \($0.path.text) \($0.owner)" } == situation.said)
  #expect(drift.tree.filter { $0.key != Manifest.path } == situation.tree)
  #expect(drift.isNothing == situation.said.allSatisfy { $0.hasSuffix(" other") })
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
func manifestsOwnOnlyWhatTheyNameWell(text: String, hashes: [Path: String]) {
  #expect(Manifest(reading: bytes(text)).hashes == hashes)
}

@Test func aManifestIsSortedByBytes() {
  let manifest = Manifest(listing: files(["b": "", "a/b": "", "a.c": "", "Z": ""]))
  let hash = SHA256.hexadecimal([])
  #expect(manifest.bytes == bytes(["Z", "a.c", "a/b", "b"].map { "\(hash)  \($0)\n" }.joined()))
  #expect(Manifest(reading: manifest.bytes) == manifest)
}

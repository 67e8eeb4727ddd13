import Foundation

// Makes small files of every shape, reads them as `fieldscribe tree` does, and writes what was accepted to the standard
// output, for other readers to judge: `Readings COUNT FILE...`, those files and others, until so many are accepted.
//
// Each line is an array of JSON: `["accepted", DOCUMENT, TREE]`, or `["fault", DOCUMENT, WHAT]` where the reader breaks a
// promise by itself. The last one is `["refused", COUNT]`.

/// How many documents there are with all short strings among them.
let all = 700_000

guard CommandLine.arguments.count > 1, let count = Int(CommandLine.arguments[1]) else {
  FileHandle.standardError.write(Data("usage: Readings COUNT FILE... >READINGS\n".utf8))
  exit(2)
}

var output = Output()
for path in CommandLine.arguments.dropFirst(2) { output.add([UInt8](try Data(contentsOf: URL(filePath: path)))) }
var random = SplitMix(state: 1)
eachDocument { document in
  if random.next(all) < count { output.add(document) }
}
while output.accepted < count { output.add(random.document()) }
output.finish()

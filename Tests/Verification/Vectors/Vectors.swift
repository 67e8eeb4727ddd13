import Foundation
import VoiceWebhooks

/// Decodes every vector in every context of its group. A strict Python reader judges each of them, and each code and offset
/// is compared with those in `vectors.txt`.
///
/// What the judge reads is a line `CODE KINDS OFFSET LENGTH LENGTH` for each vector, the body, and what an accepted body is
/// written back as. OFFSET is the index of the document in the body; KINDS are the JSON kinds allowed there.
func checkVectors(_ options: Options, _ tally: Tally) throws {
  let python = Run.python(with: ["json"])
  if python == nil { tally.skip("no other reader judges the vectors: python3 is missing") }
  var report = ""
  if let python, options.size != .quick {
    try judge(with: [python, "strict-json.py"], tally) { report = decodeAll($0) }
  } else {
    report = decodeAll(nil)
  }
  let file = Locations.here.appending(path: "Vectors/vectors.txt")
  if options.isUpdate { try Data(report.utf8).write(to: file) }
  let frozen = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  let changes = report.split(separator: "\n").difference(from: frozen.split(separator: "\n"))
  tally.expect(
    changes.isEmpty, "codes or offsets have changed; --update freezes them anew",
    changes.map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }.joined(separator: "\n"))
}

/// - Returns: the results by group and context: how many of each code, and a hash (FNV-1a) of every code and
///   offset.
private func decodeAll(_ writer: Writer?) -> String {
  var report = ""
  var total = 0
  var writer = writer
  for group in sourceGroups {
    for context in group.contexts {
      var codes: [String: Int] = [:]
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      group.documents { document in
        let body = context.body(around: document)
        let (code, offset, written) = context.outcome(body)
        codes[code, default: 0] += 1
        for byte in "\(code) \(offset)\n".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let line = "\(code) \(context.kinds) \(context.before.utf8.count) \(body.count) \(written.count)\n"
        writer?.write(line.utf8 + body + written)
      }
      let count = codes.values.reduce(0, +)
      let counts = codes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      report +=
        "\(group.name), as \(context.name): \(count) vectors, hash \(String(format: "%016lx", hash)); \(counts)\n"
      total += count
    }
  }
  writer?.flush()
  return report + "\n\(total) vectors\n"
}

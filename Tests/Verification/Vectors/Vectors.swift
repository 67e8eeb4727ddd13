import Foundation
import VoiceWebhooks

/// Decodes every vector in every place of its group. A strict Python reader judges each of them, and each code and offset
/// is compared with those in `vectors.txt`.
///
/// What the judge reads is a line `CODE KINDS OFFSET LENGTH LENGTH` for each vector, the body, and what an accepted body is
/// written back as. OFFSET is where the document stands in the body; KINDS say what may stand there.
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

/// - Returns: what became of the vectors, by group and place: how many of each code, and a hash (FNV-1a) of every code and
///   offset.
private func decodeAll(_ writer: Writer?) -> String {
  var report = ""
  var total = 0
  var writer = writer
  for group in sourceGroups {
    for place in group.places {
      var codes: [String: Int] = [:]
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      group.documents { document in
        let body = place.body(around: document)
        let (code, offset, written) = place.outcome(body)
        codes[code, default: 0] += 1
        for byte in "\(code) \(offset)\n".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let line = "\(code) \(place.kinds) \(place.before.utf8.count) \(body.count) \(written.count)\n"
        writer?.write(line.utf8 + body + written)
      }
      let count = codes.values.reduce(0, +)
      let counts = codes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      report += "\(group.name), as \(place.name): \(count) vectors, hash \(String(format: "%016lx", hash)); \(counts)\n"
      total += count
    }
  }
  writer?.flush()
  return report + "\n\(total) vectors\n"
}

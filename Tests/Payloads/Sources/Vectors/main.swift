import Foundation
import VoiceWebhooks

// Decodes every vector in every place of its group. `Vectors SUMMARY` writes what became of each to the standard
// output, for another reader to judge, and a summary by group and place into a file, for people to compare.
//
// A vector of the output is a line `CODE KINDS OFFSET LENGTH LENGTH`, the body, and what an accepted body is written
// back as. OFFSET is where the document stands in the body; KINDS say what may stand there.

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: Vectors SUMMARY >VECTORS\n".utf8))
  exit(2)
}

var output = Output()
var report = ""
var total = 0

for group in sourceGroups {
  for place in group.places {
    var summary = Summary(group: group.name, place: place.name)
    group.documents { document in
      let body = place.body(around: document)
      let outcome = place.outcome(body)
      summary.add(outcome)
      output.add(outcome, body, place)
    }
    report += summary.text
    total += summary.count
  }
}
output.flush()
report += "\n\(total) vectors\n"
try Data(report.utf8).write(to: URL(filePath: CommandLine.arguments[1]))

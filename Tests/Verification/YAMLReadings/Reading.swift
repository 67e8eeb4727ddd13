import Foundation
import SpecGenerator
import SpecText

/// The result of reading a document: a tree, or diagnostics with their positions.
private struct Reading: Equatable {
  let tree: String?
  let problems: [String]
  /// Whether each diagnostic has an id and a position in the document.
  let isSound: Bool

  init(_ document: [UInt8]) {
    let source = SourceText(name: "", utf8: document)
    let (tree, problems) = parse(source, file: 0)
    self.tree = tree.map(line)
    self.problems = problems.map { problem in
      let (line, column) = source.location(at: problem.range.start)
      return "\(line):\(column) \(problem.id.rawValue)"
    }
    isSound = problems.allSatisfy { problem in
      let range = problem.range
      return SyntaxRule(rawValue: problem.id.rawValue) != nil && 0 <= range.start && range.start <= range.end
        && range.end <= document.count
    }
  }
}

/// Writes the results, one line of JSON per document.
struct ReadingOutput {
  private(set) var accepted = 0
  private var refused = 0
  private var writer: Writer

  init(_ writer: Writer) { self.writer = writer }

  /// Reads a document with both line ends. What is accepted is for others to read with either of them.
  mutating func add(_ document: [UInt8]) {
    let windows = document.withCRLF
    let reading = Reading(document)
    let isAccepted = reading.problems.isEmpty
    if isAccepted { accepted += 1 } else { refused += 1 }
    if !reading.isSound {
      write(#"["fault",\#(quoted(document)),"is refused without a reason or position"]"#)
    } else if windows != document, Reading(windows) != reading {
      write(#"["fault",\#(quoted(document)),"is read in another way with CRLF"]"#)
    } else if isAccepted {
      let tree = reading.tree ?? #""no tree""#
      write(#"["accepted",\#(quoted(accepted.isMultiple(of: 4) ? windows : document)),\#(tree)]"#)
    }
  }

  mutating func finish() {
    write(#"["refused",\#(refused)]"#)
    writer.flush()
  }

  private mutating func write(_ line: String) { writer.write(line.utf8 + [0x0A]) }
}

extension [UInt8] {
  /// The document with the line ends of Windows; one that has a carriage return stays as it is.
  fileprivate var withCRLF: [UInt8] { contains(0x0D) ? self : flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
}

/// A tree in one line of JSON: `{"mapping":[["key",...]]}`, `[...]`, `{"plain":"text"}`, or `"text"` that was in quotes.
private func line(_ node: SyntaxNode) -> String {
  switch node.content {
  case .scalar(let text): node.isQuoted ? quoted(text.utf8) : #"{"plain":\#(quoted(text.utf8))}"#
  case .sequence(let items): "[\(items.map(line).joined(separator: ","))]"
  case .mapping(let entries):
    "{\"mapping\":[\(entries.map { "[\(quoted($0.key.utf8)),\(line($0.value))]" }.joined(separator: ","))]}"
  }
}

private func quoted(_ text: some Sequence<UInt8>) -> String {
  String(decoding: SpecGenerator.quoted(text), as: UTF8.self)
}

import Foundation

/// What other readers find in a Markdown text.
struct MarkdownPage: Decodable, Sendable {
  struct Block: Decodable, Sendable {
    let type, shape: String
    let elements, kinds: [String]
    let text, info, content: String
  }

  let blocks: [Block]
  /// The elements that the second reader finds, which knows no tables.
  let nodes: [String]
}

/// Two other readers of Markdown, in Python.
struct MarkdownReader: Sendable {
  static let modules = ["markdown_it", "commonmark"]

  private let python: String

  /// Nil when the readers are missing.
  init?() {
    guard let python = Run.python(with: Self.modules) else { return nil }
    self.python = python
  }

  func read(_ texts: [String]) throws -> [MarkdownPage] {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "texts.json")
      try JSONEncoder().encode(texts).write(to: file)
      let script = Locations.here.appending(path: "Readers/markdown-readers.py")
      let run = try Run([python, script.path, file.path])
      guard run.status == 0 else { throw CocoaError(.executableLoad, userInfo: ["errors": run.errors]) }
      return try JSONDecoder().decode([MarkdownPage].self, from: Data(run.output.utf8))
    }
  }
}

import SpecText

/// The lines of the sources that a draft is made of.
struct Places {
  private let sources: [SourceText]

  init(_ sources: [SourceText]) { self.sources = sources }

  /// `line 75`, or with several sources `line 3 of call.json`.
  func line(_ range: SourceRange) -> String {
    guard let source = sources.count == 1 ? sources.first : sources.element(at: range.file) else { return "" }
    let line = "line \(source.location(at: max(0, min(range.start, source.utf8.count))).line)"
    return sources.count == 1 ? line : "\(line) of \(oneLine(source.name))"
  }

  /// The comment for a part that was left out.
  func comment(_ part: LeftOut) -> String { "\(line(part.range)): \(oneLine(part.what))" }
}

extension Array {
  /// The element at an index; nil if there is none.
  func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

import SpecText

/// One statement of a page that was changed.
struct Edit: Sendable {
  /// How an edit is noticed.
  enum Outcome {
    /// `check` reports an error.
    case error
    /// `diff` reports a change.
    case change
    case unnoticed
  }

  /// The class of the edit: `row: unit, unknown`.
  ///
  /// Edits that contradict nothing have classes of their own. `silence: row: unit` removes a statement. `alone: page: title`
  /// changes words that nothing else states.
  var kind: String
  var file: Int
  /// Where the statement stands.
  var offset: Int
  var before: String
  var after: String
  /// The whole file with the edit.
  var tree: SyntaxNode
}

/// The edits of a spec that were made so far.
struct Edits {
  let file: Int
  private(set) var all: [Edit] = []

  init(file: Int) { self.file = file }

  /// Puts entries in the place of one that they contradict.
  mutating func add(_ kind: String, _ place: Place, _ new: SyntaxNode.Entry...) {
    add(kind, place, new)
  }

  mutating func add(_ kind: String, _ place: Place, _ new: [SyntaxNode.Entry]) {
    let edit = Edit(
      kind: kind, file: file, offset: place.offset, before: place.entry.line,
      after: new.isEmpty ? "nothing" : new.map(\.line).joined(separator: "; "), tree: place.file(new))
    if edit.before != edit.after { all.append(edit) }
  }

  /// Replaces a text.
  mutating func replace(_ kind: String, _ place: Place, _ text: String?) {
    if let text { add(kind, place, place.with(text)) }
  }

  /// Removes a statement: the page says less.
  mutating func silence(_ kind: String, _ place: Place) {
    if !place.isOnly { add("silence: \(kind)", place, []) }
  }
}

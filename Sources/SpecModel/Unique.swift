extension Sequence where Element: Equatable {
  /// Each element once, in the order of its first appearance.
  package var unique: [Element] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

import SpecText
import Testing

@testable import fieldscribe

/// Checks the invariants of every input: no crash, all ranges are within the file, and a missing tree has a diagnostic.
func checkInvariants(_ source: SourceText) {
  let (tree, diagnostics) = parse(source, file: 0)
  var isSound = tree != nil || !diagnostics.isEmpty
  for problem in diagnostics {
    isSound = isSound && isWithin(problem.range, source) && problem.notes.allSatisfy { isWithin($0.range, source) }
  }
  if let tree {
    isSound = isSound && isSoundTree(tree, in: source) && (!diagnostics.isEmpty || isComplete(tree))
    isSound = isSound && treeJSON(tree).utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) }
  }
  let report = render(diagnostics, sources: [source])
  isSound = isSound && report.isEmpty == diagnostics.isEmpty
  #expect(isSound, "\(source.utf8)")
}

private func isWithin(_ range: SourceRange, _ source: SourceText) -> Bool {
  range.file == 0 && 0 <= range.start && range.start <= range.end && range.end <= source.utf8.count
}

private func isSoundTree(_ node: SyntaxNode, in source: SourceText) -> Bool {
  guard isWithin(node.range, source) else { return false }
  switch node.content {
  case .scalar: return true
  case .sequence(let items): return items.allSatisfy { isSoundTree($0, in: source) }
  case .mapping(let entries):
    let keys = Set(entries.map { ByteKey($0.key) })
    return keys.count == entries.count
      && entries.allSatisfy { isWithin($0.keyRange, source) && isSoundTree($0.value, in: source) }
  }
}

private func isComplete(_ node: SyntaxNode) -> Bool {
  guard node.isComplete else { return false }
  switch node.content {
  case .scalar: return true
  case .sequence(let items): return items.allSatisfy(isComplete)
  case .mapping(let entries): return entries.allSatisfy { isComplete($0.value) }
  }
}

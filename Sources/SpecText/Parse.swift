/// Reads one spec file: source text -> syntax tree.
///
/// The tree is nil only when nothing could be read. Otherwise it holds everything that was understood, whatever the
/// diagnostics are.
package func parse(_ source: SourceText, file: Int) -> (tree: SyntaxNode?, diagnostics: [Diagnostic]) {
  var diagnostics = SyntaxProblems(file: file)
  guard canBeRead(source.utf8, &diagnostics) else { return (nil, diagnostics.found) }
  var parser = Parser(source.utf8, diagnostics)
  let tree = parser.document()
  return (tree, parser.diagnostics.found)
}

private func canBeRead(_ bytes: [UInt8], _ diagnostics: inout SyntaxProblems) -> Bool {
  if bytes.count > SpecLimits.fileSize {
    diagnostics.report(.largeFile, "the file is larger than \(SpecLimits.fileSize) bytes", at: 0..<0)
    return false
  }
  return checkCharacters(bytes, &diagnostics) && !hasMergeConflict(bytes, &diagnostics)
}

/// Reports the places where a version control system has left two versions of the file.
private func hasMergeConflict(_ bytes: [UInt8], _ diagnostics: inout SyntaxProblems) -> Bool {
  var isConflicting = false
  var isOpen = false
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    if isConflictMarker(bytes[start..<end]) {
      isConflicting = true
      if !isOpen {
        let message = "a merge conflict is not resolved; expected one of the two versions without markers"
        diagnostics.report(.mergeConflict, message, at: start..<start + conflictMarkerLength)
      }
      isOpen = bytes[start] == .less || isOpen && bytes[start] != .greater
    }
    start = end + 1
  }
  return isConflicting
}

private let conflictMarkerLength = 7

/// `<<<<<<< ours`, `|||||||`, `=======`, `>>>>>>> theirs`: nothing that a spec can have at the beginning of a line.
private func isConflictMarker(_ line: ArraySlice<UInt8>) -> Bool {
  guard let first = line.first, [.less, .bar, .equals, .greater].contains(first) else { return false }
  let rest = line.drop { $0 == first }
  guard line.count - rest.count == conflictMarkerLength else { return false }
  return rest.isEmpty || rest.first == .space || rest.first == .carriageReturn
}

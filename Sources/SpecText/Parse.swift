/// Parses one spec file: source text -> syntax tree.
///
/// The tree is nil only if nothing could be read. Otherwise it contains everything that was parsed without an error.
package func parse(_ source: SourceText, file: Int) -> (tree: SyntaxNode?, diagnostics: [Diagnostic]) {
  var diagnostics = SyntaxDiagnostics(file: file)
  guard canBeRead(source.utf8, &diagnostics) else { return (nil, diagnostics.found) }
  var parser = Parser(source.utf8, diagnostics)
  let tree = parser.document()
  return (tree, parser.diagnostics.found)
}

private func canBeRead(_ bytes: [UInt8], _ diagnostics: inout SyntaxDiagnostics) -> Bool {
  if bytes.count > SpecLimits.fileSize {
    diagnostics.report(.largeFile, "the file is larger than \(SpecLimits.fileSize) bytes; split it", at: 0..<0)
    return false
  }
  return checkCharacters(bytes, &diagnostics) && !hasMergeConflict(bytes, &diagnostics)
}

/// Reports each merge conflict that a version control system left in the file.
private func hasMergeConflict(_ bytes: [UInt8], _ diagnostics: inout SyntaxDiagnostics) -> Bool {
  var isConflicting = false
  var isOpen = false
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    if isConflictMarker(bytes[start..<end]) {
      isConflicting = true
      if !isOpen {
        let message = "a merge conflict is not resolved; keep one version and remove the markers"
        diagnostics.report(.mergeConflict, message, at: start..<start + conflictMarkerLength)
      }
      isOpen = bytes[start] == .less || isOpen && bytes[start] != .greater
    }
    start = end + 1
  }
  return isConflicting
}

private let conflictMarkerLength = 7

/// `<<<<<<< ours`, `|||||||`, `=======`, `>>>>>>> theirs`. No line of a valid spec begins like this.
private func isConflictMarker(_ line: ArraySlice<UInt8>) -> Bool {
  guard let first = line.first, [.less, .bar, .equals, .greater].contains(first) else { return false }
  let rest = line.drop { $0 == first }
  guard line.count - rest.count == conflictMarkerLength else { return false }
  return rest.isEmpty || rest.first == .space || rest.first == .carriageReturn
}

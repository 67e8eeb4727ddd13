/// Renders diagnostics for people and editors: sorted by file and position, each with its line and a caret.
///
/// ```
/// Spec/pages/call-status.yaml:3:8: error: 'NO' can be read as something other than text; quote it [ambiguous-scalar]
/// country: NO
///          ^~
/// ```
package func render(_ diagnostics: [Diagnostic], sources: [SourceText]) -> String {
  var report = ""
  for diagnostic in inOrder(diagnostics) {
    let label = "\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.id.rawValue)]"
    report += paragraph(label, at: diagnostic.range, sources)
    for note in diagnostic.notes {
      report += paragraph("note: \(note.message)", at: note.range, sources)
    }
    if let paste = diagnostic.paste, !paste.isEmpty { report += paste }
  }
  return report
}

/// The diagnostics sorted by file and position, without duplicates.
package func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  var seen: Set<Diagnostic> = []
  return diagnostics.sorted(by: precedes).filter { seen.insert($0).inserted }
}

private func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
  let leftPosition = (left.range.file, left.range.start, left.range.end)
  let rightPosition = (right.range.file, right.range.start, right.range.end)
  if leftPosition != rightPosition { return leftPosition < rightPosition }
  return (ByteKey(left.id.rawValue), ByteKey(left.message)) < (ByteKey(right.id.rawValue), ByteKey(right.message))
}

private func paragraph(_ label: String, at range: SourceRange, _ sources: [SourceText]) -> String {
  let source = sources[range.file]
  let (line, column) = source.location(at: range.start)
  let excerpt = Excerpt(source, range)
  return "\(source.name):\(line):\(column): \(visible(label))\n\(excerpt.text)\n\(excerpt.marker)\n"
}

/// The visible part of a source line, and the marker below it.
private struct Excerpt {
  let text: String
  let marker: String
  private static let limit = 160
  private static let ellipsis = "..."

  init(_ source: SourceText, _ range: SourceRange) {
    let line = source.line(around: range.start)
    let start = min(range.start, line.upperBound)
    let isCut = source.location(at: line.upperBound).column - 1 > Self.limit
    let shownStart = isCut ? source.offset(of: start, movedBack: Self.limit / 2, within: line) : line.lowerBound
    let shownEnd = isCut ? source.offset(of: shownStart, movedOn: Self.limit, within: line) : line.upperBound
    let marked = start..<max(start, min(range.end, shownEnd))

    let before = shownStart > line.lowerBound ? Self.ellipsis : ""
    let after = shownEnd < line.upperBound ? Self.ellipsis : ""
    let indented = before + source.shown(shownStart..<start)
    let marks = source.shown(marked)
    text = indented + marks + source.shown(marked.upperBound..<shownEnd) + after
    let padding = String(repeating: " ", count: columns(of: indented))
    marker = padding + "^" + String(repeating: "~", count: max(0, columns(of: marks) - 1))
  }
}

extension SourceText {
  fileprivate func shown(_ range: Range<Int>) -> String {
    visible(String(decoding: utf8[range], as: UTF8.self))
  }

  fileprivate func offset(of start: Int, movedBack scalars: Int, within line: Range<Int>) -> Int {
    var offset = start
    for _ in 0..<scalars where offset > line.lowerBound {
      repeat { offset -= 1 } while offset > line.lowerBound && utf8[offset].isUTF8Continuation
    }
    return offset
  }

  fileprivate func offset(of start: Int, movedOn scalars: Int, within line: Range<Int>) -> Int {
    var offset = start
    for _ in 0..<scalars where offset < line.upperBound {
      repeat { offset += 1 } while offset < line.upperBound && utf8[offset].isUTF8Continuation
    }
    return offset
  }
}

/// The width of a text in terminal columns.
private func columns(of text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
}

private func columns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default:
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark ? 0 : 1
  }
}

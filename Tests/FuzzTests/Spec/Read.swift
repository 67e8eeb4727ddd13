import SpecText

/// Parses any bytes as a spec file. An accepted file has the same tree in other forms, and a rejected file has diagnostics
/// with ranges.
public enum Read: FuzzTarget {
  public static func run(_ input: UnsafeRawBufferPointer) throws {
    let bytes = unsafe [UInt8](input)
    let source = SourceText(name: "spec.yaml", utf8: bytes)
    let (tree, diagnostics) = parse(source, file: 0)
    try areValid(diagnostics, of: source)
    if let tree { try isWithin(tree, source) }
    guard diagnostics.isEmpty else { return }
    guard let tree else { throw Finding(description: "a file is parsed or rejected") }

    try expect(misleadingScalar(in: bytes) == nil, "an accepted file has no misleading characters")
    try parsesAs(tree, bytes.withLineEnds([0x0D, 0x0A]), "with CRLF")
    try parsesAs(tree, bytes.withLineEnds([0x0A]), "with LF")
    try parsesAs(tree, canonical(tree), "in its canonical form")
  }

  private static func areValid(_ diagnostics: [Diagnostic], of source: SourceText) throws {
    for problem in diagnostics {
      let ranges = [problem.range] + problem.notes.map(\.range)
      try expect(ranges.allSatisfy { source.holds($0) }, "\(problem.id.rawValue) has a range in the file")
      try expect(SyntaxRule(rawValue: problem.id.rawValue) != nil, "\(problem.id.rawValue) is the name of a rule")
    }
    // Diagnostics are rendered independently of each other, and rendering all would take most of the time.
    let report = render(Array(diagnostics.prefix(3)), sources: [source])
    try expect(misleadingScalar(in: Array(report.utf8)) == nil, "a report has no misleading characters")
  }

  private static func isWithin(_ node: SyntaxNode, _ source: SourceText) throws {
    try expect(source.holds(node.range), "a node has a range in the file")
    switch node.content {
    case .scalar(let text):
      let written = source.utf8[node.range.start..<node.range.end]
      try expect(node.isQuoted || written.elementsEqual(text.utf8), "a plain text is what is written")
    case .mapping(let entries):
      for entry in entries {
        try expect(source.holds(entry.keyRange), "a key has a range in the file")
        try isWithin(entry.value, source)
      }
    case .sequence(let items): for item in items { try isWithin(item, source) }
    }
  }

  private static func parsesAs(_ tree: SyntaxNode, _ bytes: [UInt8], _ form: String) throws {
    let (again, diagnostics) = parse(SourceText(name: "spec.yaml", utf8: bytes), file: 0)
    // Quotes and escapes make a key longer.
    if diagnostics.contains(where: { $0.id == .init(.longKey) }) { return }
    try expect(diagnostics.isEmpty, "an accepted file is accepted \(form): \(diagnostics.map(\.message))")
    try expect(again.map { isSame($0, tree) } == true, "a file is read as the same \(form)")
  }
}

extension SourceText {
  fileprivate func holds(_ range: SourceRange) -> Bool {
    range.file == 0 && 0 <= range.start && range.start <= range.end && range.end <= utf8.count
  }
}

extension [UInt8] {
  /// A file with other line ends.
  fileprivate func withLineEnds(_ end: [UInt8]) -> [UInt8] {
    var file: [UInt8] = []
    for byte in self {
      if byte == 0x0A { file += end } else if byte != 0x0D { file.append(byte) }
    }
    return file
  }
}

/// The first character that Unicode knows as one that hides something, other than the end of a line.
func misleadingScalar(in utf8: [UInt8]) -> Unicode.Scalar? {
  if utf8.allSatisfy({ $0 == 0x0A || (0x20..<0x7F).contains($0) }) { return nil }
  var isAfterReturn = false
  for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
    if isAfterReturn, scalar != "\n" { return "\r" }
    isAfterReturn = scalar == "\r"
    if !isAfterReturn, scalar != "\n", hides(scalar) { return scalar }
  }
  return isAfterReturn ? "\r" : nil
}

private func hides(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return !(" "..."~").contains(scalar) }
  let properties = scalar.properties
  return properties.isWhitespace || properties.isBidiControl || properties.isDefaultIgnorableCodePoint
    || properties.isNoncharacterCodePoint || properties.generalCategory == .control
}

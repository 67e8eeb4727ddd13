/// The rules of the syntax. The raw value is the id of the diagnostic.
package enum SyntaxRule: String, CaseIterable, Sendable {
  // The file.
  case badEncoding = "bad-encoding"
  case byteOrderMark = "byte-order-mark"
  case emptyFile = "empty-file"
  case largeFile = "large-file"
  case mergeConflict = "merge-conflict"
  case tooManyDiagnostics = "too-many-diagnostics"

  // Misleading characters, written directly or as an escape.
  case bidirectionalCharacter = "bidirectional-character"
  case controlCharacter = "control-character"
  case invisibleCharacter = "invisible-character"
  case lineBreakCharacter = "line-break-character"
  case noncharacter = "noncharacter"
  case stackedMarks = "stacked-marks"
  case tab = "tab"

  // Lines, entries and items.
  case badIndentation = "bad-indentation"
  case deepNesting = "deep-nesting"
  case duplicateKey = "duplicate-key"
  case emptyValue = "empty-value"
  case longKey = "long-key"
  case spaceBeforeColon = "space-before-colon"
  case unexpectedLine = "unexpected-line"

  // YAML features that the spec language does not have.
  case alias = "alias"
  case anchor = "anchor"
  case complexKey = "complex-key"
  case directive = "directive"
  case mergeKey = "merge-key"
  case multilineText = "multiline-text"
  case severalDocuments = "several-documents"
  case tag = "tag"

  // Texts.
  case ambiguousScalar = "ambiguous-scalar"
  case badEscape = "bad-escape"
  case colonInText = "colon-in-text"
  case reservedCharacter = "reserved-character"
  case textAfterValue = "text-after-value"
  case unclosedQuote = "unclosed-quote"

  // Flow mappings and sequences.
  case entryWithoutValue = "entry-without-value"
  case unclosedFlow = "unclosed-flow"

  // Text blocks.
  case badBlockHeader = "bad-block-header"
  case indentedFoldedLine = "indented-folded-line"
  case missingLineBreak = "missing-line-break"
  case trailingSpace = "trailing-space"
}

/// The diagnostics of one file, in the order in which they were found.
struct SyntaxDiagnostics {
  let file: Int
  private(set) var found: [Diagnostic] = []

  init(file: Int) {
    self.file = file
  }

  mutating func report(_ rule: SyntaxRule, _ message: String, at range: Range<Int>, notes: [Diagnostic.Note] = []) {
    if isFull { return }
    if found.count == SpecLimits.diagnostics {
      let message = "the file has more than \(SpecLimits.diagnostics) mistakes; fix the first ones and run again"
      found.append(Diagnostic(.init(.tooManyDiagnostics), message, at: sourceRange(range)))
    } else {
      found.append(Diagnostic(.init(rule), message, at: sourceRange(range), notes: notes))
    }
  }

  /// Whether the limit is reached and further diagnostics are dropped.
  var isFull: Bool { found.count > SpecLimits.diagnostics }

  func sourceRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(file: file, start: range.lowerBound, end: range.upperBound)
  }
}

extension Diagnostic.ID {
  /// The id of a syntax rule.
  package init(_ rule: SyntaxRule) {
    self.init(stringLiteral: rule.rawValue)
  }
}

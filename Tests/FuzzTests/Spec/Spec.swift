import Emitters
import Foundation
import SpecChecker
import SpecModel
import SpecText

/// Generates the output of a spec with hostile texts and names.
///
/// The first byte decides how the spec is made: from any bytes, from an accepted text with inserted bytes, or, in most
/// cases, from an accepted tree with a few edits.
public enum Spec: FuzzTarget {
  public static func run(_ input: UnsafeRawBufferPointer) throws {
    var drawing = unsafe Drawing(input)
    try checkOutput(of: text(&drawing))
  }

  private static func text(_ drawing: inout Drawing) -> [UInt8] {
    switch drawing.byte() {
    case 0xFF: return drawing.remaining()
    case 0xFE:
      var text = drawing.byte() == 0 ? read("../../Golden/webhooks.yaml") : base
      let index = drawing.number(below: text.count)
      text.replaceSubrange(index..<min(text.count, index + Int(drawing.byte() & 0x1F)), with: drawing.remaining())
      return text
    default: return canonical(drawing.edited(tree))
    }
  }

  private static func checkOutput(of text: [UInt8]) throws {
    guard let files = try output(of: text) else { return }
    var tree = parse(SourceText(name: "", utf8: text), file: 0).tree!
    let names = try Names(in: tree, known: vocabulary.get())
    for file in files { try file.isValid(names) }

    // Prose must not influence anything else: with other prose, the rest of the output is the same.
    tree.replaceProse()
    guard let plain = try output(of: canonical(tree)) else {
      throw Finding(description: "a spec is accepted with any prose")
    }
    try expect(plain.map(\.path) == files.map(\.path), "prose is not in the names of files")
    for (file, plain) in zip(files, plain) {
      try expect(file.outline == plain.outline, "prose does not change the structure of \(file.path)")
    }
  }

  /// The output for a spec, or nil if it is rejected. All diagnostics must have ranges in the spec.
  private static func output(of text: [UInt8]) throws -> [GeneratedFile]? {
    let source = SourceText(name: "webhooks.yaml", utf8: text)
    var (tree, diagnostics) = parse(source, file: 0)
    var model: Model?
    if let tree, diagnostics.isEmpty { (model, _, diagnostics) = check([SpecFile(stem: "types", tree: tree)]) }
    for problem in diagnostics {
      for range in [problem.range] + problem.notes.map(\.range) {
        try expect(
          0 <= range.start && range.start <= range.end && range.end <= text.count, "\(problem) has a range in the spec")
      }
    }
    try expect((model == nil) == hasErrors(diagnostics), "there is a model or an error")
    _ = render(Array(diagnostics.prefix(3)), sources: [source])
    guard let model else { return nil }
    let (files, clashes) = emit(model)
    try expect(files.isEmpty == !clashes.isEmpty, "there are files or clashes")
    return files.isEmpty ? nil : files
  }

  private static let base = read("../../SpecTests/Cases/diff/base.yaml")
  private static let tree = parse(SourceText(name: "", utf8: base), file: 0).tree!

  /// The names in all generated sources, and those of two specs.
  private static let vocabulary = Result {
    let files = try [base, read("../../Golden/webhooks.yaml")].flatMap { try output(of: $0) ?? [] }
    return Set(try files.filter { $0.path.hasSuffix(".swift") }.flatMap { try SwiftTokens($0.contents).names })
  }

  private static func read(_ path: String) -> [UInt8] {
    [UInt8](try! Data(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: path)))
  }
}

extension GeneratedFile {
  fileprivate func isValid(_ names: Names) throws {
    try expect(contents.utf8.last == 0x0A, "\(path) ends with a line feed")
    try expect(misleadingScalar(in: Array(contents.utf8)) == nil, "\(path) has no misleading characters")
    if path.hasSuffix(".swift") {
      for name in try SwiftTokens(contents).names {
        try expect(names.has(name), "\(path): \(name) is a name of the spec")
      }
    } else if path.hasSuffix(".md") {
      _ = try MarkdownOutline(contents)
    } else {
      try expect((try? JSONSerialization.jsonObject(with: Data(contents.utf8))) != nil, "\(path) is JSON")
    }
  }

  /// The structure of a file without its texts.
  fileprivate var outline: [String] {
    if path.hasSuffix(".swift") { return (try? SwiftTokens(contents).code) ?? [] }
    return path.hasSuffix(".md") ? (try? MarkdownOutline(contents).lines) ?? [] : []
  }
}

/// The names that are allowed in a source: those of the spec in any case, and those of all sources.
private struct Names {
  private let known: Set<String>
  private var own: Set<String> = []

  init(in tree: SyntaxNode, known: Set<String>) {
    self.known = known
    var tree = tree
    tree.eachText { text, _, _ in own.formUnion(text.split(separator: ".").map { normalized($0) } + [normalized(text)])
    }
  }

  func has(_ name: String) -> Bool {
    if known.contains(name) { return true }
    let name = normalized(name)
    return own.contains(name)
      || ["value", "unrecognized"].contains { name.hasPrefix($0) && own.contains(String(name.dropFirst($0.count))) }
  }
}

/// Only the letters and digits, in lowercase.
private func normalized(_ text: some StringProtocol) -> String {
  String(decoding: text.utf8.filter { isNameByte($0) && $0 != UInt8(ascii: "_") }.map { $0 | 0x20 }, as: UTF8.self)
}

import Emitters
import Foundation
import SpecChecker
import SpecModel
import SpecText

/// A spec with texts and names that nobody would choose, from its text to the sources in memory.
///
/// The first byte says how the spec is made: of any bytes, of the text of one that is accepted and any bytes, or, which
/// most are, of its tree and a few edits.
public enum Spec: FuzzTarget {
  public static func run(_ input: UnsafeRawBufferPointer) throws {
    var drawing = unsafe Drawing(input)
    try judge(text(&drawing))
  }

  private static func text(_ drawing: inout Drawing) -> [UInt8] {
    switch drawing.byte() {
    case 0xFF: return drawing.remaining()
    case 0xFE:
      var text = drawing.byte() == 0 ? read("../../Golden/webhooks.yaml") : base
      let place = drawing.number(below: text.count)
      text.replaceSubrange(place..<min(text.count, place + Int(drawing.byte() & 0x1F)), with: drawing.remaining())
      return text
    default: return canonical(drawing.edited(tree))
    }
  }

  private static func judge(_ text: [UInt8]) throws {
    guard let files = try output(of: text) else { return }
    var tree = parse(SourceText(name: "", utf8: text), file: 0).tree!
    let names = try Names(in: tree, known: vocabulary.get())
    for file in files { try file.isSound(names) }

    // Where a text stands is of no matter to anything but itself: with others in their places, the rest is the same.
    tree.giveTextsNumbers()
    guard let plain = try output(of: canonical(tree)) else {
      throw Finding(description: "a spec is accepted whatever its texts say")
    }
    try expect(plain.map(\.path) == files.map(\.path), "no text is in the name of a file")
    for (file, plain) in zip(files, plain) {
      try expect(file.outline == plain.outline, "no text is a part of anything but itself in \(file.path)")
    }
  }

  /// What a spec becomes; nil when it is refused, which is done at its places.
  private static func output(of text: [UInt8]) throws -> [GeneratedFile]? {
    let source = SourceText(name: "webhooks.yaml", utf8: text)
    var (tree, diagnostics) = parse(source, file: 0)
    var model: Model?
    if let tree, diagnostics.isEmpty { (model, _, diagnostics) = check([SpecFile(stem: "types", tree: tree)]) }
    for problem in diagnostics {
      for range in [problem.range] + problem.notes.map(\.range) {
        try expect(0 <= range.start && range.start <= range.end && range.end <= text.count, "\(problem) has its place")
      }
    }
    try expect((model == nil) == hasErrors(diagnostics), "there is a model or a reason")
    _ = render(Array(diagnostics.prefix(3)), sources: [source])
    guard let model else { return nil }
    let (files, clashes) = emit(model)
    try expect(files.isEmpty == !clashes.isEmpty, "there are files or clashes")
    return files.isEmpty ? nil : files
  }

  private static let base = read("../../SpecTests/Cases/diff/base.yaml")
  private static let tree = parse(SourceText(name: "", utf8: base), file: 0).tree!

  /// What generated sources say whatever the spec is, and the names of two specs.
  private static let vocabulary = Result {
    let files = try [base, read("../../Golden/webhooks.yaml")].flatMap { try output(of: $0) ?? [] }
    return Set(try files.filter { $0.path.hasSuffix(".swift") }.flatMap { try SwiftTokens($0.contents).names })
  }

  private static func read(_ path: String) -> [UInt8] {
    [UInt8](try! Data(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: path)))
  }
}

extension GeneratedFile {
  fileprivate func isSound(_ names: Names) throws {
    try expect(contents.utf8.last == 0x0A, "\(path) ends with a line feed")
    try expect(deception(in: Array(contents.utf8)) == nil, "\(path) does not deceive")
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

  /// What is left of a file without its texts.
  fileprivate var outline: [String] {
    if path.hasSuffix(".swift") { return (try? SwiftTokens(contents).code) ?? [] }
    return path.hasSuffix(".md") ? (try? MarkdownOutline(contents).lines) ?? [] : []
  }
}

/// The names that a source may have: those of the spec, however they are spelled, and those of every source.
private struct Names {
  private let known: Set<String>
  private var own: Set<String> = []

  init(in tree: SyntaxNode, known: Set<String>) {
    self.known = known
    var tree = tree
    tree.eachText { text, _, _ in own.formUnion(text.split(separator: ".").map { squeezed($0) } + [squeezed(text)]) }
  }

  func has(_ name: String) -> Bool {
    if known.contains(name) { return true }
    let name = squeezed(name)
    return own.contains(name)
      || ["value", "unrecognized"].contains { name.hasPrefix($0) && own.contains(String(name.dropFirst($0.count))) }
  }
}

/// Letters and digits alone, in lower case.
private func squeezed(_ text: some StringProtocol) -> String {
  String(decoding: text.utf8.filter { isNameByte($0) && $0 != UInt8(ascii: "_") }.map { $0 | 0x20 }, as: UTF8.self)
}

import Emitters
import Foundation
import SpecChecker
import SpecGenerator
import SpecModel
import SpecText

/// Generates the output of a spec: of any bytes, or, after a zero byte, of an accepted spec with other texts.
public enum Spec: FuzzTarget {
  public static func run(_ input: UnsafeRawBufferPointer) throws {
    guard unsafe input.first == 0 else {
      _ = unsafe try output(of: [UInt8](input))
      return
    }
    var drawing = unsafe Drawing(input.dropFirst())
    let changes = drawing.some(4) { (SpecTemplate.Slot(index: $0.number(below: template.texts.count)), $0.text()) }
    guard let files = try output(of: spec(with: changes)) else { return }
    // A text has no effect on the code if another text in its slot has none.
    let plain = changes.enumerated().map { ($1.0, "zebra \($0) crossing") }
    guard let others = try output(of: spec(with: plain)), try code(of: others) == code.get() else { return }
    try expect(code(of: files) == code.get(), "a text is not code: \(changes.map(\.1))")
  }

  private static func spec(with changes: [(SpecTemplate.Slot, String)]) -> [UInt8] {
    WrittenSpec(template.tree(with: Dictionary(changes) { first, _ in first })).utf8
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
    for file in files { try file.isValid() }
    return files.isEmpty ? nil : files
  }

  private static let template = SpecTemplate(SyntaxNode(reading: base)!)
  private static let code = Result { code(of: try output(of: base) ?? []) }
  private static let base = [UInt8](
    try! Data(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../\(name)")))
  private static let name = "SpecTests/Cases/diff/base.yaml"

  private static func code(of files: [GeneratedFile]) -> String {
    files.filter { $0.path.hasSuffix(".swift") }.map { SourceParts(swift: $0.contents).code }.joined()
  }
}

extension GeneratedFile {
  fileprivate func isValid() throws {
    try expect(contents.utf8.last == 0x0A, "\(path) ends with a line feed")
    try expect(misleadingScalar(in: Array(contents.utf8)) == nil, "\(path) has no misleading characters")
    if path.hasSuffix(".swift") {
      let literals = SourceParts(swift: contents).literals
      try expect(literals.allSatisfy { $0.value != nil }, "each literal of \(path) is closed, without interpolation")
    } else if !path.hasSuffix(".md") {
      try expect((try? JSONSerialization.jsonObject(with: Data(contents.utf8))) != nil, "\(path) is JSON")
    }
  }
}

extension Drawing {
  /// A text that has hurt programs, or any other one.
  fileprivate mutating func text() -> String {
    if byte() < 0x80 { return one(of: Self.hostileTexts) }
    return String(decoding: some(31) { $0.byte() }, as: UTF8.self)
  }

  private static let hostileTexts = HostileTexts.all(seed: 1).filter { $0.utf8.count < 300 }
}

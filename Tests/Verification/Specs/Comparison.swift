import Emitters
import Foundation
import SpecGenerator

/// Compares the output for hostile texts with the output for plain texts. Only the texts may differ.
struct Comparison {
  /// The hostile texts, by the plain ones.
  let texts: [String: String]
  let reader: MarkdownReader?
  private(set) var faults: [String] = []
  /// The literals of the hostile sources, with their values.
  private(set) var literals: [String: String] = [:]
  /// Texts that are Markdown, and how they are compared when they have been read.
  private var pages: [(hostile: String, plain: String, compare: (inout Self, MarkdownPage, MarkdownPage) -> Void)] = []

  init(texts: [String: String], reader: MarkdownReader?) {
    self.texts = texts
    self.reader = reader
  }

  mutating func compare(_ hostile: [GeneratedFile], _ plain: [GeneratedFile]) {
    check("files", hostile.map(\.path), plain.map(\.path))
    for (one, other) in zip(hostile, plain) {
      if !one.contents.isPrintable { faults.append("\(one.path) has characters that deceive") }
      if one.path.hasSuffix(".swift") {
        let comments = swift(one.path, one.contents, other.contents)
        pages.append((comments.hostile, comments.plain, { $0.comment(one.path, $1, $2) }))
      } else if one.path.hasSuffix(".md") {
        pages.append((one.contents, other.contents, { $0.markdown(one.path, $1, $2) }))
      } else {
        json(one.path, one.contents, other.contents)
      }
    }
  }

  /// A report in Markdown: nothing of it is HTML, a link or an image. It is compared with a plain one, if there is one.
  mutating func addReport(_ name: String, _ hostile: String, _ plain: String?) {
    if let plain { return pages.append((hostile, plain, { $0.markdown(name, $1, $2) })) }
    pages.append((hostile, hostile, { page, read, _ in page.report(name, read) }))
  }

  /// Reads all Markdown and compares it.
  mutating func finish() throws {
    guard let reader else { return }
    let read = try reader.read(pages.flatMap { [$0.hostile, $0.plain] })
    for (number, page) in pages.enumerated() { page.compare(&self, read[2 * number], read[2 * number + 1]) }
    pages = []
  }

  // MARK: Swift and JSON

  /// - Returns: the comments.
  private mutating func swift(_ name: String, _ hostile: String, _ plain: String) -> (hostile: String, plain: String) {
    let (hostile, plain) = (SourceParts(swift: hostile), SourceParts(swift: plain))
    check("\(name), code", hostile.code, plain.code)
    for (one, other) in zip(hostile.literals, plain.literals) where other.value?.contains("zebra") == true {
      let (value, expected) = (one.value ?? "", other.value.map { put($0) } ?? "")
      // Names of members and examples of any JSON are as JSON writes them.
      let isJSON = isSame(value, put(other.value ?? "", escaped))
      if !isJSON, !isOwn(value, insteadOf: expected) { check("\(name), literals", value, expected) }
    }
    for literal in hostile.literals { literals[literal.source] = literal.value }
    return (hostile.comments, plain.comments)
  }

  private mutating func json(_ name: String, _ hostile: String, _ plain: String) {
    if (try? JSONSerialization.jsonObject(with: Data(hostile.utf8), options: .fragmentsAllowed)) == nil {
      faults.append("\(name) is no JSON")
    }
    let (hostile, plain) = (SourceParts(json: hostile), SourceParts(json: plain))
    check("\(name), structure", hostile.code, plain.code)
    for (one, other) in zip(hostile.literals, plain.literals) {
      guard let one = one.value, let other = other.value else {
        faults.append("\(name): an escape that is not expected")
        continue
      }
      if name.hasSuffix(", json"), isOwn(one, insteadOf: put(other)) { continue }
      // Sentences of the tool have their texts in one line.
      if !isSame(one, put(other)) { check(name, collapsed(one), collapsed(put(other))) }
    }
  }

  // MARK: Markdown

  private mutating func markdown(_ name: String, _ hostile: MarkdownPage, _ plain: MarkdownPage) {
    check("\(name), blocks", hostile.blocks.map(\.shape), plain.blocks.map(\.shape))
    check("\(name), nodes", hostile.nodes, plain.nodes)
    for (one, other) in zip(hostile.blocks, plain.blocks) {
      switch other.type {
      case "inline":
        check("\(name), elements", one.elements, other.elements)
        check("\(name), text", bare(one.text), bare(put(other.text) { $0.isEmpty ? "\"\"" : collapsed($0) }))
      case "fence": fence("\(name), \(other.info)", other.info, one.content, other.content)
      default: break
      }
    }
  }

  private mutating func fence(_ name: String, _ language: String, _ hostile: String, _ plain: String) {
    switch language.split(separator: " ").first {
    case "json": json("\(name), json", hostile, plain)
    case "swift":
      let comments = swift(name, hostile, plain)
      check("\(name), comments", bare(comments.hostile), bare(put(comments.plain)))
    default:
      check("\(name), lines", hostile.utf8.count { $0 == 0x0A }, plain.utf8.count { $0 == 0x0A })
      check(name, bare(unescaped(hostile)), bare(put(unescaped(plain))))
    }
  }

  /// A comment is paragraphs of text and code.
  private mutating func comment(_ name: String, _ hostile: MarkdownPage, _ plain: MarkdownPage) {
    let allowed = ["paragraph_open", "paragraph_close", "inline", "text", "code_inline", "softbreak"]
    let others = Set(hostile.blocks.flatMap { [$0.type] + $0.kinds }).subtracting(allowed)
    if !others.isEmpty { faults.append("\(name), comments have \(others.sorted())") }
    // Where code begins a line as a list would, it has a backslash that is shown.
    func shown(_ page: MarkdownPage) -> String { page.blocks.map(\.text).joined() }
    check(
      "\(name), comments", bare(shown(hostile)).replacing("\\", with: ""),
      bare(put(collapsed(shown(plain)), collapsed)).replacing("\\", with: ""))
  }

  private mutating func report(_ name: String, _ page: MarkdownPage) {
    let foreign = page.blocks.flatMap { [$0.type] + $0.kinds }.filter {
      ["html_block", "html_inline", "link_open", "image"].contains($0)
    }
    if !foreign.isEmpty { faults.append("\(name) has \(foreign.prefix(3))") }
    if name.hasPrefix("check"), page.blocks.map(\.type) != ["fence"] { faults.append("\(name) is more than a fence") }
  }

  // MARK: Texts

  /// Whether an example has the name of its member, cut at the limit of 20 characters, instead of a text that is longer.
  private func isOwn(_ value: String, insteadOf text: String) -> Bool {
    func start(_ text: String) -> String { String(String.UnicodeScalarView(text.unicodeScalars.prefix(20))) }
    return value == "name"
      || text.unicodeScalars.count > 20 && (value == "form" || texts.values.contains { start($0) == value })
  }

  /// A text of the plain output with the hostile texts in it.
  private func put(_ text: String, _ form: (String) -> String = { $0 }) -> String {
    if !text.contains("zebra") { return text }
    return text.replacing(/zebra \d+ crossing/) { match in
      texts[String(match.output)].map(form) ?? String(match.output)
    }
  }

  /// Reports values that are not the same byte for byte.
  private mutating func check<Value>(_ what: String, _ one: Value, _ other: Value) {
    if isSame("\(one)", "\(other)") { return }
    let (left, right) = (Array("\(one)".unicodeScalars), Array("\(other)".unicodeScalars))
    let index = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
    func excerpt(_ text: [Unicode.Scalar]) -> String {
      var excerpt = ""
      excerpt.unicodeScalars += text[max(0, index - 40)..<min(text.count, index + 80)]
      return excerpt.debugDescription
    }
    faults.append("\(what): \(excerpt(left)) where \(excerpt(right)) was expected")
  }
}

/// Whether two texts are the same byte for byte.
private func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

/// A text as a JSON string has it between its quotes.
private func escaped(_ text: String) -> String {
  text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n").replacing(
    "\t", with: "\\t")
}

/// A text in one line.
private func collapsed(_ text: String) -> String {
  text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
}

/// A text as far as prose shows it: backticks may have marked code, blanks are joined, and names have the escapes of JSON
/// Pointer where they are in one.
private func bare(_ text: String) -> String {
  var bare = ""
  bare.unicodeScalars += text.unicodeScalars.filter { $0 != "`" && !$0.properties.isWhitespace }
  return bare.replacing("~1", with: "/").replacing("~0", with: "~")
}

/// The text of a diagram with its characters written out.
private func unescaped(_ text: String) -> String {
  text.replacing(/#(\d+);/.matchingSemantics(.unicodeScalar)) { match in
    UInt32(match.output.1).flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.output.0)
  }
}

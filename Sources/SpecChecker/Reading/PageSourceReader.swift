import SpecModel
import SpecText

/// Reads where and when a page was read: tree -> ``PageSource``.
struct PageSourceReader {
  /// `{address: https://developer.example.com/call-status, commit: 859e59a3af, read: "2026-07-23"}`.
  static func source(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> PageSource? {
    guard
      let fields = Fields(node, of: "'source'", Language.pageSource, &diagnostics),
      let address = fields.requiredText("address", &diagnostics), let read = fields.requiredText("read", &diagnostics)
    else { return nil }
    if !isWebAddress(address.value) {
      diagnostics.append(
        .expected("an address that begins with https:// or http://", for: "'address'", at: address.range))
    }
    if !isDate(read.value) {
      diagnostics.append(.expected("a date such as 2026-07-23", for: "'read'", at: read.range))
    }
    let commit = fields.text("commit", &diagnostics)
    if let commit, !isCommit(commit.value) {
      diagnostics.append(.expected("7 to 40 hexadecimal digits", for: "'commit'", at: commit.range))
    }
    let version = fields.text("version", &diagnostics)
    if commit != nil, let version {
      diagnostics.append(
        Diagnostic("exclusive-keys", "a source cannot have both 'commit' and 'version'; keep one", at: version.range))
    }
    return PageSource(address: address.value, commit: commit?.value, version: version?.value, read: read.value)
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let rest = ["https://", "http://"].lazy.filter { text.utf8.starts(with: $0.utf8) }.first.map {
      text.utf8.dropFirst($0.utf8.count)
    }
    guard let rest, let first = rest.first, first != UInt8(ascii: "/") else { return false }
    return rest.allSatisfy { (0x21...0x7E).contains($0) && !"\"\\<>".utf8.contains($0) }
  }

  private static func isCommit(_ text: String) -> Bool {
    (7...40).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Whether a text is a date of the form `2026-07-23`.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2] else { return false }
    let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
    return numbers.count == 3 && (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
  }
}

/// A label such as `2026-07-23` or `1.10`. Labels are compared number by number, so `1.9` is older than `1.10`.
struct RevisionLabel: Comparable {
  private let numbers: [DecimalNumber]

  init(_ label: String) {
    numbers = label.split { !$0.isASCII || !$0.isNumber }.compactMap { DecimalNumber(String($0)) }
  }

  static func < (left: Self, right: Self) -> Bool { left.numbers.lexicographicallyPrecedes(right.numbers) }
}

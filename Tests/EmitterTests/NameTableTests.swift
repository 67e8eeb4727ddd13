import Foundation
import Testing

@testable import Emitters

// The rule that makes Swift names of names in JSON.

private let page = Result {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try String(contentsOf: folder.appending(path: "Documentation/Names.md"), encoding: .utf8)
}

/// What the page shows for a name.
private func shown(_ role: SwiftIdentifier.Role, _ text: String) -> String {
  if CamelCase.name(of: text) == nil { return "error" }
  let name = SwiftIdentifier(role, of: text, given: nil).text
  return name.hasPrefix("`") ? "\(name) in backticks" : "`\(name)`"
}

@Test func namesAreMadeAsThePageSays() throws {
  let rows = try page.get().matches(of: /(?m)^\| `(.+)` \| (.+) \| (.+) \|$/)
  try #require(rows.count > 30)
  for row in rows {
    let text = String(row.1)
    #expect(shown(.member, text) == row.2 && shown(.constant, text) == row.3, "\(text)")
  }
}

@Test func moreNamesAreMadeByTheRule() {
  let names: [(text: String, name: String?)] = [
    ("", nil), ("\u{1F600}", nil), ("\n\t\u{0}", nil), ("名前", "名前"), ("नमस्ते", "नमस्ते"), ("e\u{301}te", "e\u{301}te"),
    ("Ünï_cödé", "ünïCödé"), ("ǅ", "ǆ"), ("ÉTÉ-ID", "étéID"), ("__a__b__", "aB"), ("a1B2", "a1B2"), ("A1B2", "a1B2"),
    ("user_ids", "userIDs"), ("ids", "ids"), ("HTTPSServer", "httpsServer"), ("iOS", "iOS"), ("x2Y_9", "x2Y9"),
    ("SEND aBC", "sendABc"), ("\\(x)", "x"), ("a\u{2E2F}b", "aB"), ("٣a", "a"), ("Z", "z"), ("😀a", "a"),
  ]
  for (text, name) in names { #expect(CamelCase.name(of: text) == name, "\(text)") }
}

@Test func aNameIsSuggestedWhereTheRuleMakesNone() {
  let names: [(text: String, taken: String?, name: String)] = [
    ("", nil, "empty"), ("*", nil, "asterisk"), ("#", nil, "numberSign"), ("+", nil, "plusSign"),
    ("-1", "value1", "hyphenMinus1"), ("BOOK", "book", "book2"), ("\u{1F600}", nil, "grinningFace"),
    ("\u{0}", nil, "value2"), (String(repeating: "*", count: 100), nil, "value2"),
  ]
  for (text, taken, name) in names { #expect(CamelCase.suggestion(for: text, besides: taken) == name, "\(text)") }
}

/// Every part of a name is a letter, a digit or a mark, so that no text of a spec becomes code.
@Test func aNameHasOnlyLettersAndDigits() {
  for value in 0...0x10FFFF {
    guard let scalar = Unicode.Scalar(UInt32(value)), let name = CamelCase.name(of: "a\(scalar)b") else { continue }
    let isFine = name.unicodeScalars.allSatisfy { part in
      part.properties.isAlphabetic || part.properties.generalCategory == .nonspacingMark
        || part.properties.generalCategory == .spacingMark || part.properties.generalCategory == .modifierLetter
        || ("0"..."9").contains(part)
    }
    if !isFine { Issue.record("U+\(String(value, radix: 16)) becomes \(name)") }
  }
}

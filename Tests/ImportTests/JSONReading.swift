import PageImport
import SpecModel
import SpecText

/// The sample in a JSON text. It is for tests: the text has to be valid JSON without escapes.
func printed(_ json: String, file: Int = 0, title: String = "") -> PrintedSample {
  var reader = JSONReading(bytes: Array(json.utf8), file: file)
  let value = reader.value()
  return PrintedSample(title: title, value: value, range: value.range)
}

private struct JSONReading {
  let bytes: [UInt8]
  let file: Int
  var offset = 0

  mutating func value() -> PrintedValue {
    skip(" \n,:")
    let start = offset
    let content: PrintedValue.Content
    switch bytes[offset] {
    case UInt8(ascii: "{"): content = .object(list { reader in .init(name: reader.text(), value: reader.value()) })
    case UInt8(ascii: "["): content = .array(list { $0.value() })
    case UInt8(ascii: "\""): content = .scalar(.string, literal: text())
    default:
      let word = String(decoding: bytes[offset...].prefix { !" \n,]}".utf8.contains($0) }, as: UTF8.self)
      offset += word.utf8.count
      let isWhole = !word.utf8.contains { ".eE".utf8.contains($0) }
      let kind: JSONKind =
        word == "null" ? .null : word == "true" || word == "false" ? .boolean : isWhole ? .integer : .number
      content = .scalar(kind, literal: kind == .null ? nil : word)
    }
    return PrintedValue(content, at: SourceRange(file: file, start: start, end: offset))
  }

  private mutating func list<Part>(_ part: (inout JSONReading) -> Part) -> [Part] {
    var parts: [Part] = []
    offset += 1
    skip(" \n,")
    while !"]}".utf8.contains(bytes[offset]) {
      parts.append(part(&self))
      skip(" \n,")
    }
    offset += 1
    return parts
  }

  private mutating func text() -> String {
    let inside = bytes[(offset + 1)...].prefix { $0 != UInt8(ascii: "\"") }
    offset = inside.endIndex + 1
    return String(decoding: inside, as: UTF8.self)
  }

  private mutating func skip(_ signs: String) {
    while offset < bytes.count, signs.utf8.contains(bytes[offset]) { offset += 1 }
  }
}

import SpecModel

/// A JSON value whose parts can be changed before it becomes the bytes of a body.
package indirect enum JSON: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// The exact text of a number: `1.50` stays `1.50`.
  case number(String)
  case string(String)
  case array([JSON])
  /// The order is kept, and a name can occur twice.
  case object([Member])
  /// Text that is written unchanged, even when it is no JSON.
  case raw(String)

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSON
    /// What is written between the quotes instead of the name: the name in escapes.
    package var spelling: String?

    package init(_ name: String, _ value: JSON, spelling: String? = nil) {
      self.name = name
      self.value = value
      self.spelling = spelling
    }
  }
}

// Writing.
extension JSON {
  /// The value in one line, without spaces.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text in UTF-8.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let text), .raw(let text): bytes += text.utf8
    case .string(let text): write(quoted: text, to: &bytes)
    case .array(let items): write("[", items, "]", to: &bytes) { item, bytes in item.write(to: &bytes) }
    case .object(let members):
      write("{", members, "}", to: &bytes) { member, bytes in
        if let spelling = member.spelling {
          bytes += "\"\(spelling)\"".utf8
        } else {
          write(quoted: member.name, to: &bytes)
        }
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
    }
  }

  private func write<Part>(
    _ start: String, _ parts: [Part], _ end: String, to bytes: inout [UInt8], _ part: (Part, inout [UInt8]) -> Void
  ) {
    bytes += start.utf8
    for (index, item) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      part(item, &bytes)
    }
    bytes += end.utf8
  }

  private func write(quoted text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
      case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
      case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
      case 0..<0x20: bytes += unicodeEscape(Unicode.Scalar(byte)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// A character by its number: `\u000a`. One beyond the first 65,536 takes two escapes.
func unicodeEscape(_ scalar: Unicode.Scalar) -> String {
  String(scalar).utf16.map { unit in
    let digits = String(unit, radix: 16)
    return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
  }.joined()
}

// Reading and changing parts.
extension JSON {
  /// A single value as a spec writes it: `INBOUND`, `3`, `true`.
  var literal: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .array, .object, .raw: nil
    }
  }

  /// The names of the members that are not null.
  var presentMembers: Set<String> {
    guard case .object(let members) = self else { return [] }
    return Set(members.filter { $0.value != .null }.map(\.name))
  }

  /// The first member of a name, or the item at an index. Setting nil removes it; setting a new name appends it.
  package subscript(step: String) -> JSON? {
    get {
      switch self {
      case .array(let items): Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
      case .object(let members): members.first { $0.name == step }?.value
      case .null, .boolean, .number, .string, .raw: nil
      }
    }
    set {
      switch self {
      case .array(var items):
        guard let index = Int(step), items.indices.contains(index) else { return }
        items.replaceSubrange(index...index, with: [newValue].compactMap(\.self))
        self = .array(items)
      case .object(var members):
        let index = members.firstIndex { $0.name == step } ?? members.endIndex
        let name = members[index...].first?.name ?? step
        members.replaceSubrange(
          index..<min(index + 1, members.endIndex), with: [newValue].compactMap(\.self).map { Member(name, $0) })
        self = .object(members)
      case .null, .boolean, .number, .string, .raw: break
      }
    }
  }

  /// The value at a path of names and indices.
  func value(at path: [String]) -> JSON? {
    path.reduce(self) { value, step in value?[step] }
  }

  /// The same value with a change of the part at a path.
  func changed(at path: ArraySlice<String>, _ change: (inout JSON) -> Void) -> JSON {
    var value = self
    if let step = path.first {
      value[step] = self[step]?.changed(at: path.dropFirst(), change)
    } else {
      change(&value)
    }
    return value
  }

  /// Adds members, even when their names occur already.
  mutating func add(_ added: Member...) { add(added) }

  mutating func add(_ added: [Member]) {
    guard case .object(let members) = self else { return }
    self = .object(members + added)
  }

  mutating func rename(_ name: String, _ newName: String, spelling: String? = nil) {
    guard case .object(let members) = self else { return }
    self = .object(members.map { $0.name == name ? Member(newName, $0.value, spelling: spelling) : $0 })
  }
}

extension JSON {
  /// The kind of the value; nil for text that may be no JSON.
  var kind: JSONKind? {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number(let text): text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || 0x30...0x39 ~= $0 } ? .integer : .number
    case .string: .string
    case .array: .array
    case .object: .object
    case .raw: nil
    }
  }
}

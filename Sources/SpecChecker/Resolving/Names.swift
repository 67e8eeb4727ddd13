import SpecText

// The valid names. A name that becomes the name of a type or file has a pattern. A name in JSON can be any text.

/// `call-status`: pages, rulings, source groups.
func isKebabCase(_ name: String) -> Bool {
  name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { part in
    !part.isEmpty && part.allSatisfy { isLowerCase($0) || isDigit($0) }
  }
}

let kebabCasePattern = "lower-case letters, digits and single hyphens"

/// `CallStatus`: records, unions, enums, webhooks.
func isTypeName(_ name: String) -> Bool {
  guard let first = name.utf8.first, isUpperCase(first) else { return false }
  return name.utf8.allSatisfy { isLowerCase($0) || isUpperCase($0) || isDigit($0) }
}

let typeNamePattern = "letters and digits, beginning with a capital"

/// `conversationID`: a name in Swift, given with the key `name`.
func isSwiftName(_ name: String) -> Bool {
  guard let first = name.utf8.first, isLowerCase(first) else { return false }
  return name.utf8.allSatisfy { isLowerCase($0) || isUpperCase($0) || isDigit($0) } && isShort(name)
}

let swiftNamePattern = "a small letter, then letters and digits, at most \(longestName) bytes"

/// `noCoverage`: names of integer values, and of derived members. Swift's name is made from the letters and digits.
func isPropertyName(_ name: String) -> Bool {
  guard let first = name.utf8.first, !isDigit(first) else { return false }
  return name.utf8.allSatisfy { isLowerCase($0) || isUpperCase($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    && name.utf8.contains { $0 != UInt8(ascii: "_") } && isShort(name)
}

let propertyNamePattern = "letters, digits and underscores, not beginning with a digit, and not underscores alone"

/// `content-type`, `+1`, `größe`: the names of members, the values of enums and the tags of unions are any text.
func isShort(_ name: String) -> Bool { name.utf8.count <= longestName }

/// The number of bytes in a name. Decoders refuse unknown names that are longer.
private let longestName = 256

/// `X-GitHub-Event`: HTTP headers.
func isHeaderName(_ name: String) -> Bool {
  !name.isEmpty && name.utf8.count <= 256
    && name.utf8.allSatisfy { isLowerCase($0) || isUpperCase($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
}

let headerNamePattern = "letters, digits and hyphens"

private func isLowerCase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
private func isUpperCase(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

extension Diagnostic {
  /// A name that does not match the pattern of its kind.
  static func badName(_ kind: String, _ name: Located<String>, pattern: String) -> Diagnostic {
    Diagnostic("bad-name", "'\(name.value)' is not a valid \(kind) name; expected \(pattern)", at: name.range)
  }
}

/// Reports a name in JSON that is too long for the decoder.
func checkLength(_ kind: String, _ name: Located<String>, _ diagnostics: inout Diagnostics) {
  if isShort(name.value) { return }
  let start = String(name.value.prefix(20))
  diagnostics.append(
    Diagnostic(
      "bad-name",
      "the \(kind) '\(start)...' has \(name.value.utf8.count) bytes, but the limit is \(longestName); shorten it",
      at: name.range))
}

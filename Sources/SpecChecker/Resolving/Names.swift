import SpecText

// The valid names. Names of the spec become names in the output, so each kind of name has a pattern.

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

/// `callStatus`: members. The name is the one in JSON.
func isMemberName(_ name: String) -> Bool {
  guard let first = name.utf8.first, !isDigit(first) else { return false }
  return name.utf8.allSatisfy { isLowerCase($0) || isUpperCase($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
}

let memberNamePattern = "letters, digits and underscores, not beginning with a digit"

/// `noCoverage`: names of integer values. The name of the Swift case is made from the letters and digits.
func isNumberName(_ name: String) -> Bool { isMemberName(name) && isValueText(name) }

let numberNamePattern = memberNamePattern + ", and not underscores alone"

/// `CALL_RECEIVED`: values of enums and tags of unions. Printable ASCII from which a Swift name can be made.
func isValueText(_ text: String) -> Bool {
  text.utf8.count <= 256 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    && text.utf8.contains { isLowerCase($0) || isUpperCase($0) || isDigit($0) }
}

let valueTextPattern = "up to 256 printable ASCII characters with at least one letter or digit"

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

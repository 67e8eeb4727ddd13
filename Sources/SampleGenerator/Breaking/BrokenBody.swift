package import SpecModel

/// A body that differs from a valid one in one thing.
package struct BrokenBody: Sendable {
  /// The difference: `/payload/source: missing callId`.
  package let description: String
  package var body: JSON
  /// What a decoder and a validator must make of it.
  package var expected: DecodingOutcome
  /// The value of the HTTP header that names the event, if a header does.
  package var header: String?
}

/// What becomes of a body: an error, or a value with deviations and violations.
package enum DecodingOutcome: Sendable {
  /// The decoder throws this code of `DecodeError`. The pointer is nil where an error may cut it.
  case refused(code: String, pointer: String?)
  case accepted(deviations: [Deviation], violations: [Violation])

  /// Input that a ruling tolerates.
  package struct Deviation: Hashable, Sendable {
    package var pointer: String
    package var ruling: String

    package init(pointer: String, ruling: String) {
      self.pointer = pointer
      self.ruling = ruling
    }
  }

  /// A value that a page forbids.
  package struct Violation: Hashable, Sendable {
    package var pointer: String
    package var rule: String
    package var severity: Rule.Severity

    package init(pointer: String, rule: String, severity: Rule.Severity) {
      self.pointer = pointer
      self.rule = rule
      self.severity = severity
    }
  }

  /// No deviation and no violation.
  package static let fine = DecodingOutcome.accepted(deviations: [], violations: [])

  /// The pointer of an error is printable ASCII, and a long one is cut.
  static func refused(_ code: String, _ path: [String]) -> DecodingOutcome {
    let printable = pointer(path).utf8.map { byte -> UInt8 in
      let isShown = (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      return isShown ? byte : UInt8(ascii: "?")
    }
    let isWhole = printable.count <= 128 && path.allSatisfy { $0.utf8.count <= 32 }
    return .refused(code: code, pointer: isWhole ? String(decoding: printable, as: UTF8.self) : nil)
  }

  /// Whether what became of a body is what was expected. The order of deviations and of violations does not matter.
  package func isMet(by outcome: DecodingOutcome) -> Bool {
    switch (self, outcome) {
    case (.refused(let code, let pointer), .refused(let otherCode, let otherPointer)):
      code == otherCode && (pointer == nil || pointer == otherPointer)
    case (.accepted(let deviations, let violations), .accepted(let otherDeviations, let otherViolations)):
      counts(deviations) == counts(otherDeviations) && counts(violations) == counts(otherViolations)
    case (.refused, .accepted), (.accepted, .refused): false
    }
  }
}

private func counts<Item: Hashable>(_ items: [Item]) -> [Item: Int] {
  Dictionary(items.map { ($0, 1) }, uniquingKeysWith: +)
}

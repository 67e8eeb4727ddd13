import VoiceWebhooks

/// How traffic differs from the documentation.
package struct Report {
  package let product: Product
  /// The number of bodies: lines that are not empty.
  package private(set) var bodies = 0
  package private(set) var decoded = 0

  package private(set) var events = Table("eventType", "status")
  package private(set) var rejections = Table("code", "path")
  package private(set) var deviations = Table("ruling", "path")
  package private(set) var violations = Table("page", "path", "rule", "severity")
  package private(set) var members = Table("path")
  package private(set) var values = Table("path", "value")

  package init(product: Product) { self.product = product }

  /// Adds the findings of one line.
  package mutating func read(_ line: Line, number: Int) {
    switch line {
    case .text(let text) where text.isEmpty: break
    case .text(let text): read(text, number)
    case .tooLong:
      bodies += 1
      reject(.tooLarge, path: "", number)
    }
  }

  private mutating func read(_ body: ArraySlice<UInt8>, _ line: Int) {
    bodies += 1
    do {
      let received = try VoiceEvent.decode(body)
      decoded += 1
      for deviation in received.deviations {
        deviations.add(deviation.ruling.id, shown(path: deviation.path), line: line)
      }
      read(received.value, line)
    } catch {
      reject(error.code, path: error.pointer, line)
    }
  }

  private mutating func read(_ event: VoiceEvent, _ line: Int) {
    if case .unrecognized(let other) = event {
      return events.add(shown(value: other.eventType), "undocumented", line: line)
    }
    events.add(event.eventType, "documented", line: line)
    for violation in product.violations(in: event) {
      let path = shown(path: violation.path)
      violations.add(violation.page, path, violation.rule, violation.severity.rawValue, line: line)
    }
    for item in event.undocumented {
      if let value = item.value {
        values.add(item.path, value, line: line)
      } else {
        members.add(item.path, line: line)
      }
    }
  }

  private mutating func reject(_ code: DecodeError.Code, path: String, _ line: Int) {
    rejections.add(code.rawValue, shown(path: path), line: line)
  }
}

extension Report {
  /// The tables in the order of the report, with their names in JSON and their titles in text.
  package var sections: [(name: String, title: String, table: Table)] {
    [
      ("events", "Events", events),
      ("rejections", "Bodies that do not decode", rejections),
      ("deviations", "Deviations: accepted by a ruling", deviations),
      ("violations", "Violations: forbidden by a page", violations),
      ("undocumentedMembers", "Undocumented members", members),
      ("undocumentedValues", "Undocumented values", values),
    ]
  }

  /// The share of all bodies.
  func share(_ count: Int) -> Double { Double(count) / Double(bodies) }
}

// What a report may print of a body. The sender chooses names and texts, so they can be a phone number, or contain control
// characters for a terminal.

/// A value for the report: unchanged if it looks like a constant, otherwise `<other text>`.
package func shown(value: String) -> String {
  isShown(value, first: \.isCapital) { $0.isCapital || $0.isDigit || $0 == UInt8(ascii: "_") } ? value : "<other text>"
}

/// The name of a member for the report: unchanged if it looks like a name, otherwise `<other name>`.
package func shown(name: String) -> String {
  isShown(name, first: \.isLetter) { $0.isLetter || $0.isDigit || "_-.".utf8.contains($0) } ? name : "<other name>"
}

/// A JSON pointer for the report, with `*` for each index of an array.
package func shown(path: String) -> String {
  path.split(separator: "/").reduce(into: "") { shown, step in
    shown += "/" + (step.utf8.allSatisfy(\.isDigit) ? "*" : TrafficReport.shown(name: String(step)))
  }
}

/// A text with seven or more digits can be a phone number, so it is not shown.
private func isShown(_ text: String, first: (UInt8) -> Bool, rest: (UInt8) -> Bool) -> Bool {
  guard let initial = text.utf8.first else { return false }
  return first(initial) && text.utf8.count <= 64 && text.utf8.allSatisfy(rest) && text.utf8.count(where: \.isDigit) < 7
}

extension UInt8 {
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  fileprivate var isLetter: Bool { isCapital || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

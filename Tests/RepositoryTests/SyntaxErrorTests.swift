import Foundation
import SpecText
import Testing

@testable import fieldscribe

/// After a syntax error, everything that could be read is still checked, and no loss is reported as a mistake of its own.
struct SyntaxErrorTests {
  @Test(arguments: Damage.all)
  func `a syntax error and another mistake are both reported, and nothing else`(_ damage: Damage) {
    for spec in Self.specs {
      for (index, line) in spec.lines.enumerated() {
        guard let damaged = damage.apply(line.text) else { continue }
        // The other mistake is in the half of the file that is not damaged.
        let isEarly = line.start < spec.text.utf8.count / 2
        let key = isEarly ? spec.lateKey : spec.earlyKey
        let text = spec.text.replacing("\n\(line.text)\n", with: "\n\(damaged)\n")
        let wrong = text.replacing("\n\(key)", with: "\n    colour: red\n\(key)")
        #expect(text != spec.text && wrong != text, "line \(index): \(line.text)")
        let ids = diagnostics(wrong).map(\.id.rawValue)
        let isRefused = diagnostics(text).contains(where: isSyntaxError)
        // A damaged line can still be YAML, with another meaning.
        if !isRefused { continue }
        #expect(ids.count == 2 && ids.contains("unknown-key"), "\(damage) in '\(line.text)': \(ids)")
      }
    }
  }

  @Test(arguments: Damage.all)
  func `a damaged line of the golden spec causes one report`(_ damage: Damage) throws {
    let golden = try String(contentsOfFile: "\(repository)/Tests/Golden/webhooks.yaml", encoding: .utf8)
    let lines = golden.components(separatedBy: "\n")
    // Other lines for each way, because all of them take minutes.
    let first = 5 + 7 * (Damage.all.firstIndex { $0.name == damage.name } ?? 0)
    for index in stride(from: first, to: lines.count, by: 197) where !lines[index].isEmpty {
      guard let damaged = damage.apply(lines[index]) else { continue }
      var text = lines
      text[index] = damaged
      let found = diagnostics(text.joined(separator: "\n"))
      if found.contains(where: isSyntaxError) {
        #expect(found.count == 1, "line \(index + 1): \(found.map(\.message))")
      }
    }
  }

  /// Lines of a spec, and two entries of which one gets an unknown key before it.
  private static let specs: [Spec] = [
    Spec(
      text: firstSpec, earlyKey: "    endpoint: Events", lateKey: "    tolerate: [",
      lines: [
        "      - title: the event", "        of: [DoorEvent]", "          - doorId: String",
        "              values: [OPENED, CLOSED, FORCED]", "          - note: {type: String, optional: true}",
        "          battery: integer 80", "          doorId: string front-7", "    product: Doors", "  DoorUpdate:",
        "    event: DoorEvent", "      - OPENED: Somebody opened the door.", "  DoorState:", "enums:", "  DoorEvent:",
        "    doc: A door was opened or closed.", "    decision: A whole number.", "module: DoorWebhooks",
        "  - page: door-events", "  battery-is-a-number:", "    samples:", "    members: [DoorEvent.battery]",
      ])
  ]

  private struct Spec {
    let text: String
    let earlyKey: String
    let lateKey: String
    let lines: [(text: String, start: Int)]

    init(text: String, earlyKey: String, lateKey: String, lines: [String]) {
      self.text = text
      self.earlyKey = earlyKey
      self.lateKey = lateKey
      self.lines = lines.map { line in
        let start = text.range(of: "\n\(line)\n")?.lowerBound
        return (line, text.utf8.distance(from: text.startIndex, to: start ?? text.startIndex))
      }
    }
  }
}

private func diagnostics(_ text: String) -> [Diagnostic] {
  inOrder(check([SourceText(name: "webhooks.yaml", utf8: Array(text.utf8))]).diagnostics)
}

private func isSyntaxError(_ diagnostic: Diagnostic) -> Bool { SyntaxRule(rawValue: diagnostic.id.rawValue) != nil }

/// A way to break a line.
struct Damage: CustomStringConvertible, Sendable {
  let name: String
  /// The damaged line; nil if the line cannot be damaged like this.
  let apply: @Sendable (_ line: String) -> String?

  var description: String { name }

  static let all: [Damage] = [
    Damage(name: "unclosed quote") { line in
      guard let colon = line.range(of: ": "), !line.contains("\"") else { return nil }
      return line.replacingCharacters(in: colon, with: ": \"")
    },
    Damage(name: "unclosed quote of the key") { line in
      let (indent, content) = parts(line)
      if line.contains("\"") { return nil }
      return content.hasPrefix("- ") ? "\(indent)- \"\(content.dropFirst(2))" : "\(indent)\"\(content)"
    },
    Damage(name: "tab") { line in
      let (indent, content) = parts(line)
      return indent.count < 2 ? nil : "\t\(indent.dropFirst(2))\(content)"
    },
    Damage(name: "tabs only") { line in
      let (indent, content) = parts(line)
      return indent.isEmpty ? nil : String(repeating: "\t", count: indent.count / 2) + content
    },
    Damage(name: "one space more") { " \($0)" },
    Damage(name: "one space less") { $0.hasPrefix(" ") ? String($0.dropFirst()) : nil },
    Damage(name: "missing colon") { line in
      line.range(of: ":").map { line.replacingCharacters(in: $0, with: "") }
    },
    Damage(name: "two colons") { line in
      guard let colon = line.range(of: ": "), !line.contains(": [") else { return nil }
      return line.replacingCharacters(in: colon, with: ": b: ")
    },
    Damage(name: "unclosed bracket") { line in
      line.lastIndex { "]}".contains($0) }.map { String(line[..<$0]) }
    },
    Damage(name: "bracket on several lines") { line in
      guard let end = line.lastIndex(where: { "]}".contains($0) }), !line.contains("- ") else { return nil }
      return "\(line[..<end])\n\(parts(line).indent)\(line[end...])"
    },
  ]

  private static func parts(_ line: String) -> (indent: String, content: Substring) {
    let content = line.drop { $0 == " " }
    return (String(line.dropLast(content.count)), content)
  }
}

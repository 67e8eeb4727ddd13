// Writes a spec of many types, and the same types as a user of Codable writes them: `LargeSpec COUNT FOLDER`.
// Eight records and seven enums make a group, modelled on the real events; members have names of their own in each
// group, so that a compiler cannot merge the code of one with another's. A count below 15 makes the largest record alone.
import Foundation

struct Field {
  var name: String
  var type: String
  var isOptional: Bool
}

struct Shape {
  var name: String
  var fields: [Field]
}

let count = Int(CommandLine.arguments[1])!
let isAlone = count < 15
let enums = ["Status", "Direction", "Network", "Format", "Outcome", "Reason", "Step"]

func shapes(_ group: Int) -> [Shape] {
  func fields(_ list: String) -> [Field] {
    list.split(separator: " ").map { item in
      let parts = item.split(separator: ":")
      let type = String(parts[1]).replacingOccurrences(of: "?", with: "")
      let isDeclared = type.first!.isUppercase
      return Field(
        name: "\(parts[0])\(group)", type: isDeclared ? "\(type)\(group)" : type, isOptional: parts[1].hasSuffix("?"))
    }
  }
  let payload = """
    eventId:uuid callId:uuid sessionId:uuid account:text? status:Status direction:Direction network:Network? \
    source:text? destination:text? sourceFormat:Format? destinationFormat:Format? sourceCountry:text? \
    destinationCountry:text? sourceRef:text? destinationRef:text? duration:integer data:text? code:integer? time:timestamp
    """
  let list: [(String, String)] = [
    ("Event", "namespace:text? kind:text description:text? payload:Payload"),
    ("Payload", payload),
    ("Input", "keys:text? words:text? tries:integer?"),
    ("Action", "from:text to:text record:boolean?"),
    ("Speech", "text:text voice:text repetition:integer? speed:number?"),
    ("Failure", "message:text code:integer reason:Reason"),
    ("Summary", "id:uuid outcome:Outcome begin:timestamp end:timestamp failure:Failure? first:Payload second:Payload?"),
    ("Plan", "id:text? step:Step action:Action speech:Speech? input:Input?"),
  ]
  return list.map { Shape(name: "\($0.0)\(group)", fields: fields($0.1)) }
}

/// The payload, with texts in place of values of enums.
func alone() -> Shape {
  var shape = shapes(0)[1]
  for place in shape.fields.indices where shape.fields[place].type.first!.isUppercase {
    shape.fields[place].type = "text"
  }
  return shape
}

func specText(_ groups: [[Shape]]) -> String {
  var types =
    "module: Large\n\nwebhooks:\n  LargeWebhook:\n    doc: Everything.\n    pages: [large]\n    event: \(groups[0][0].name)\n"
  types += "    reply: acknowledgement\n\nrecords:\n"
  var rows = ""
  var values = isAlone ? "" : "\nenums:\n"
  for (group, shapes) in groups.enumerated() {
    for shape in shapes {
      types += "  \(shape.name):\n    doc: A record.\n    members:\n"
      rows += "      - title: \(shape.name)\n        of: [\(shape.name)]\n        rows:\n"
      for field in shape.fields {
        types +=
          "      - \(field.name): {type: \(field.type), \(field.isOptional ? "optional: true, " : "")doc: A member.}\n"
        rows += row(field, group)
      }
    }
    for name in enums where !isAlone {
      values += "  \(name)\(group):\n    doc: A list.\n    values:\n"
      for value in valuesOf(name, group) { values += "      - \(value): A value.\n" }
    }
  }
  let page =
    "\npages:\n  - page: large\n    title: Large\n    product: Any\n    endpoint: Any\n    revision: \"1\"\n    tables:\n"
  return types + values + page + rows
}

func valuesOf(_ name: String, _ group: Int) -> [String] {
  ["BEGUN", "GOING", "DONE", "LOST", "FOUND"].map { "\(name.uppercased())_\($0)_\(group)" }
}

func row(_ field: Field, _ group: Int) -> String {
  let printed =
    switch field.type {
    case "integer": "Integer"
    case "number": "Number"
    case "boolean": "Boolean"
    case "text", "uuid", "timestamp": "String"
    default: enums.contains { field.type == "\($0)\(group)" } ? "String" : "object"
    }
  guard let name = enums.first(where: { field.type == "\($0)\(group)" }) else {
    return "          - \(field.name): \(printed)\n"
  }
  return
    "          - \(field.name):\n              type: String\n              values: [\(valuesOf(name, group).joined(separator: ", "))]\n"
}

func codableText(_ groups: [[Shape]]) -> String {
  let swift = [
    "text": "String", "uuid": "UUID", "integer": "Int", "number": "Double", "boolean": "Bool", "timestamp": "Date",
  ]
  var text = "public import Foundation\n"
  for (group, shapes) in groups.enumerated() {
    for shape in shapes {
      text += "\npublic struct \(shape.name): Codable, Hashable, Sendable {\n"
      for field in shape.fields {
        text += "  public var \(field.name): \(swift[field.type] ?? field.type)\(field.isOptional ? "?" : "")\n"
      }
      // A public struct that other modules cannot make would be no equivalent.
      let parameters = shape.fields.map { "\($0.name): \(swift[$0.type] ?? $0.type)\($0.isOptional ? "? = nil" : "")" }
      text += "  public init(\(parameters.joined(separator: ", "))) {\n"
      for field in shape.fields { text += "    self.\(field.name) = \(field.name)\n" }
      text += "  }\n}\n"
    }
    for name in enums where !isAlone {
      text += "\npublic enum \(name)\(group): String, Codable, Hashable, Sendable {\n"
      for (place, value) in valuesOf(name, group).enumerated() { text += "  case value\(place) = \"\(value)\"\n" }
      text += "}\n"
    }
  }
  return text
}

let folder = URL(fileURLWithPath: CommandLine.arguments[2])
let groups = isAlone ? [[alone()]] : (0..<(count / 15)).map(shapes)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
try specText(groups).write(to: folder.appendingPathComponent("webhooks.yaml"), atomically: true, encoding: .utf8)
try codableText(groups).write(to: folder.appendingPathComponent("Codable.swift"), atomically: true, encoding: .utf8)

import Bodies
import Foundation
import VoiceWebhooks

/// The lanes of one document: ours and Foundation's.
struct DocumentLanes<Event: JSONRecord, Plain: Codable> {
  let document: Document
  let bodies: [[UInt8]]
  let datas: [Data]

  init(_ document: Document, _: Event.Type, _: Plain.Type) {
    self.document = document
    bodies = Bodies.bodies(of: document)
    datas = bodies.map { Data($0) }
  }

  /// Adds all of them, after a look at whether they do what they say.
  func add(to lanes: inout Lanes, violations: @escaping (Event) -> [Violation]) throws {
    let events = try bodies.map { try Event.decode($0).value }
    for (body, event) in zip(bodies, events) where event.json() != body {
      fail("a \(document.rawValue) is not written back as it came")
    }
    for event in events {
      if let violation = violations(event).first { fail("a \(document.rawValue) breaks a rule: \(violation)") }
    }
    try addOurs(to: &lanes, events, violations)
    try addFoundation(to: &lanes)
  }

  private func addOurs(
    to lanes: inout Lanes, _ events: [Event], _ violations: @escaping (Event) -> [Violation]
  ) throws {
    func add(_ name: String, _ run: @escaping () throws -> Void) throws {
      try lanes.add("\(document.rawValue): \(name)", bodies: bodies.count, run)
    }
    try add("decode") { for body in bodies { use(try Event.decode(body)) } }
    try add("decode Data") { for data in datas { use(try Event.decode(data)) } }
    try add("decode, validate") { for body in bodies { use(violations(try Event.decode(body).value)) } }
    try add("json()") { for event in events { use(event.json()) } }
    var buffer: [UInt8] = []
    try add("into a buffer") {
      for event in events {
        buffer.removeAll(keepingCapacity: true)
        event.appendJSON(to: &buffer)
      }
    }
    try add("round trip") { for body in bodies { use(try Event.decode(body).value.json()) } }
  }

  private func addFoundation(to lanes: inout Lanes) throws {
    func add(_ name: String, _ run: @escaping () throws -> Void) throws {
      try lanes.add("\(document.rawValue): \(name)", bodies: bodies.count, run)
    }
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    decoder.dateDecodingStrategy = .iso8601
    encoder.dateEncodingStrategy = .iso8601
    let values = try datas.map { try decoder.decode(Plain.self, from: $0) }
    let objects = try datas.map { try JSONSerialization.jsonObject(with: $0) }
    try add("JSONDecoder") { for data in datas { use(try decoder.decode(Plain.self, from: data)) } }
    try add("JSONEncoder") { for value in values { use(try encoder.encode(value)) } }
    try add("JSONDecoder, JSONEncoder") {
      for data in datas { use(try encoder.encode(try decoder.decode(Plain.self, from: data))) }
    }
    try add("JSONSerialization") { for data in datas { use(try JSONSerialization.jsonObject(with: data)) } }
    try add("JSONSerialization, writing") {
      for object in objects { use(try JSONSerialization.data(withJSONObject: object)) }
    }
  }
}

/// What the benchmark relies on is not so.
func fail(_ what: String) -> Never {
  FileHandle.standardError.write(Data("Benchmarks: \(what)\n".utf8))
  exit(1)
}

// Counts the heap allocations of each decode and compares them with what is promised: one for each text longer than 15
// bytes, one for each array that is not empty, and those of members that no page lists. Ids, times and known values own
// no memory. Prints the figures as `figures` reads them.
import Bodies
import CountedMemory
import VoiceWebhooks

/// Members whose texts are packed, or become cases.
let packed: Set = [
  "action", "callDirection", "callId", "callStatus", "callType", "connectedTimestamp", "destinationFormat",
  "disconnectedTimestamp", "endTime", "eventId", "eventType", "initiatedTimestamp", "sessionId", "sessionStatus",
  "sourceFormat", "startTime", "timestamp",
]

func promised(_ value: JSONValue, in name: String = "") -> Int {
  switch value {
  case .null, .bool, .number: 0
  case .string(let text): text.utf8.count > 15 && !packed.contains(name) ? 1 : 0
  case .array(let items): items.reduce(items.isEmpty ? 0 : 1) { $0 + promised($1, in: name) }
  case .object(let members): members.reduce(0) { $0 + promised($1.value, in: $1.name) }
  }
}

func allocations<Result>(_ work: () throws -> Result) rethrows -> Int {
  let before = allocationCount()
  // Freed after counting, so that nothing is freed and allocated again in between.
  let result = try work()
  return withExtendedLifetime(result) { Int(allocationCount() - before) }
}

func report(_ name: String, promises: [Int], counts: [Int]) {
  let bodies = Double(counts.count)
  let fields = [
    "heap allocations a body", name, "\(Double(counts.reduce(0, +)) / bodies)", "",
    "<=\(Double(promises.reduce(0, +)) / bodies)", "",
    "\(zip(promises, counts).filter { $0 < $1 }.count) of \(counts.count) bodies take more",
  ]
  print(fields.joined(separator: "\t"))
}

func decode<Event: JSONRecord>(_: Event.Type, _ document: Document, _ style: Style = .minified) throws {
  let styled = bodies(of: document, style)
  // Members that no page lists are kept together.
  let known = style == .unknown ? bodies(of: document) : styled
  let kept = style == .unknown ? 1 : 0
  // The first time makes metadata.
  _ = try Event.decode(styled[0])
  report(
    "decode, \(document.rawValue)\(style == .minified ? "" : ", \(style.rawValue)")",
    promises: known.map { promised(JSONText(String(decoding: $0, as: UTF8.self))!.value) + kept },
    counts: try styled.map { body in try allocations { try Event.decode(body) } })
}

try decode(CallStatusEvent.self, .callStatus)
for style in Style.allCases where style != .minified { try decode(CallStatusEvent.self, .callStatus, style) }
try decode(CallActionEvent.self, .callAction)
try decode(SessionSummaryEvent.self, .sessionSummary)
try decode(CallActionReply.self, .reply)

let events = try bodies(of: .callStatus).map { try CallStatusEvent.decode($0).value }
report(
  "encode, call status", promises: events.map { _ in 1 },
  counts: events.map { event in allocations { event.json() } })
report(
  "validate, call status", promises: events.map { _ in 0 },
  counts: events.map { event in allocations { CallStatusUpdate.violations(in: event) } })

// A small fixed workload to run under valgrind, as Scripts/instructions does. Prints each operation, in the order in
// which they are counted, and how many bodies it works on. It calls only what every version has.
import Bodies
import VoiceWebhooks

let count = 64

/// Keeps a result from being optimised away.
@inline(never) func use<Value>(_ value: borrowing Value) {}

/// Counting begins and ends where these two are called. They differ, so that the compiler does not make them one.
@inline(never) func beginCounting() { isCounting = true }
@inline(never) func endCounting() { isCounting = false }
nonisolated(unsafe) var isCounting = false

func operation(_ name: String, _ work: () throws -> Void) throws {
  // The first time makes metadata and binds symbols.
  try work()
  beginCounting()
  try work()
  endCounting()
  print(count, name)
}

let statuses = bodies(of: .callStatus, count: count)
let pretty = bodies(of: .callStatus, .pretty, count: count)
let shuffled = bodies(of: .callStatus, .shuffled, count: count)
let escaped = bodies(of: .callStatus, .escaped, count: count)
let unknown = bodies(of: .callStatus, .unknown, count: count)
let summaries = bodies(of: .sessionSummary, count: count)
let replies = bodies(of: .reply, count: count)
let statusEvents = try statuses.map { try CallStatusEvent.decode($0).value }
let summaryEvents = try summaries.map { try SessionSummaryEvent.decode($0).value }
let replyValues = try replies.map { try CallActionReply.decode($0).value }

try operation("decode") { for body in statuses { use(try CallStatusEvent.decode(body)) } }
try operation("decode, pretty") { for body in pretty { use(try CallStatusEvent.decode(body)) } }
try operation("decode, shuffled") { for body in shuffled { use(try CallStatusEvent.decode(body)) } }
try operation("decode, escaped") { for body in escaped { use(try CallStatusEvent.decode(body)) } }
try operation("decode, two unknown members") { for body in unknown { use(try CallStatusEvent.decode(body)) } }
try operation("decode any event") { for body in statuses { use(try VoiceEvent.decode(body)) } }
try operation("decode a summary") { for body in summaries { use(try SessionSummaryEvent.decode(body)) } }
try operation("decode a reply") { for body in replies { use(try CallActionReply.decode(body)) } }
try operation("validate") { for event in statusEvents { use(CallStatusUpdate.violations(in: event)) } }
try operation("encode") { for event in statusEvents { use(event.json()) } }
try operation("encode a summary") { for event in summaryEvents { use(event.json()) } }
try operation("validate and encode a reply") { for reply in replyValues { use(try IVRCallAction.encode(reply)) } }

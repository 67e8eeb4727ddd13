// Time against other libraries, in one process, lanes in a new order in each round: `Benchmarks [ROUNDS]`. Prints medians
// of ratios: nanoseconds move from machine to machine, and so does what else the machine does.
import Bodies
import VoiceWebhooks

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 21
var lanes = Lanes()

try DocumentLanes(.callStatus, CallStatusEvent.self, CodableEvent<CodableStatusPayload>.self)
  .add(to: &lanes) { CallStatusUpdate.violations(in: $0) }
try DocumentLanes(.callAction, CallActionEvent.self, CodableEvent<CodableActionPayload>.self)
  .add(to: &lanes) { IVRCallAction.violations(in: $0) }
try DocumentLanes(.sessionSummary, SessionSummaryEvent.self, CodableEvent<CodableSummary>.self)
  .add(to: &lanes) { IVRSessionSummary.violations(in: $0) }
try DocumentLanes(.reply, CallActionReply.self, CodableReply.self)
  .add(to: &lanes) { IVRCallAction.violations(in: $0) }
try addStyleLanes(to: &lanes)
try addProtobufLanes(to: &lanes)

try lanes.measure(rounds: rounds)
Report(lanes: lanes).print()

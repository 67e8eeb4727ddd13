// The build generates ChargingUpdate, its event and its reply from webhooks.yaml.

/// Prints the content of one POST by the network, and returns the body of the reply.
func answer(_ body: String) throws -> [UInt8] {
  let received = try ChargingUpdate.decode(Array(body.utf8))
  for deviation in received.deviations { print("  deviation: \(deviation.path) \(deviation.ruling)") }
  for violation in ChargingUpdate.violations(in: received.value) { print("  \(violation)") }

  switch received.value {
  case .chargeStarted(let start):
    print("  started at \(start.batteryPercent) percent, driver \(start.driver ?? "unknown")")
    return try ChargingUpdate.encode(ChargingReply(allow: start.connector == .ccs, limitPercent: 90))
  case .chargeEnded(let end):
    print("  ended after \(end.wattHours) watt-hours: \(end.reason)")
    return try ChargingUpdate.encode(ChargingReply(allow: true))
  case .unrecognized(let other):
    print("  undocumented: \(other.event)")
    return try ChargingUpdate.encode(ChargingReply(allow: false))
  }
}

let charge = #""charge":"3f2c8a44-0f0e-4c57-9a53-6a1f6f1b9f10""#
let bodies = [
  (
    "as documented",
    #"{"event":"CHARGE_STARTED",\#(charge),"connector":"CCS","batteryPercent":18,"at":"2026-02-14T08:00:00Z"}"#
  ),
  (
    "out of range",
    #"{"event":"CHARGE_STARTED",\#(charge),"connector":"CCS","batteryPercent":118,"at":"2026-02-14T08:00:00Z"}"#
  ),
  (
    "energy as text, and a reason that no page lists",
    #"{"event":"CHARGE_ENDED",\#(charge),"wattHours":"12400","reason":"POWER_CUT","at":"2026-02-14T08:40:00Z"}"#
  ),
  ("an event that no page lists", #"{"event":"STATION_MOVED","to":"B 12"}"#),
]
for (title, body) in bodies {
  print(title)
  print("  reply:", String(decoding: try answer(body), as: UTF8.self))
}

print("a reply that the page forbids")
do {
  _ = try ChargingUpdate.encode(ChargingReply(allow: true, limitPercent: 5))
} catch {
  print("  not sent: \(error)")
}

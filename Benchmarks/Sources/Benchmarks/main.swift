// Decoding and encoding against Foundation, in one process, lanes in a new order in each round.
// Prints medians and ratios: quote the ratios, nanoseconds move from machine to machine.
import Foundation
import VoiceWebhooks

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 21

let bodies = variedBodies()
let datas = bodies.map { Data($0) }
let decoder = JSONDecoder()
let encoder = JSONEncoder()
decoder.dateDecodingStrategy = .iso8601
encoder.dateEncodingStrategy = .iso8601
let codable = try datas.map { try decoder.decode(CodableEvent.self, from: $0) }
let events = try bodies.map { try CallStatusEvent.decode($0).value }
for (body, event) in zip(bodies, events) where event.json() != body {
  fatalError("a body is not written back as it came")
}

@inline(never) func use<Value>(_ value: borrowing Value) {}

struct Lane {
  var name: String
  /// How often the bodies are gone through in one round.
  var repeats: Int
  /// The lane that this one is compared with.
  var base: Int
  var run: () throws -> Void
}

let lanes = [
  Lane(name: "JSONDecoder", repeats: 1, base: 0) {
    for data in datas { use(try decoder.decode(CodableEvent.self, from: data)) }
  },
  Lane(name: "decode [UInt8]", repeats: 8, base: 0) { for body in bodies { use(try CallStatusEvent.decode(body)) } },
  Lane(name: "decode Data", repeats: 8, base: 0) { for data in datas { use(try CallStatusEvent.decode(data)) } },
  Lane(name: "decode any event", repeats: 8, base: 0) { for body in bodies { use(try VoiceEvent.decode(body)) } },
  Lane(name: "decode, validate", repeats: 8, base: 0) {
    for body in bodies {
      let received = try CallStatusEvent.decode(body)
      use(CallStatusUpdate.violations(in: received.value))
    }
  },
  Lane(name: "JSONEncoder", repeats: 1, base: 5) { for event in codable { use(try encoder.encode(event)) } },
  Lane(name: "json()", repeats: 8, base: 5) { for event in events { use(event.json()) } },
]

var times = lanes.map { _ in [Double]() }
for round in 0..<(rounds + 2) {
  for lane in lanes.indices.shuffled() {
    let time = try ContinuousClock().measure { for _ in 0..<lanes[lane].repeats { try lanes[lane].run() } }
    let nanoseconds = Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9
    // The first rounds warm caches and branch predictors.
    if round > 1 { times[lane].append(nanoseconds / Double(lanes[lane].repeats * bodies.count)) }
  }
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

let bytes = bodies.map(\.count).reduce(0, +) / bodies.count
print("\(bodies.count) bodies of \(bytes) bytes on average, \(rounds) rounds, medians")
for (place, lane) in lanes.enumerated() {
  let ratio = median(zip(times[lane.base], times[place]).map { $0 / $1 })
  let name = lane.name.padding(toLength: 18, withPad: " ", startingAt: 0)
  print("\(name)\(Int(median(times[place]))) ns  \(String(format: "%.1f", ratio)) times \(lanes[lane.base].name)")
}

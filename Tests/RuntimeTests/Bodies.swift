import FieldscribeRuntime

/// The members of a usual leg, in the order of the type.
let usualLeg: [(name: String, value: String)] = [
  ("id", #""eb0fc709-9693-11ea-454d-1705dde98182""#),
  ("state", #""OPEN""#),
  ("duration", "10"),
  ("time", #""2019-10-16T08:12:01.217Z""#),
]

/// The order in which the members of a leg are encoded.
private let order = [
  "id", "state", "source", "reference", "duration", "retries", "ratio", "recorded", "keys", "tags", "time",
]

/// A body with a leg in which members are replaced, removed (nil) or added. Values are JSON text. Known members are in
/// the order of the type.
func legBody(_ changes: KeyValuePairs<String, String?> = [:]) -> String {
  var members = usualLeg
  for (name, value) in changes {
    if let index = members.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      if let value { members[index].value = value } else { members.remove(at: index) }
    } else if let value {
      members.append((name, value))
    }
  }
  let known = order.compactMap { name in members.first { $0.name.utf8.elementsEqual(name.utf8) } }
  let others = members.filter { !order.contains($0.name) }
  let payload = (known + others).map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",")
  return #"{"space":"VOICE","kind":"LEG","payload":{\#(payload)}}"#
}

/// A body with a leg, with this text after its last member.
func legBody(adding text: String) -> String { String(legBody().dropLast(2)) + text + "}}" }

/// The result of decoding a body: the value as JSON with the deviations, or the code and the pointer of the error.
func outcome<Model: JSONModel>(_ body: [UInt8], as: Model.Type, limits: DecodeLimits = .standard) -> String {
  do {
    let decoded = try Model.decode(body, limits: limits)
    let deviations = decoded.deviations.map { " (\($0.path) \($0.ruling.id))" }.joined()
    return String(decoding: decoded.value.json(), as: UTF8.self) + deviations
  } catch {
    return "\(error.code.rawValue) \(error.pointer)"
  }
}

func outcome(_ body: String, limits: DecodeLimits = .standard) -> String {
  outcome(Array(body.utf8), as: LegEvent.self, limits: limits)
}

func replyOutcome(_ body: String) -> String { outcome(Array(body.utf8), as: Reply.self) }

func leg(_ changes: KeyValuePairs<String, String?> = [:]) throws -> Leg {
  try LegEvent.decode(Array(legBody(changes).utf8)).value.payload
}

import CallCentre
import Testing
import VoiceWebhooks

/// What callers press, entry by entry; nil when they press nothing. What they hear at the end, and where they are then.
private let paths: [(entries: [String?], reply: String, step: String)] = [
  ([], "ask: Welcome", "greeting.1"),
  // Sales.
  (["1"], "ask: To speak with sales", "sales.1"),
  (["1", "1"], "say, dial +6512340001", "connected"),
  (["1", "2"], "say, hangup", "ended"),
  // Support.
  (["2"], "ask: For an order", "support.1"),
  (["2", "1"], "say, dial +6512340002", "connected"),
  (["2", "2"], "say, dial +6512340003", "connected"),
  // Opening hours.
  (["3"], "say, hangup", "ended"),
  // The desk hangs up, or an event comes late.
  (["1", "1", nil], "hangup", "ended"),
  (["3", "1"], "hangup", "ended"),
  // Wrong keys, more than one, and none.
  (["4"], "ask: Sorry", "greeting.2"),
  (["11"], "ask: Sorry", "greeting.2"),
  (["#"], "ask: Sorry", "greeting.2"),
  ([" "], "ask: Sorry", "greeting.2"),
  ([nil], "ask: Sorry", "greeting.2"),
  ([nil, "9"], "ask: Sorry", "greeting.3"),
  ([nil, "9", nil], "say, hangup", "ended"),
  (["2", "3"], "ask: Sorry", "support.2"),
  (["2", "3", nil, "0"], "say, hangup", "ended"),
  (["1", "3", nil], "ask: Sorry", "sales.3"),
  // The last attempt still counts, and the next question has attempts of its own.
  (["9", "9", "2"], "ask: For an order", "support.1"),
  (["9", "9", "2", "9", "9", "2"], "say, dial +6512340003", "connected"),
]

@Test(arguments: paths) func everyPathLeadsWhereItShould(
  entries: [String?], reply: String, step: String
) throws {
  let menu = Menu(directory: directory)
  var turn = menu.turn(after: .start, digits: nil)
  for entry in entries {
    // The step comes back as text, as it does on the wire.
    let id = try #require(turn.reply.clientActionId)
    let step = try #require(Step(clientActionId: id))
    turn = menu.turn(after: step, digits: entry.map { Digits($0) })
    #expect(IVRCallAction.violations(in: turn.reply) == [])
  }
  #expect(outline(turn.reply).hasPrefix(reply))
  #expect(turn.step.clientActionId == step)
}

@Test func noReplyOfTheMenuIsRefused() throws {
  let turns = Menu(directory: directory).walk()
  // Three questions asked up to three times, a desk, and the end.
  #expect(Set(turns.map(\.step)).count == 3 * 3 + 2)
  for turn in turns {
    #expect(IVRCallAction.violations(in: turn.reply) == [])
    #expect(try CallActionReply.decode(IVRCallAction.encode(turn.reply)).value == turn.reply)
  }
}

@Test func aBadNumberIsFoundBeforeTheFirstCall() {
  let wrong = Menu.Directory(callerID: "+6512345678", sales: "+6512340001", orders: "none", technical: "+6512340003")
  let violations = Menu(directory: wrong).violations
  #expect(violations.contains { $0.severity == .error && $0.path == "/callflow/1/params/destination" })
}

@Test(arguments: ["", "greeting", "greeting.0", "greeting.4", "greeting.+1", "sales.1.1", "post_call"])
func otherIDsAreNoSteps(id: String) {
  #expect(Step(clientActionId: id) == nil)
}

/// A reply in a few words.
private func outline(_ reply: CallActionReply) -> String {
  let actions = reply.callflow.map { action in
    switch action {
    case .sayAndCapture(let question): "ask: \(question.promptMessage)"
    case .makeCall(let call): "dial \(call.destination.text)"
    default: action.action
    }
  }
  return actions.joined(separator: ", ")
}

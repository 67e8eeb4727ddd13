import Adyen
import FieldscribeRuntime
// Decodes the sample bodies of all vendors and encodes them again: RoundTrips FOLDER. The result must be the same JSON
// value, without deviations. A body has violations if and only if its name says that a page does not list a value in it.
import Foundation
import Mailgun
import SendGrid
import Shopify
import SinchVoice
import Stripe
import Telnyx
import VonageVoice

/// The sample bodies of a webhook: `event-keys.json` or `reply-menu.json`. If a header names the event, the folder of the
/// file is the value of the header: `orders/create/event-paid.json`.
func bodies<Hook: WebhookDefinition>(
  _ kind: String, of webhook: Hook.Type, _ vendor: String
) throws -> [(name: String, header: String, body: Data)] {
  let folder = URL(filePath: CommandLine.arguments[1]).appending(path: "\(vendor)/samples/\(webhook)")
  let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  return try paths.filter { ($0 as NSString).lastPathComponent.hasPrefix(kind) }.sorted().map { path in
    let header = (path as NSString).deletingLastPathComponent
    return ("\(vendor) \(webhook) \(path)", header, try Data(contentsOf: folder.appending(path: path)))
  }
}

/// Whether two bodies are the same JSON value.
func areEqual(_ first: Data, _ second: Data) throws -> Bool {
  let options: JSONSerialization.ReadingOptions = .fragmentsAllowed
  let values = try [first, second].map { try JSONSerialization.jsonObject(with: $0, options: options) as? NSObject }
  return values[0] == values[1]
}

/// What is wrong with each body.
func check<Value: JSONWritable>(
  _ bodies: [(name: String, header: String, body: Data)], violations: (Value) -> [Violation],
  decode: (Data, String) throws -> Decoded<Value>
) throws -> [[String]] {
  try bodies.map { name, header, body in
    do {
      let decoded = try decode(body, header)
      let violations = violations(decoded.value)
      return [
        decoded.deviations.isEmpty ? nil : "\(name): \(decoded.deviations)",
        try areEqual(Data(decoded.value.json()), body) ? nil : "\(name): is written as another value",
        violations.isEmpty == name.contains("-unlisted-") ? "\(name): \(violations)" : nil,
      ].compactMap(\.self)
    } catch let error as DecodeError {
      return ["\(name): \(error)"]
    }
  }
}

func check<Hook: Webhook>(eventsOf webhook: Hook.Type, _ vendor: String) throws -> [[String]] {
  try check(bodies("event-", of: webhook, vendor), violations: Hook.violations(in:)) { body, _ in
    try Hook.Event.decode(body)
  }
}

func check<Hook: HeaderWebhook>(eventsOf webhook: Hook.Type, _ vendor: String) throws -> [[String]] {
  try check(bodies("event-", of: webhook, vendor), violations: Hook.violations(in:)) { body, header in
    try Hook.decode(body, header: header)
  }
}

func check<Hook: Webhook>(repliesOf webhook: Hook.Type, _ vendor: String) throws -> [[String]]
where Hook.Reply: JSONModel {
  try check(bodies("reply-", of: webhook, vendor), violations: Hook.violations(in:)) { body, _ in
    try Hook.Reply.decode(body)
  }
}

/// Checks the replies to one case of the event of Sinch: `reply-ice-park.json`.
func check<Reply: JSONModel>(repliesTo event: String, _ violations: (Reply) -> [Violation]) throws -> [[String]] {
  try check(bodies("reply-\(event)-", of: VoiceCallbacks.self, "sinch"), violations: violations) { body, _ in
    try Reply.decode(body)
  }
}

let results = try [
  check(eventsOf: AnswerCall.self, "vonage-voice"),
  check(repliesOf: AnswerCall.self, "vonage-voice"),
  check(eventsOf: CallEvents.self, "vonage-voice"),
  check(eventsOf: MailEvents.self, "sendgrid"),
  check(eventsOf: AccountEvents.self, "stripe"),
  check(eventsOf: VoiceCallbacks.self, "sinch"),
  check(repliesTo: "ice") { (reply: IncomingCallReply) in VoiceCallbacks.violations(in: reply) },
  check(repliesTo: "ace") { (reply: AnsweredCallReply) in VoiceCallbacks.violations(in: reply) },
  check(repliesTo: "pie") { (reply: PromptInputReply) in VoiceCallbacks.violations(in: reply) },
  check(eventsOf: StoreEvents.self, "shopify"),
  check(eventsOf: PaymentEvents.self, "adyen"),
  check(eventsOf: MailUpdates.self, "mailgun"),
  check(eventsOf: CallWebhooks.self, "telnyx"),
]
let failures = results.joined().joined()
for failure in failures { print(failure) }
print("\(results.joined().count) bodies, \(failures.count) failures")
exit(failures.isEmpty && results.allSatisfy { !$0.isEmpty } ? 0 : 1)

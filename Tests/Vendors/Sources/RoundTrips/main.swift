import Adyen
import FieldscribeRuntime
// Decodes the sample bodies of all vendors and encodes them again: RoundTrips FOLDER. The result must be the same JSON
// value, without deviations. A body has violations if and only if its name says that a page does not list a value in it.
import Foundation
import Mailgun
import SendGrid
import Stripe
import Telnyx
import VonageVoice

/// The sample bodies of a webhook: `event-keys.json` or `reply-menu.json`.
func bodies(_ kind: String, of webhook: any Webhook.Type, _ vendor: String) throws -> [(name: String, body: Data)] {
  let folder = URL(filePath: CommandLine.arguments[1]).appending(path: "\(vendor)/samples/\(webhook)")
  let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  return try files.filter { $0.lastPathComponent.hasPrefix(kind) }
    .sorted { $0.path < $1.path }.map { ("\(vendor) \(webhook) \($0.lastPathComponent)", try Data(contentsOf: $0)) }
}

/// Whether two bodies are the same JSON value.
func areEqual(_ first: Data, _ second: Data) throws -> Bool {
  let options: JSONSerialization.ReadingOptions = .fragmentsAllowed
  let values = try [first, second].map { try JSONSerialization.jsonObject(with: $0, options: options) as? NSObject }
  return values[0] == values[1]
}

/// What is wrong with each body.
func check<Value: JSONModel>(
  _ bodies: [(name: String, body: Data)], as _: Value.Type, violations: (Value) -> [Violation]
) throws -> [[String]] {
  try bodies.map { name, body in
    do {
      let decoded = try Value.decode(body)
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
  try check(bodies("event-", of: webhook, vendor), as: Hook.Event.self, violations: Hook.violations(in:))
}

func check<Hook: Webhook>(repliesOf webhook: Hook.Type, _ vendor: String) throws -> [[String]]
where Hook.Reply: JSONModel {
  try check(bodies("reply-", of: webhook, vendor), as: Hook.Reply.self, violations: Hook.violations(in:))
}

let results = try [
  check(eventsOf: AnswerCall.self, "vonage-voice"),
  check(repliesOf: AnswerCall.self, "vonage-voice"),
  check(eventsOf: CallEvents.self, "vonage-voice"),
  check(eventsOf: MailEvents.self, "sendgrid"),
  check(eventsOf: AccountEvents.self, "stripe"),
  check(eventsOf: PaymentEvents.self, "adyen"),
  check(eventsOf: MailUpdates.self, "mailgun"),
  check(eventsOf: CallWebhooks.self, "telnyx"),
]
let failures = results.joined().joined()
for failure in failures { print(failure) }
print("\(results.joined().count) bodies, \(failures.count) failures")
exit(failures.isEmpty && results.allSatisfy { !$0.isEmpty } ? 0 : 1)

/// A class of edits that contradict nothing. `check` may accept them, but then `diff` must report a change.
struct Exception: Sendable {
  /// How the names of the classes begin.
  let kind: String
  let reason: String
}

/// The classes of edits that `check` may accept. Each reason holds for every edit of the class.
let exceptions = [
  Exception(kind: "silence: ", reason: "A statement was removed. A page may state less than another one."),
  Exception(kind: "alone: page: title", reason: "The title of a page stands only on that page."),
  Exception(kind: "alone: list: title", reason: "A title only names the list in reports."),
  Exception(kind: "alone: table: title", reason: "A title only names the table in reports."),
  Exception(kind: "alone: sample: title", reason: "A title only names the sample in reports."),
  Exception(
    kind: "alone: page: product",
    reason: "The name of a product is free, and pages of two products can share a webhook."),
  Exception(
    kind: "alone: page: endpoint",
    reason: "The name of an endpoint is free, and pages of two endpoints can share a webhook."),
  Exception(
    kind: "alone: page: reply-status", reason: "No other page of the webhook states the status of the reply."),
  Exception(
    kind: "alone: page: more-members", reason: "Whether there can be more members is stated only by the page itself."),
  Exception(kind: "alone: row: note", reason: "A note is prose."),
  Exception(kind: "alone: row: examples", reason: "An example is a free text that the type does not list."),
  Exception(
    kind: "alone: row: optional", reason: "No other page of the webhook states that the member is optional."),
  Exception(
    kind: "alone: comment: optional", reason: "No other page of the webhook states that the member is optional."),
  Exception(
    kind: "alone: row: nullable", reason: "No other page of the webhook states that the member can be null."),
  Exception(
    kind: "alone: comment: nullable", reason: "No other page of the webhook states that the member can be null."),
  Exception(
    kind: "alone: row: values",
    reason: "The type has the new values, too, and no other row, list or sample of the webhook shows the old ones."),
  Exception(
    kind: "alone: list: values",
    reason: "The type has the new values, too, and no other row, list or sample of the webhook shows the old ones."),
]

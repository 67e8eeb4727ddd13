package import SpecModel

/// Makes bodies of one webhook from its checked model: the same bodies for the same seed.
///
/// ```swift
/// var generator = SampleGenerator(model: model, webhook: webhook, seed: 1)
/// let event = generator.event().bytes
/// for broken in generator.brokenEvents() { send(broken.body.bytes, expecting: broken.expected) }
/// ```
package struct SampleGenerator {
  /// What a valid body may contain beyond what the pages list.
  package enum Extra: CaseIterable, Sendable {
    /// Members that no page lists.
    case unknownMembers
    /// Enum values that no page lists, where the webhook's pages do not restrict the values.
    case unlistedValues
    /// Members in any order.
    case shuffledMembers
  }

  /// Which of the possible values are made.
  enum Style {
    /// Optional members are present, null or absent.
    case varied
    /// All members that can be present together, and an item of each case in lists.
    case complete
    /// Required members only, and the shortest lists.
    case smallest
  }

  let model: Model
  let webhook: Webhook
  let extras: Set<Extra>
  var style = Style.varied
  var random: SplitMix64
  /// How many objects the value has that is being made.
  var objectCount = 0
  /// The value of the HTTP header that names the last event, if a header does.
  package internal(set) var header: String?

  // The decoder takes no longer lists, and no longer bodies than 1 MiB.
  static let countLimit = 4096
  static let lengthLimit = 100_000

  /// A generator of bodies that the pages of the webhook allow.
  package init(model: Model, webhook: Webhook, seed: UInt64, extras: Set<Extra> = []) {
    self.model = model
    self.webhook = webhook
    self.extras = extras
    random = SplitMix64(seed: seed)
  }

  /// The body of the replies; nil when it is empty or no JSON, or when cases of the event have replies of their own.
  var replyBody: Webhook.Body? { webhook.replies.isEmpty ? webhook.reply.body : nil }

  /// Makes an event without a deviation or a violation. If a header names the event, ``header`` has its value.
  package mutating func event() -> JSON { value(of: webhook.event) }

  /// Makes a reply without a deviation or a violation.
  /// - Returns: nil when the webhook returns an empty body, plain text, or several replies.
  package mutating func reply() -> JSON? { replyBody.map { value(of: $0) } }

  /// Makes a whole body.
  mutating func value(of body: Webhook.Body) -> JSON {
    guard let list = listRecord(of: body) else { return value(of: type(named: body.type)) }
    objectCount = 0
    return object(list, Location())[""] ?? .array([])
  }

  /// A record that stands for a body that is a list: the list is its only member, with an empty name.
  func listRecord(of body: Webhook.Body) -> Record? {
    guard let list = body.list else { return nil }
    let member = Member(
      name: "", qualifiedName: "", type: .list(.init(type(named: body.type))), facts: list.facts, statedFacts: [],
      doc: "",
      tolerances: [], sources: [], origin: webhook.origin, sharedOrigin: nil)
    return Record(
      name: "", doc: "", members: [member], rules: list.rules, derivedMembers: [], hoisted: [], origin: webhook.origin)
  }

  /// Makes a value of any type of the model, as it appears in bodies of the webhook.
  package mutating func value(of type: MemberType) -> JSON {
    objectCount = 0
    return value(of: type, Location())
  }

  /// Makes a value of one case of a union, with its tag.
  mutating func value(of item: Union.Case, of union: Union) -> JSON {
    objectCount = 0
    return value(of: item, of: union, Location())
  }

  func type(named name: String) -> MemberType { model.union(name) == nil ? .record(name) : .union(name) }

  /// Where a value appears: the records around it, from the outside, and the member that it belongs to.
  struct Location {
    var records: [String] = []
    var member: Member?
    /// The limits of an item of a list or a value of a map.
    var itemLimits: Facts?

    /// The limits of the value.
    var limits: Facts { itemLimits ?? member?.facts ?? Facts() }
  }

  /// Whether only what is required is made here: a record contains itself, or the value has many objects.
  func isEnding(_ location: Location) -> Bool {
    objectCount > 100 || Set(location.records).count < location.records.count
  }
}

// The restrictions of the webhook's pages.
extension SampleGenerator {
  /// The allowed values of a member, per page that restricts them.
  func allowedValues(of member: Member, in record: String?) -> [[String]] {
    guard let record else { return [] }
    return webhook.restrictions.filter { $0.subject == .member(record: record, name: member.name) }.map(\.values)
  }

  /// The allowed tags of a union, per page that restricts them.
  func allowedTags(of union: Union) -> [[String]] {
    webhook.restrictions.filter { $0.subject == .tag(union: union.name) }.map(\.values)
  }

  /// The cases of a union that every page allows.
  func allowedCases(of union: Union) -> [Union.Case] {
    let tags = allowedTags(of: union)
    return union.cases.filter { item in tags.allSatisfy { item.isAllowed(among: $0) } }
  }
}

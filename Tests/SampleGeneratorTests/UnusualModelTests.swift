import SpecModel
import Testing

@testable import SampleGenerator

/// The golden model with other members in the record of the webhook `Echo`, and with more records.
private func model(_ members: [Member], adding records: [Record] = []) throws -> Model {
  let golden = try GeneratedModule.all[1].model()
  let sourceGroups = golden.sourceGroups.map { group in
    var group = group
    group.types = group.types.map { type in
      guard case .record(var record) = type, record.name == "Send" else { return type }
      record.members = members
      return .record(record)
    }
    group.types += records.map(TypeDeclaration.record)
    return group
  }
  return Model(
    module: golden.module, moduleOrigin: golden.moduleOrigin, sourceGroups: sourceGroups, pages: golden.pages,
    webhooks: golden.webhooks, rulings: golden.rulings, guides: golden.guides)
}

private func member(_ name: String, _ type: MemberType, _ limits: (inout Facts) -> Void = { _ in }) throws
  -> Member
{
  var member = try #require(GeneratedModule.all[1].model().record("Send")?.members.last)
  member.name = name
  member.type = type
  member.facts = Facts()
  member.facts["optional"] = .flag(true)
  limits(&member.facts)
  return member
}

private func generator(_ model: Model, seed: Int) throws -> SampleGenerator {
  let webhook = try #require(model.webhooks.first { $0.name == "Echo" })
  return SampleGenerator(model: model, webhook: webhook, seed: UInt64(seed))
}

@Test func numbersStayWithinAnyLimits() throws {
  let limits: [(least: String?, most: String?)] = [
    ("9223372036854775807", nil), (nil, "-9223372036854775808"), ("9223372036854774000", "9223372036854775807"),
    ("0.1", "0.2"), ("-1", "-0.5"), ("1000000000000000000000000000000", nil), (nil, "-0.001"), ("3", "3"),
  ]
  var members: [Member] = []
  for scalar in [Scalar.integer, .number, .decimal, .decimalText, .integerText, .epochSeconds] {
    for (least, most) in limits {
      let limited = try member("\(scalar.name) \(least ?? "") \(most ?? "")", .scalar(scalar)) {
        $0["minimum"] = least.flatMap { DecimalNumber($0) }.map(Fact.number)
        $0["maximum"] = most.flatMap { DecimalNumber($0) }.map(Fact.number)
      }
      members.append(limited)
    }
  }
  let model = try model(members)
  for seed in 1...20 {
    var generator = try generator(model, seed: seed)
    let event = generator.event()
    for member in members {
      guard let literal = event[member.name]?.literal else { continue }
      #expect(member.facts.allow(literal), "\(literal) of \(member.name)")
    }
    #expect(generator.brokenEvents().count > 100)
  }
}

@Test func lengthsAndCountsBeyondABodyAreCut() throws {
  let text = try member("text", .scalar(.text)) { $0["min-length"] = DecimalNumber(String(Int.max)).map(Fact.number) }
  let list = try member("list", .list(.init(.scalar(.boolean)))) {
    $0["min-count"] = DecimalNumber(String(Int.max)).map(Fact.number)
  }
  let again = try member("again", .list(.init(.record("Send")))) {
    $0["min-count"] = DecimalNumber("1").map(Fact.number)
  }
  var generator = try generator(model([text, list, again]), seed: 1)
  for _ in 1...5 { #expect(generator.event().bytes.count < 1 << 20) }
  #expect(generator.brokenEvents().count > 10)
}

/// Thirty records, each with two members of the next one: all together would be more than a billion.
@Test func aValueOfManyRecordsHasAnEnd() throws {
  let send = try #require(GeneratedModule.all[1].model().record("Send"))
  let records = try (0..<30).map { index in
    var record = send
    record.name = "R\(index)"
    record.members = try ["left", "right"].map {
      try member($0, index == 29 ? .scalar(.text) : .record("R\(index + 1)"))
    }
    return record
  }
  var generator = try generator(model([member("first", .record("R0"))], adding: records), seed: 1)
  for style in [SampleGenerator.Style.varied, .complete, .smallest] {
    generator.style = style
    #expect(generator.event().bytes.count < 100_000)
  }
}

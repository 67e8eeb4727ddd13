/// How bodies are written. The values are the same in each style, except for what its name says.
public enum Style: String, CaseIterable, Sendable {
  case minified, pretty, shuffled
  case nonASCII = "non-ASCII"
  case escaped
  case unknown = "two unknown members"
  case payloadFirst = "payload before eventType"
}

/// Bodies that differ in values and lengths, some of whose members are null or missing. One body again and again would
/// only train the branch predictor.
public func bodies(of document: Document, _ style: Style = .minified, count: Int = 256) -> [[UInt8]] {
  var random = SplitMix64(seed: 2026)
  var order = SplitMix64(seed: 7)
  return (0..<count).map { _ in Array(text(of: document.body(&random), style, &order).utf8) }
}

private func text(of body: JSONTree, _ style: Style, _ order: inout SplitMix64) -> String {
  switch style {
  case .minified: return body.minified()
  case .pretty: return body.pretty()
  case .shuffled: return body.objects { members in members.shuffle(using: &order) }.minified()
  case .nonASCII: return body.eachFourthLetter(["ä", "é", "世", "ø"]).minified()
  case .escaped: return body.eachFourthLetter([#"\n"#, #"\""#, #"\u00e9"#, #"\ud83d\ude00"#]).minified()
  case .unknown: return body.objects { members in addUnknown(to: &members) }.minified()
  case .payloadFirst:
    return body.objects { members in
      guard let place = members.firstIndex(where: { $0.name == "payload" }) else { return }
      members.insert(members.remove(at: place), at: 0)
    }.minified()
  }
}

/// A text in the midst of the payload and an object at its end.
private func addUnknown(to members: inout [JSONTree.Member]) {
  guard members.contains(where: { $0.name == "timestamp" }) else { return }
  let network: [JSONTree.Member] = [
    .init(name: "country", value: .literal("525")),
    .init(name: "codes", value: .array([.text("01"), .text("03")])),
    .init(name: "roaming", value: .literal("false")),
  ]
  members.insert(.init(name: "carrierName", value: .text("Example Mobile Limited")), at: members.count / 2)
  members.append(.init(name: "network", value: .object(network)))
}

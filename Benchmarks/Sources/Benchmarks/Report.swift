import Bodies

/// Prints what was measured, each figure with its goal, as `figures` reads it.
struct Report {
  let lanes: Lanes

  func print() {
    for document in Document.allCases {
      printDocument(document, hasGoals: document == .callStatus)
    }
    printStyles()
  }

  /// What is promised is promised of Call Status; other documents only show that it is no exception.
  private func printDocument(_ document: Document, hasGoals: Bool) {
    let section = "\(document.rawValue), against JSONDecoder and JSONEncoder"
    func line(_ name: String, _ lane: String, _ base: String, _ goal: String = "", _ stretch: String = "") {
      let lane = "\(document.rawValue): \(lane)"
      guard lanes.has(lane) else { return }
      figure(
        section, name, 1 / lanes.cost(lane, against: "\(document.rawValue): \(base)"), "times as fast",
        hasGoals ? goal : "", hasGoals ? stretch : "", lane)
    }
    line("decode", "decode", "JSONDecoder", ">=28", "35")
    line("decode `Data`", "decode Data", "JSONDecoder")
    line("decode and validate", "decode, validate", "JSONDecoder", ">=22", "28")
    line("decode any event", "any event", "JSONDecoder")
    line("JSONSerialization, reading", "JSONSerialization", "JSONDecoder")
    line("swift-protobuf, reading", "swift-protobuf", "JSONDecoder")
    line("encode to a new array", "json()", "JSONEncoder", ">=33", "45")
    line("encode into a caller's buffer", "into a buffer", "JSONEncoder")
    line("JSONSerialization, writing", "JSONSerialization, writing", "JSONEncoder")
    line("swift-protobuf, writing", "swift-protobuf, writing", "JSONEncoder")
    line("round trip", "round trip", "JSONDecoder, JSONEncoder")
    figure(
      section, "validation on top of decoding",
      100 * (lanes.cost("\(document.rawValue): decode, validate", against: "\(document.rawValue): decode") - 1), "%",
      hasGoals ? "<=25" : "", "", "\(document.rawValue): decode, validate")
  }

  private func printStyles() {
    let section = "decode call status, against the minified bodies"
    let goals: [Style: String] = [.pretty: "<=1.8", .shuffled: "<=1.6", .nonASCII: "<=1.6", .escaped: "<=2.5"]
    for style in Style.allCases where style != .minified && style != .unknown {
      cost(section, style.rawValue, style.rawValue, goals[style] ?? "")
    }
    figure(
      section, Style.unknown.rawValue,
      100 * (lanes.cost("call status: \(Style.unknown.rawValue)", against: "call status: decode") - 1), "% on top",
      "<=40", "", "call status: \(Style.unknown.rawValue)")
    cost(section, "any event", "any event", "")
    cost(section, "any event, payload before eventType", "any event, payload first", "")
    cost(section, "one body again and again", "one body", "")
  }

  private func cost(_ section: String, _ name: String, _ lane: String, _ goal: String) {
    let lane = "call status: \(lane)"
    figure(section, name, lanes.cost(lane, against: "call status: decode"), "times the cost", goal, "", lane)
  }

  private func figure(
    _ section: String, _ name: String, _ value: Double, _ unit: String, _ goal: String, _ stretch: String,
    _ lane: String
  ) {
    let fields = [section, name, "\(value)", unit, goal, stretch, "\(Int(lanes.nanoseconds(lane))) ns"]
    Swift.print(fields.joined(separator: "\t"))
  }
}

import SpecModel

extension SamplePlan {
  /// Whether the sample of a page has exactly these members and values, so that the sample itself is valid.
  func isPrinted(in shape: Shape) -> Bool {
    switch (self, shape) {
    case (.text(let text), .scalar(.string, let literal?)): text == literal
    case (.value(let value, _), .scalar(_, let literal?)): value.text == literal
    case (.number(let number), .scalar(let kind, let literal?)),
      (.decimal(let number), .scalar(let kind, let literal?)):
      kind != .string && number == DecimalNumber(literal)
    case (.flag(let flag), .scalar(.boolean, let literal?)): (flag ? "true" : "false") == literal
    case (.null, .scalar(.null, _)): true
    case (.list(let items), .array(let shapes)):
      items.count == shapes.count && zip(items, shapes).allSatisfy { $0.isPrinted(in: $1) }
    case (.map(let parts), .object(let printed)), (.record(_, let parts), .object(let printed)):
      Self.arePrinted(parts, in: printed)
    case (.choice(_, let value), _), (.json(let value), _): value.isPrinted(in: shape)
    case (.tagged(_, let member, let tag, let content, let record, let parts), .object(let printed)):
      Self.arePrinted(
        [Part(name: member, value: tag)]
          + (content.map { [Part(name: $0, value: .record(name: record, parts))] } ?? []), in: printed)
    default: false
    }
  }

  private static func arePrinted(_ parts: [Part], in printed: [(name: String, shape: Shape)]) -> Bool {
    parts.count == printed.count
      && parts.allSatisfy { part in
        printed.contains { $0.name == part.name && part.value.isPrinted(in: $0.shape) }
      }
  }
}

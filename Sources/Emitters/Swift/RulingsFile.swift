/// Renders the rulings that decoders report in deviations.
struct RulingsFile {
  static func render(_ rulings: [RulingPlan]) -> SwiftCode? {
    if rulings.isEmpty { return nil }
    return .source([
      """
      extension Ruling {
        \(.paragraphs(rulings.map(ruling)))
      }
      """
    ])
  }

  private static func ruling(_ ruling: RulingPlan) -> SwiftCode {
    """
    \(doc: ruling.doc, outer: 2)
    public static var \(ruling.name): Ruling { Ruling(\(literal: ruling.id)) }
    """
  }
}

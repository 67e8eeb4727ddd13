import SpecModel

/// The page of the decisions about contradictory documentation, each with what the pages print.
struct RulingsPage {
  static let title = "Rulings"

  let model: Model
  /// The forms that each ruling allows.
  private let forms: [String: [Markdown]]

  init(_ model: Model, _ accepted: AcceptedForms) {
    self.model = model
    forms = accepted.byRuling(in: model.types.map(\.name))
  }

  func render() -> Markdown {
    """
    \(.heading(1, "\(text: Self.title)"))

    If the vendor's pages contradict each other or themselves, a ruling decides. Decoding reports a form that is \
    accepted besides the documented one as a deviation with the id of the ruling. Encoding writes only the documented \
    form.

    \(.paragraphs(model.rulings.isEmpty ? ["There are none."] : model.rulings.map(ruling) + [model.pages.addresses]))

    """
  }

  private func ruling(_ ruling: Ruling) -> Markdown {
    let subjects: [Markdown] = ruling.members.map { "\(code: $0)" }
    let forms = forms[ruling.id] ?? []
    return .paragraphs([
      .heading(2, "\(text: ruling.id)"),
      "\(text: ruling.decision)",
      .bullets(
        [.wrapped("About:", subjects), "Reason: \(text: ruling.because)"]
          + (forms.isEmpty ? [] : [.wrapped("Also accepted:", forms)])),
      evidence(of: ruling),
    ])
  }

  /// What the pages print: first what contradicts the decision.
  private func evidence(of ruling: Ruling) -> Markdown {
    let contradicting = statements(ruling.evidence.filter(\.contradicts))
    let others = statements(ruling.evidence.filter { !$0.contradicts })
    var paragraphs: [Markdown] = []
    if !contradicting.isEmpty { paragraphs += ["Pages that contradict the decision:", .bullets(contradicting)] }
    if !others.isEmpty {
      let title: Markdown =
        contradicting.isEmpty
        ? "No page contradicts the decision. The pages disagree with each other or with themselves:"
        : "Other statements:"
      paragraphs += [title, .bullets(others)]
    }
    return .paragraphs(paragraphs)
  }

  private func statements(_ evidence: [Evidence]) -> [Markdown] {
    evidence.map { "\(model.link(toPage: $0.page)): \(text: $0.statement)" as Markdown }.unique
  }
}

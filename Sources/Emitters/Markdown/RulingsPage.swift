import SpecModel

/// The page of the decisions about contradictory documentation, each with what the pages print.
struct RulingsPage {
  static let title = "Rulings"

  let model: Model
  let accepted: AcceptedForms

  func render() -> Markdown {
    """
    \(.heading(1, "\(text: Self.title)"))

    If the vendor's pages contradict each other or themselves, a ruling decides. Decoding reports a form that is \
    accepted besides the documented one as a deviation with the id of the ruling. Encoding writes only the documented \
    form.

    \(.paragraphs(model.rulings.isEmpty ? ["There are none."] : model.rulings.map(ruling)))

    """
  }

  private func ruling(_ ruling: Ruling) -> Markdown {
    let subjects: [Markdown] = ruling.members.map { "\(code: $0)" }
    let forms = accepted.by(ruling.id, in: model.types.map(\.name))
    let evidence: [Markdown] = ruling.evidence.map { "\(text: model.title($0.page)): \(text: $0.statement)" }
    return .paragraphs([
      .heading(2, "\(text: ruling.id)"),
      "\(text: ruling.decision)",
      .bullets(
        [.wrapped("About:", subjects), "Reason: \(text: ruling.because)"]
          + (forms.isEmpty ? [] : [.wrapped("Also accepted:", forms)])),
      evidence.isEmpty ? "" : .paragraphs(["What the pages print:", .bullets(evidence.unique)]),
    ])
  }
}

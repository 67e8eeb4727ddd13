import SpecModel

/// The page of the decisions on contradictory documentation, each with what the pages print.
struct RulingsPage {
  static let title = "Rulings"

  let model: Model
  let tolerated: ToleratedForms

  func render() -> Markdown {
    """
    \(.heading(1, "\(text: Self.title)"))

    Where the pages contradict each other or themselves, a ruling decides. Decoding reports what it reads besides the \
    documented form as a deviation with the id of the ruling. Encoding writes the documented form only.

    \(.paragraphs(model.rulings.isEmpty ? ["There is none."] : model.rulings.map(ruling)))

    """
  }

  private func ruling(_ ruling: Ruling) -> Markdown {
    let members: [Markdown] = ruling.members.map { "\(code: $0)" }
    return .paragraphs([
      .heading(2, "\(text: ruling.id)"),
      .bullets([
        "About: \(.list(members))",
        "Decision: \(text: ruling.decision)",
        "Because: \(text: ruling.because)",
        "Also read: \(tolerances(of: ruling))",
      ]),
      .table(
        ["Page", "Member", "What it prints"],
        ruling.evidence.map { [page($0.page), "\(code: $0.member)", "\(text: $0.statement)"] }),
    ])
  }

  private func tolerances(of ruling: Ruling) -> Markdown {
    let forms = tolerated.by(ruling.id)
    return forms.isEmpty ? "nothing else" : .list(forms)
  }

  private func page(_ id: String) -> Markdown { "\(text: model.title(id))" }
}

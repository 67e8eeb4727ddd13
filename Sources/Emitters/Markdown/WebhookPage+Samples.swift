import SpecModel

extension Sample {
  /// Whether the sample is a whole body, and not only an item of one.
  fileprivate func isWhole(_ body: WebhookBody) -> Bool { subject == body.type && isList == (body.list != nil) }
}

extension WebhookPage {
  private typealias PageSample = (page: Page, sample: Sample)

  /// The samples of the pages as they are printed. If none of them is a valid body, an example follows.
  func examples(of body: WebhookBody) -> [Markdown] {
    let types = [body.type] + body.parts.map(\.type)
    let samples = pages.flatMap { page in
      page.samples.filter { types.contains($0.subject) && (!$0.isList || $0.isWhole(body)) }
        .map { (page: page, sample: $0) }
    }
    return printed(samples)
      + example(of: body, after: samples.filter { $0.sample.isWhole(body) })
  }

  /// One block for all samples with the same body.
  private func printed(_ samples: [PageSample]) -> [Markdown] {
    let bodies = samples.map { PrintedSample($0.sample.shape) }
    return bodies.indices.filter { bodies.firstIndex(of: bodies[$0]) == $0 }.flatMap { first in
      let equal = samples.indices.filter { bodies[$0] == bodies[first] }.map { samples[$0] }
      let label: Markdown = .wrapped(equal.count == 1 ? "Sample" : "Samples", equal.map(title))
      let body = bodies[first]
      return ["\(label):", json(body.json, of: equal[0].sample.subject), notes(on: body, of: equal.map(\.sample))]
    }.filter { !$0.isEmpty }
  }

  private func title(_ sample: PageSample) -> Markdown {
    let header: Markdown = sample.sample.header.map { " with \(code: $0) in the header" } ?? ""
    return "\"\(text: sample.sample.title)\" of \(sample.page.link)\(header)"
  }

  private func json(_ text: String, of type: String) -> Markdown {
    .fence("json", type: SwiftIdentifier(type: type), text)
  }

  /// What is not as the page prints it, and what the page prints against a ruling.
  private func notes(on body: PrintedSample, of samples: [Sample]) -> Markdown {
    let notes: [(start: Markdown, items: [Markdown])] = [
      ("Made up here, because the spec has only the kind:", body.madeUp.map { "\(code: $0)" }),
      ("In quotes here, because it is no JSON on the page:", body.quoted.map { "\(code: $0)" }),
      ("Rulings decide otherwise:", contradictions(in: samples)),
    ]
    return .bullets(notes.filter { !$0.items.isEmpty }.map { .wrapped($0.start, $0.items) })
  }

  /// The rulings that samples contradict, with the members.
  private func contradictions(in samples: [Sample]) -> [Markdown] {
    model.rulings.compactMap { ruling in
      let found = ruling.evidence.filter { $0.contradicts && samples.contains(where: $0.isPart) }
      let members = found.map(\.member).unique.map { "\(code: $0)" as Markdown }
      return members.isEmpty ? nil : "\(links.ruling(ruling.id)) on \(.conjunction(members))"
    }
  }

  // MARK: Examples

  private func example(of body: WebhookBody, after samples: [PageSample]) -> [Markdown] {
    let maker = SampleMaker(model: model, restrictions: webhook.restrictions)
    if samples.contains(where: { maker.plan($0.sample).isPrinted(in: $0.sample.shape) }) { return [] }
    guard let first = samples.first else {
      let value = maker.exampleValue(for: body.type, list: body.list)
      return ["Example with the required members. Its values are made up:", json(value.json(), of: body.type)]
    }
    return [
      "Example after the sample \(title(first)). Values that are not in the sample are made up:",
      json(maker.plan(first.sample).json(), of: body.type),
    ]
  }
}

import SampleGenerator
import SpecModel
import SpecText

extension Command {
  static let sample: Command = Command(
    name: "sample", summary: "Prints events of a webhook that are made from the spec, one per line",
    operands: ["WEBHOOK"], options: [.spec, .seed, .count, .broken]
  ) { request in
    let seed = try number(.seed, of: request, atMost: .max)
    let count = try number(.count, of: request, atMost: 100_000)
    let sources = try SpecFiles(request.path(.spec)).sources
    let (model, _, diagnostics) = fieldscribe.check(sources)
    let rendered = render(diagnostics, sources: sources)
    guard let model else { return Outcome(status: .failure, diagnostics: rendered) }
    let name = request.operands[0].text
    guard let webhook = model.webhooks.first(where: { $0.name == name }) else {
      throw sample.usageError(.unknown("webhook", name, among: model.webhooks.map(\.name)))
    }
    var generator = SampleGenerator(model: model, webhook: webhook, seed: UInt64(seed))
    let bodies =
      request.has(.broken)
      ? generator.brokenEvents(count: count).map { line($0.body, header: $0.header) }
      : (0..<count).map { _ in
        let event = generator.event()
        return line(event, header: generator.header)
      }
    return Outcome(output: bodies.joined(), diagnostics: rendered)
  }

  /// The body, after the value of the HTTP header that names the event and a tab, if a header does.
  private static func line(_ body: JSON, header: String?) -> String {
    (header.map { $0 + "\t" } ?? "") + body.text + "\n"
  }

  private static func number(_ option: Option, of request: Request, atMost limit: Int) throws -> Int {
    guard let number = Int(request.text(option)), 0...limit ~= number else {
      let range = limit == .max ? "" : " from 0 to \(limit)"
      throw sample.usageError("'\(option.name)' needs a number\(range), not '\(printable(request.text(option)))'")
    }
    return number
  }
}

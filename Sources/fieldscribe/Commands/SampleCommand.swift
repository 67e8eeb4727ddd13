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
      ? generator.brokenEvents(count: count).map(\.body) : (0..<count).map { _ in generator.event() }
    return Outcome(output: bodies.map { $0.text + "\n" }.joined(), diagnostics: rendered)
  }

  private static func number(_ option: Option, of request: Request, atMost limit: Int) throws -> Int {
    guard let number = Int(request.text(option)), 0...limit ~= number else {
      let range = limit == .max ? "" : " from 0 to \(limit)"
      throw sample.usageError("'\(option.name)' needs a number\(range), not '\(printable(request.text(option)))'")
    }
    return number
  }
}

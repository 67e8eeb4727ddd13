import Emitters
package import SpecText

/// Something of a spec that can be called otherwise: one free text, or a name wherever it is used.
package struct Slot: Sendable {
  /// The kind of text that a slot takes.
  package enum Form: CaseIterable, Sendable {
    case text, ruling, member, type
  }

  package var form: Form
  package var original: String
  package var slots: [SpecTemplate.Slot]
  /// Whether it becomes a name in Swift.
  package var isName = false

  /// A neutral text that the slot accepts.
  package func plain(_ number: Int) -> String { form.plain(number) }

  /// Whether one of these texts is in the slot.
  package func stands(at indexes: [Int]) -> Bool { slots.contains { indexes.contains($0.index) } }
}

/// The replacement of the text in a slot.
package typealias PlacedText = (slot: Slot, text: String)

extension Slot.Form {
  fileprivate func plain(_ number: Int) -> String {
    switch self {
    case .text: "zebra \(number) crossing"
    case .member: "zebra\(number)crossing"
    case .type: "Zebra\(number)Crossing"
    case .ruling: "zebra-\(number)-crossing"
    }
  }
}

/// All slots of a spec. They are found by trying, so that a new key of the language needs no change here: a text is
/// free when the spec is accepted with another one, and a name when it is accepted with another one in all its slots.
package struct Slots: Sendable {
  package let template: SpecTemplate
  package private(set) var all: [Slot] = []

  /// - Parameter map: calls a function with each number below a count, on all cores, and returns the results.
  package init(of spec: SyntaxNode, map: Mapping = { count, slot in (0..<count).map(slot) }) {
    template = SpecTemplate(spec)
    let template = template
    let texts = map(template.texts.count) { Self.text(at: $0, in: template) }.compactMap { $0 }
    let taken = Set(texts.map { $0.slots[0].index })
    let groups = Self.names(in: template, without: taken)
    let base = Self.code(of: Generation(spec))
    let names = map(groups.count) { Self.name(groups[$0].name, groups[$0].slots, in: template, base) }.compactMap { $0 }
    // What is accepted alone is not always accepted with the others.
    for slot in texts + names where Generation(tree(with: plain(all + [slot]))).isAccepted { all.append(slot) }
  }

  package typealias Mapping = (Int, @Sendable (Int) -> Slot?) -> [Slot?]

  /// The indexes of all texts outside slots.
  package var closed: [Int] {
    let open = Set(all.flatMap { $0.slots.map(\.index) })
    return template.texts.indices.filter { !open.contains($0) }
  }

  /// The spec with other texts in some of its slots.
  ///
  /// - Parameter texts: the texts; of two for one slot, the first
  package func tree(with texts: [PlacedText]) -> SyntaxNode {
    let changes = texts.flatMap { slot, text in slot.slots.map { ($0, text) } }
    return template.tree(with: Dictionary(changes) { first, _ in first })
  }

  /// Texts that say nothing, for these slots.
  package func plain(_ slots: [Slot]) -> [PlacedText] { slots.enumerated().map { ($1, $1.plain($0)) } }

  /// The texts that remain after removing those that are refused at their position.
  package struct Trial: Sendable {
    package var texts: [PlacedText]
    package var refused: [(text: PlacedText, rule: String)] = []
    /// The last generation, which is refused when an error is about none of the texts.
    package var generation: Generation
    /// The errors of all generations, as the command prints them.
    package var reports = ""
  }

  /// Tries texts together, and again without those that are refused, until the rest is accepted.
  ///
  /// - Parameter base: texts for the slots that no text is left for
  package func trial(of texts: [PlacedText], over base: [PlacedText] = []) -> Trial {
    var trial = Trial(texts: texts, generation: Generation(tree(with: texts + base)))
    while !trial.generation.isAccepted {
      trial.reports += trial.generation.report
      let count = trial.texts.count
      for problem in trial.generation.reportedErrors {
        // A value may be reported at its key.
        var isReported = { (text: PlacedText) in text.slot.stands(at: problem.indexes) }
        if !trial.texts.contains(where: isReported) {
          isReported = { $0.slot.slots.contains { problem.indexes.contains(template.keyIndex(of: $0.index)) } }
        }
        trial.refused += trial.texts.filter(isReported).map { ($0, problem.id) }
        trial.texts.removeAll(where: isReported)
      }
      if trial.texts.count == count { break }
      trial.generation = Generation(tree(with: trial.texts + base))
    }
    return trial
  }

  private static func text(at index: Int, in template: SpecTemplate) -> Slot? {
    let slot = SpecTemplate.Slot(index: index)
    if template.keys.contains(index) || !generation(.text, [slot], in: template).isAccepted { return nil }
    return Slot(form: .text, original: template.texts[index], slots: [slot])
  }

  private static func generation(
    _ form: Slot.Form, _ slots: [SpecTemplate.Slot], in template: SpecTemplate
  ) -> Generation {
    Generation(template.tree(with: Dictionary(slots.map { ($0, form.plain(1)) }) { first, _ in first }))
  }

  private static func names(
    in template: SpecTemplate, without taken: Set<Int>
  ) -> [(name: String, slots: [SpecTemplate.Slot])] {
    let found = template.texts.indices.filter { !taken.contains($0) }.flatMap { index in
      template.names(in: index).enumerated().map { ($1, SpecTemplate.Slot(index: index, part: $0)) }
    }.filter { $0.0.contains(where: \.isLetter) }
    return Dictionary(grouping: found) { ByteKey($0.0) }.values.map { ($0[0].0, $0.map(\.1)) }
      .sorted { ($0.slots[0].index, $0.slots[0].part ?? 0) < ($1.slots[0].index, $1.slots[0].part ?? 0) }
  }

  /// A name that may also be a word of the language elsewhere: where the other name is refused, it is no name.
  private static func name(
    _ name: String, _ slots: [SpecTemplate.Slot], in template: SpecTemplate, _ base: String
  ) -> Slot? {
    for form in Slot.Form.allCases {
      var slots = slots
      while !slots.isEmpty {
        let generation = generation(form, slots, in: template)
        if generation.isAccepted {
          let isName = code(of: generation) != base
          return Slot(form: form, original: name, slots: slots, isName: isName)
        }
        // An unknown key makes everything else of its mapping look wrong.
        let unknown = generation.reportedErrors.filter { $0.id == "unknown-key" }
        let diagnostics = unknown.isEmpty ? generation.reportedErrors : unknown
        let refused = Set(diagnostics.compactMap(\.indexes.first))
        let rest = slots.filter { !refused.contains($0.index) }
        if rest.count == slots.count { break }
        slots = rest
      }
    }
    return nil
  }

  /// The code of all sources without texts and comments.
  private static func code(of generation: Generation) -> String {
    generation.sources.map { SourceParts(swift: $0.contents).code }.joined()
  }
}

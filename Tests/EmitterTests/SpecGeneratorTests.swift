import Emitters
import SpecGenerator
import SpecText
import Testing

@testable import fieldscribe

// The maker of specs still makes what the long checks of `verification` need.

/// The slots of a small spec; to find those of the golden one takes too long here.
private let slots = Slots(of: SyntaxNode(reading: Array(firstSpec.utf8))!)

@Test func randomSpecsAreTheSameForOneSeedAndMostlyAccepted() {
  let texts = HostileTexts.all(seed: 1).filter { $0.utf8.count < 300 && $0.isPrintable }
  let random = RandomSpecs(slots, words: ["class", "value", "Type", "callId"], texts: texts)
  let specs = (1...6).map { seed in
    let written = WrittenSpec(random.tree(seed: seed))
    #expect(written.utf8 == WrittenSpec(random.tree(seed: seed)).utf8)
    return written
  }
  #expect(Set(specs.map(\.utf8)).count == specs.count)
  #expect((1...6).count { isAcceptedInTheEnd(random.tree(seed: $0)) } >= 3)
}

/// Whether something of a spec is accepted when what its errors point at is removed.
private func isAcceptedInTheEnd(_ tree: SyntaxNode) -> Bool {
  let generation = Generation(tree)
  if generation.isAccepted { return true }
  return tree.removing(generation).map(isAcceptedInTheEnd) ?? false
}

@Test func placesOfTextsAndNamesAreFound() {
  let names = slots.all.filter(\.isName)
  #expect(slots.all.count { $0.form == .text } > 10)
  // The names of members and the values of enums can be any text.
  #expect(Set(names.map(\.form)).isSuperset(of: [.text, .type]))
  for slot in names { #expect(!slot.slots.isEmpty, "\(slot.original)") }
}

/// A name in JSON becomes a Swift name of letters and digits, or is refused.
@Test func hostileNamesDoNotBecomeCode() {
  let names = slots.all.filter { $0.form == .text && $0.isName }
  let texts = HostileTexts.all(seed: 2)
  var accepted = 0
  for start in stride(from: 0, to: 600, by: 12) {
    let trial = slots.trial(of: names.enumerated().map { ($1, texts[(start + $0) % texts.count]) })
    #expect(trial.generation.isAccepted && trial.reports.isPrintable, "\(trial.reports)")
    accepted += trial.texts.count
    for source in trial.generation.sources {
      let code = SourceParts(swift: source.contents).code
      #expect(!code.contains("INJECTED_CANARY") && code.unicodeScalars.allSatisfy(isPartOfCode), "\(code)")
    }
  }
  #expect(names.count > 3 && accepted > 100)
}

/// Whether a character is ASCII, or a letter or mark as in a name.
private func isPartOfCode(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII || scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
    || [.nonspacingMark, .spacingMark, .modifierLetter].contains(scalar.properties.generalCategory)
}

@Test func hostileTextsDoNotBecomeCode() {
  let open = slots.all.filter { $0.form == .text && !$0.isName }
  let texts = HostileTexts.all(seed: 1)
  let plain = Generation(slots.tree(with: slots.plain(open)))
  let code = plain.sources.map { SourceParts(swift: $0.contents).code }
  #expect(plain.isAccepted)
  for start in stride(from: 0, to: 400, by: 20) {
    let trial = slots.trial(of: open.enumerated().map { ($1, texts[start + $0]) })
    #expect(trial.generation.isAccepted, "\(trial.reports)")
    #expect(trial.generation.sources.map { SourceParts(swift: $0.contents).code } == code)
  }
}

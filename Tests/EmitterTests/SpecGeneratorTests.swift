import Emitters
import SpecGenerator
import SpecText
import Testing

@testable import fieldscribe

// The maker of specs still makes what the long checks of `verification` need.

@Test func randomSpecsAreTheSameForOneSeedAndMostlyAccepted() {
  let texts = HostileTexts.all(seed: 1).filter { $0.utf8.count < 300 && $0.isPrintable }
  let specs = (1...12).map { seed in
    var spec = DrawnSpec(seed: seed, words: ["class", "value", "Type", "callId"], texts: texts)
    var again = spec
    let written = WrittenSpec(spec.tree())
    #expect(written.utf8 == WrittenSpec(again.tree()).utf8)
    return written
  }
  #expect(Set(specs.map(\.utf8)).count == specs.count)
  #expect(specs.count { Generation($0).isAccepted } >= 6)
}

/// The places of a small spec; to find those of the golden one takes too long here.
private let places = Places(of: SyntaxNode(reading: Array(firstSpec.utf8))!)

@Test func placesOfTextsAndNamesAreFound() {
  let names = places.all.filter(\.isName)
  #expect(places.all.count { $0.form == .text } > 10)
  #expect(Set(names.map(\.form)).isSuperset(of: [.member, .type]))
  for place in names { #expect(!place.slots.isEmpty, "\(place.original)") }
}

@Test func hostileTextsDoNotBecomeCode() {
  let open = places.all.filter { $0.form == .text && !$0.isName }
  let texts = HostileTexts.all(seed: 1)
  let plain = Generation(places.tree(with: places.plain(open)))
  let code = plain.sources.map { SourceParts(swift: $0.contents).code }
  #expect(plain.isAccepted)
  for start in stride(from: 0, to: 400, by: 20) {
    var assigned = open.enumerated().map { ($1, texts[start + $0]) }
    var generation = Generation(places.tree(with: assigned))
    while !generation.isAccepted, !assigned.isEmpty {
      let indexes = generation.problems.flatMap(\.indexes)
      let count = assigned.count
      assigned.removeAll { place, _ in place.slots.contains { indexes.contains($0.index) } }
      #expect(assigned.count < count, "\(generation.report)")
      if assigned.count == count { return }
      generation = Generation(places.tree(with: assigned))
    }
    #expect(generation.sources.map { SourceParts(swift: $0.contents).code } == code)
  }
}

import FieldscribeRuntime
import Foundation
import Testing

/// What is done on the stack of a small thread, as pools of servers have them: 128 KiB.
private func onSmallStack<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
  await withCheckedContinuation { continuation in
    let thread = Thread { continuation.resume(returning: work()) }
    thread.stackSize = 128 << 10
    thread.start()
  }
}

/// Nested arrays and objects in turn.
private func nested(_ depth: Int) -> String {
  let opening = (0..<depth).map { $0.isMultiple(of: 2) ? "[" : #"{"a":"# }
  let closing = (0..<depth).reversed().map { $0.isMultiple(of: 2) ? "]" : "}" }
  return opening.joined() + "1" + closing.joined()
}

@Suite struct SmallStackTests {
  /// Read, compared, hashed, written and freed, as deep as a body may be.
  @Test func bodiesAtTheGreatestDepth() async {
    let isSound = await onSmallStack {
      let body = Array(legBody(["new": nested(62), "keys": #"{"deep":\#(nested(61))}"#]).utf8)
      guard let event = try? LegEvent.decode(body).value, let other = try? AnyEvent.decode(body).value else {
        return false
      }
      return event == (try? LegEvent.decode(event.json()).value) && Set([event, event]).count == 1
        && other.json() == event.json()
    }
    #expect(isSound)
  }

  @Test func treesAtTheGreatestDepth() async {
    let isSound = await onSmallStack {
      guard let text = JSONText(nested(64)), JSONText(nested(65)) == nil else { return false }
      let tree = text.value
      return tree == text.value && Set([tree, text.value]).count == 1 && JSONText(tree) == text
    }
    #expect(isSound)
  }

  @Test func deeperBodiesAreRefused() async {
    let codes = await onSmallStack {
      [nested(63), nested(100_000), String(repeating: "[", count: 1_000_000)].map {
        String(outcome(legBody(["new": $0])).prefix(8))
      }
    }
    #expect(codes == ["tooDeep ", "tooDeep ", "tooDeep "])
  }

  /// A tree of one's own can be deeper than that: as a text it is refused before anything goes down into it.
  @Test func treesOfOnesOwnAreWrittenNoDeeper() async {
    var levels = JSONValue.null
    for level in 0..<4_000 {
      levels = level.isMultiple(of: 2) ? .array([levels]) : .object([.init(name: "", value: levels)])
    }
    let tree = levels
    #expect(await onSmallStack { JSONText(tree) == nil })
    // Freed here, where the stack is large enough for it.
    withExtendedLifetime(tree) {}
  }
}

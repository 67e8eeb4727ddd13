import FieldscribeRuntime
import Foundation
import Testing

/// Calls a function on a thread with a stack of 128 KiB, as the thread pools of some servers have.
private func onSmallStack<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
  await withCheckedContinuation { continuation in
    let thread = Thread { continuation.resume(returning: work()) }
    thread.stackSize = 128 << 10
    thread.start()
  }
}

/// Alternately nested arrays and objects.
private func nested(_ depth: Int) -> String {
  let opening = (0..<depth).map { $0.isMultiple(of: 2) ? "[" : #"{"a":"# }
  let closing = (0..<depth).reversed().map { $0.isMultiple(of: 2) ? "]" : "}" }
  return opening.joined() + "1" + closing.joined()
}

@Suite struct SmallStackTests {
  /// Such bodies are decoded, compared, hashed, encoded and released.
  @Test func bodiesAtTheGreatestDepthFitOnASmallStack() async {
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

  @Test func treesAtTheGreatestDepthFitOnASmallStack() async {
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

  /// A tree that a user creates can be deeper. Its conversion to text fails without recursion to that depth.
  @Test func deeperTreesAreNotEncoded() async {
    var levels = JSONValue.null
    for level in 0..<4_000 {
      levels = level.isMultiple(of: 2) ? .array([levels]) : .object([.init(name: "", value: levels)])
    }
    let tree = levels
    #expect(await onSmallStack { JSONText(tree) == nil })
    // The tree is released here, where the stack is large enough.
    withExtendedLifetime(tree) {}
  }
}

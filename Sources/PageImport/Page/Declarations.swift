/// What a page declares in its paragraphs: the status of the reply, and that there are more members.
struct Declarations {
  private(set) var replyStatus: Int?
  private(set) var allowsMoreMembers = false

  mutating func read(_ prose: Prose) {
    guard Self.canDeclare(prose) else { return }
    let words = prose.words
    for (index, word) in words.enumerated() where word.kind == .word {
      if replyStatus == nil, Self.replies.contains(word.folded) { replyStatus = status(words, index) }
      if Self.more.contains(word.folded) { readMore(words, index) }
    }
  }

  /// Whether a prose has a number such as 200, or one of the things that can be added. Most have not.
  private static func canDeclare(_ prose: Prose) -> Bool {
    prose.lines.contains { line in
      line.runs.contains { run in
        let bytes = Array(run.text.utf8)
        return bytes.indices.contains { index in
          if bytes[index] == UInt8(ascii: "2") { return true }
          guard bytes[index].lowercased == UInt8(ascii: "s") else { return false }
          return things.contains { bytes.has($0, at: index + 1 - $0.utf8.count) }
        }
      }
    }
  }

  private static let replies: Set<String> = [
    "respond", "responds", "responding", "reply", "replying", "return", "returning", "returns", "acknowledge",
    "responded",
  ]
  private static let subjects: Set<String> = [
    "your", "you", "must", "should", "need", "needs", "app", "server", "endpoint",
  ]
  private static let reach = 14

  /// `your endpoint should respond with a 200 status`
  private func status(_ words: [Word], _ verb: Int) -> Int? {
    var before = words[max(0, verb - 30)..<verb]
    if let end = before.lastIndex(where: \.endsSentence) { before = before[(end + 1)...] }
    let isAsked = before.contains { Self.subjects.contains($0.folded) } || before.allSatisfy { $0.kind == .item }
    guard isAsked else { return nil }
    for index in verb + 1..<min(words.count, verb + Self.reach) {
      if words[index].endsSentence { return nil }
      if words[index].kind == .number || words[index].kind == .marked, words[index].text.utf8.count == 3,
        let status = Int(words[index].text), (200..<300).contains(status)
      {
        return status
      }
      if words[index].kind == .marked, words[index].text.hasPrefix("2"), words[index].text.utf8.count > 3,
        let status = Int(words[index].text.prefix(3)), words[index].text.dropFirst(3).first == " "
      {
        return status
      }
    }
    return nil
  }

  private static let more: Set<String> = ["additional", "other", "more", "further", "new"]
  private static let things: Set<String> = ["parameters", "fields", "properties", "members", "attributes", "keys"]
  private static let modals: Set<String> = ["could", "may", "might", "can"]
  private static let additions: Set<String> = ["included", "added", "present", "sent", "appear", "returned"]

  /// `additional parameters could be included`
  private mutating func readMore(_ words: [Word], _ index: Int) {
    let sentence = words[index..<min(words.count, index + 12)].prefix { !$0.endsSentence }.map(\.folded)
    guard sentence.count > 3, Self.things.contains(sentence[1]) || Self.things.contains(sentence[2]),
      let modal = sentence.firstIndex(where: Self.modals.contains),
      sentence[modal...].contains(where: Self.additions.contains)
    else { return }
    allowsMoreMembers = true
  }
}

/// What a page declares in its paragraphs: the status of the reply, and that there are more members.
struct Declarations {
  private(set) var replyStatus: Int?
  private(set) var allowsMoreMembers = false

  mutating func read(_ prose: Prose) {
    let words = prose.words
    for (index, word) in words.enumerated() where word.kind == .word {
      if replyStatus == nil, Self.replies.contains(word.folded) { replyStatus = status(words, index) }
      if Self.more.contains(word.folded) { readMore(words, index) }
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
    let start = words[..<verb].lastIndex { $0.endsSentence } ?? -1
    let before = words[max(start + 1, verb - 30)..<verb]
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

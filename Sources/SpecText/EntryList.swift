/// The entries of one mapping. Each key occurs once.
struct EntryList {
  private(set) var all: [SyntaxNode.Entry] = []
  /// The index of each key. It is filled when the list becomes too long for a linear search.
  private var indices: [ByteKey: Int] = [:]
  private static let longestSearch = 16

  /// Adds an entry, or returns the existing entry with the same key.
  mutating func insert(_ entry: SyntaxNode.Entry) -> SyntaxNode.Entry? {
    let key = ByteKey(entry.key)
    let index = all.count < Self.longestSearch ? all.firstIndex { ByteKey($0.key) == key } : indices[key]
    if let index { return all[index] }
    all.append(entry)
    if all.count == Self.longestSearch {
      for (index, entry) in all.enumerated() { indices[ByteKey(entry.key)] = index }
    } else if all.count > Self.longestSearch {
      indices[key] = all.count - 1
    }
    return nil
  }
}

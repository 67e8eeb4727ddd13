/// The entries of one mapping, which has no key twice.
struct EntryList {
  private(set) var all: [SyntaxNode.Entry] = []
  /// Where each key stands; filled once a search of the list would take longer.
  private var places: [ByteKey: Int] = [:]
  private static let longestSearch = 16

  /// Adds an entry, or returns the one that has its key already.
  mutating func insert(_ entry: SyntaxNode.Entry) -> SyntaxNode.Entry? {
    let key = ByteKey(entry.key)
    let place = all.count < Self.longestSearch ? all.firstIndex { ByteKey($0.key) == key } : places[key]
    if let place { return all[place] }
    all.append(entry)
    if all.count == Self.longestSearch {
      for (place, entry) in all.enumerated() { places[ByteKey(entry.key)] = place }
    } else if all.count > Self.longestSearch {
      places[key] = all.count - 1
    }
    return nil
  }
}

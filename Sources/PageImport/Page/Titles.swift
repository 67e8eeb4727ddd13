/// Gives tables, lists and samples their titles.
struct Titles {
  private var used: Set<String> = []
  /// How often a title was asked for.
  private var counts: [String: Int] = [:]

  private static let limit = 60

  /// A title that no other has: the second of a name is `name (2)`.
  mutating func unique(_ title: String?, orElse fallback: String) -> String {
    let words = (title ?? "").utf8.split(whereSeparator: \.isSpace).joined(separator: [.space])
    var bytes = Array(words)[...].trimmed { $0 == .colon || $0.isSpace }
    if bytes.count > Self.limit { bytes = Self.shortened(bytes) }
    let name = bytes.isEmpty ? fallback : String(decoding: bytes, as: UTF8.self)
    var unique = name
    repeat {
      let count = (counts[name] ?? 0) + 1
      counts[name] = count
      unique = count == 1 ? name : "\(name) (\(count))"
    } while !used.insert(unique).inserted
    return unique
  }

  /// The first words of a long title.
  private static func shortened(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.prefix(limit)
    let end = start.lastIndex(where: \.isSpace) ?? start.endIndex
    var prefix = start[..<end]
    // No part of a character remains.
    while let last = prefix.last, last >= 0x80, end == start.endIndex { prefix.removeLast() }
    return prefix
  }
}

/// The headings and paragraphs before a block.
struct Surroundings {
  /// The nearest heading above.
  var heading: String?
  /// The last paragraph since the heading or since the last table, list or sample; nil if it is long.
  var label: String?
  /// The paragraph directly above, of any length.
  var introduction = ""

  private static let labelLimit = 90

  mutating func pass(_ block: Block) {
    switch block.content {
    case .heading(_, let prose):
      heading = prose.text
      label = nil
      introduction = ""
    case .paragraph(let prose):
      introduction = prose.text
      let line = prose.lines.last?.text ?? ""
      label = line.utf8.count < Self.labelLimit && !line.isEmpty ? line : nil
    case .list, .table, .code:
      label = nil
      introduction = ""
    }
  }

  /// A short paragraph that names what comes: `Sample of the event`. A sentence is no name.
  var name: String? {
    guard let label, let last = label.utf8.last, last != .dot, label.utf8.count <= 60 else { return nil }
    let isSentence = last == .colon && label.split(separator: " ").count > 5
    return isSentence ? nil : label
  }
}

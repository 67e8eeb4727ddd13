import SpecModel
import SpecText

/// What one page prints about the conflicts of a ruling, as recorded in the ruling.
struct PageEvidence: Equatable {
  var page: String
  /// Sorted, each once.
  var statements: [String]

  /// The evidence of each page, in the order of the pages.
  static func of(_ evidence: [Evidence], _ pageOrder: [String]) -> [PageEvidence] {
    let groups = Dictionary(grouping: evidence, by: \.page).mapValues { Set($0.map(\.statement)).sorted() }
    return pageOrder.compactMap { page in groups[page].map { PageEvidence(page: page, statements: $0) } }
  }

  /// The key `evidence` of a ruling, to paste.
  static func text(_ evidence: [PageEvidence]) -> String {
    if evidence.isEmpty { return "" }
    let pages = evidence.map { item in
      "      \(item.page):\n" + item.statements.map { "        - \(plainOrQuoted($0))\n" }.joined()
    }
    return "    evidence:\n" + pages.joined()
  }
}

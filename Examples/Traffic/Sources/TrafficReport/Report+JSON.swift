import Foundation

extension Report: Encodable {
  /// The report for programs. The same traffic gives the same bytes.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  package func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Name.self)
    try object.encode(product.rawValue, forKey: "product")
    try object.encode(bodies, forKey: "bodies")
    try object.encode(decoded, forKey: "decoded")
    for section in sections {
      var table = object.nestedContainer(keyedBy: Name.self, forKey: Name(section.name))
      var findings = table.nestedUnkeyedContainer(forKey: "findings")
      for finding in section.table.findings {
        var item = findings.nestedContainer(keyedBy: Name.self)
        try encode(finding.tally, in: &item)
        for (column, cell) in zip(section.table.columns, finding.cells) { try item.encode(cell, forKey: Name(column)) }
      }
      if let others = section.table.others {
        var item = table.nestedContainer(keyedBy: Name.self, forKey: "others")
        try encode(others, in: &item)
      }
    }
  }

  private func encode(_ tally: Tally, in item: inout KeyedEncodingContainer<Name>) throws {
    try item.encode(tally.count, forKey: "bodies")
    try item.encode(share(tally.count), forKey: "share")
    try item.encode(tally.firstLine, forKey: "firstLine")
  }
}

private struct Name: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ text: String) { stringValue = text }
  init(stringLiteral text: String) { stringValue = text }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

import Foundation

extension Report {
  /// The report for programs: one JSON object per line, first the totals, then each finding. The same traffic gives the
  /// same bytes.
  package func json() throws -> Data {
    var lines: [[String: Any]] = [["product": product.rawValue, "bodies": bodies, "decoded": decoded]]
    for (name, _, table) in sections {
      lines += table.findings.map { finding in
        line(name, finding.tally).merging(zip(table.columns, finding.cells)) { $1 }
      }
      if let others = table.others { lines.append(line(name, others).merging(["others": true]) { $1 }) }
    }
    return try lines.reduce(into: Data()) { data, line in
      data += try JSONSerialization.data(withJSONObject: line, options: [.sortedKeys, .withoutEscapingSlashes])
      data.append(UInt8(ascii: "\n"))
    }
  }

  private func line(_ table: String, _ tally: Tally) -> [String: Any] {
    ["table": table, "bodies": tally.count, "share": share(tally.count), "firstLine": tally.firstLine]
  }
}

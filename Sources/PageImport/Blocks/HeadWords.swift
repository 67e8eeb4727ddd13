/// The words that pages print in the heads of tables about members.
enum HeadWords {
  /// In the order in which words that run together are tried: longer words first.
  static let all = [
    "Parameter Name", "Parameter name", "Attribute Name", "Property Name", "Field Name", "Field name", "Data Type",
    "Data type", "Default Value", "Default value", "Parameters", "Parameter", "Properties", "Property", "Attributes",
    "Attribute", "Argument", "Fields", "Field", "Option", "Header", "Name", "Key", "Type", "Format", "Required",
    "Mandatory", "Optional", "Default", "Description", "Details", "Meaning", "Examples", "Example", "Values", "Value",
    "Notes", "Comments", "Constraints",
  ]
  private static let byFirstByte = Dictionary(grouping: all.map { Array($0.utf8) }) { $0[0] }
  private static let known = Set(all.map { $0.lowercased() })

  /// The length of the word that a text begins with; nil if it begins with none.
  static func length(in text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first, first.isCapital else { return nil }
    return byFirstByte[first]?.first { text.starts(with: $0) }?.count
  }

  /// Whether texts are the cells of a head.
  static func areHead(_ texts: [String]) -> Bool {
    texts.count >= 2 && texts.allSatisfy { $0.utf8.count <= 20 && known.contains($0.lowercased()) }
  }
}

import Foundation

/// Words that could mean something to Swift.
enum Words {
  /// The keywords of the toolchain's own parser, and the words in the tables of the generator.
  static func keywords() throws -> [String] {
    let parser = try interface(of: "SwiftSyntax", in: "host")
    let list =
      try parser.firstMatch(of: /public enum Keyword ([\s\S]*?)\n}/).map { String($0.1) } ?? missing("keywords")
    let tables = String(
      decoding: try Locations.contents(of: "Sources/Emitters/Swift/SwiftIdentifier.swift"), as: UTF8.self)
    let words =
      others + list.matches(of: /case `?(\w+)/).map { String($0.1) }
      + tables.matches(of: /"([A-Za-z_]\w*)"/).map { String($0.1) }
    return Set(words).sorted()
  }

  /// The names that the standard library declares, and those of the runtime and of a generated module.
  static func declared() throws -> [String] {
    let declaration =
      /\b(?:struct|enum|class|protocol|typealias|associatedtype|func|var|let|case|actor|macro) +`?([A-Za-z_]\w*)/
    var words: [String] = []
    for module in ["Swift", "_Concurrency", "_StringProcessing"] {
      words += try interface(of: module, in: "linux").matches(of: declaration).map { String($0.1) }
    }
    for folder in ["Sources/FieldscribeRuntime", "Tests/Golden/Generated/GoldenWebhooks"] {
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: Locations.repository.appending(path: folder).path)
      for name in names.filter({ $0.hasSuffix(".swift") }) {
        let text = String(decoding: try Locations.contents(of: "\(folder)/\(name)"), as: UTF8.self)
        let code = text.replacing(/\/\/.*|"(?:\\.|[^"\\\n])*"/, with: "")
        words += code.matches(of: /[A-Za-z_]\w*/).map { String($0.0) }
      }
    }
    return words
  }

  /// Words that are old, or declared nowhere.
  private static let others = [
    "_", "__", "__FILE__", "__LINE__", "__COLUMN__", "__FUNCTION__", "__DSO_HANDLE__", "main", "Swift", "Foundation",
    "Builtin",
  ]

  private static func interface(of module: String, in folder: String) throws -> String {
    let target = try Run(["swiftc", "-print-target-info"]).output
    let base = try target.firstMatch(of: /"runtimeResourcePath": "(.*?)"/).map { String($0.1) } ?? missing("its folder")
    let path = URL(filePath: base).appending(path: "\(folder)/\(module).swiftmodule")
    let names = try FileManager.default.contentsOfDirectory(atPath: path.path)
    let name = try names.first { $0.hasSuffix(".private.swiftinterface") } ?? missing("the interface of \(module)")
    return String(decoding: try Data(contentsOf: path.appending(path: name)), as: UTF8.self)
  }

  private static func missing(_ what: String) throws -> String {
    throw CocoaError(.fileNoSuchFile, userInfo: [NSLocalizedDescriptionKey: "the toolchain does not show \(what)"])
  }
}

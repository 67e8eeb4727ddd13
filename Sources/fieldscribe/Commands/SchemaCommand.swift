import Emitters

extension Command {
  static let schema = Command(
    name: "schema", summary: "Prints the JSON Schema of a spec file, with which editors complete and explain its keys",
    options: [.schemaFile]
  ) { request in
    let schema = LanguageSchema.file
    guard request.has(.schemaFile) else { return Outcome(output: schema) }
    let path = request.path(.schemaFile)
    let (folder, name) = path.split
    let parent = try Folder(folder)
    if try parent.status(of: name) != nil, !isSchema(try parent.read(name)) {
      throw CommandError("cannot overwrite '\(path.text)': it is no schema of fieldscribe; name another file")
    }
    try parent.update(name, to: Array(schema.utf8))
    return Outcome(output: "wrote \(path.text)\n")
  }

  /// Whether a file is what this command wrote, maybe in another version.
  private static func isSchema(_ file: [UInt8]) -> Bool {
    let beginning = LanguageSchema.file.split(separator: "\n").prefix(3).joined(separator: "\n")
    return file.starts(with: beginning.utf8)
  }
}

/// An option of a command: `--spec PATH`, or a switch such as `--force`.
struct Option: Sendable {
  let name: String
  /// The name of the value in help texts; nil for a switch.
  var placeholder: String?
  var defaultValue: String?
  /// Whether the option can be left out although it has no default.
  var isOptional = false
  let summary: String

  static let spec = Option(
    name: "--spec", placeholder: "PATH", defaultValue: "Spec", summary: "the folder of the spec, or its only file")
  static let output = Option(
    name: "--output", placeholder: "DIR", defaultValue: "Generated", summary: "the folder of the generated files")
  static let specFile = Option(name: "--spec", placeholder: "FILE", summary: "the only file of the spec")
  static let sourceFolder = Option(
    name: "--output", placeholder: "DIR", summary: "the folder of the Swift files; created if it is missing")
  static let newSpec = Option(
    name: "--output", placeholder: "FILE", defaultValue: "webhooks.yaml",
    summary: "the file to write; it must not exist")
  static let schemaFile = Option(
    name: "--output", placeholder: "FILE", isOptional: true,
    summary: "the file to write, instead of printing; an older schema is replaced")
  static let force = Option(
    name: "--force", summary: "overwrite generated files that were edited by hand; other files are not touched")
  static let revision = Option(
    name: "--git", placeholder: "REV", isOptional: true,
    summary: "compare the spec at this git revision with the working tree")
  static let format = Option(
    name: "--format", placeholder: "FORMAT", defaultValue: "text", summary: "text, markdown or json")
  static let seed = Option(
    name: "--seed", placeholder: "N", defaultValue: "1", summary: "the same number gives the same bodies")
  static let count = Option(name: "--count", placeholder: "N", defaultValue: "1", summary: "how many bodies to print")
  static let broken = Option(name: "--break", summary: "print bodies that differ from valid ones in one thing each")
  static let help = Option(name: "--help", summary: "show this help")
  static let version = Option(name: "--version", summary: "show the version")

  /// The option as it is typed: `--spec PATH`.
  var usage: String { placeholder.map { "\(name) \($0)" } ?? name }

  var isRequired: Bool { placeholder != nil && defaultValue == nil && !isOptional }
}

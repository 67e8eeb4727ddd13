/// One option of a command: `--spec PATH`, or a switch such as `--force`.
struct Option: Sendable {
  let name: String
  /// What stands for the value in help texts; nil for a switch.
  var placeholder: String?
  /// The value when the option is not given.
  var standard: String?
  /// Whether a command can do without the option though there is no standard value.
  var isOptional = false
  let summary: String

  static let spec = Option(
    name: "--spec", placeholder: "PATH", standard: "Spec", summary: "the folder of the spec, or its only file")
  static let output = Option(
    name: "--output", placeholder: "DIR", standard: "Generated", summary: "the folder of the generated files")
  static let specFile = Option(name: "--spec", placeholder: "FILE", summary: "the only file of the spec")
  static let sourceFolder = Option(
    name: "--output", placeholder: "DIR", summary: "the folder of the sources; made when it is missing")
  static let newSpec = Option(
    name: "--output", placeholder: "FILE", standard: "webhooks.yaml", summary: "the file to write; must not be there")
  static let force = Option(
    name: "--force",
    summary: "overwrite generated files that were edited by hand, and keep files that are not generated")
  static let revision = Option(
    name: "--git", placeholder: "REV", isOptional: true,
    summary: "compare the spec of this revision with the one of the working tree")
  static let format = Option(
    name: "--format", placeholder: "FORMAT", standard: "text", summary: "text, markdown or json")
  static let seed = Option(
    name: "--seed", placeholder: "N", standard: "1", summary: "the same number gives the same bodies")
  static let count = Option(name: "--count", placeholder: "N", standard: "1", summary: "how many bodies to print")
  static let broken = Option(name: "--break", summary: "print bodies that differ from valid ones in one thing each")
  static let help = Option(name: "--help", summary: "show this text")
  static let version = Option(name: "--version", summary: "show the version")

  /// The option as it is typed: `--spec PATH`.
  var usage: String { placeholder.map { "\(name) \($0)" } ?? name }

  var isRequired: Bool { placeholder != nil && standard == nil && !isOptional }
}

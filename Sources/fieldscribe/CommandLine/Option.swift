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
  static let newPageID = Option(
    name: "--id", placeholder: "ID", isOptional: true, summary: "the id of the page; by default made of its title")
  static let product = Option(
    name: "--product", placeholder: "NAME", isOptional: true, summary: "the product that the page is about")
  static let endpoint = Option(
    name: "--endpoint", placeholder: "NAME", isOptional: true, summary: "what the vendor calls the endpoint")
  static let pageVersion = Option(
    name: "--revision", placeholder: "TEXT", isOptional: true, summary: "the date or version of the page")
  static let address = Option(
    name: "--address", placeholder: "URL", isOptional: true, summary: "where the page is; needs --read")
  static let readDay = Option(
    name: "--read", placeholder: "DATE", isOptional: true, summary: "the day on which you read the page: 2026-01-31")
  static let section = Option(
    name: "--section", placeholder: "HEADING", isOptional: true, summary: "only the part below this heading")
  static let knownTypes = Option(
    name: "--spec", placeholder: "PATH", isOptional: true,
    summary: "a spec whose types name what each table, list and sample is about")
  static let revisedPage = Option(
    name: "--revises", placeholder: "ID", isOptional: true,
    summary: "the page of the spec that this one replaces; its titles, types, meanings and comments are kept")
  static let types = Option(
    name: "--types", summary: "print a whole spec with types made from the page and the samples")
  static let module = Option(
    name: "--module", placeholder: "NAME", defaultValue: "Webhooks", summary: "the name of the Swift module of --types")
  static let pageID = Option(
    name: "--page", placeholder: "ID", isOptional: true, summary: "the page of the spec; by default the one most alike")
  static let transcribedText = Option(
    name: "--since", placeholder: "FILE", isOptional: true,
    summary: "the text of the page when it was transcribed; only what changed since then is reported")
  static let repository = Option(
    name: "--git", placeholder: "REPO", isOptional: true,
    summary: "compare all pages whose 'source' is in this git repository")
  static let pageRevision = Option(
    name: "--rev", placeholder: "REV", defaultValue: "HEAD", summary: "the git revision of the repository")
  static let help = Option(name: "--help", summary: "show this help")
  static let version = Option(name: "--version", summary: "show the version")

  /// The option as it is typed: `--spec PATH`.
  var usage: String { placeholder.map { "\(name) \($0)" } ?? name }

  var isRequired: Bool { placeholder != nil && defaultValue == nil && !isOptional }
}

import TrafficReport

/// What the command line asks for.
struct Options {
  enum Format: String, CaseIterable { case text, json }

  static let usage = """
    Usage: Traffic [--product PRODUCT] [--format FORMAT] [--progress] [FILE]

    Reads captured events, one body a line, and reports how they differ from the documents. Without FILE, or with -,
    it reads standard input.

      --product PRODUCT  whose pages judge: \(names(Product.self)); ivr unless told
      --format FORMAT    \(names(Format.self)); text unless told
      --progress         progress and rate on standard error, as on a terminal
      --help             this text

    Exit codes: 0 every line decodes, 1 some lines do not, 2 wrong usage, or a file that cannot be read or written.

    """

  var product = Product.ivr
  var format = Format.text
  var showsProgress = false
  var showsHelp = false
  var file: String?

  init(_ arguments: some Sequence<String>) throws(UsageError) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--product": product = try Options.choice(rest.next(), of: argument)
      case "--format": format = try Options.choice(rest.next(), of: argument)
      case "--progress": showsProgress = true
      case "--help": showsHelp = true
      case _ where argument.hasPrefix("-") && argument != "-":
        throw UsageError(description: "unknown option \(argument)")
      case _ where file == nil: file = argument
      default: throw UsageError(description: "more than one file")
      }
    }
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String?, of option: String
  ) throws(UsageError) -> Choice {
    guard let choice = text.flatMap(Choice.init) else {
      throw UsageError(description: "\(option) expects \(names(Choice.self))")
    }
    return choice
  }

  private static func names<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> String {
    let names = Choice.allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
  }
}

/// Why the arguments make no sense.
struct UsageError: Error, CustomStringConvertible {
  var description: String
}

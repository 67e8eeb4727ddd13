import TrafficReport

/// The options of the command line.
struct Options {
  enum Format: String { case text, json }

  static let usage = """
    Usage: Traffic [--product PRODUCT] [--format FORMAT] [FILE]

    Reads captured events, one body per line, and reports how they differ from the documentation. Without FILE, or if
    FILE is -, it reads standard input.

      --product PRODUCT  compare with the pages of ivr, number-masking or voice-messaging (default: ivr)
      --format FORMAT    text or json (default: text)
      --help             show this help

    Exit status: 0 if every line is decoded, 1 if some are not, 2 if the command line is wrong or a file cannot be read
    or written.

    """

  var product = Product.ivr
  var format = Format.text
  var showsHelp = false
  var file: String?

  init(_ arguments: some Sequence<String>) throws(UsageError) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--product": product = try Options.choice(rest.next(), of: argument)
      case "--format": format = try Options.choice(rest.next(), of: argument)
      case "--help": showsHelp = true
      case _ where argument.hasPrefix("-") && argument != "-":
        throw UsageError(description: "unknown option \(argument)")
      case _ where file == nil: file = argument
      default: throw UsageError(description: "more than one file")
      }
    }
  }

  private static func choice<Choice: RawRepresentable<String>>(
    _ text: String?, of option: String
  ) throws(UsageError) -> Choice {
    guard let choice = text.flatMap(Choice.init) else {
      throw UsageError(description: "no value of \(option), or an unknown one")
    }
    return choice
  }
}

/// The arguments are invalid.
struct UsageError: Error, CustomStringConvertible {
  var description: String
}

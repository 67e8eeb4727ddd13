/// What the command line asks for.
struct Options: Sendable {
  /// How much is checked.
  enum Size {
    case quick, usual, all
  }

  static let usage = """
    [--quick | --all] [--seed N] [--count N] [--update] [WORD...]
      --quick    checks a part, in a minute or two
      --all      checks more than usual
      --seed N   makes other texts or specs; for random-specs, the seed of the first spec
      --count N  how many rounds, specs or documents
      --update   freezes what has changed (vectors)
    """

  private(set) var size = Size.usual
  private(set) var seed = 1
  private(set) var count: Int?
  private(set) var isUpdate = false
  private(set) var words: [String] = []

  init?(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--quick": size = .quick
      case "--all": size = .all
      case "--update": isUpdate = true
      case "--seed", "--count":
        guard let number = rest.next().flatMap({ Int($0) }), number >= 0 else { return nil }
        if argument == "--seed" { seed = number } else { count = number }
      case _ where argument.hasPrefix("-"): return nil
      default: words.append(argument)
      }
    }
  }

  /// The number of the size that is asked for, unless a count is given.
  func count(quick: Int, usual: Int, all: Int? = nil) -> Int {
    if let count { return count }
    return switch size {
    case .quick: quick
    case .usual: usual
    case .all: all ?? usual
    }
  }
}

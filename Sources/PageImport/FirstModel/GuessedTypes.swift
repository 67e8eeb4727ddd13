import SpecModel

/// The type of a member in a first model. Declared types are referred to by their index.
indirect enum GuessedType: Hashable, Sendable {
  case scalar(String)
  case record(Int)
  case enumeration(Int)
  case union(Int)
  case list(GuessedType, isNullable: Bool)
  case map(GuessedType, isNullable: Bool)
  case json
  /// The samples have no value: only null, or a list without items.
  case unknown

  static let text = GuessedType.scalar(Scalar.text.name)

  /// The innermost type of a list or map; any other type is unchanged.
  var innermost: GuessedType {
    switch self {
    case .list(let item, _), .map(let item, _): item.innermost
    case .scalar, .record, .enumeration, .union, .json, .unknown: self
    }
  }

  /// The index of the record; nil for other types.
  var record: Int? { if case .record(let index) = self { index } else { nil } }

  /// Whether the type is a record or a union.
  var isDeclared: Bool {
    switch self {
    case .record, .union: true
    case .scalar, .enumeration, .list, .map, .json, .unknown: false
    }
  }

  /// Whether a value is a text, number or boolean.
  var isSingle: Bool {
    switch self {
    case .scalar, .enumeration: true
    case .record, .union, .list, .map, .json, .unknown: false
    }
  }

  /// The JSON kinds of the values; empty if they are not known.
  var kinds: [JSONKind] {
    switch self {
    case .scalar(let name): Scalar.named(name).map { [$0.kind] } ?? []
    case .record, .map: [.object]
    case .enumeration: [.string]
    case .list: [.array]
    case .union: [.object]
    case .json, .unknown: JSONKind.allCases
    }
  }

  /// The type with another one in the place of a record.
  func replacing(_ record: GuessedType, with other: GuessedType) -> GuessedType {
    if self == record { return other }
    switch self {
    case .list(let item, let isNullable): return .list(item.replacing(record, with: other), isNullable: isNullable)
    case .map(let item, let isNullable): return .map(item.replacing(record, with: other), isNullable: isNullable)
    case .scalar, .record, .enumeration, .union, .json, .unknown: return self
    }
  }

  /// The type with each record replaced by another one.
  func mappingRecords(_ other: (Int) -> Int) -> GuessedType {
    switch self {
    case .record(let record): .record(other(record))
    case .list(let item, let isNullable): .list(item.mappingRecords(other), isNullable: isNullable)
    case .map(let item, let isNullable): .map(item.mappingRecords(other), isNullable: isNullable)
    case .scalar, .enumeration, .union, .json, .unknown: self
    }
  }
}

/// The names from which the name of a type is made: its own and those of the types around it, from the inside.
struct NameHint: Hashable {
  var name: String
  var outer: [String]

  init(_ name: String, in outer: [String] = []) {
    self.name = name
    self.outer = outer
  }

  func inside(_ name: String) -> NameHint { NameHint(name, in: Array(([self.name] + outer).prefix(3))) }
}

/// A member of a record in a first model.
struct GuessedMember {
  var name: String
  var type: GuessedType
  var isOptional = false
  /// Whether a sample of the page shows the member.
  var isOnPage = false
  /// What the types state besides, as the tables do.
  var facts = Facts()
  /// What comments in samples state.
  var commented = Facts()
  /// Nil if no table describes the member.
  var doc: String?
  /// The texts that samples show, if they are few.
  var shown: [String] = []
  /// Why the type is not a better one; nil if it is what the samples show.
  var remark: String?
  /// Why the type is probably this one; nil if a sample shows or a row states it.
  var guess: String?
}

/// A record in a first model.
struct GuessedRecord {
  var hint: NameHint
  var members: [GuessedMember] = []
  /// Whether a sample of the page shows the record.
  var isOnPage = false
  /// The rules between the members, as the tables state them.
  var rules: [(member: String, facts: Facts)] = []

  func index(of name: String) -> Int? { members.firstIndex { $0.name == name } }
}

/// A union in a first model.
struct GuessedUnion {
  /// Where the tag is.
  enum Tag: Hashable {
    /// A member of the value, or the path to it.
    case member([String])
    /// A member of the record that contains the value.
    case outer(String)
  }

  struct Case {
    var tags: [String]
    var record: Int
  }

  var hint: NameHint
  var tag: Tag
  var cases: [Case]
}

/// An enum in a first model.
struct GuessedEnum {
  var hint: NameHint
  var values: [String]

  /// The largest number of values that are not printed as a list.
  static let mostValues = 12
  /// The largest number of values of which all are known.
  static let mostShown = 100
}

/// The declarations of a first model, which refer to each other by their index.
struct Guesses {
  private static let mostEnums = 500

  var records: [GuessedRecord] = []
  var unions: [GuessedUnion] = []
  var enums: [GuessedEnum] = []

  /// An enum with these values. Members with the same name and common values have the same enum.
  ///
  /// - Returns: nil if two values would get the same name in Swift.
  mutating func addEnum(_ values: [String], _ hint: NameHint) -> Int? {
    guard Self.haveNames(values), enums.count < Self.mostEnums else { return nil }
    let known = enums.indices.first { index in
      let other = enums[index]
      let all = (other.values + values).distinct
      return Words.folded(other.hint.name) == Words.folded(hint.name) && Self.haveNames(all)
        && all.count < other.values.count + values.count
    }
    guard let known else {
      enums.append(GuessedEnum(hint: hint, values: values))
      return enums.count - 1
    }
    enums[known].values = (enums[known].values + values).distinct
    return known
  }

  /// Adds values, if all of them get names of their own in Swift.
  mutating func extendEnum(_ index: Int, with values: [String]) {
    let all = (enums[index].values + values).distinct
    if Self.haveNames(all) { enums[index].values = all }
  }

  private static func haveNames(_ values: [String]) -> Bool {
    let names = values.map(Words.folded)
    return Set(names).count == names.count && !names.contains("")
  }
}

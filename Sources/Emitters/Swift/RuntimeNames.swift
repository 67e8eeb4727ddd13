import SpecModel

// The Swift types of the runtime and the standard library that stand for the types of a spec.

extension MemberType {
  /// The type in Swift: `[CallFlowAction]`.
  package var swiftName: String { swift.text }

  var swift: SwiftCode {
    switch self {
    case .scalar(let scalar): scalar.swift
    case .enumeration(let name), .record(let name), .union(let name): "\(SwiftIdentifier(type: name))"
    case .json: "JSONText"
    case .list(let item): "[\(item.swift)]"
    case .map(let item): "JSONMap<\(item.swift)>"
    }
  }

  /// A value that owns no memory.
  var placeholder: SwiftCode {
    switch self {
    case .scalar(let scalar): scalar.placeholder
    case .enumeration: ".unrecognized(\"\")"
    case .record, .union, .json: ".init(_placeholder: placeholder)"
    case .list: "[]"
    case .map: "[:]"
    }
  }
}

extension MemberType.Item {
  fileprivate var swift: SwiftCode { isNullable ? "\(type.swift)?" : type.swift }
}

extension Scalar {
  fileprivate var swift: SwiftCode { "\(SwiftIdentifier(type: swiftType))" }

  fileprivate var placeholder: SwiftCode {
    switch kind {
    case .string, .object, .array, .null: "\"\""
    case .integer, .number: "0"
    case .boolean: "false"
    }
  }
}

extension DecimalNumber {
  /// The number as a literal of a type: `1.0` is `1` for an Int.
  func swift(for type: MemberType) -> SwiftCode {
    if type.scalar?.numbers == .decimals {
      // A literal with a fraction, or with too many digits for an Int, is a string.
      return integer.map { SwiftCode(decimal: DecimalNumber(String($0)) ?? self) } ?? "\(literal: json)"
    }
    if case .scalar(.number) = type {
      // Compilers warn about a whole literal that no Double equals. They round one with a fraction without a warning.
      return text.utf8.count > 15 && !text.contains(".")
        ? "\(SwiftCode(decimal: self)).0" : SwiftCode(decimal: self)
    }
    let whole = integer.flatMap { DecimalNumber(String($0)) }
    return SwiftCode(decimal: whole ?? self)
  }
}

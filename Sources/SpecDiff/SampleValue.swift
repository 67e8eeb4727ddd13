import SpecModel

/// One value in a sample with its path.
struct SampleValue {
  /// `payload.callDuration`, `callflow[0].action`.
  var path: String
  /// The name of the member that has the value.
  var member: String
  var kind: JSONKind
  /// Nil if the sample shows only the kind.
  var literal: String?

  /// `integer 10`.
  var text: String { [kind.rawValue, literal].compactMap(\.self).joined(separator: " ") }
  var statement: String { "\(path) \(text)" }
}

extension Sample {
  /// `CallEvent`, `list of CallEvent`, or `CallEvent by header push`.
  var subjectText: String { (isList ? "list of " : "") + subject + (header.map { " by header \($0)" } ?? "") }

  var values: [SampleValue] { shape.values(at: "", of: "") }
}

extension Shape {
  fileprivate func values(at path: String, of member: String) -> [SampleValue] {
    func value(_ literal: String? = nil) -> [SampleValue] {
      [SampleValue(path: path, member: member, kind: kind, literal: literal)]
    }
    switch self {
    case .scalar(_, let literal): return value(literal)
    case .array(let items):
      return value() + items.enumerated().flatMap { $1.values(at: "\(path)[\($0)]", of: member) }
    case .object(let parts):
      return value()
        + parts.flatMap { $0.shape.values(at: path.isEmpty ? $0.name : "\(path).\($0.name)", of: $0.name) }
    }
  }
}

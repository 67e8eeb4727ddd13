import SpecModel

extension Model {
  /// The declared record or union of this name.
  func type(named name: String) -> MemberType { union(name) == nil ? .record(name) : .union(name) }

  func members(of record: String) -> [Member] { self.record(record)?.members ?? [] }

  /// A documented value of an enum.
  func value(_ text: String, of enumeration: String) -> SamplePlan? {
    guard let enumeration = self.enumeration(enumeration) else { return nil }
    return enumeration.values.first { $0.text == text }.map { .value($0, isNumeric: enumeration.isNumeric) }
  }
}

extension Facts {
  /// The text, cut or repeated until its length is allowed.
  func fit(_ text: String) -> String {
    var fitted = text
    while fitted.utf8.count < min(minimumLength ?? 0, 1024) { fitted += text }
    return String(fitted.prefix(maximumLength ?? .max))
  }
}

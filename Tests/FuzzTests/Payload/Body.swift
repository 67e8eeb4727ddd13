import FieldscribeRuntime

/// The bytes of a body, and the result of a second, strict parser.
@safe
struct Body {
  private let bytes: UnsafeRawBufferPointer
  private let copy: [UInt8]
  private let limits: DecodeLimits
  /// Nil if the bytes are invalid.
  private let scan: StrictScan?

  init(bytes: UnsafeRawBufferPointer, limits: DecodeLimits) {
    unsafe self.bytes = bytes
    copy = unsafe Array(bytes)
    self.limits = limits
    scan = try? StrictScan(copy, limits: limits)
  }

  /// Decodes the body, and checks the result.
  func decodesConsistently<Model: JSONModel>(
    as: Model.Type, _ accepted: (Model) throws -> Void
  ) throws {
    let outcome = decoded { () throws(DecodeError) in unsafe try Model.decode(bytes, limits: limits) }
    let another = decoded { () throws(DecodeError) in try Model.decode(copy, limits: limits) }
    try expect(outcome == another, "the result does not depend on where the bytes are stored")
    switch outcome {
    case .failure(let error): try isConsistent(error)
    case .success(let decoded):
      try expect(scan?.isObject == true, "a strict scan accepts what is decoded as \(Model.self)")
      try roundTrips(decoded.value)
      try accepted(decoded.value)
    }
  }

  private func decoded<Model: JSONModel>(
    _ decode: () throws(DecodeError) -> Decoded<Model>
  ) -> Result<Decoded<Model>, DecodeError> {
    do throws(DecodeError) { return .success(try decode()) } catch { return .failure(error) }
  }

  private func isConsistent(_ error: DecodeError) throws {
    try expect((0...copy.count).contains(error.offset), "\(error.code) is in the body, not at \(error.offset)")
    try expect(
      error.description.isPrintableASCII && error.description.utf8.count <= 256, "an error is short printable ASCII")
    guard let scan else { return }
    switch error.code {
    case .notAnObject: try expect(!scan.isObject, "a rejected body is not an object")
    case .wrongKind, .missingMember, .notAnInteger, .numberOutOfRange, .unexpectedEventType: break
    case .duplicateName: try expect(scan.hasDuplicateNames, "a duplicate name exists")
    default: throw Finding(description: "a strict scan accepts what is rejected: \(error)")
    }
  }

  private func roundTrips<Model: JSONModel>(_ value: Model) throws {
    let json = value.json()
    do {
      let again = try Model.decode(json)
      try expect(again.value == value && again.value.json() == json, "decoding what was encoded gives an equal value")
      try expect(again.deviations.isEmpty, "what was encoded has no deviations")
      try expect(again.value.hashValue == value.hashValue, "equal values have equal hashes")
    } catch let error as DecodeError {
      throw Finding(description: "what was encoded can be decoded: \(error)")
    }
    try expect((try? StrictScan(json)) != nil, "a strict scan accepts what was encoded")
  }

  /// Checks any JSON value as a ``JSONText``.
  func decodesConsistentlyAsText() throws {
    guard let source = String(validating: copy, as: UTF8.self) else { return }
    let text = JSONText(source)
    try expect((text != nil) == (scan != nil), "a strict scan accepts the same values")
    guard let text else { return }
    try expect((try? StrictScan(Array(text.text.utf8))) != nil, "a strict scan accepts a minified value")
    try expect(JSONText(text.text)?.text.utf8.elementsEqual(text.text.utf8) == true, "minifying twice changes nothing")
    let tree = JSONText(text.value)
    try expect(tree != nil, "the tree of a value can be written")
    try expect(tree.flatMap { JSONText($0.value) } == tree, "encoding and parsing a tree gives an equal tree")
  }
}

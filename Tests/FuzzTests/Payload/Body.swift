import FieldscribeRuntime

/// Bytes that come as a body, and what the second opinion says of them.
@safe
struct Body {
  private let bytes: UnsafeRawBufferPointer
  private let copy: [UInt8]
  private let limits: DecodeLimits
  /// Nil when the bytes are refused.
  private let scan: StrictScan?

  init(bytes: UnsafeRawBufferPointer, limits: DecodeLimits) {
    unsafe self.bytes = bytes
    copy = unsafe Array(bytes)
    self.limits = limits
    scan = try? StrictScan(copy, limits: limits)
  }

  /// Decodes, and holds the outcome to everything that is promised of one.
  func isJudgedWell<Model: JSONModel>(
    as: Model.Type, _ accepted: (Model) throws -> Void
  ) throws {
    let outcome = decoded { () throws(DecodeError) in unsafe try Model.decode(bytes, limits: limits) }
    let another = decoded { () throws(DecodeError) in try Model.decode(copy, limits: limits) }
    try expect(outcome == another, "where the bytes are means nothing")
    switch outcome {
    case .failure(let error): try isFair(error)
    case .success(let decoded):
      try expect(scan?.isObject == true, "a strict scan accepts what is decoded as \(Model.self)")
      try survivesWriting(decoded.value)
      try accepted(decoded.value)
    }
  }

  private func decoded<Model: JSONModel>(
    _ decode: () throws(DecodeError) -> Decoded<Model>
  ) -> Result<Decoded<Model>, DecodeError> {
    do throws(DecodeError) { return .success(try decode()) } catch { return .failure(error) }
  }

  private func isFair(_ error: DecodeError) throws {
    try expect((0...copy.count).contains(error.offset), "\(error.code) is in the body, not at \(error.offset)")
    try expect(
      error.description.isPrintableASCII && error.description.utf8.count <= 256, "an error is short printable ASCII")
    guard let scan else { return }
    switch error.code {
    case .notAnObject: try expect(!scan.isObject, "a body that is an object is one")
    case .wrongKind, .missingMember, .notAnInteger, .numberOutOfRange, .unexpectedEventType: break
    case .duplicateName: try expect(scan.hasTwinNames, "a name that is there once is no duplicate")
    default: throw Finding(description: "a strict scan accepts what is refused: \(error)")
    }
  }

  private func survivesWriting<Model: JSONModel>(_ value: Model) throws {
    let json = value.json()
    do {
      let again = try Model.decode(json)
      try expect(again.value == value && again.value.json() == json, "what is written is read as the same")
      try expect(again.deviations.isEmpty, "what is written is as documented")
      try expect(again.value.hashValue == value.hashValue, "equal values have equal hashes")
    } catch let error as DecodeError {
      throw Finding(description: "what is written can be read: \(error)")
    }
    try expect((try? StrictScan(json)) != nil, "a strict scan accepts what is written")
  }

  /// Holds a JSON value of any kind to what is promised of a ``JSONText``.
  func isJudgedWellAsText() throws {
    guard let source = String(validating: copy, as: UTF8.self) else { return }
    let text = JSONText(source)
    try expect((text != nil) == (scan != nil), "a strict scan accepts the values that we accept, and no others")
    guard let text else { return }
    try expect((try? StrictScan(Array(text.text.utf8))) != nil, "a strict scan accepts a minified value")
    try expect(JSONText(text.text)?.text.utf8.elementsEqual(text.text.utf8) == true, "minifying twice changes nothing")
    let tree = JSONText(text.value)
    try expect(tree != nil, "the tree of a value can be written")
    try expect(tree.flatMap { JSONText($0.value) } == tree, "a tree is written and read as the same")
  }
}

extension JSONModel {
  /// Decodes a request body, which must be one JSON object, or an array if the type is a ``JSONBatch``.
  ///
  /// - Parameters:
  ///   - body: the bytes of the body, in UTF-8.
  ///   - limits: the limits for this body; a body that exceeds one of them is refused.
  /// - Returns: the value, and the deviations that rulings tolerated.
  /// - Throws: a ``DecodeError`` if the body is not valid JSON, exceeds a limit, or does not fit the type.
  @inlinable
  public static func decode(
    _ body: [UInt8], limits: DecodeLimits = .standard
  ) throws(DecodeError) -> Decoded<Self> {
    unsafe try body.span.bytes.withUnsafeBytes { bytes throws(DecodeError) in
      unsafe try decode(document: bytes, limits)
    }
  }

  /// Decodes a request body from any sequence of bytes, such as `Data`, a slice or a buffer.
  ///
  /// Contiguous bytes are read without a copy. Other sequences are copied into an array first.
  ///
  /// - Parameters:
  ///   - body: the bytes of the body, in UTF-8.
  ///   - limits: the limits for this body; a body that exceeds one of them is refused.
  /// - Returns: the value, and the deviations that rulings tolerated.
  /// - Throws: a ``DecodeError`` if the body is not valid JSON, exceeds a limit, or does not fit the type.
  @inlinable
  public static func decode(
    _ body: some Sequence<UInt8>, limits: DecodeLimits = .standard
  ) throws(DecodeError) -> Decoded<Self> {
    let result = body.withContiguousStorageIfAvailable { bytes in
      do throws(DecodeError) {
        return Result<Decoded<Self>, DecodeError>.success(
          unsafe try decode(document: UnsafeRawBufferPointer(bytes), limits))
      } catch {
        return .failure(error)
      }
    }
    switch consume result {
    case .success(let decoded): return decoded
    case .failure(let error): throw error
    // One byte more than the limit is enough to detect a body that is too long.
    case nil: return try decode(Array(body.prefix(limits.bodyLength + 1)), limits: limits)
    }
  }

  @inlinable @inline(__always)
  @unsafe static func decode(
    document bytes: UnsafeRawBufferPointer, _ limits: DecodeLimits
  ) throws(DecodeError) -> Decoded<Self> {
    if let error = unsafe _JSONReader.sizeError(of: bytes, limits) { throw error }
    var json = unsafe _JSONReader(bytes, limits: limits)
    do throws(_JSONError) {
      return try _decoded(from: &json)
    } catch {
      throw json.decodeError(error)
    }
  }

}

extension JSONReadable {
  /// Decodes a JSON text whose value can be of any kind, not only an object.
  static func decodeFragment(_ text: [UInt8]) throws(DecodeError) -> Self {
    unsafe try text.span.bytes.withUnsafeBytes { bytes throws(DecodeError) in
      if let error = unsafe _JSONReader.sizeError(of: bytes, .standard) { throw error }
      var json = unsafe _JSONReader(bytes, limits: .standard)
      do throws(_JSONError) {
        let value = try Self(_from: &json)
        _ = try json.endDocument()
        return value
      } catch {
        throw json.decodeError(error)
      }
    }
  }
}

extension _JSONReader {
  /// The error for a body that is empty or longer than the limit. Such a body is refused without reading it.
  @usableFromInline
  static func sizeError(of bytes: UnsafeRawBufferPointer, _ limits: DecodeLimits) -> DecodeError? {
    if unsafe bytes.isEmpty { return DecodeError(.emptyBody, offset: 0, pointer: "") }
    if bytes.count > limits.bodyLength { return DecodeError(.tooLarge, offset: limits.bodyLength, pointer: "") }
    return nil
  }

  /// Moves the cursor to the opening brace of the body.
  @usableFromInline
  mutating func beginDocument() throws(_JSONError) {
    if isAt(.leftBrace) { return }
    try beginDocument(with: .leftBrace, orThrow: .notAnObject)
  }

  /// Moves the cursor to the opening brace or bracket of the body.
  mutating func beginDocument(with bracket: UInt8, orThrow code: DecodeError.Code) throws(_JSONError) {
    try beginValue()
    if isAt(bracket) { return }
    let opening = offset
    let found = wrongKind()
    throw found.code == .wrongKind ? _JSONError(code, at: opening) : found
  }

  /// Moves the cursor to the value of the body.
  mutating func beginValue() throws(_JSONError) {
    skipSpace()
    guard unsafe cursor < end else { throw _JSONError(.emptyBody, at: 0) }
  }

  /// Checks that nothing but white space follows the value.
  /// - Returns: the deviations that rulings tolerated, in the order of the body.
  @usableFromInline
  mutating func endDocument() throws(_JSONError) -> [Deviation] {
    skipSpace()
    guard unsafe cursor == bodyEnd else { throw error(.trailingBytes) }
    return if let existingSideTable { deviations(existingSideTable) } else { [] }
  }

  @inline(never)
  private func deviations(_ sideTable: ReaderSideTable) -> [Deviation] {
    if sideTable.deviations.isEmpty { return [] }
    var scanner = JSONPointerScanner(body)
    return sideTable.deviations.sorted { $0.offset < $1.offset }.map { offset, ruling in
      scanner.advance(to: offset)
      return Deviation(path: jsonPointer(scanner.path), ruling: ruling)
    }
  }

  /// Converts an error of the reader to the public error, which also has a JSON Pointer.
  @usableFromInline @inline(never)
  func decodeError(_ error: _JSONError) -> DecodeError {
    var scanner = JSONPointerScanner(body)
    return decodeError(error, missing: existingSideTable?.missingMember, &scanner)
  }

  /// Converts the errors of refused items, in one pass over the body.
  func decodeErrors(of refusals: [Refusal]) -> [DecodeError] {
    var scanner = JSONPointerScanner(body)
    return refusals.map { decodeError($0.error, missing: $0.missingMember, &scanner) }
  }

  private func decodeError(
    _ error: _JSONError, missing: String?, _ scanner: inout JSONPointerScanner
  ) -> DecodeError {
    scanner.advance(to: error.offset)
    var path = scanner.path
    var code = error.code
    if code == .missingMember, let missing { path.append(missing) }
    // A required member that is null counts as missing.
    if code == .wrongKind, scanner.isInMember, isNull(at: error.offset) { code = .missingMember }
    return DecodeError(code, offset: error.offset, pointer: printablePointer(path))
  }

  private var body: [UInt8] { unsafe Array(UnsafeRawBufferPointer(start: start, count: bodyEnd - start)) }

  private func isNull(at offset: Int) -> Bool {
    let value = unsafe start + offset
    return unsafe bodyEnd - value >= 4 && equal(value, ("null" as StaticString).utf8Start, 4)
  }
}

extension JSONModel {
  /// Decodes a whole body, which must be a JSON object.
  @inlinable
  public static func decode(
    _ body: [UInt8], limits: DecodeLimits = .standard
  ) throws(DecodeError) -> Decoded<Self> {
    unsafe try body.span.bytes.withUnsafeBytes { bytes throws(DecodeError) in
      unsafe try decode(document: bytes, limits)
    }
  }

  /// Decodes a whole body: in place where its bytes are contiguous, as those of `Data`, slices and buffers are.
  @inlinable
  public static func decode(
    _ body: some Sequence<UInt8>, limits: DecodeLimits = .standard
  ) throws(DecodeError) -> Decoded<Self> {
    let inPlace = body.withContiguousStorageIfAvailable { bytes in
      do throws(DecodeError) {
        return Result<Decoded<Self>, DecodeError>.success(
          unsafe try decode(document: UnsafeRawBufferPointer(bytes), limits))
      } catch {
        return .failure(error)
      }
    }
    switch consume inPlace {
    case .success(let decoded): return decoded
    case .failure(let error): throw error
    // No more than is needed to see that it is too long.
    case nil: return try decode(Array(body.prefix(limits.bodyLength + 1)), limits: limits)
    }
  }

  @inlinable @inline(__always)
  @unsafe static func decode(
    document bytes: UnsafeRawBufferPointer, _ limits: DecodeLimits
  ) throws(DecodeError) -> Decoded<Self> {
    if let refusal = unsafe _JSONReader.refusal(of: bytes, limits) { throw refusal }
    var json = unsafe _JSONReader(bytes, limits: limits)
    do throws(_JSONError) {
      return try _decoded(from: &json)
    } catch {
      throw json.decodeError(error)
    }
  }

  /// Reads a value of any kind, which need not be an object.
  static func read(_ text: [UInt8]) throws(DecodeError) -> Self {
    unsafe try text.span.bytes.withUnsafeBytes { bytes throws(DecodeError) in
      if let refusal = unsafe _JSONReader.refusal(of: bytes, .standard) { throw refusal }
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
  /// Why a body is not even looked at.
  @usableFromInline
  static func refusal(of bytes: UnsafeRawBufferPointer, _ limits: DecodeLimits) -> DecodeError? {
    if unsafe bytes.isEmpty { return DecodeError(.emptyBody, offset: 0, pointer: "") }
    if bytes.count > limits.bodyLength { return DecodeError(.tooLarge, offset: limits.bodyLength, pointer: "") }
    return nil
  }

  @usableFromInline
  mutating func beginDocument() throws(_JSONError) {
    if isAt(.leftBrace) { return }
    skipSpace()
    guard unsafe cursor < end else { throw _JSONError(.emptyBody, at: 0) }
    if isAt(.leftBrace) { return }
    let place = offset
    let found = wrongKind()
    throw found.code == .wrongKind ? _JSONError(.notAnObject, at: place) : found
  }

  /// Ends the body.
  /// - Returns: what rulings let pass, with its place in the body.
  @usableFromInline
  mutating func endDocument() throws(_JSONError) -> [Deviation] {
    skipSpace()
    guard unsafe cursor == bodyEnd else { throw failure(.trailingBytes) }
    return if let notes { deviations(notes) } else { [] }
  }

  @inline(never)
  private func deviations(_ notes: ReaderNotes) -> [Deviation] {
    if notes.deviations.isEmpty { return [] }
    var scanner = JSONPointerScanner(body)
    return notes.deviations.sorted { $0.offset < $1.offset }.map { offset, ruling in
      scanner.advance(to: offset)
      return Deviation(path: jsonPointer(scanner.path), ruling: ruling)
    }
  }

  /// The failure as the user sees it.
  @usableFromInline @inline(never)
  func decodeError(_ failure: _JSONError) -> DecodeError {
    var scanner = JSONPointerScanner(body)
    scanner.advance(to: failure.offset)
    var path = scanner.path
    var code = failure.code
    if code == .missingMember, let missing = notes?.missingMember { path.append(missing) }
    // A required member that is null is as good as missing.
    if code == .wrongKind, scanner.isInMember, isNull(at: failure.offset) { code = .missingMember }
    return DecodeError(code, offset: failure.offset, pointer: printablePointer(path))
  }

  private var body: [UInt8] { unsafe Array(UnsafeRawBufferPointer(start: start, count: bodyEnd - start)) }

  private func isNull(at offset: Int) -> Bool {
    let place = unsafe start + offset
    return unsafe bodyEnd - place >= 4 && equal(place, ("null" as StaticString).utf8Start, 4)
  }
}

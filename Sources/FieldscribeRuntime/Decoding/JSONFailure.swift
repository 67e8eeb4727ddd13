/// What stopped a reader: a code and a byte offset, nothing from the body.
///
/// Trivial and of register size on purpose, because every reading function can throw it. At the border of a decode it
/// becomes a ``DecodeError``, which also knows the JSON Pointer.
public struct _JSONError: Error, Hashable, Sendable {
  let code: DecodeError.Code
  private let offset32: UInt32

  init(_ code: DecodeError.Code, at offset: Int) {
    self.code = code
    offset32 = UInt32(truncatingIfNeeded: offset)
  }

  var offset: Int { Int(offset32) }
}

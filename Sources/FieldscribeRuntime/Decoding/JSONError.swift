/// An error inside the reader: a code and a byte offset, without any bytes of the body.
///
/// Every function of the reader can throw it, so it is a trivial value that fits into a register. `decode` converts it
/// to a ``DecodeError``, which also has a JSON Pointer.
public struct _JSONError: Error, Hashable, Sendable {
  let code: DecodeError.Code
  private let offset32: UInt32

  init(_ code: DecodeError.Code, at offset: Int) {
    self.code = code
    offset32 = UInt32(truncatingIfNeeded: offset)
  }

  var offset: Int { Int(offset32) }
}

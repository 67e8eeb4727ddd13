/// What a fuzzer calls with bytes of its own making, and `swift test` with those of the corpus.
///
/// The target `decode` is the type `Decode`, in a file of that name. `Scripts/fuzz decode 60` compiles the folder it is
/// in with the modules it imports; `Corpus/decode.txt` has its corpus.
public protocol FuzzTarget: SendableMetatype {
  /// Does something with the bytes, of which none can be read past the end.
  /// - Throws: a ``Finding`` when a promise is broken.
  static func run(_ input: UnsafeRawBufferPointer) throws
}

/// A broken promise.
public struct Finding: Error, CustomStringConvertible {
  public let description: String
}

/// Finds fault unless a promise is kept.
func expect(_ holds: Bool, _ promise: @autoclosure () -> String) throws {
  if !holds { throw Finding(description: promise()) }
}

extension FuzzTarget {
  /// Runs on a copy in memory of exactly its size, so that the address sanitizer sees each read past the end.
  public static func run(copying input: some Collection<UInt8>) throws {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: input.count, alignment: 1)
    defer { unsafe copy.deallocate() }
    unsafe copy.copyBytes(from: input)
    try unsafe run(UnsafeRawBufferPointer(copy))
  }
}

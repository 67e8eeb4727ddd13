#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a fuzzer calls with bytes of its own making, and `swift test` with those of the corpus.
///
/// The target `decode` is the type `Decode`, in a file of that name. `Scripts/fuzz decode 60` runs it under libFuzzer for a
/// minute; `Corpus/decode.txt` has its corpus, and `Corpus/Payload.dict` the words of its folder.
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
  /// Runs on a copy behind which there is a page that nobody may read: each read past the end is seen.
  public static func run(copying input: some Collection<UInt8>) throws {
    let page = Int(getpagesize())
    let room = (input.count + page - 1) / page * page
    let kind = MAP_PRIVATE | MAP_ANONYMOUS
    guard let memory = unsafe mmap(nil, room + page, PROT_READ | PROT_WRITE, kind, -1, 0), unsafe memory != MAP_FAILED,
      unsafe mprotect(memory + room, page, PROT_NONE) == 0
    else { throw Finding(description: "no memory") }
    defer { unsafe munmap(memory, room + page) }
    let copy = unsafe UnsafeMutableRawBufferPointer(start: memory + room - input.count, count: input.count)
    unsafe copy.copyBytes(from: input)
    try unsafe run(UnsafeRawBufferPointer(copy))
  }
}

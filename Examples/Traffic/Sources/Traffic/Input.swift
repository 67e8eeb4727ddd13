import Foundation

/// A file or pipe that is read in blocks.
struct Input {
  /// Why it cannot be read.
  struct Failure: Error, CustomStringConvertible {
    var file: String
    var number = errno

    var description: String { "\(file): \(String(cString: strerror(number)))" }
  }

  private let name: String
  private let descriptor: Int32

  init(file: String?) throws(Failure) {
    name = file ?? "-"
    descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY)
    guard descriptor >= 0 else { throw Failure(file: name) }
  }

  /// Puts the next bytes into memory and tells how many; none at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    while true {
      let count = Foundation.read(descriptor, memory.baseAddress, memory.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw Failure(file: name) }
    }
  }
}

import Foundation

/// A file or pipe that is read in blocks.
struct Input {
  /// The file cannot be read.
  struct ReadError: Error, CustomStringConvertible {
    var file: String
    var number = errno

    var description: String { "\(file): \(String(cString: strerror(number)))" }
  }

  private let name: String
  private let descriptor: Int32

  init(file: String?) throws(ReadError) {
    name = file ?? "-"
    descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY)
    guard descriptor >= 0 else { throw ReadError(file: name) }
  }

  /// Reads the next bytes into memory and returns their number; 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    while true {
      let count = Foundation.read(descriptor, memory.baseAddress, memory.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw ReadError(file: name) }
    }
  }
}

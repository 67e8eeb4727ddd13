import Foundation
import VoiceWebhooks

/// A line without its line break. It is a slice of the reader's buffer.
package enum Line {
  case text(ArraySlice<UInt8>)
  /// Longer than a body can be. The line is not stored.
  case tooLong
}

/// Reads lines in blocks into a buffer of fixed size.
package struct LineReader {
  /// Reads the next bytes into memory and returns their number; 0 at the end.
  package typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

  // Large enough to keep system calls rare, small enough for the CPU caches.
  private static let blockLength = 256 * 1024
  // One more byte, for a carriage return at the end of the line.
  private static let lineLimit = DecodeLimits.standard.bodyLength + 1

  private let source: Source
  private var buffer = [UInt8](repeating: 0, count: lineLimit + blockLength)
  /// The number of bytes at the start of the buffer that belong to an incomplete line.
  private var pending = 0
  private var isSkipping = false

  private var lineCount = 0

  package init(from source: @escaping Source) { self.source = source }

  /// Reads a block, and passes each line that ends in it to `use`, with its number.
  /// - Returns: whether there may be more blocks.
  package mutating func readBlock(_ use: (Line, Int) -> Void) throws -> Bool {
    let free = pending..<pending + LineReader.blockLength
    let count = try buffer.withUnsafeMutableBytes { try source(UnsafeMutableRawBufferPointer(rebasing: $0[free])) }
    guard count > 0 else {
      if pending > 0 { end(0..<pending, use) }
      pending = 0
      return false
    }
    var start = 0
    var newline = firstNewline(in: pending..<pending + count)
    while let end = newline {
      self.end(start..<end, use)
      start = end + 1
      newline = firstNewline(in: start..<pending + count)
    }
    keep(start..<pending + count, use)
    return true
  }

  private func firstNewline(in range: Range<Int>) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, 10, range.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func end(_ range: Range<Int>, _ use: (Line, Int) -> Void) {
    // The line that was too long ends here. It has already been reported.
    if isSkipping {
      isSkipping = false
      return
    }
    lineCount += 1
    let line = buffer[range]
    use(.text(line.last == 13 ? line.dropLast() : line), lineCount)
  }

  /// Moves an incomplete line to the start of the buffer.
  private mutating func keep(_ range: Range<Int>, _ use: (Line, Int) -> Void) {
    if range.count > LineReader.lineLimit, !isSkipping {
      isSkipping = true
      lineCount += 1
      use(.tooLong, lineCount)
    }
    pending = isSkipping ? 0 : range.count
    guard pending > 0, range.lowerBound > 0 else { return }
    buffer.withUnsafeMutableBytes { bytes in
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }
}

import Foundation
import VoiceWebhooks

/// A line without its end, lent from the reader's buffer.
package enum Line {
  case text(ArraySlice<UInt8>)
  /// Longer than any body may be; it is not held.
  case tooLong
}

/// Reads lines in blocks, in a buffer that never grows.
package struct LineReader {
  /// Puts the next bytes into memory and tells how many; none at the end.
  package typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

  // Large enough to make calls rare, small enough for the caches.
  private static let blockLength = 256 * 1024
  // A carriage return is no part of the body.
  private static let lineLimit = DecodeLimits.standard.bodyLength + 1

  private let source: Source
  private var buffer = [UInt8](repeating: 0, count: lineLimit + blockLength)
  /// Bytes at the start of the buffer whose line has not ended yet.
  private var held = 0
  private var isSkipping = false

  package private(set) var lineCount = 0
  package private(set) var byteCount = 0

  package init(from source: @escaping Source) { self.source = source }

  /// Reads a block and lends each line that ends in it, with its number.
  /// - Returns: whether there may be more.
  package mutating func readBlock(_ use: (Line, Int) -> Void) throws -> Bool {
    let free = held..<held + LineReader.blockLength
    let count = try buffer.withUnsafeMutableBytes { try source(UnsafeMutableRawBufferPointer(rebasing: $0[free])) }
    guard count > 0 else {
      if held > 0 { end(0..<held, use) }
      held = 0
      return false
    }
    byteCount += count
    var start = 0
    var newline = firstNewline(in: held..<held + count)
    while let end = newline {
      self.end(start..<end, use)
      start = end + 1
      newline = firstNewline(in: start..<held + count)
    }
    hold(start..<held + count, use)
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
    // The line that was too long ends here; it has been told.
    if isSkipping {
      isSkipping = false
      return
    }
    lineCount += 1
    let line = buffer[range]
    use(.text(line.last == 13 ? line.dropLast() : line), lineCount)
  }

  /// Keeps the beginning of a line for the next block.
  private mutating func hold(_ range: Range<Int>, _ use: (Line, Int) -> Void) {
    if range.count > LineReader.lineLimit, !isSkipping {
      isSkipping = true
      lineCount += 1
      use(.tooLong, lineCount)
    }
    held = isSkipping ? 0 : range.count
    guard held > 0, range.lowerBound > 0 else { return }
    buffer.withUnsafeMutableBytes { bytes in
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }
}

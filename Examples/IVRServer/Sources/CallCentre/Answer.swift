import VoiceWebhooks

/// An HTTP response, and the line for the log.
package struct Answer: Sendable {
  package let status: Int
  package let body: [UInt8]
  package let logLine: LogLine
}

extension Answer {
  /// The platform expects only a status of success.
  static func acknowledged(_ line: LogLine) -> Answer { Answer(status: 200, body: [], logLine: line) }

  /// The body is not a valid event. The pointer is printable ASCII without quotes, so it needs no escaping.
  static func rejected(_ error: DecodeError, at address: Address) -> Answer {
    let body = #"{"error":"\#(error.code.rawValue)","offset":\#(error.offset),"pointer":"\#(error.pointer)"}"#
    return Answer(status: 400, body: Array(body.utf8), logLine: LogLine(error, at: address))
  }

  /// The page forbids the reply. The server checks `Menu.violations` at the start, so this should not happen.
  static func failed(_ error: EncodeError, _ line: LogLine) -> Answer {
    Answer(status: 500, body: Array(#"{"error":"invalidReply"}"#.utf8), logLine: line.with(error))
  }
}

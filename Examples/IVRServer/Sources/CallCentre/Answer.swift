import VoiceWebhooks

/// A response: its status and JSON, and what the log says about it.
package struct Answer: Sendable {
  package let status: Int
  package let body: [UInt8]
  package let report: Report
}

extension Answer {
  /// The platform wants no more than a good status.
  static func acknowledged(_ report: Report) -> Answer { Answer(status: 200, body: [], report: report) }

  /// A body that is no event. The pointer is printable ASCII without quotes: it can stand in a text as it is.
  static func refused(_ error: DecodeError, at address: Address) -> Answer {
    let body = #"{"error":"\#(error.code.rawValue)","offset":\#(error.offset),"pointer":"\#(error.pointer)"}"#
    return Answer(status: 400, body: Array(body.utf8), report: Report(error, at: address))
  }

  /// A reply that the page forbids. `Menu.violations` is there so that this never happens.
  static func failed(_ error: EncodeError, _ report: Report) -> Answer {
    Answer(status: 500, body: Array(#"{"error":"invalidReply"}"#.utf8), report: report.with(error))
  }
}

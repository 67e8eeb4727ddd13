import FieldscribeRuntime
import VoiceWebhooks

extension Decode {
  /// Decodes the bytes as an item before a wrong one, and as a whole list.
  static func decodesInBatches(_ body: [UInt8]) throws {
    do {
      let batch = try JSONBatch<VoiceEvent>.decode(Array("[".utf8) + body + Array(",1]".utf8)).value
      try isWrittenBack(batch)
      try expect(batch.last.map { $0.value == nil } ?? false, "a number is no event")
      if let single = try? VoiceEvent.decode(body).value {
        try expect(batch.count == 2 && batch.values == [single], "an event is the same in a list")
        try expect(batch.errors.map(\.error.pointer) == ["/1"], "the pointer has the index")
      }
    } catch let error as DecodeError {
      let isTooBig = [.tooDeep, .tooLarge].contains(error.code)
      try expect(isTooBig || (try? VoiceEvent.decode(body)) == nil, "an event is an item: \(error)")
    }
    if let batch = try? JSONBatch<VoiceEvent>.decode(body).value { try isWrittenBack(batch) }
  }

  private static func isWrittenBack(_ batch: JSONBatch<VoiceEvent>) throws {
    let json = batch.json()
    let again = try JSONBatch<VoiceEvent>.decode(json).value
    try expect(again == batch && again.json() == json, "a batch is written back")
    try expect(again.count == batch.count && again.errors.count == batch.errors.count, "each item is written back")
    for (index, error) in batch.errors {
      try expect(error.description.isPrintableASCII, "an error is printable ASCII")
      let isShort = error.pointer.hasPrefix("...") || error.pointer.hasPrefix("/\(index)")
      try expect(isShort, "the error of item \(index) is in it: \(error.pointer)")
    }
  }
}

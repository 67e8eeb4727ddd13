import Foundation
import Synchronization
import VoiceWebhooks

/// Whether a body as deep as one may be is read, compared, hashed, written and freed on a stack of 128 KiB.
func fitsSmallStack() -> Bool {
  let done = DispatchSemaphore(value: 0)
  let fits = Mutex(false)
  let thread = Thread {
    let deep = String(repeating: #"{"":["#, count: 31) + String(repeating: "]}", count: 31)
    let body = Array(#"{"eventType":"CALL_RECORDING_STATUS","payload":{"x":\#(deep)}}"#.utf8)
    if let event = try? VoiceEvent.decode(body).value, let other = try? VoiceEvent.decode(event.json()).value,
      case .callRecordingStatus(let recording) = event, let tree = recording.payload.unknownMembers.first?.value.value
    {
      let isSame =
        event == other && Set([event, other]).count == 1 && Set([tree, tree]).count == 1 && JSONText(tree) != nil
      fits.withLock { $0 = isSame }
    }
    done.signal()
  }
  thread.stackSize = 128 << 10
  thread.start()
  done.wait()
  return fits.withLock { $0 }
}

/// How many times the memory grows when all shapes are decoded again and again; nil if the system does not report it.
func growthOverTime(rounds: Int) -> Double? {
  let bodies = shapes.map { ($0.body(4 << 10), $0.model) }
  func decodeAll() { for (body, model) in bodies { _ = model.accepts(body) } }
  for _ in 0..<rounds / 10 { decodeAll() }
  guard let before = Memory.current else { return nil }
  for _ in 0..<rounds { decodeAll() }
  return Memory.current.map { Double($0) / Double(before) }
}

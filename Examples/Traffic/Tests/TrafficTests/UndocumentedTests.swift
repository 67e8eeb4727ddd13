import Testing
import TrafficReport
import VoiceWebhooks

@Suite struct UndocumentedTests {
  private static let payload = """
    {"eventId":"a","callId":"b","sessionId":"c","callStatus":"NEW","callDirection":"NEW","callType":"NEW",\
    "sourceFormat":"NEW","destinationFormat":"NEW","callDuration":1,"eventData":{"new":1},"timestamp":"d","new":1}
    """
  private static let leg = """
    {"callDirection":"NEW","callType":"NEW","sourceFormat":"NEW","destinationFormat":"NEW","callStatus":"NEW",\
    "callQuality":{"new":1},"new":1}
    """
  private static let summary = """
    {"sessionStatus":"NEW","errorDetails":{"new":1},"details":{"callA":\(leg),"callB":\(leg),"new":1},"new":1}
    """

  private static let recording = #"{"status":"NEW","new":1}"#
  private static let numbers =
    #"{"updateEventType":"NEW","virtualNumbers":[{"operationalStatus":"NEW","updateStatus":"NEW","new":1}],"new":1}"#

  /// Bodies with undocumented members and values in every position.
  @Test(arguments: [
    ("CALL_ACTION", payload), ("CALL_STATUS", payload), ("SESSION_SUMMARY", summary),
    ("CALL_RECORDING_STATUS", recording), ("VIRTUAL_NUMBER_UPDATE", numbers),
  ])
  func theSearchVisitsEveryRecordAndOpenEnumOfTheModule(eventType: String, payload: String) throws {
    let body = #"{"eventType":"\#(eventType)","payload":\#(payload),"new":1}"#
    let event = try VoiceEvent.decode(Array(body.utf8)).value
    var reflected: Set<String> = []
    reflect(on: event, at: "", &reflected)
    let found = event.undocumented.map { item in item.path + (item.value.map { " \($0)" } ?? "") }
    #expect(found.sorted() == reflected.sorted())
    #expect(reflected.count > 2)
  }

  /// Finds the same as the search, but through reflection.
  private func reflect(on value: Any, at path: String, _ found: inout Set<String>) {
    if let record = value as? any JSONRecord {
      for member in record.unknownMembers { found.insert("\(path)/\(member.name)") }
      for child in Mirror(reflecting: record).children where child.label != "_preserved" {
        reflect(on: child.value, at: "\(path)/\(child.label ?? "")", &found)
      }
    } else if let list = value as? any OpenEnum {
      if case .text(let text) = list._wire { found.insert("\(path) \(text)") }
    } else if value is any JSONModel || type(of: value) is any OptionalValue.Type {
      if let optional = type(of: value) as? any OptionalValue.Type, Mirror(reflecting: value).children.isEmpty {
        // The body must contain the member. Otherwise this test would not check it.
        let isSearched = optional.content is any OpenEnum.Type || optional.content is any JSONModel.Type
        #expect(!isSearched, "the body of this test lacks \(path)")
      }
      // The content of a union or an optional.
      for child in Mirror(reflecting: value).children { reflect(on: child.value, at: path, &found) }
    } else if Mirror(reflecting: value).displayStyle == .collection {
      for child in Mirror(reflecting: value).children { reflect(on: child.value, at: "\(path)/*", &found) }
    }
  }
}

private protocol OptionalValue { static var content: Any.Type { get } }

extension Optional: OptionalValue { static var content: Any.Type { Wrapped.self } }

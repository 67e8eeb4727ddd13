import VoiceWebhooks

/// A member or a value that no page lists.
package struct Undocumented {
  /// A JSON pointer into the body. The name of an undocumented member is shown as ``shown(name:)``.
  package var path: String
  /// The value as ``shown(value:)``, or nil for a member.
  package var value: String?
}

extension VoiceEvent {
  /// The undocumented members and values of the event. An event of an undocumented type has no documented members to
  /// compare with, so the list is empty.
  package var undocumented: [Undocumented] {
    var search = Search()
    switch self {
    case .callAction(let event): search.visit(event, payload: event.payload)
    case .callStatus(let event): search.visit(event, payload: event.payload)
    case .sessionSummary(let event): search.visit(event, payload: event.payload)
    case .callRecordingStatus(let event): search.visit(event, payload: event.payload)
    case .virtualNumberUpdate(let event): search.visit(event, payload: event.payload)
    case .unrecognized: break
    }
    return search.found
  }
}

/// Collects what is undocumented. Paths are built from the inside out, and only for findings.
private struct Search {
  var found: [Undocumented] = []

  mutating func visit(_ event: some JSONRecord, payload: some Searchable) {
    members(of: event)
    record(payload, at: "payload")
  }

  mutating func record(_ record: (some Searchable)?, at name: StaticString) {
    guard let record else { return }
    inside(name) { search in
      search.members(of: record)
      record.search(&search)
    }
  }

  mutating func records(_ records: [some Searchable]?, at name: StaticString) {
    for record in records ?? [] {
      // Findings do not depend on the index in the array.
      inside(name) { search in search.record(record, at: "*") }
    }
  }

  mutating func value(_ value: (some OpenEnum)?, at name: StaticString) {
    guard case .text(let text)? = value?._wire else { return }
    found.append(Undocumented(path: "/\(name)", value: shown(value: text)))
  }

  private mutating func members(of record: some JSONRecord) {
    for member in record.unknownMembers { found.append(Undocumented(path: "/" + shown(name: member.name))) }
  }

  private mutating func inside(_ name: StaticString, _ search: (inout Search) -> Void) {
    let before = found.count
    search(&self)
    for index in before..<found.count { found[index].path = "/\(name)" + found[index].path }
  }
}

// The module cannot visit its records, so the records and open enums are listed here. A test compares this list with
// reflection, which is too slow for real traffic.
private protocol Searchable: JSONRecord {
  func search(_ search: inout Search)
}

extension Searchable {
  fileprivate func search(_ search: inout Search) {}
}

// These have neither records nor open enums in them.
extension CapturedInput: Searchable {}
extension SessionError: Searchable {}
extension CallQuality: Searchable {}

extension CallActionPayload: Searchable {
  fileprivate func search(_ search: inout Search) {
    search.value(callStatus, at: "callStatus")
    search.value(callDirection, at: "callDirection")
    search.value(callType, at: "callType")
    search.value(sourceFormat, at: "sourceFormat")
    search.value(destinationFormat, at: "destinationFormat")
    search.record(eventData?.object, at: "eventData")
  }
}

extension CallStatusPayload: Searchable {
  fileprivate func search(_ search: inout Search) {
    search.value(callStatus, at: "callStatus")
    search.value(callDirection, at: "callDirection")
    search.value(callType, at: "callType")
    search.value(sourceFormat, at: "sourceFormat")
    search.value(destinationFormat, at: "destinationFormat")
    search.record(eventData?.object, at: "eventData")
  }
}

extension EventData {
  fileprivate var object: CapturedInput? { if case .object(let input) = self { input } else { nil } }
}

extension SessionSummaryPayload: Searchable {
  fileprivate func search(_ search: inout Search) {
    search.value(sessionStatus, at: "sessionStatus")
    search.record(errorDetails, at: "errorDetails")
    search.record(details, at: "details")
  }
}

extension SessionDetails: Searchable {
  fileprivate func search(_ search: inout Search) {
    search.record(callA, at: "callA")
    search.record(callB, at: "callB")
  }
}

extension SessionLeg: Searchable {
  fileprivate func search(_ search: inout Search) {
    search.value(callDirection, at: "callDirection")
    search.value(callType, at: "callType")
    search.value(sourceFormat, at: "sourceFormat")
    search.value(destinationFormat, at: "destinationFormat")
    search.value(callStatus, at: "callStatus")
    search.record(callQuality, at: "callQuality")
  }
}

extension CallRecordingPayload: Searchable {
  fileprivate func search(_ search: inout Search) { search.value(status, at: "status") }
}

extension VirtualNumberPayload: Searchable {
  fileprivate func search(_ search: inout Search) {
    search.value(updateEventType, at: "updateEventType")
    search.records(virtualNumbers, at: "virtualNumbers")
  }
}

extension VirtualNumber: Searchable {
  fileprivate func search(_ search: inout Search) {
    search.value(operationalStatus, at: "operationalStatus")
    search.value(updateStatus, at: "updateStatus")
  }
}

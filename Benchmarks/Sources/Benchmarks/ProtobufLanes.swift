#if Protobuf
  import Bodies
  import Foundation
  import ProtobufDocuments
  import SwiftProtobuf

  /// What protobuf's JSON makes of the same bodies of two documents: it has no unions by a member, as in a reply.
  func addProtobufLanes(to lanes: inout Lanes) throws {
    try add(ProtobufCallStatusEvent.self, .callStatus, to: &lanes)
    try add(ProtobufSessionSummaryEvent.self, .sessionSummary, to: &lanes)
  }

  private func add<Event: Message>(_: Event.Type, _ document: Document, to lanes: inout Lanes) throws {
    let datas = bodies(of: document).map { Data($0) }
    let events = try datas.map { try Event(jsonUTF8Bytes: $0) }
    try lanes.add("\(document.rawValue): swift-protobuf", bodies: datas.count) {
      for data in datas { use(try Event(jsonUTF8Bytes: data)) }
    }
    try lanes.add("\(document.rawValue): swift-protobuf, writing", bodies: datas.count) {
      for event in events { use(try event.jsonUTF8Data()) }
    }
  }
#else
  func addProtobufLanes(to lanes: inout Lanes) throws {}
#endif

#if Protobuf
  import Bodies
  import Foundation
  import ProtobufDocuments
  import SwiftProtobuf

  /// What protobuf's JSON makes of the bodies of Call Status, the document that has goals.
  func addProtobufLanes(to lanes: inout Lanes) throws {
    let datas = bodies(of: .callStatus).map { Data($0) }
    let events = try datas.map { try ProtobufCallStatusEvent(jsonUTF8Bytes: $0) }
    try lanes.add("call status: swift-protobuf", bodies: datas.count) {
      for data in datas { use(try ProtobufCallStatusEvent(jsonUTF8Bytes: data)) }
    }
    try lanes.add("call status: swift-protobuf, writing", bodies: datas.count) {
      for event in events { use(try event.jsonUTF8Data()) }
    }
  }
#else
  func addProtobufLanes(to lanes: inout Lanes) throws {}
#endif

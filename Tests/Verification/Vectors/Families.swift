import VoiceWebhooks

/// Documents of one kind, made when they are needed, and the contexts that they are decoded in.
struct SourceGroup: Sendable {
  typealias Visit = ([UInt8]) -> Void

  let name: String
  let contexts: [BodyContext]
  let documents: @Sendable (Visit) -> Void

  init(_ name: String, in contexts: [BodyContext], _ documents: @escaping @Sendable (Visit) -> Void) {
    self.name = name
    self.contexts = contexts
    self.documents = documents
  }
}

let sourceGroups =
  [
    SourceGroup("no, one and two bytes", in: [.body, .unknownMember, .text, .integer], Documents.shortOnes),
    SourceGroup("escapes of one letter", in: BodyContext.texts, Documents.letterEscapes),
    SourceGroup("all \\uXXXX", in: [.unknownMember, .unknownName, .text], Documents.codeEscapes),
    SourceGroup("\\u that is cut or wrong", in: BodyContext.texts, Documents.brokenCodeEscapes),
    SourceGroup("pairs of surrogates", in: BodyContext.texts, Documents.surrogates),
    SourceGroup("raw bytes in a text", in: BodyContext.texts, Documents.rawBytes),
    SourceGroup("two raw bytes in a text", in: [.unknownMember, .unknownName, .text], Documents.twoRawBytes),
    SourceGroup("bounds of UTF-8", in: [.unknownMember, .unknownName, .text, .identifier], Documents.boundsOfUTF8),
    SourceGroup("names twice", in: [.unknownMember, .unknownEvent, .record, .caseByKind, .body], Documents.namesTwice),
    SourceGroup("words with one byte changed", in: BodyContext.all, Documents.words),
    SourceGroup(
      "numbers of up to five characters", in: [.unknownMember, .integer, .number, .digitsOrNumber], Documents.numbers),
    SourceGroup("texts of up to four digits and signs", in: [.digitsOrNumber], Documents.digitTexts),
    SourceGroup(
      "up to five characters of structure", in: [.body, .unknownMember, .list, .caseByKind], Documents.structures),
    SourceGroup("six tokens", in: [.unknownMember, .unknownEvent], Documents.tokens),
    SourceGroup("sizes about the limits", in: BodyContext.all, Documents.limits),
    SourceGroup("integers about 64 bits", in: [.integer, .number, .digitsOrNumber], Documents.integers),
    SourceGroup("random documents", in: [.unknownMember, .unknownEvent, .list], Documents.random),
    SourceGroup("an event cut", in: [.event]) { Documents.prefixes(of: sampleEvent, $0) },
    SourceGroup("an event with one byte changed", in: [.event]) { Documents.changes(of: sampleEvent, $0) },
    SourceGroup("a reply cut", in: [.reply]) { Documents.prefixes(of: sampleReply, $0) },
    SourceGroup("a reply with one byte changed", in: [.reply]) { Documents.changes(of: sampleReply, $0) },
  ]
  + [.unknownMember, .unknownEvent, .text, .integer, .list].map { context in
    SourceGroup("bodies about the limit", in: [context]) { Documents.longest(in: context, $0) }
  }

let sampleEvent = #"""
  {"namespace":"VOICE","eventType":"CALL_ACTION","payload":{"eventId":"77e6a667-133a-11ef-9dd4-e911cc6fc82f","callId"
  :"a","sessionId":"","callStatus":"ACTION_COMPLETED","callDirection":"INBOUND","source":"+65123456789","callDuration"
  :"10","sourceRefId":"Null","eventData":{"dtmf":"1","x":[1e1,{"\u0061":null}]},"sipCode":-200,"Timestamp":
  "2024-05-16T04:12:11.217Z","é":"\ud83d\ude00"},"y":[true]}
  """#
let sampleReply = #"""
  {"clientActionId":"ivr1","callflow":[{"action":"PlayTTS","params":{"text":"A\"\\\n","voiceProfile":"v","repetition"
  :1,"speed":1.5},"z":0},{"params":{"source":"1","destination":"2","callRecording":false},"action":"makeCall"},
  {"action":"hangup"},{"action":"dance","to":[]}],"w":{}}
  """#

import FieldscribeRuntime
import Testing

@Suite struct DuplicateNameTests {
  @Test func duplicateNamesInAnObjectAreRefused() {
    let cases: [(added: String, pointer: String?)] = [
      (#","id":"x""#, "/payload/id"),
      (#","i\u0064":"x""#, "/payload/id"),
      (#","duration":1"#, "/payload/duration"),
      (#","source":null,"source":null"#, "/payload/source"),
      (#","new":1,"new":1"#, "/payload/new"),
      (#","new":1,"n\u0065w":1"#, "/payload/new"),
      (#","n\u0065w":1,"new" : 1"#, "/payload/new"),
      (#","":1,"":1"#, "/payload/"),
      (#","new":{"a":1,"b":1,"a":1}"#, "/payload/new/a"),
      (#","new":[0,{"\n":1,"\u000a":1}]"#, "/payload/new/1/?"),
      (#","keys":{"keys":"1","keys":"1"}"#, "/payload/keys/keys"),
      (#","a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"d":1"#, "/payload/d"),
      (#","new":1,"New":1"#, nil),
      (#","new":{"new":{"new":1}}"#, nil),
      (#","new":[{"a":1},{"a":1}]"#, nil),
      (#","new":{"a":{"b":1},"b":{"a":1}}"#, nil),
      (#","x":{"a":1},"y":{"a":1},"a":1"#, nil),
      ("," + "\"\u{E9}\":1,\"e\u{301}\":1", nil),
    ]
    for item in cases {
      let found = outcome(legBody(adding: item.added))
      if let pointer = item.pointer {
        #expect(found == "duplicateName \(pointer)")
      } else {
        #expect(found == legBody(adding: item.added))
      }
    }
    #expect(outcome(#"{"kind":"LEG","kind":"LEG","payload":{}}"#) == "duplicateName /kind")
  }

  @Test func theLaterOfTwoEqualNamesIsReported() {
    let names = (0..<1000).map { #","member-\#($0 &* 7919 % 1000)":1"# }
    #expect(outcome(legBody(adding: names.joined())).hasPrefix("{"))
    for index in [0, 499, 999] {
      let body = legBody(adding: names.joined() + names[index])
      let expected = "duplicateName /payload/member-\(index &* 7919 % 1000)"
      #expect(outcome(body) == expected)
    }
  }

  @Test(arguments: [4, 40]) func theFirstRepeatedNameIsReported(count: Int) {
    let names = (0..<count).map { #","member-\#($0)":1"# }.joined()
    let again = #","member-3":1,"member-1":1,"member-2":1"#
    #expect(outcome(legBody(adding: names + again)) == "duplicateName /payload/member-3")
  }

  @Test func theFirstOfManyDuplicatesIsReported() {
    let names = (0..<200).map { #","n\#($0)":1"# }
    let twice = names.joined() + names.reversed().joined()
    #expect(outcome(legBody(adding: twice)) == "duplicateName /payload/n199")
    #expect(outcome(legBody(["new": "{\(twice.dropFirst())}"])) == "duplicateName /payload/new/n199")
  }
}

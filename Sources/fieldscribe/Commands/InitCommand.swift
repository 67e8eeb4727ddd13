import Emitters

extension Command {
  static let newSpec = Command(
    name: "init",
    summary: "Writes a small spec to start from, with comments that explain the language, and a schema for editors",
    options: [.newSpec]
  ) { request in
    let path = request.path(.newSpec)
    let (folder, name) = path.split
    let parent = try Folder(folder)
    try parent.createFile(name, Array(firstSpec.utf8))
    var written = [path]
    let schema = Path(LanguageSchema.fileName)
    if try parent.status(of: schema) == nil {
      try parent.createFile(schema, Array(LanguageSchema.file.utf8))
      written.append(folder.appending(schema))
    }
    return Outcome(output: written.map { "wrote \($0.text)\n" }.joined())
  }
}

/// The file that `fieldscribe init` writes: a small but complete spec that shows the language.
let firstSpec = """
  \(LanguageSchema.modeline)

  # A spec has two halves: what the vendor's documentation prints (pages), and the Swift types that you want.
  # The tool compares both halves and generates nothing until they agree, or a ruling decides where they differ.
  # Errors are reported as file:line:column. Quote a text that YAML would read as a number, a date or null.

  # The name of the Swift module. If you use FieldscribePlugin, write the name of your target.
  module: DoorWebhooks

  # PAGES: the vendor's documentation, transcribed exactly, mistakes included.
  pages:
    - page: door-events
      title: Door events
      product: Doors
      endpoint: Events
      revision: "2026-01-31" # the day on which you read the page
      tables:
        # One line per row, in the printed order: the name, the printed type, and whatever else the row states.
        # `of` lists the types whose members the table describes.
        - title: the event
          of: [DoorEvent]
          rows:
            - doorId: String
            - state:
                type: String
                values: [OPENED, CLOSED, FORCED]
            - battery: {type: String, minimum: 0, maximum: 100}
            - note: {type: String, optional: true}
        - title: the reply
          of: [DoorReply]
          rows:
            - lock: Boolean
      samples:
        # For each member its JSON kind, and its value if the value matters. Nest objects and arrays as printed.
        - title: a forced door
          of: DoorEvent
          shape:
            doorId: string front-7
            state: string FORCED
            battery: integer 80

  # TYPES: the Swift types that you want. Every member and value must be on a page, and every row in a type.
  records:
    DoorEvent:
      doc: A door was opened or closed.
      members:
        - doorId: {type: text, doc: The door.}
        - state: {type: DoorState, doc: What happened to the door.}
        - battery: {type: integer, minimum: 0, maximum: 100, doc: The charge of the battery in percent.}
        - note: {type: text, optional: true, doc: A note by the guard.}

    DoorReply:
      doc: What the door should do.
      members:
        - lock: {type: boolean, doc: Whether to lock the door.}

  # Enums are open: a value that is not listed is preserved, and reported as a violation.
  enums:
    DoorState:
      doc: What can happen to a door.
      values:
        - OPENED: Somebody opened the door.
        - CLOSED: The door is closed again.
        - FORCED: The door was opened without a key.

  # WEBHOOKS: each pairs the event that you receive with the reply that you send. Write `reply: acknowledgement` if the
  # vendor expects no content.
  webhooks:
    DoorUpdate:
      doc: The vendor reports that a door was opened or closed, and asks what to do.
      pages: [door-events]
      event: DoorEvent
      reply: DoorReply

  # RULINGS: the table above declares `battery` as a String, but the sample shows a number. This ruling decides which
  # one is right. Remove it to see the error that asks for it.
  rulings:
    battery-is-a-number:
      members: [DoorEvent.battery]
      conflicts: [type, kind]
      decision: A whole number.
      because: The sample shows a number, and the limits are numbers.
      tolerate: [number-in-text] # accept "80" as well, and report it as a deviation
      evidence: # what the pages printed when the decision was made; the tool prints it for you
        door-events:
          - row 'battery' has type String
          - sample member 'battery' has value 80, which is not a JSON string

  """

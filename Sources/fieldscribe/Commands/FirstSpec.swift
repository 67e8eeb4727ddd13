/// What `fieldscribe init` writes: a whole spec that generates as it is, and shows the language in a minute.
let firstSpec = """
  # A vendor's webhook: what its page prints, and the types that you want in Swift. The tool compares the two.
  # Errors are told as file:line:column. A text that YAML could take for a number, a date or nothing needs quotes.

  # The name of the Swift module. With FieldscribePlugin the types are in your target: write its name.
  module: DoorWebhooks

  # EVIDENCE: each page as it is printed, mistakes included.
  pages:
    - page: door-events
      title: Door events
      product: Doors
      endpoint: Events
      revision: "2026-01-31" # when you read it
      tables:
        # One line a row, in the printed order: its name and its printed type, then what else the row states.
        # `of` names the types whose members the table lists.
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
        # The JSON kind of each value, then the value where it matters. Objects and arrays as they are.
        - title: a forced door
          of: DoorEvent
          shape:
            doorId: string front-7
            state: string FORCED
            battery: integer 80

  # TYPES: what you want to write in Swift. Every member, value and row must be found on the other side.
  records:
    DoorEvent:
      doc: A door has moved.
      members:
        - doorId: {type: text, doc: Which door.}
        - state: {type: DoorState, doc: What it did.}
        - battery: {type: integer, minimum: 0, maximum: 100, doc: How full its battery is. In percent.}
        - note: {type: text, optional: true, doc: What the guard has written.}

    DoorReply:
      doc: What to do about it.
      members:
        - lock: {type: boolean, doc: Whether the door is to be locked.}

  # Open: a value that is not listed is kept, and reported as a violation.
  enums:
    DoorState:
      doc: What a door can do.
      values:
        - OPENED: Somebody opened it.
        - CLOSED: It is shut again.
        - FORCED: It was opened without a key.

  # A webhook pairs the event that arrives with the reply that you send, or with `acknowledgement` for none.
  webhooks:
    DoorUpdate:
      doc: A door has moved, and the vendor asks what to do.
      pages: [door-events]
      event: DoorEvent
      reply: DoorReply

  # RULINGS: the table says that `battery` is a String, the sample has a number. Nothing is generated until somebody
  # decides. Take this one away and see.
  rulings:
    battery-is-a-number:
      members: [DoorEvent.battery]
      conflicts: [type, kind]
      pages: [door-events]
      decision: A whole number.
      because: The sample has one, and it is compared with numbers everywhere.
      tolerate: [number-in-text] # "80" is read, too, and told as a deviation

  """

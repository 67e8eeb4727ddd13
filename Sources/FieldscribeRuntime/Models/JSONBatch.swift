/// The items of a body that is a JSON array. Each item is decoded by itself, so a wrong item does not lose the others.
///
/// It is a collection of ``Item``. Create one from values with an array literal: `[.say(text: "Welcome"), .hangup]`.
public struct JSONBatch<Value: JSONModel>: Sendable {
  /// One item of the array.
  public enum Item: Hashable, Sendable {
    /// An item that was decoded. It is not validated.
    case value(Value)
    /// An item that does not fit the type, with the reason and its JSON. It is written back unchanged.
    ///
    /// The offset and the pointer of the error are those in the whole body.
    case refused(DecodeError, JSONText)

    /// The value, or nil if the item was refused.
    public var value: Value? { if case .value(let value) = self { value } else { nil } }
  }

  /// The items, in the order of the body.
  public var items: [Item]

  /// Creates a batch of items.
  public init(items: [Item] = []) { self.items = items }

  /// Creates a batch of values.
  public init(_ values: some Sequence<Value>) { items = values.map(Item.value) }
}

extension JSONBatch {
  /// The items that were decoded, in the order of the body.
  public var values: [Value] { items.compactMap(\.value) }

  /// The errors of the items that were refused, each with the index of its item.
  public var errors: [(index: Int, error: DecodeError)] {
    items.indices.compactMap { index in
      if case .refused(let error, _) = items[index] { (index, error) } else { nil }
    }
  }

  /// Adds a value at the end.
  public mutating func append(_ value: Value) { items.append(.value(value)) }
}

extension JSONBatch: RandomAccessCollection, MutableCollection {
  public typealias Element = Item

  public var startIndex: Int { items.startIndex }
  public var endIndex: Int { items.endIndex }

  public subscript(index: Int) -> Item {
    get { items[index] }
    set { items[index] = newValue }
  }
}

extension JSONBatch: ExpressibleByArrayLiteral {
  public init(arrayLiteral values: Value...) { self.init(values) }
}

extension JSONBatch: JSONModel {
  public init(_from json: inout _JSONReader) throws(_JSONError) {
    items = []
    guard try json.beginList() else { return }
    var refusals: [(index: Int, refusal: Refusal)] = []
    repeat {
      try json.checkItemCount(items.count)
      let start = json.beginItem()
      do throws(_JSONError) {
        items.append(.value(try Value(_from: &json)))
      } catch {
        let refusal = try json.refuseItem(start, error)
        refusals.append((items.count, refusal))
        items.append(.refused(DecodeError(error.code, offset: error.offset, pointer: ""), refusal.text))
      }
    } while try json.nextItem()
    if refusals.isEmpty { return }
    // One pass over the body finds the pointers of all errors.
    for (refused, error) in zip(refusals, json.decodeErrors(of: refusals.map(\.refusal))) {
      items[refused.index] = .refused(error, refused.refusal.text)
    }
  }

  public static func _decoded(from json: inout _JSONReader) throws(_JSONError) -> Decoded<Self> {
    try json.beginDocument(with: .leftBracket, orThrow: .notAnArray)
    let value = try Self(_from: &json)
    return Decoded(value: value, deviations: try json.endDocument())
  }

  public func _write(to json: inout _JSONWriter) {
    json.begin(with: .leftBracket)
    for item in items {
      switch item {
      case .value(let value): value._write(to: &json)
      case .refused(_, let text): json.write(text)
      }
    }
    json.close(with: .rightBracket)
  }
}

extension _Validation {
  /// Validates each item of a body that is an array. An item that was refused is a violation of the rule `json`.
  public mutating func each<Value>(_ batch: JSONBatch<Value>, _ check: (inout _Validation, Value) -> Void) {
    for index in batch.indices {
      let before = violations.count
      switch batch[index] {
      case .value(let value): check(&self, value)
      case .refused(let error, _): report("json", at: "", .error, error.code.message)
      }
      if violations.count != before { prepend("", index, from: before) }
    }
  }
}

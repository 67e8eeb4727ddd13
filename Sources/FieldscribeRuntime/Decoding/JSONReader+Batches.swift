// Reads the items of a body that is an array, each by itself.

/// The reader's state at the start of an item, to go back there if the item is refused.
struct ItemStart {
  let offset: Int
  let depth: Int
  let seen: MemberSet
  let nulls: MemberSet
  let unknownNames: Int
  let firstUnknownName: Int
  let deviations: Int
}

/// An item that does not fit its type.
struct Refusal {
  let error: _JSONError
  /// The name of the required member that is missing.
  let missingMember: String?
  let text: JSONText
}

extension _JSONReader {
  /// Moves to the next item and saves the state there.
  mutating func beginItem() -> ItemStart {
    skipToValue()
    return ItemStart(
      offset: offset, depth: depth, seen: seen, nulls: nulls, unknownNames: unknownNames.count,
      firstUnknownName: firstUnknownName, deviations: existingSideTable?.deviations.count ?? 0)
  }

  /// Goes back to the start of an item that does not fit its type, and reads it as text.
  ///
  /// - Throws: the error itself if it is about the JSON and not about the type, or an error in the rest of the item.
  mutating func refuseItem(_ start: ItemStart, _ error: _JSONError) throws(_JSONError) -> Refusal {
    guard error.code.isAboutType else { throw error }
    let missingMember = error.code == .missingMember ? existingSideTable?.missingMember : nil
    unsafe cursor = self.start + start.offset
    unsafe end = bodyEnd
    depth = start.depth
    seen = start.seen
    nulls = start.nulls
    unknownNames.removeAll(after: start.unknownNames)
    firstUnknownName = start.firstUnknownName
    if let existingSideTable {
      existingSideTable.deviations.removeLast(existingSideTable.deviations.count - start.deviations)
    }
    return Refusal(error: error, missingMember: missingMember, text: try text())
  }
}

extension DecodeError.Code {
  /// Whether the JSON is fine and only does not fit the type.
  var isAboutType: Bool {
    switch self {
    case .wrongKind, .missingMember, .notAnInteger, .numberOutOfRange, .unexpectedEventType: true
    case .emptyBody, .tooLarge, .unexpectedEnd, .syntax, .invalidString, .duplicateName, .nameTooLong, .numberTooLong,
      .tooDeep, .tooManyMembers, .tooManyItems, .notAnObject, .notAnArray, .trailingBytes:
      false
    }
  }
}

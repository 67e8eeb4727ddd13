/// The columns of a table, and what its rows are.
struct Columns {
  enum Subject {
    /// Each row is a member. The index of the column with the names.
    case members(Int)
    /// Each row is a value. The index of the column with the values.
    case values(Int)
    case neither
  }

  private(set) var roles: [ColumnRole?]
  private(set) var subject = Subject.neither
  /// The names in the column of names, or in the first one.
  private(set) var names: [String] = []

  /// - Parameter known: the names of members that the page shows elsewhere.
  init(_ table: TableBlock, known: MemberNames) {
    let width = max(table.header.count, table.rows.map(\.cells.count).max() ?? 0)
    roles = table.header.map { ColumnRole(header: $0) }
    roles += Array(repeating: nil, count: width - roles.count)
    keepOneOfEach()
    if table.header.isEmpty { guessRoles(table) }
    names = Self.names(index(of: .name) ?? 0, of: table)
    subject = subject(table, known)
  }

  func index(of role: ColumnRole) -> Int? { roles.firstIndex(of: role) }

  /// A second column of types has formats, and other second columns are not known.
  private mutating func keepOneOfEach() {
    var seen: Set<ColumnRole> = []
    for (index, role) in roles.enumerated() {
      guard let role, !seen.insert(role).inserted else { continue }
      roles[index] = role == .type ? .values : nil
    }
  }

  /// The columns of a table without a head: names, types if all of them are, descriptions.
  private mutating func guessRoles(_ table: TableBlock) {
    guard roles.count > 1, Self.column(0, of: table).allSatisfy(NameCell.isMemberName) else { return }
    roles[0] = .name
    let hasTypes = table.rows.allSatisfy { row in
      row.cells.count > 1 && !TypeCell(row.cells[1]).kinds.isEmpty
    }
    if hasTypes { roles[1] = .type }
    if roles.count > (hasTypes ? 2 : 1) { roles[roles.count - 1] = .description }
  }

  private func subject(_ table: TableBlock, _ known: MemberNames) -> Subject {
    if table.rows.isEmpty || roles.isEmpty { return .neither }
    let hasDetails = roles.contains { $0 != nil && $0 != .name && $0 != .code }
    if let column = index(of: .name) {
      if let values = index(of: .values), index(of: .type) == nil, isValueTable(values, known) {
        return isCodeList(values, table) ? .values(values) : .neither
      }
      let good = names.count(where: NameCell.isMemberName)
      if good * 2 > names.count, hasDetails || names.contains(where: known.contains) { return .members(column) }
      if !hasDetails, isCodeList(column, table) { return .values(column) }
      return .neither
    }
    if isMemberColumn(known) { return .members(0) }
    if let values = index(of: .values), isCodeList(values, table) { return .values(values) }
    if let first = roles.first, first == .code || first == .type || first == .values || first == nil && isNumber(table)
    {
      return isCodeList(0, table) ? .values(0) : .neither
    }
    return .neither
  }

  /// Whether a table of names and values lists the values of one member.
  private func isValueTable(_ values: Int, _ known: MemberNames) -> Bool {
    if names.contains(where: { $0.contains(" ") }) { return true }
    if names.contains(where: known.contains) || values > 1 { return false }
    return !names.contains { name in Word(.word, name).isIdentifier && !Word(.word, name).isCapitals }
  }

  /// Whether the first column has names of members, although its head does not say so.
  private func isMemberColumn(_ known: MemberNames) -> Bool {
    guard !names.isEmpty, names.allSatisfy(NameCell.isMemberName), roles.first != .code else { return false }
    if Set(names).count < names.count { return false }
    let count = names.count(where: known.contains)
    let isHeadless = roles[0] == nil
    if isHeadless { return count * 2 >= names.count && count > 1 }
    return names[0] == "type" || count * 2 >= names.count && !names.contains { Word(.word, $0).isCapitals }
  }

  /// Whether the first column has codes of at least three digits.
  private func isNumber(_ table: TableBlock) -> Bool {
    Self.column(0, of: table).allSatisfy { text in Int(text).map { !(-99...99).contains($0) } ?? false }
  }

  /// Whether a column has at least two values, all of them numbers or words without spaces.
  private func isCodeList(_ column: Int, _ table: TableBlock) -> Bool {
    let values = Self.column(column, of: table)
    guard values.count > 1, Set(values).count == values.count else { return false }
    return values.allSatisfy { Int($0) != nil && $0.utf8.count < 8 } || values.allSatisfy(Self.isCode)
  }

  private static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isLetter, text.utf8.count < 80 else { return false }
    return text.utf8.allSatisfy { $0.isAlphanumeric || [0x5F, 0x2D, 0x2E, 0x2F, 0x2A, 0x3A].contains($0) }
  }

  /// The texts of a column that are not empty.
  static func column(_ index: Int, of table: TableBlock) -> [String] {
    table.rows.compactMap { row in
      guard row.cells.indices.contains(index) else { return nil }
      let text = row.cells[index].lines.first?.text ?? ""
      return text.isEmpty ? nil : text
    }
  }

  private static func names(_ index: Int, of table: TableBlock) -> [String] {
    table.rows.compactMap { row in
      guard row.cells.indices.contains(index), let cell = NameCell(row.cells[index]) else { return nil }
      return cell.hasOtherWords ? row.cells[index].text : cell.name
    }
  }
}

/// How much of the pages is covered by the types, in numbers from the checks.
///
/// A plain value like the model. It exists even if errors prevent a model.
package struct Audit: Sendable {
  /// A number of items, and how many of them match something in the types.
  package struct Count: Equatable, Sendable {
    package var total: Int
    package var used: Int

    package init(total: Int, used: Int) {
      self.total = total
      self.used = used
    }

    package var isComplete: Bool { used == total }

    package static func + (left: Self, right: Self) -> Self {
      Count(total: left.total + right.total, used: left.used + right.used)
    }
  }

  package struct Page: Sendable {
    package var id: String
    package var title: String
    package var revision: String
    package var revises: String?
    package var rows: Count
    /// The values in its lists.
    package var listed: Count
    package var samples: Int
    package var sampleMembers: Count
    /// The sample members for which no page has a row: `CallRecordingPayload.filePath`.
    package var withoutRow: [String]

    package init(
      id: String, title: String, revision: String, revises: String?, rows: Count, listed: Count, samples: Int,
      sampleMembers: Count, withoutRow: [String]
    ) {
      self.id = id
      self.title = title
      self.revision = revision
      self.revises = revises
      self.rows = rows
      self.listed = listed
      self.samples = samples
      self.sampleMembers = sampleMembers
      self.withoutRow = withoutRow
    }
  }

  /// A contradiction with the pages that are involved and the ruling that decides it.
  package struct Conflict: Sendable {
    package var contradiction: Contradiction
    package var pages: [String]
    package var ruling: String?

    package init(_ contradiction: Contradiction, pages: [String], ruling: String?) {
      self.contradiction = contradiction
      self.pages = pages
      self.ruling = ruling
    }
  }

  package var pages: [Page]
  /// The webhooks with the restrictions of their pages.
  package var webhooks: [Webhook]
  package var types: Int
  package var members: Int
  /// The number of members that only samples show.
  package var membersWithoutRow: Int
  package var values: Int
  package var rules: Int
  /// Nil if errors prevented the comparison of the pages.
  package var conflicts: [Conflict]?
  package var rulings: [Ruling]

  /// The audit of a spec that could not be read.
  package static let empty = Audit(
    pages: [], webhooks: [], types: 0, members: 0, membersWithoutRow: 0, values: 0, rules: 0)

  package init(
    pages: [Page], webhooks: [Webhook], types: Int, members: Int, membersWithoutRow: Int, values: Int, rules: Int
  ) {
    self.pages = pages
    self.webhooks = webhooks
    self.types = types
    self.members = members
    self.membersWithoutRow = membersWithoutRow
    self.values = values
    self.rules = rules
    conflicts = nil
    rulings = []
  }
}

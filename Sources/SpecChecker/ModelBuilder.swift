import SpecModel
import SpecText

/// Puts what the checks found together: declared types with their sources and tolerances.
struct ModelBuilder {
  let types: ResolvedTypes
  let matches: Matches
  let tolerances: [String: [Tolerance]]

  func families(_ families: [FamilySyntax]) -> [Family] {
    families.filter { !$0.types.isEmpty }.map { family in
      Family(name: family.name, types: family.types.map(declaration))
    }
  }

  private func declaration(_ type: TypeSyntax) -> TypeDeclaration {
    switch type {
    case .record(let record): .record(self.record(record))
    case .union(let union): .union(self.union(union))
    case .enumeration(let enumeration): .enumeration(self.enumeration(enumeration))
    }
  }

  private func record(_ record: RecordSyntax) -> Record {
    let members = (types.records[record.name.value]?.members ?? []).map { resolved in
      var member = resolved.member
      member.tolerances = tolerances[resolved.identity] ?? []
      member.sources = unique(matches.sources[MemberKey(owner: record.name.value, name: member.name)])
      return member
    }
    return Record(name: record.name.value, doc: record.doc, members: members, origin: record.name.range)
  }

  private func union(_ union: UnionSyntax) -> Union {
    let cases = union.cases.map { item in
      let type = types.type(named: item.type.value) ?? .scalar(.text)
      return Union.Case(
        tag: item.tag.value,
        type: type,
        doc: types.records[item.type.value]?.declaration.doc ?? "",
        sources: unique(matches.valueSources[MemberKey(owner: union.name.value, name: item.tag.value)]),
        origin: item.tag.range)
    }
    return Union(
      name: union.name.value, doc: union.doc, discriminator: union.discriminator, cases: cases, origin: union.name.range
    )
  }

  private func enumeration(_ enumeration: EnumerationSyntax) -> Enumeration {
    let values = enumeration.values.map { value in
      Enumeration.Value(
        text: value.text.value,
        doc: value.doc,
        sources: unique(matches.valueSources[MemberKey(owner: enumeration.name.value, name: value.text.value)]),
        origin: value.text.range)
    }
    return Enumeration(
      name: enumeration.name.value, doc: enumeration.doc, values: values, origin: enumeration.name.range)
  }

  private func unique(_ sources: [Provenance]?) -> [Provenance] {
    (sources ?? []).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  static func page(_ page: PageSyntax) -> Page {
    Page(
      id: page.id.value, title: page.title, product: page.product, endpoint: page.endpoint, revision: page.revision,
      allowsMoreMembers: page.allowsMoreMembers, replyStatus: page.replyStatus,
      tables: page.tables.map { table in
        Table(
          title: table.title,
          subjects: table.subjects.map(\.value),
          rows: table.rows.map {
            Table.Row(name: $0.name.value, type: $0.type.value, facts: $0.facts, origin: $0.name.range)
          })
      },
      samples: page.samples.map {
        Sample(title: $0.title, subject: $0.subject.value, shape: $0.shape.model, origin: $0.shape.range)
      },
      origin: page.range)
  }
}

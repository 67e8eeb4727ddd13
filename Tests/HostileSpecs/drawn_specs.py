"""Random specs, drawn with their pages."""
import decimal, re

SCALARS = {
    "text": "String", "integer": "Integer", "number": "Number", "boolean": "Boolean", "uuid": "String",
    "phone-number": "String", "country-code": "String", "timestamp": "String", "url": "String", "digits": "String",
    "seconds": "Integer", "milliseconds": "Integer", "personal-text": "String"
}
VALUES = {
    "text": "a text", "integer": "2", "number": "1.5", "boolean": "true",
    "uuid": "eb0fc709-9693-41ea-854d-1705dde98182", "phone-number": "+6512345678", "country-code": "SG",
    "timestamp": "2026-01-01T00:00:00Z", "url": "https://example.com", "digits": "12", "seconds": "3",
    "milliseconds": "4", "personal-text": "said"
}
WHOLE = "0 1 -1 2 7 255 1000000 -2147483648 9007199254740993 9223372036854775807 -9223372036854775808".split()
REAL = WHOLE + "0.5 -0.5 1.0 0.1 3.14159265358979323846264338327950288".split() + [
    "1" + "0" * 400, "0." + "0" * 400 + "1", "9" * 30
]
# Refused, or should be.
ODD = "9223372036854775808 -0 -0.0 007 1e3 .5 5. 1_000 0x10 --1 1.5 true".split()


class Maker:
    """Draws a spec: types first, then a page that prints them."""

    def __init__(self, chance, words, texts, number):
        self.chance, self.words, self.texts, self.number = chance, words, texts, number
        self.sections = {"records": {}, "unions": {}, "enums": {}, "members": {}, "rulings": {}, "webhooks": {}}
        self.tables, self.lists, self.samples = [], [], []
        self.scalars, self.count, self.keys = {}, 0, {}

    def maybe(self, share=0.5):
        return self.chance.random() < share

    def text(self):
        """Mostly plain, so that not every spec is refused for a character of one of its texts."""
        if self.maybe(0.7): return self.chance.choice(["Plain words.", "It is `so`.", "A text, with (marks): x; y."])
        return self.chance.choice(self.texts)

    def names(self, count, form=lambda word: word):
        found = []
        while len(found) < count:
            name = form(
                self.chance.choice(self.words) if self.maybe() else "".join(
                    self.chance.choice("abcXYZ_019") for _ in range(self.chance.randint(1, 9))))
            if re.match("[A-Za-z_]", name) and name.lower() not in [other.lower() for other in found]:
                found.append(name)
        return found

    def type_name(self, kind):
        """Its own in all specs, so that many can be compiled together."""
        self.count += 1
        return re.sub("[^A-Za-z0-9]", "", self.chance.choice(
            self.words)).capitalize() + f"{kind}{self.count}x{self.number}"

    def tree(self):
        for _ in range(self.chance.randint(1, 4)):
            self.enum()
        for _ in range(self.chance.randint(2, 6)):
            self.chance.choice([self.record, self.record, self.kinds, self.actions, self.events])()
        for _ in range(self.chance.randint(1, 3)):
            self.webhook()
        sections = {name: section for name, section in self.sections.items() if section}
        order = list(sections)
        self.chance.shuffle(order)
        page = {
            "page": "page", "title": self.text(), "product": self.text(), "endpoint": self.text(), "revision": "1",
            "says": {"more-members": "true"}, "tables": self.tables
        }
        if self.lists: page["lists"] = self.lists
        if self.samples: page["samples"] = self.samples
        tree = {"module": "Drawn", **{name: sections[name] for name in order}, "pages": [page]}
        if self.maybe(0.3):
            tree["guides"] = {
                "a-guide": {
                    "title": self.text(), "doc": self.text(), "sections": [{
                        "title": self.text(), "text": self.text(), "points": [self.text(), self.text()],
                        "sequence": [{"from": self.text(), "to": self.text(),
                                      "says": self.text()}], "source": self.text()
                    }]
                }
            }
        return tree

    def enum(self):
        name = self.type_name("Enum")
        count = self.chance.choice([1, 2, 3, 5, 30])
        if self.maybe(0.3):
            numbers = self.chance.sample(range(-2000, 100_000_000), count)
            self.sections["enums"][name] = {
                "doc": self.text(), "values": [{value: {"value": number, "doc": self.text()}}
                                               for value, number in zip(self.names(count), numbers)]
            }
            self.scalars[name] = [str(number) for number in numbers]
        else:
            values = [self.value(name) for name in self.names(count) if re.search("[A-Za-z0-9]", name)] or ["ONE"]
            self.sections["enums"][name] = {"doc": self.text(), "values": [{value: self.text()} for value in values]}
            self.scalars[name] = values
        holder = self.type_name("Holder")
        self.add_record(
            holder, {
                "value": {
                    "type": name, "row": {
                        "type": "Integer" if numbers_only(self.scalars[name]) else "String",
                        "values": self.scalars[name]
                    }
                }
            })

    def value(self, name):
        return self.chance.choice([
            name,
            name.upper(), name + " / x", f'"{name}"', f"\\({name})", name + "." + str(self.chance.randint(0, 99)),
            "CALL_" + name
        ])

    def add_record(self, name, members, rules=(), reads=(), rows=None):
        rows_of = {member: said.pop("row", {}) for member, said in members.items()}
        record = {"doc": self.text()}
        if members:
            record["members"] = [{member: {**said, "doc": self.text()}} if said else member
                                 for member, said in members.items()]
        if rules: record["rules"] = list(rules)
        if reads: record["reads"] = list(reads)
        self.sections["records"][name] = record
        self.scalars[name] = None
        printed = []
        for member, said in members.items():
            if rows is not None and member not in rows: continue
            row = {"type": "array" if "list" in said else SCALARS.get(said.get("type"), "object")}
            for key, shown in (("optional", "optional"), ("minimum", "minimum"), ("maximum", "maximum"),
                               ("minimum-length", "min-length"), ("default", "default"), ("maximum-length",
                                                                                          "max-length"),
                               ("minimum-count", "min-count"), ("maximum-count", "max-count"), ("value", "value")):
                if key in said: row[shown] = said[key]
            row.update(rows_of[member])
            if self.maybe(0.1): row["note"] = self.text()
            printed.append({member: row if len(row) > 1 or self.maybe() else row["type"]})
        if printed: self.tables.append({"title": f"table {len(self.tables)}", "of": [name], "rows": printed})

    def member(self):
        """A member of any type, with what its row says."""
        declared = list(self.scalars)
        kind = self.chance.choice(["scalar", "scalar", "scalar", "declared", "list"])
        if kind == "scalar" or not declared: return self.scalar()
        said = {}
        name = self.chance.choice(declared)
        if self.maybe(): said["optional"] = "true"
        if kind == "list":
            said["list"] = self.chance.choice([name, *SCALARS])
            if self.maybe(0.3): said["minimum-count"] = str(self.chance.choice([0, 1, 2]))
            if self.maybe(0.3): said["maximum-count"] = str(self.chance.choice([2, 3, 1000000, 2147483647]))
            return said
        said["type"] = name
        values = self.scalars[name]
        if values is None: return said
        said["row"] = {
            "type": "Integer" if numbers_only(values) else "String", "values": self.chance.sample(
                values, self.chance.randint(1, len(values)))
        }
        if said.get("optional") and self.maybe(0.3): said["default"] = self.chance.choice(values)
        return said

    def scalar(self):
        type = self.chance.choice(list(SCALARS))
        said = {"type": type}
        if self.maybe(): said["optional"] = "true"
        printed = SCALARS[type]
        if printed in ("Integer", "Number"):
            pool = (WHOLE if printed == "Integer" else REAL) if self.maybe(0.98) else ODD
            for key in ("minimum", "maximum"):
                if self.maybe(0.3): said[key] = self.chance.choice(pool)
            if {"minimum", "maximum"} <= said.keys() and pool is not ODD and self.maybe(0.95):
                said["minimum"], said["maximum"] = sorted((said["minimum"], said["maximum"]), key=decimal.Decimal)
            if said.get("optional") and self.maybe(0.2) and "minimum" not in said and "maximum" not in said:
                said["default"] = self.chance.choice(pool)
            if self.maybe(0.2): said["row"] = {"values": self.chance.sample(pool, self.chance.randint(1, 4))}
        elif printed == "Boolean":
            if self.maybe(0.2):
                said["row"] = {"values": self.chance.sample(["true", "false"], self.chance.randint(1, 2))}
        else:
            if type == "text" and "optional" not in said and self.maybe(0.2):
                return {"type": type, "value": self.text() or "x"}
            if self.maybe(0.2): said["minimum-length"] = str(self.chance.choice([0, 1, 2]))
            if self.maybe(0.2): said["maximum-length"] = str(self.chance.choice([2, 40, 2147483647]))
            if self.maybe(0.2): said["row"] = {"values": list({self.text(): 1, VALUES[type]: 1})}
        return said

    def record(self):
        name = self.type_name("Record")
        names = self.names(self.chance.choice([0, 1, 2, 3, 5, 8, 8, 20, 70]))
        members = {member: self.member() for member in names}
        rules, reads, ruled = [], [], {}
        for member, other in zip(names, names[1:]):
            one, two = members[member], members[other]
            if one.get("optional") and two.get("optional") and self.maybe(0.3):
                rules.append({"member": member, "requires": other, **self.extra()})
                one.setdefault("row", {})["requires"] = other
            elif one.get("type") in ("integer", "number") and one["type"] == two.get("type") and self.maybe():
                rules.append({"member": member, "less-than": other, **self.extra()})
                one.setdefault("row", {})["less-than"] = other
            elif one.get("type") == "boolean" and two.get("optional") and self.maybe():
                rules.append({"member": member, "when": "true", "requires": other})
                one.setdefault("row", {})["requires-when"] = {"true": other}
            if two.get("type") == "text" and two.get("optional") and one.get("type") == "boolean" and self.maybe():
                two["present-when"] = {member: "true"}
                two.setdefault("row", {})["present-when"] = {member: "true"}
        for member, said in members.items():
            if said.get("type") == "integer" and self.maybe(
                    0.2
            ) and "row" not in said and "minimum" not in said and "maximum" not in said and "default" not in said:
                said["row"] = {"type": "String"}
                ruled[member] = {"conflicts": ["type"], **({"tolerate": ["number-in-text"]} if self.maybe(0.8) else {})}
        union = next((type for type, said in self.sections["unions"].items()
                      if said["by"] == "json-kind" and len(said["cases"]) == 2), None)
        if union and self.maybe():
            source = self.names(1)[0]
            if source.lower() not in [member.lower() for member in names]:
                members[source] = {"type": union, "optional": "true"} if self.maybe() else {"type": union}
                object = next(
                    next(iter(case.values())) for case in self.sections["unions"][union]["cases"] if "object" in case)
                reads.append({
                    self.names(1)[0]: {
                        "from": source, "string": "itself", "object": self.keys[object], "doc": self.text()
                    }
                })
        # A row in another case than the member.
        for member in names:
            if member.islower() and self.maybe(0.05) and not rules and member not in ruled:
                ruled[member] = {"conflicts": ["name"], "tolerate": ["other-case"], "printed": member.capitalize()}
        self.add_record(name, members, rules, reads)
        for member, ruling in ruled.items():
            printed = ruling.pop("printed", None)
            for row in self.tables[-1]["rows"] if printed else []:
                if member in row: row[printed] = row.pop(member)
            self.ruling([f"{name}.{member}"], ruling)
        if self.maybe(0.2): self.misplaced()

    def extra(self):
        return {**({"advice": "true"} if self.maybe(0.3) else {}), **({"doc": self.text()} if self.maybe(0.3) else {})}

    def ruling(self, members, ruling):
        words = re.sub("[^a-z0-9]+", "-", self.chance.choice(self.words).lower()).strip("-") or "x"
        self.sections["rulings"][f"{words}-{self.number}-{len(self.sections['rulings'])}"] = {
            "members": members, "pages": ["page"], "decision": self.text(), "because": self.text(), **ruling
        }

    def misplaced(self):
        inner, outer = self.type_name("Inner"), None
        member, container = self.names(2)
        self.add_record(
            inner, {member: {"type": self.chance.choice(["integer", "text", "digits", "boolean"]), "optional": "true"}},
            rows=[])
        outer = self.type_name("Outer")
        self.add_record(outer, {container: {"type": inner, "optional": "true"}})
        type = self.sections["records"][inner]["members"][0][member]["type"]
        self.tables[-1]["rows"].append({member: SCALARS[type]})
        self.ruling([f"{inner}.{member}"], {"conflicts": ["place"], "tolerate": ["member-one-level-up"]})

    def kinds(self):
        name, part = self.type_name("Kinds"), self.type_name("Part")
        member = self.names(1)[0]
        self.add_record(part, {member: {"type": "digits", "optional": "true"}})
        self.keys = {**self.keys, part: member}
        cases = [{"object": part}, {"string": self.chance.choice(["text", "personal-text"])}]
        if self.maybe(0.3): cases.append({"boolean": "boolean"})
        if self.maybe(0.3): cases.append({"number": "number"})
        self.chance.shuffle(cases)
        self.sections["unions"][name] = {"doc": self.text(), "by": "json-kind", "cases": cases}
        self.scalars[name] = None

    def actions(self):
        """A union whose tag stands beside its content, in a list with rules."""
        name, tag, content = self.type_name("Actions"), *self.names(2)
        tags = [word
                for word in self.names(self.chance.choice([1, 2, 3, 6])) if re.search("[A-Za-z0-9]", word)] or ["one"]
        records = []
        for _ in tags:
            if records and self.maybe(0.2): records.append(records[-1])
            else:
                records.append(self.type_name("Action"))
                self.add_record(records[-1],
                                {member: self.scalar()
                                 for member in self.names(self.chance.choice([0, 1, 3]))})
        self.sections["unions"][name] = {
            "doc": self.text(), "by": {"member": tag, "content": content},
            "cases": [{word: record} for word, record in zip(tags, records)]
        }
        self.scalars[name] = None
        listed = {"title": f"list {len(self.lists)}", "of": f"{name}.{tag}", "values": tags}
        rules = []
        list_name, holder = self.names(1)[0], self.type_name("Steps")
        for word in tags:
            if self.maybe(0.3):
                count = self.chance.choice(["0", "1", "5"])
                listed.setdefault("at-most", {})[word] = count
                rules.append({"list": list_name, "at-most": count, "case": word, **self.extra()})
        if self.maybe(0.3):
            listed["last"] = tags[0]
            rules.append({"list": list_name, "last": tags[0]})
        if len(tags) > 1 and self.maybe(0.3):
            listed["not-before"] = {tags[0]: tags[1]}
            rules.append({"list": list_name, "case": tags[0], "not-before": tags[1]})
        self.lists.append(listed)
        self.add_record(holder, {list_name: {"list": name, **({"optional": "true"} if self.maybe(0.3) else {})}},
                        rules=rules)

    def events(self):
        """A union whose tag stands inside its records."""
        name, tag = self.type_name("Events"), self.names(1)[0]
        # All cases share the member, so that a table of the union can print it.
        self.sections["members"][tag] = {"type": "text", "doc": self.text()}
        tags = [
            self.value(word) for word in self.names(self.chance.choice([1, 2, 4])) if re.search("[A-Za-z0-9]", word)
        ] or ["ONE"]
        records = []
        for word in tags:
            records.append(self.type_name("Event"))
            others = {
                member: self.member()
                for member in self.names(self.chance.choice([0, 1, 4])) if member.lower() != tag.lower()
            }
            self.add_record(records[-1], {tag: {"value": word}, **others}, rows=list(others))
        self.sections["unions"][name] = {
            "doc": self.text(), "by": {"member": tag}, "cases": [{word: record} for word, record in zip(tags, records)]
        }
        self.scalars[name] = None
        self.tables.append(
            {"title": f"table {len(self.tables)}", "of": [name], "rows": [{tag: {"type": "String", "values": tags}}]})
        if self.maybe(): self.add_record(self.type_name("Carrier"), {self.names(1)[0]: {"type": name}})

    def webhook(self):
        bodies = [
            name for name, values in self.scalars.items()
            if values is None and "Kinds" not in name and "Actions" not in name
        ]
        event = self.chance.choice([name for name in bodies if "Events" not in name] if self.maybe(0.8) else bodies)
        self.sections["webhooks"][self.type_name("Webhook")] = {
            "doc": self.text(), "pages": ["page"], "event": event,
            "reply": self.chance.choice(bodies + ["acknowledgement"])
        }


def numbers_only(values):
    return all(re.fullmatch("-?[0-9]+", value) for value in values)

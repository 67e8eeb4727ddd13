"""Specs with words in the places that become names."""
import re


def kebab(word):
    return re.sub(r"-+", "-", re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", "-", word)).strip("-").lower()


def capital(word):
    word = word.strip("_")
    return re.sub(r"_+(.?)", lambda match: match[1].upper(), word[:1].upper() + word[1:])


class Spec:
    """A spec that grows type by type, and the page that prints what it has."""

    def __init__(self):
        self.sections = {"records": {}, "unions": {}, "enums": {}, "rulings": {}}
        self.tables, self.lists, self.samples, self.webhooks = [], [], [], {}
        self.record("ScaffoldBasis", {"basis": {"type": "text"}})
        self.webhook("ScaffoldBasisUpdate", "ScaffoldBasis")

    def webhook(self, name, event, reply="acknowledgement"):
        self.webhooks[name] = {"doc": "A webhook.", "pages": ["page"], "event": event, "reply": reply}

    def record(self, name, members, rules=(), reads=(), rows=None):
        """Each member is what the spec says of it; `row` in it is what the page says besides its type."""
        row = {member: said.pop("row", {}) for member, said in members.items()}
        self.sections["records"][name] = {
            "doc": "A record.", **({
                "members": [{member: {**said, "doc": "A member."}} for member, said in members.items()]
            } if members else {}), **({"rules": list(rules)} if rules else {}),
            **({"reads": list(reads)} if reads else {})
        }
        printed = {"text": "String", "integer": "Integer", "boolean": "Boolean", "number": "Number"}
        rows = [{
            member: {
                "type": "array"
                if "list" in said else printed.get(said["type"], "String" if said["type"][0].islower() else "object"),
                **{key: value
                   for key, value in said.items() if key in ("optional", "minimum", "maximum", "value")}, **row[member]
            }
        } for member, said in members.items() if rows is None or member in rows]
        if rows: self.tables.append({"title": f"table {len(self.tables)}", "of": [name], "rows": rows})

    def enum(self, name, values):
        self.sections["enums"][name] = {"doc": "An enum.", "values": [{value: said} for value, said in values.items()]}

    def union(self, name, by, cases):
        self.sections["unions"][name] = {
            "doc": "A union.", "by": by, "cases": [{tag: type} for tag, type in cases.items()]
        }

    def tree(self):
        page = {
            "page": "page", "title": "Page", "product": "Product", "endpoint": "Page", "revision": "1",
            "says": {"more-members": "true"}, "tables": self.tables
        }
        if self.lists: page["lists"] = self.lists
        if self.samples: page["samples"] = self.samples
        return {
            "module": "Probe", "webhooks": self.webhooks,
            **{name: section
               for name, section in self.sections.items() if section}, "pages": [page]
        }


def chunks(words, size=200):
    return [words[start:start + size] for start in range(0, len(words), size)]


# MARK: Places. Each function puts its words into one kind of place, all of them in one spec.


def standard():
    """A spec with one type of each kind, to make members of."""
    spec = Spec()
    spec.record("ScaffoldChecked", {"number": {"type": "integer", "minimum": "1"}})
    spec.record("ScaffoldKeys", {"keys": {"type": "digits", "optional": "true"}})
    spec.union("ScaffoldSaid", "json-kind", {"object": "ScaffoldKeys", "string": "text"})
    spec.enum("ScaffoldChoice", {"yes": "Yes.", "no": "No."})
    spec.record("ScaffoldChosen",
                {"choice": {"type": "ScaffoldChoice", "row": {"type": "String", "values": ["yes", "no"]}}})
    return spec


MEMBERS = {
    "required text": {"type": "text"},
    "optional text": {"type": "text", "optional": "true"},
    "optional list of a checked record": {"list": "ScaffoldChecked", "optional": "true"},
    "optional checked record": {"type": "ScaffoldChecked", "optional": "true"},
    "required union": {"type": "ScaffoldSaid"},
    "constant": {"type": "text", "value": "constant"},
    "required integer with limits": {"type": "integer", "minimum": "1", "maximum": "5"},
    "personal text with a length": {
        "type": "phone-number", "optional": "true", "minimum-length": "3", "row": {"min-length": "3"}
    },
    "narrowed text": {"type": "text", "optional": "true", "row": {"values": ["a", "b"]}},
    "narrowed enum": {"type": "ScaffoldChoice", "row": {"type": "String", "values": ["yes"]}},
}


def members(said):

    def place(words):
        spec = standard()
        for number, chunk in enumerate(chunks(words)):
            spec.record(f"Record{number}", {word: dict(said) for word in chunk})
            spec.webhook(f"Update{number}", f"Record{number}")
        return spec

    return place


def rules(words):
    spec = standard()
    for number, chunk in enumerate(chunks(words)):
        pairs = list(zip(chunk, chunk[1:]))
        spec.record(f"Needs{number}",
                    {word: {"type": "text", "optional": "true", "row": {"requires": other}}
                     for word, other in pairs}
                    | {chunk[-1]: {"type": "text", "optional": "true"}},
                    rules=[{"member": word, "requires": other} for word, other in pairs])
        spec.record(
            f"Order{number}",
            {word: {"type": "integer", "optional": "true", "row": {"less-than": other}}
             for word, other in pairs}
            | {chunk[-1]: {"type": "integer", "optional": "true"}},
            rules=[{"member": word, "less-than": other} for word, other in pairs])
        spec.record(f"When{number}",
                    {word: {"type": "boolean", "row": {"requires-when": {"true": "scaffoldRest"}}}
                     for word in chunk}
                    | {"scaffoldRest": {"type": "text", "optional": "true"}},
                    rules=[{"member": word, "when": "true", "requires": "scaffoldRest"} for word in chunk])
    return spec


def readings(words):
    spec = standard()
    for number, chunk in enumerate(chunks(words)):
        spec.record(f"Record{number}", {"scaffoldSource": {"type": "ScaffoldSaid", "optional": "true"}},
                    reads=[{word: {"from": "scaffoldSource", "object": "keys", "string": "itself", "doc": "Keys."}}
                           for word in chunk])
    return spec


def sources_of_readings(words):
    spec = standard()
    for number, chunk in enumerate(chunks(words, 100)):
        for kind, said in (("Some", {"type": "ScaffoldSaid"}), ("Maybe", {"type": "ScaffoldSaid", "optional": "true"})):
            spec.record(
                f"{kind}{number}", {word: dict(said)
                                    for word in chunk},
                reads=[{f"reading{place}": {"from": word, "object": "keys", "string": "itself", "doc": "Keys."}}
                       for place, word in enumerate(chunk)])
    return spec


def misplaced(spec, ruled):
    spec.sections["rulings"]["one-up"] = {
        "members": ruled, "conflicts": ["place"], "pages": ["page"], "decision": "Inside.", "because": "It is.",
        "tolerate": ["member-one-level-up"]
    }
    return spec


def misplaced_members(words):
    spec = standard()
    for number, word in enumerate(words):
        spec.record(f"Inner{number}", {word: {"type": "integer", "optional": "true"}}, rows=[])
        spec.record(f"Outer{number}", {"scaffoldEntry": {"type": f"Inner{number}", "optional": "true"}})
        spec.tables[-1]["rows"].append({word: "Integer"})
    return misplaced(spec, [f"Inner{number}.{word}" for number, word in enumerate(words)])


def misplaced_containers(words):
    spec = standard()
    for number, word in enumerate(words):
        spec.record(f"Inner{number}", {"scaffoldPin": {"type": "integer", "optional": "true"}}, rows=[])
        spec.record(f"Outer{number}", {word: {"type": f"Inner{number}", "optional": "true"}})
        spec.tables[-1]["rows"].append({"scaffoldPin": "Integer"})
    return misplaced(spec, [f"Inner{number}.scaffoldPin" for number, word in enumerate(words)])


def values(words):
    spec = standard()
    for number, chunk in enumerate(chunks(words)):
        spec.enum(f"Enum{number}", {word: "A value." for word in chunk})
        spec.record(f"Record{number}", {"value": {"type": f"Enum{number}", "row": {"type": "String", "values": chunk}}})
    return spec


def numbers(words):
    spec = standard()
    for number, chunk in enumerate(chunks(words)):
        spec.enum(f"Enum{number}", {word: {"value": place, "doc": "A value."} for place, word in enumerate(chunk)})
        spec.record(
            f"Record{number}", {
                "value": {
                    "type": f"Enum{number}",
                    "row": {"type": "Integer", "values": [str(place) for place in range(len(chunk))]}
                }
            })
    return spec


def tags(words):
    """Cases of unions, told apart by a member inside, with what their pages narrow."""
    spec = standard()
    for number, chunk in enumerate(chunks(words)):
        for place, word in enumerate(chunk):
            spec.record(
                f"Case{number}x{place}", {
                    "scaffoldKind": {"type": "text", "value": word},
                    "narrowed": {"type": "integer", "minimum": "1", "row": {"values": ["1", "2"]}}
                })
        spec.union(f"Union{number}", {"member": "scaffoldKind"},
                   {word: f"Case{number}x{place}"
                    for place, word in enumerate(chunk)})
        spec.record(f"Record{number}", {"event": {"type": f"Union{number}"}})
        spec.webhook(f"Update{number}", f"Record{number}")
    return spec


def actions(words):
    """Cases of unions whose tag stands beside their content, with factories and rules for lists of them."""
    spec = standard()
    spec.record("Empty", {}, rows=[])
    spec.record(
        "Full", {
            "one": {"type": "text"},
            "two": {"type": "integer", "optional": "true", "minimum": "1", "row": {"values": ["1", "2"]}}
        })
    for number, chunk in enumerate(chunks(words)):
        spec.union(f"Union{number}", {"member": "scaffoldAction", "content": "with"},
                   {word: ("Empty", "Full")[place % 2]
                    for place, word in enumerate(chunk)})
        spec.lists.append({
            "title": f"list {number}", "of": f"Union{number}.scaffoldAction", "values": chunk, "at-most": {
                word: "1"
                for word in chunk
            }, "last": chunk[0], **({"not-before": {word: chunk[0]
                                                    for word in chunk[1:]}} if chunk[1:] else {})
        })
        spec.record(f"Record{number}", {"steps": {"list": f"Union{number}"}},
                    rules=[{"list": "steps", "at-most": "1", "case": word} for word in chunk] +
                    [{"list": "steps", "last": chunk[0]}] + [{"list": "steps", "case": word, "not-before": chunk[0]}
                                                             for word in chunk[1:]])
        spec.webhook(f"Update{number}", f"Record{number}")
    return spec


def parameters(words):
    """Members of records that are cases, which the factories have as parameters."""
    spec = standard()
    for number, chunk in enumerate(chunks(words)):
        spec.record(f"Record{number}", {word: {"type": "text", "optional": "true"} for word in chunk})
    spec.union("Union", {"member": "scaffoldAction", "content": "with"},
               {f"case{number}": f"Record{number}"
                for number, _ in enumerate(chunks(words))})
    spec.lists.append({
        "title": "list", "of": "Union.scaffoldAction",
        "values": [f"case{number}" for number, _ in enumerate(chunks(words))]
    })
    return spec


def discriminators(words):
    spec = standard()
    for number, word in enumerate(words):
        spec.record(f"Case{number}", {word: {"type": "text", "value": "one"}})
        spec.union(f"Inside{number}", {"member": word}, {"one": f"Case{number}"})
        spec.union(f"Beside{number}", {"member": word, "content": word + "x"}, {"one": "ScaffoldChecked"})
        spec.lists.append({"title": f"list {number}", "of": f"Beside{number}.{word}", "values": ["one"]})
    return spec


def rulings(words):
    spec = standard()
    for number, chunk in enumerate(chunks(words)):
        spec.record(f"Record{number}",
                    {f"member{place}": {"type": "integer", "row": {"type": "String"}}
                     for place, _ in enumerate(chunk)})
        for place, word in enumerate(chunk):
            spec.sections["rulings"][word] = {
                "members": [f"Record{number}.member{place}"], "conflicts": ["type"], "pages": ["page"],
                "decision": "A number.", "because": "It is.", "tolerate": ["number-in-text"]
            }
    return spec


def record_types(words):
    spec = standard()
    for word in words:
        spec.record(word, {"member": {"type": "text"}})
    for number, chunk in enumerate(chunks(words)):
        spec.record(f"All{number}",
                    {f"member{place}": {"type": word, "optional": "true"}
                     for place, word in enumerate(chunk)})
    return spec


def union_types(words):
    spec = standard()
    for word in words:
        spec.union(word, {"member": "scaffoldAction", "content": "with"}, {"one": "ScaffoldChecked"})
    for place, word in enumerate(words):
        spec.lists.append({"title": f"list {place}", "of": f"{word}.scaffoldAction", "values": ["one"]})
    for number, chunk in enumerate(chunks(words)):
        spec.record(f"All{number}", {f"member{place}": {"type": word} for place, word in enumerate(chunk)})
    return spec


def enum_types(words):
    spec = standard()
    for word in words:
        spec.enum(word, {"one": "One."})
    for number, chunk in enumerate(chunks(words)):
        spec.record(
            f"All{number}", {
                f"member{place}": {"type": word, "row": {"type": "String", "values": ["one"]}}
                for place, word in enumerate(chunk)
            })
    return spec


def webhook_names(words):
    spec = standard()
    for word in words:
        spec.webhook(word, "ScaffoldChecked")
    return spec


MEMBER, TYPE, RULING = (lambda word: word), capital, kebab
PLACES = [(f"member, {name}", members(said), MEMBER)
          for name, said in MEMBERS.items()] + [("member of rules", rules, MEMBER), ("reading", readings, MEMBER),
                                                ("member that is read from", sources_of_readings, MEMBER),
                                                ("member one level up", misplaced_members, MEMBER),
                                                ("container of a member one level up", misplaced_containers, MEMBER),
                                                ("value of an enum", values, MEMBER),
                                                ("value of an enum of integers", numbers, MEMBER),
                                                ("case of a union", tags, MEMBER), ("action", actions, MEMBER),
                                                ("parameter of an action", parameters, MEMBER),
                                                ("tag", discriminators, MEMBER), ("ruling", rulings, RULING),
                                                ("record", record_types, TYPE), ("union", union_types, TYPE),
                                                ("enum", enum_types, TYPE), ("webhook", webhook_names, TYPE)]

"""Pairs of names that are two in a spec and may be one in Swift."""
import re

from places_of_names import MEMBERS, actions, members, numbers, rulings, standard, tags, values

FORMS = [
    "callStatus", "CALL_STATUS", "call-status", "Call Status", "call status", "CALL STATUS", "call_status",
    "Call_Status", "CallStatus", "call.status", "call/status", "call  status", "(call) status", "CALL-STATUS",
    "call+Status", "200", "value200", "VALUE200", "-200", "2.0.0", "class", "CLASS", "none", "NONE", "none_", "self",
    "SELF", "self_", "unrecognized", "UNRECOGNIZED"
]
MEMBERS_OF_ONE_NAME = ["kept", "kept_", "self", "self_", "_", "__", "Type", "Type_", "class", "a_b", "aB"]


def reading_and_member(words):
    spec = standard()
    spec.record("Record", {words[0]: {"type": "text", "optional": "true"}, "scaffoldSource": {"type": "ScaffoldSaid"}},
                reads=[{words[1]: {"from": "scaffoldSource", "object": "keys", "string": "itself", "doc": "Keys."}}])
    return spec


def tag_and_case(words):
    spec = standard()
    spec.union("Union", {"member": words[0], "content": "with"}, {words[1]: "ScaffoldChecked"})
    spec.lists.append({"title": "list", "of": f"Union.{words[0]}", "values": [words[1]]})
    return spec


def union_and_type(words):
    spec = standard()
    spec.union(words[0], {"member": "scaffoldAction", "content": "with"}, {"one": "ScaffoldChecked"})
    spec.lists.append({"title": "list", "of": f"{words[0]}.scaffoldAction", "values": ["one"]})
    spec.record(words[1], {"member": {"type": "text"}})
    return spec


def union_and_webhook(words):
    spec = union_and_type([words[0], "ScaffoldOther"])
    spec.webhook(words[1], "ScaffoldChecked")
    return spec


def type_and_webhook(words):
    spec = standard()
    spec.record(words[0], {"member": {"type": "text"}})
    spec.webhook(words[1], "ScaffoldChecked")
    return spec


def pairs(words):
    return [(one, other) for place, one in enumerate(words) for other in words[place + 1:]]


IDENTIFIERS = [form for form in FORMS if re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", form)]
COLLISIONS = [("values of an enum", values, pairs(FORMS)), ("cases of a union", tags, pairs(FORMS)),
              ("actions", actions, pairs(FORMS)), ("values of an enum of integers", numbers, pairs(IDENTIFIERS)),
              ("members", members(MEMBERS["optional text"]), pairs(MEMBERS_OF_ONE_NAME)),
              ("a member and a reading", reading_and_member, [(one, other) for one in MEMBERS_OF_ONE_NAME
                                                              for other in MEMBERS_OF_ONE_NAME]),
              ("a tag and a case", tag_and_case, [(one, other) for one in MEMBERS_OF_ONE_NAME
                                                  for other in MEMBERS_OF_ONE_NAME if other.strip("_")]),
              ("rulings", rulings, pairs(
                  ["a-1", "a1", "a-b", "ab", "value-1", "1", "value1", "class", "self", "self-x"])),
              ("a union and a type", union_and_type, [("Step", "UnrecognizedStep"), ("Step", "Step"),
                                                      ("Step", "Unrecognized"),
                                                      ("Unrecognized", "UnrecognizedUnrecognized")]),
              ("a union and a webhook", union_and_webhook, [("Step", "UnrecognizedStep"), ("Step", "Step")]),
              ("a type and a webhook", type_and_webhook, [("Step", "Step"), ("Step", "STEP")])]

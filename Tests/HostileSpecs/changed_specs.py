"""The golden spec with random changes."""
import copy, re

from drawn_specs import REAL, WHOLE

LANGUAGE = "|".join("""type code value text default case to from by do with string list last optional required page event reply
  source number member object values doc class send stop""".split())


def changed(tree, chance, words, texts, number):
    """The golden spec with its types under other names and some of its parts renamed, moved, dropped or changed."""
    tree = copy.deepcopy(tree)
    types = [name for section in ("records", "unions", "enums", "webhooks") for name in tree[section]]
    members = sorted({
        next(iter(item)) if isinstance(item, dict) else item
        for record in tree["records"].values()
        for item in record.get("members", [])
    })
    names = {name: f"{name}x{number}" for name in types}
    tree["rulings"] = {f"{id}-{number}": ruling for id, ruling in tree["rulings"].items()}
    # Words that the language itself has mean something else elsewhere.
    free = [
        member for member in members
        if member not in types and member not in tree["members"] and not re.fullmatch(LANGUAGE, member)
    ]
    unused = [word for word in words if word not in members]
    for name in chance.sample(free, chance.randint(0, 6)):
        names[name] = chance.choice(unused)
    tree = renamed(tree, names)
    for _ in range(chance.choice([0, 0, 1, 1, 2, 3])):
        nodes = list(containers(tree))
        node = chance.choice(nodes)
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        key = chance.choice(keys)
        what = chance.choice(["drop", "swap", "text", "copy", "shuffle"])
        if what == "drop" and len(keys) > 1: del node[key]
        elif what == "swap":
            other = chance.choice(keys)
            node[key], node[other] = node[other], node[key]
        elif what == "text" and isinstance(node[key], str):
            node[key] = chance.choice(chance.choice([texts, words, WHOLE, REAL, [inner for inner in scalars(tree)]]))
        elif what == "copy" and isinstance(node, list):
            node.insert(chance.randint(0, len(node)), copy.deepcopy(node[key]))
        elif what == "shuffle" and isinstance(node, list):
            chance.shuffle(node)
    return tree


def renamed(node, names):
    if isinstance(node, dict): return {renamed(key, names): renamed(value, names) for key, value in node.items()}
    if isinstance(node, list): return [renamed(value, names) for value in node]
    if re.fullmatch(r"\w+(\.\w+)+", node): return ".".join(names.get(part, part) for part in node.split("."))
    return names.get(node, node)


def containers(node):
    yield node
    for inner in list(node.values()) if isinstance(node, dict) else list(node):
        if isinstance(inner, (dict, list)): yield from containers(inner)


def scalars(node):
    for inner in node.values() if isinstance(node, dict) else node:
        if isinstance(inner, (dict, list)): yield from scalars(inner)
        else: yield inner

"""What is made of hostile texts, compared with what is made of plain ones in the same places."""
import json, re, subprocess, sys

import specs
from texts import is_printable

sys.path.append("/usr/lib/python3/dist-packages")
try:
    import commonmark, markdown_it
except ImportError:
    subprocess.run([specs.ROOT / "Scripts/install", "python3-commonmark", "python3-markdown-it"], check=True)
    import commonmark, markdown_it


def in_one_line(text):
    """A text as pages show it: as code, where it is empty."""
    return collapsed(text) if text else '""'


def collapsed(text):
    return " ".join(text.split())


class Comparison:
    """The output of hostile texts and of plain ones: everything but the texts has to be the same."""

    def __init__(self, texts, plain):
        self.texts = {plain[place]: text for place, text in texts.items()}
        self.faults = []

    def put(self, text, form=lambda text: text):
        """A text of the plain output with the hostile ones in it."""
        return re.sub(r"zebra \d+ crossing", lambda match: form(self.texts.get(match[0], match[0])), text)

    def check(self, what, one, other):
        if one == other: return
        place = next((place for place, (left, right) in enumerate(zip(one, other)) if left != right),
                     min(len(one), len(other)))
        self.faults.append(
            f"{what}: {one[max(0, place - 40):place + 80]!r} "
            f"where {other[max(0, place - 40):place + 80]!r} was expected"
        )

    def swift(self, name, hostile, plain):
        if not is_printable(hostile): self.faults.append(f"{name} has characters that deceive")
        code, literals, comments = swift_parts(hostile)
        plain_code, plain_literals, plain_comments = swift_parts(plain)
        self.check(f"{name}, code", code, plain_code)
        self.check(f"{name}, literals", literals, [self.put(literal) for literal in plain_literals])
        # A comment is Markdown, too: paragraphs of text and code.
        reader = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
        blocks, plain_blocks = reader.parse(comments), reader.parse(plain_comments)
        found = {
            token.type
            for block in blocks
            for token in [block, *(block.children or [])]
        } - {"paragraph_open", "paragraph_close", "inline", "text", "code_inline", "softbreak"}
        if found: self.faults.append(f"{name}, comments have {found}")
        # Where code begins a line as a list would, it has a backslash that is shown.
        self.check(f"{name}, comments", words("".join(map(shown, blocks)).replace("\\", "")),
                   words(self.put(collapsed("".join(map(shown, plain_blocks))), collapsed).replace("\\", "")))
        return literals

    def json(self, name, hostile, plain):
        try:
            hostile, plain = json.loads(hostile), json.loads(plain)
        except ValueError as error:
            return self.faults.append(f"{name} is no JSON: {error}")
        self.tree(name, hostile, plain)

    def tree(self, name, hostile, plain):
        if type(hostile) is not type(plain):
            return self.faults.append(f"{name}: {hostile!r} where {plain!r} was expected")
        if isinstance(plain, dict):
            self.check(f"{name}, names", [*map(collapsed, hostile)], [collapsed(self.put(key)) for key in plain])
            for one, other in zip(hostile.values(), plain.values()):
                self.tree(name, one, other)
        elif isinstance(plain, list):
            self.check(f"{name}, length", [len(hostile)], [len(plain)])
            for one, other in zip(hostile, plain):
                self.tree(name, one, other)
        # A sample has a value of its own where the text breaks a limit of the member.
        elif hostile == "name" and ", json " in str(name): pass
        elif isinstance(plain, str) and hostile not in (self.put(plain), self.put(plain,
                                                                                  lambda text: text.rstrip("\n "))):
            # Sentences of the tool have their texts in one line.
            self.check(name, collapsed(hostile), collapsed(self.put(plain)))
        elif not isinstance(plain, str):
            self.check(name, [hostile], [plain])

    def markdown(self, name, hostile, plain):
        if not is_printable(hostile): self.faults.append(f"{name} has characters that deceive")
        reader = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
        one, other = reader.parse(hostile), reader.parse(plain)
        self.check(f"{name}, blocks", [shape(token) for token in one], [shape(token) for token in other])
        for left, right in zip(one, other):
            if right.type == "inline":
                self.check(f"{name}, elements", elements(left), elements(right))
                self.check(f"{name}, text", words(shown(left)), words(self.put(shown(right), in_one_line)))
            elif right.type == "fence":
                self.fence(f"{name}, {right.info}", left.content, right.content)
        self.check(f"{name}, nodes", nodes(hostile), nodes(plain))

    def fence(self, name, hostile, plain):
        language = name.rpartition(", ")[2].split(" ")[0]
        if language == "json": return self.json(name, hostile, plain)
        if language == "swift": return self.swift(name, hostile, plain)
        number = r"#(\d+);"
        unescaped = re.sub(number, lambda match: chr(int(match[1])), hostile)
        self.check(f"{name}, lines", [hostile.count("\n")], [plain.count("\n")])
        self.check(name, words(unescaped), words(self.put(re.sub(number, lambda match: chr(int(match[1])), plain))))


def swift_parts(source):
    """The code without blanks, the values of its literals, and its comments."""
    code, literals, comments = [], [], []
    for token in re.findall(r'//[^\n]*|"(?:\\.|[^"\\\n])*"|[^"/]+|.', source, re.S):
        if token.startswith("//"): comments.append(re.sub("^///? ?", "", token))
        elif token.startswith('"') and len(token) > 1:
            code.append('""')
            literals.append(value(token))
        else:
            code.append("".join(token.split()))
    return "".join(code).replace(",]", "]"), literals, "\n".join(comments)


def value(literal):
    """What a literal of generated code says; it has no escapes but these."""

    def unescaped(match):
        if match[1]: return chr(int(match[1], 16))
        if match[2] in '"\\': return match[2]
        raise ValueError(f"an unexpected escape in {literal}")

    return re.sub(r"\\(?:u\{([0-9a-f]+)\}|(.))", unescaped, literal[1:-1])


def shape(token):
    """A block without its text, and with where it leads."""
    return token.type, token.tag, token.level, token.info, sorted((token.attrs or {}).items())


def elements(token):
    """What stands in a line besides text and code."""
    return [(child.type, child.tag, sorted((child.attrs or {}).items())) for child in token.children or []
            if child.type not in ("text", "code_inline", "softbreak")]


def shown(token):
    return "".join(" " if child.type == "softbreak" else child.content for child in token.children or [])


def words(text):
    """A text as far as prose shows it: backticks may have marked code, and blanks are joined."""
    return "".join(text.replace("`", "").split())


def nodes(markdown):
    """The elements that another reader finds, which knows no tables."""
    found = [(node.t, node.destination) for node, entering in commonmark.Parser().parse(markdown).walker() if entering]
    return [node for node in found if node[0] not in ("text", "code", "softbreak")]

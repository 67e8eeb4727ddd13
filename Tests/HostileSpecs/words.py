"""Words that could mean something to Swift: keywords, and what is declared somewhere."""
import pathlib, re, sys

import specs

DECLARED = r"\b(?:struct|enum|class|protocol|typealias|associatedtype|func|var|let|case|actor|macro) +`?([A-Za-z_]\w*)"
# No declaration has them, or they are old.
OTHERS = "_ __ __FILE__ __LINE__ __COLUMN__ __FUNCTION__ __DSO_HANDLE__ main Swift Foundation Builtin".split()


def interface(module, folder="linux"):
    base = pathlib.Path(specs.run("swiftc", "-print-target-info").stdout.split('"runtimeResourcePath": "')[1].split('"')[0])
    path = next((base / folder / f"{module}.swiftmodule").glob("*.private.swiftinterface"), None)
    if path is None: sys.exit(f"the toolchain has no interface of {module}")
    return path.read_text()


def words(all):
    """What Swift, its parser and the tables of the tool make something of; or whatever is declared somewhere, too."""
    known = interface("SwiftSyntax", "host").split("public enum Keyword ")[1].split("\n}")[0]
    keywords = re.findall(r"case `?(\w+)", known)
    table = (specs.ROOT / "Sources/Emitters/Swift/SwiftIdentifier.swift").read_text()
    found = keywords + OTHERS + re.findall(r'"([A-Za-z_]\w*)"', table)
    if all:
        ours = [path for place in ("Sources/FieldscribeRuntime", "Tests/Golden/Generated/GoldenWebhooks")
                for path in sorted((specs.ROOT / place).glob("*.swift"))]
        code = [re.sub(r"//.*|\"(\\.|[^\"\\\n])*\"", "", path.read_text()) for path in ours]
        found += re.findall(r"[A-Za-z_]\w*", "\n".join(code))
        for module in ("Swift", "_Concurrency", "_StringProcessing"): found += re.findall(DECLARED, interface(module))
    return sorted(set(found))

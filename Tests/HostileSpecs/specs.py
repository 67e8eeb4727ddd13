"""What Scripts/names, Scripts/injection and Scripts/random-specs share: specs, the tool, the compiler."""
import concurrent.futures, json, os, pathlib, re, subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What the package asks of its own targets, and no warning.
STRICT = """-swift-version 6 -strict-memory-safety -warnings-as-errors -enable-upcoming-feature ExistentialAny
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility""".split()


def yaml(value, indent=0):
    """A spec as its language has it: blocks, and every scalar in double quotes."""
    pad = " " * indent
    if isinstance(value, dict):
        return "".join(f"{pad}{scalar(key)}:" + after(inner, indent) for key, inner in value.items())
    return "".join(f"{pad}-" + after(inner, indent, pad + "  ") for inner in value)


def after(inner, indent, item=None):
    if not isinstance(inner, (dict, list)): return f" {scalar(inner)}\n"
    block = yaml(inner, indent + 2)
    return " " + block[len(item):] if item is not None and isinstance(inner, dict) else "\n" + block


def scalar(text): return json.dumps(str(text), ensure_ascii=False)


def run(*arguments, **options):
    return subprocess.run(list(map(str, arguments)), capture_output=True, text=True, **options)


class Tool:
    """The command, built in release."""

    def __init__(self, work):
        self.work = pathlib.Path(work)
        subprocess.run(["swift", "build", "-c", "release", "--product", "fieldscribe"], cwd=ROOT, check=True, stdout=2)
        folder = run("swift", "build", "-c", "release", "--show-bin-path", cwd=ROOT).stdout.strip()
        self.path = pathlib.Path(folder) / "fieldscribe"

    def tree(self, path):
        """A spec file as the tool reads it: a tree of texts."""
        return json.loads(run(self.path, "tree", path, check=True).stdout)

    def __call__(self, *arguments, **options): return run(self.path, *arguments, **options)


def pruned(tree):
    """The golden spec without most of the names that hurt, which Scripts/names is about."""
    kept = "Any class default String kept value text".split()
    def few(items):
        names = [next(iter(item)) for item in items]
        return [item for item, name in zip(items, names) if name in kept or not re.fullmatch(r"\w+", name)]
    tree["records"]["Landmines"]["members"] = few(tree["records"]["Landmines"]["members"])
    tree["enums"]["Word"]["values"] = few(tree["enums"]["Word"]["values"])
    words = {next(iter(value)) for value in tree["enums"]["Word"]["values"]}
    table = tree["pages"][1]["tables"][0]
    head = table["rows"][:4]
    head[3]["word"]["values"] = [value for value in head[3]["word"]["values"] if value in words]
    table["rows"] = head + few(table["rows"][4:])
    return tree


class Compiler:
    """The runtime, compiled once, and modules that are generated for it."""

    def __init__(self, work):
        self.folder = pathlib.Path(work) / "runtime"
        self.folder.mkdir()
        sources = sorted((ROOT / "Sources/FieldscribeRuntime").glob("*.swift"))
        subprocess.run(
            ["swiftc", *STRICT, "-parse-as-library", "-Onone", "-module-name", "FieldscribeRuntime", "-emit-library",
             "-emit-module", "-emit-module-path", self.folder / "FieldscribeRuntime.swiftmodule",
             "-o", self.folder / "libFieldscribeRuntime.so", *sources], check=True)

    def check(self, module, files):
        """What the compiler says of a module before it makes code of the machine: nothing, when it is sound."""
        return self.swiftc("-emit-sil", "-o", "/dev/null", "-wmo", "-parse-as-library", "-module-name", module, *files)

    def whole(self, module, files):
        """What the compiler says when it goes on to the code of the machine."""
        return self.swiftc("-c", "-o", "/dev/null", "-wmo", "-parse-as-library", "-module-name", module, *files)

    def swiftc(self, *arguments):
        result = run("swiftc", *STRICT, "-I", self.folder, *arguments)
        return "" if result.returncode == 0 else result.stdout + result.stderr or "swiftc failed"


def in_parallel(function, items):
    """The results in the order of the items, on all cores."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool: return list(pool.map(function, items))


def places(report):
    """The errors of a report: line, column, message and id."""
    found = re.findall(r"^[^\n]*?:(\d+):(\d+): error: (.*) \[([\w-]+)\]$", report, re.M)
    return [(int(line), int(column), message, name) for line, column, message, name in found]

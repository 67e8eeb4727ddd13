"""Validates specs against the JSON Schema that `fieldscribe schema` prints, as an editor does.

usage: validate.py TOOL, in the root of the repository. Every spec of the repository is valid, and each edit of
`wrong-specs.txt` is not. The tool reports the mistake of each edit, too.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import yaml

SPECS = [
    "Spec/**/*.yaml",
    "Examples/*/Sources/**/webhooks.yaml",
    "Tests/Golden/webhooks.yaml",
    "Tests/Vendors/*/webhooks.yaml",
    "Tests/SpecTests/Cases/check/*.yaml",
    "Tests/SpecTests/Cases/diff/*.yaml",
]
# The schema uses only keywords that mean the same in both.
DRAFTS = [jsonschema.Draft7Validator, jsonschema.Draft202012Validator]
# The loader in C is ten times as fast, and not everywhere.
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True)


def wrong_specs(base, cases):
    """The id, the name and the text of each case."""
    for case in cases.split("\n== ")[1:]:
        title, edit = case.split("\n", 1)
        lines = edit.rstrip("\n").split("\n")
        old, new = ("".join(line[1:] + "\n" for line in lines if line[:1] in " " + sign) for sign in "-+")
        assert base.count(old) == 1, f"the old lines of '{title}' stand in the spec {base.count(old)} times"
        yield *title.split(": ", 1), base.replace(old, new)


def main(tool):
    schema = json.loads(run(tool, "schema").stdout)
    validators = [draft(schema) for draft in DRAFTS]
    for draft in DRAFTS:
        draft.check_schema(schema)
    failures = []

    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "webhooks.yaml")
        run(tool, "init", "--output", str(file))
        specs = [file] + [path for pattern in SPECS for path in sorted(pathlib.Path().glob(pattern))]
        for path in specs:
            spec = yaml.load(path.read_text(encoding="utf-8"), Loader)
            for error in [error for validator in validators for error in validator.iter_errors(spec)]:
                failures.append(f"{path}: {error.json_path}: {error.message[:200]}")

        base = pathlib.Path("Tests/Golden/webhooks.yaml").read_text(encoding="utf-8")
        cases = list(wrong_specs(base, pathlib.Path("Tests/Schema/wrong-specs.txt").read_text(encoding="utf-8")))
        for id, name, text in cases:
            if validators[-1].is_valid(yaml.load(text, Loader)):
                failures.append(f"{id}: {name}: the schema does not report it")
            file.write_text(text, encoding="utf-8")
            report = run(tool, "audit", "--spec", str(file))
            if report.returncode != 1 or f"[{id}]" not in report.stderr:
                failures.append(f"{id}: {name}: the tool does not report it\n{report.stderr[:500]}")

    for failure in failures:
        print(failure)
    print(f"{len(specs)} specs are valid and {len(cases)} are not, with {len(failures)} exceptions")
    return bool(failures) or len(specs) < 40 or len(cases) < 25


sys.exit(main(sys.argv[1]))

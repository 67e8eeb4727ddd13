#!/usr/bin/env python3
"""Reads with other readers what the program next door has accepted, and says whether it means the same to them: to
PyYAML, in Python and with libyaml, and to fy-tool of libfyaml. A plain text must be typed as the language types it:
a number as JSON writes it, `true` and `false`, and nothing else. Closes with how many documents agree.
`other-readers.py <READINGS`
"""
import json
import multiprocessing
import os
import re
import subprocess
import sys
import tempfile

import yaml

NUMBER = re.compile(r'-?(0|[1-9][0-9]*)(\.[0-9]+)?', re.ASCII)
BATCH = 500


def ours(node):
    """A tree of ours, in which a plain text has become what the language takes it for."""
    if isinstance(node, list):
        return [ours(item) for item in node]
    if isinstance(node, str):
        return node
    if 'mapping' in node:
        return {'mapping': [[key, ours(value)] for key, value in node['mapping']]}
    text = node['plain']
    if text in ('true', 'false'):
        return text == 'true'
    return {'number': text} if NUMBER.fullmatch(text) else text


def of_pyyaml(document, loader):
    try:
        return of_node(yaml.compose(document, loader))
    except yaml.YAMLError as error:
        return {'refused': str(error)}


def of_node(node):
    if isinstance(node, yaml.SequenceNode):
        return [of_node(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {'mapping': [[of_node(key), of_node(value)] for key, value in node.value]}
    kind = node.tag.removeprefix('tag:yaml.org,2002:')
    if kind == 'str':
        return node.value
    if kind == 'bool':
        return {'true': True, 'false': False}.get(node.value, {'bool': node.value})
    if kind in ('int', 'float'):
        construct = getattr(yaml.constructor.SafeConstructor(), f'construct_yaml_{kind}')
        if NUMBER.fullmatch(node.value) and construct(node) == json.loads(node.value):
            return {'number': node.value}
    return {kind: node.value}


def of_fy_tool(documents):
    """What each document is to fy-tool, which prints a line for each and stops at one that it refuses."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        paths = [f'{folder}/{number}.yaml' for number in range(len(documents))]
        for path, document in zip(paths, documents):
            with open(path, 'wb') as file:
                file.write(document)
        while len(found) < len(documents):
            run = subprocess.run(
                ['fy-tool', '--disable-depth-limit', '--dump', '--mode', 'json-oneline', *paths[len(found):]], capture_output=True)
            for line in run.stdout.splitlines(keepends=True):
                if line.endswith(b'\n'):
                    found.append(of_json(line))
            if len(found) < len(documents):
                found.append({'refused': run.stderr.decode(errors='replace')})
    return found


def of_json(line):
    def number(text):
        return {'number': text}
    try:
        return json.loads(
            line, object_pairs_hook=lambda pairs: {'mapping': [list(pair) for pair in pairs]},
            parse_int=number, parse_float=number)
    except ValueError:
        return {'no JSON': repr(line)}


def judge(lines):
    """The faults of some readings: which document, and what it is to whom."""
    faults = []
    documents, trees = [], []
    for line in lines:
        verdict, document, what = json.loads(line)
        if verdict == 'fault':
            faults.append((document, {'reader': what}))
        else:
            documents.append(document)
            trees.append(ours(what))
    for document, tree, dumped in zip(documents, trees, of_fy_tool([document.encode() for document in documents])):
        meanings = {
            'fieldscribe': tree, 'PyYAML': of_pyyaml(document, yaml.SafeLoader),
            'libyaml': of_pyyaml(document, yaml.CSafeLoader), 'fy-tool': dumped}
        if len({json.dumps(meaning) for meaning in meanings.values()}) > 1:
            faults.append((document, meanings))
    return len(lines), faults


def batches(stream, totals):
    lines = []
    for line in stream:
        if line.startswith('["refused"'):
            totals['refused'] = json.loads(line)[1]
        else:
            lines.append(line)
        if len(lines) == BATCH:
            yield lines
            lines = []
    if lines:
        yield lines


def main():
    totals = {}
    count = failed = 0
    with multiprocessing.Pool(os.cpu_count()) as pool:
        stream = open(sys.stdin.fileno(), encoding='utf-8', newline='\n', closefd=False)
        for read, faults in pool.imap(judge, batches(stream, totals)):
            count += read
            for document, meanings in faults:
                failed += 1
                if failed <= 20:
                    print(f'{document!r}:', file=sys.stderr)
                    for reader, meaning in meanings.items():
                        print(f'  {reader}: {meaning!r}', file=sys.stderr)
    if 'refused' not in totals:
        sys.exit('the readings end too early')
    print(f'{count} documents accepted and read by others, {totals["refused"]} refused')
    print(f'{count - failed} passed, {failed} failed')
    sys.exit(1 if failed or not count else 0)


main()

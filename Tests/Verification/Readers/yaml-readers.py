#!/usr/bin/env python3
"""Reads with other readers what the program next door has accepted, and says whether it means the same to them: to
PyYAML, in Python and with libyaml, and to fy-tool of libfyaml. A plain text must be typed as the language types it:
a number as JSON writes it, `true` and `false`, and nothing else. Closes with how many documents agree.
`other-readers.py <READINGS`
"""
import itertools
import json
import multiprocessing
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
    """How many readings there are, the faults of some (which document, and what it is to whom), and how many documents
    were refused, which the last line tells."""
    readings = [json.loads(line) for line in lines]
    refused = [reading[1] for reading in readings if reading[0] == 'refused']
    faults = [(reading[1], {'reader': reading[2]}) for reading in readings if reading[0] == 'fault']
    accepted = [reading[1:] for reading in readings if reading[0] == 'accepted']
    dumps = of_fy_tool([document.encode() for document, _ in accepted])
    for (document, tree), dumped in zip(accepted, dumps):
        meanings = {
            'fieldscribe': ours(tree), 'PyYAML': of_pyyaml(document, yaml.SafeLoader),
            'libyaml': of_pyyaml(document, yaml.CSafeLoader), 'fy-tool': dumped}
        if len({json.dumps(meaning) for meaning in meanings.values()}) > 1:
            faults.append((document, meanings))
    return len(readings) - len(refused), faults, refused


def batches(stream):
    while batch := list(itertools.islice(stream, BATCH)):
        yield batch


count = failed = 0
refused = []
stream = open(sys.stdin.fileno(), encoding='utf-8', newline='\n', closefd=False)
with multiprocessing.Pool() as pool:
    for read, faults, refused in pool.imap(judge, batches(stream)):
        count += read
        for document, meanings in faults:
            failed += 1
            if failed <= 20:
                print(f'{document!r}:', file=sys.stderr)
                for reader, meaning in meanings.items():
                    print(f'  {reader}: {meaning!r}', file=sys.stderr)
if not refused:
    sys.exit('the readings end too early')
print(f'{count} documents accepted and read by others, {refused[0]} refused')
print(f'{count - failed} passed, {failed} failed')
sys.exit(1 if failed or not count else 0)

#!/usr/bin/env python3
"""Judges the vectors of the program next door with another reader: Python's json, made as strict as ours.

Reads the output of `Vectors` and says for each body what must become of it: `accepted` and written back as the same
value; `refused`, because it is no strict JSON or beyond a limit; or `other`, because a value is not what its member
takes. Closes with how many agree. `strict-json.py <VECTORS`
"""
import json
import math
import multiprocessing
import re
import sys

LIMITS = {'body': 1_048_576, 'depth': 64, 'name': 256, 'number': 128, 'members': 1024}
OTHER = {'notAnObject', 'wrongKind', 'missingMember', 'notAnInteger', 'numberOutOfRange', 'unexpectedEventType'}
SPACE = re.compile(r'[ \t\n\r]*')
# As far as a reader goes who takes what comes for a number, right or wrong.
NUMBER = re.compile(r'-?[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]*)?', re.ASCII)
DIGITS = re.compile(r'-?(0|[1-9][0-9]*)', re.ASCII)


def require(is_right):
    if not is_right:
        raise ValueError


def members(pairs):
    found = dict(pairs)
    require(len(pairs) == len(found) <= LIMITS['members'])
    require(all(len(name.encode()) <= LIMITS['name'] for name in found))
    return found


def decoder(integer):
    def within_limit(number):
        return lambda text: require(len(text) <= LIMITS['number']) or number(text)
    return json.JSONDecoder(
        object_pairs_hook=members, parse_int=within_limit(integer), parse_float=within_limit(float),
        parse_constant=lambda _: require(False))


DECODERS = {integer: decoder(integer) for integer in (int, float)}


def height(value):
    items = list(value.values()) if isinstance(value, dict) else value
    return 1 + max(map(height, items), default=0) if isinstance(items, list) else 0


def read(text, place, depth, integer=int):
    """The value at a place, and the place behind it and behind white space. A lone surrogate, which also stands for a
    byte that is no UTF-8, cannot be encoded."""
    start = SPACE.match(text, place).end()
    value, end = DECODERS[integer].raw_decode(text, start)
    number = NUMBER.match(text, start)
    require(not number or number.end() == end)
    require(depth + height(value) <= LIMITS['depth'])
    json.dumps(value, ensure_ascii=False).encode()
    return value, SPACE.match(text, end).end()


def document(text, kinds):
    value, end = read(text, 0, 0, float if 'number' in kinds else int)
    require(end == len(text))
    return value


def kinds_of(value):
    if isinstance(value, str):
        return {'string', 'digits'} if DIGITS.fullmatch(value) and -2**63 <= int(value) < 2**63 else {'string'}
    if isinstance(value, float):
        return {'number'} if math.isfinite(value) else set()
    if isinstance(value, int) and not isinstance(value, bool):
        return {'number', 'integer'} if -2**63 <= value < 2**63 else {'number'}
    return {{dict: 'object', list: 'array', bool: 'boolean'}.get(type(value), 'null')}


def has_other_item(text, place, depth):
    """Whether a list has something else than objects, read item by item: it ends the reading before what is wrong
    behind it."""
    end = SPACE.match(text, place + 1).end()
    while text[end:end + 1] != ']':
        value, end = read(text, end, depth + 1)
        if not isinstance(value, dict):
            return True
        if text[end:end + 1] != ',':
            break
        end = SPACE.match(text, end + 1).end()
    return False


def is_other(text, kinds, offset):
    """Whether the value at a place is not what its member takes."""
    offset = 0 if kinds == 'body' else offset
    depth = text.count('{', 0, offset) + text.count('[', 0, offset)
    start = SPACE.match(text, offset).end()
    if 'objects' in kinds and text[start:start + 1] == '[':
        return has_other_item(text, start, depth)
    value, _ = read(text, start, depth)
    if kinds == 'body' and isinstance(value, dict):
        # A body is an event when it says which.
        return 'eventType' not in value
    return kinds_of(value).isdisjoint(kinds.split(','))


def verdict(body, kinds, offset):
    """What must become of a body; for a whole event, what the grammar says of it."""
    text = body.decode('utf-8', 'surrogateescape')
    try:
        require(len(body) <= LIMITS['body'])
        if kinds not in ('any', 'event') and is_other(text, kinds, offset):
            return 'other', None
        return 'accepted', document(text, kinds)
    except (ValueError, RecursionError):
        return 'refused', None


def agrees(code, kinds, expected, value, written):
    found = code if code == 'accepted' else 'other' if code in OTHER else 'refused'
    if kinds == 'event':
        # Which of two faults is found first is not judged, and tolerated forms are written as something else.
        return found == 'other' or found == expected
    if found != 'accepted' or found != expected:
        return found == expected
    return 'digits' in kinds or document(written.decode(), kinds) == value


def vectors(stream):
    while header := stream.readline():
        code, kinds, offset, length, written_length = header.decode().split()
        yield code, kinds, int(offset), stream.read(int(length)), stream.read(int(written_length))


def judge(vector):
    """What is wrong with a vector, if anything is."""
    code, kinds, offset, body, written = vector
    expected, value = verdict(body, kinds, offset)
    return None if agrees(code, kinds, expected, value, written) else f'{code}, but {expected}: {body[:300]!r}'


passed = failed = 0
with multiprocessing.Pool() as pool:
    for complaint in pool.imap(judge, vectors(sys.stdin.buffer), chunksize=2_000):
        passed += complaint is None
        failed += complaint is not None
        if complaint and failed <= 20:
            print(complaint, file=sys.stderr)
print(f'{passed} passed, {failed} failed')
sys.exit(1 if failed or not passed else 0)

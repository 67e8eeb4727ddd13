#!/usr/bin/env python3
"""Judges the vectors of the program next door with another reader: Python's json, made as strict as ours.

Reads the output of `Vectors` and says for each body what must become of it: `accepted` and written back as the same
value; `refused`, because it is no strict JSON or beyond a limit; or `other`, because a value is not what its member
takes. Closes with how many agree. `strict-json.py <VECTORS`
"""
import json
import multiprocessing
import re
import sys

LIMITS = {'body': 1_048_576, 'depth': 64, 'name': 256, 'number': 128, 'members': 1024}
OTHER = {'notAnObject', 'wrongKind', 'missingMember', 'notAnInteger', 'numberOutOfRange', 'unexpectedEventType'}
SPACE = re.compile(r'[ \t\n\r]*')
# As far as a reader goes who takes what comes for a number, right or wrong.
NUMBER = re.compile(r'-?[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]*)?', re.ASCII)
DIGITS = re.compile(r'-?(0|[1-9][0-9]*)', re.ASCII)


class Refused(Exception):
    pass


class Reader:
    """A strict reader of one text. What is wrong with the names of an object is counted and not refused at once."""

    def __init__(self, text, kinds=()):
        self.text = text
        self.bad_names = 0
        self.number = float if 'number' in kinds else int
        self.decoder = json.JSONDecoder(
            object_pairs_hook=self.members, parse_int=self.integer, parse_float=self.real, parse_constant=self.constant)

    def members(self, pairs):
        found = dict(pairs)
        self.bad_names += len(pairs) - len(found) + max(0, len(pairs) - LIMITS['members'])
        if any(len(name.encode('utf-8', 'surrogatepass')) > LIMITS['name'] for name in found):
            raise Refused
        return found

    def integer(self, text):
        if len(text) > LIMITS['number']:
            raise Refused
        return self.number(text)

    def real(self, text):
        if len(text) > LIMITS['number']:
            raise Refused
        return float(text)

    def constant(self, _):
        raise Refused

    def value(self, place, depth):
        """The value at a place, and the place behind it."""
        start = SPACE.match(self.text, place).end()
        try:
            value, end = self.decoder.raw_decode(self.text, start)
        except (ValueError, RecursionError):
            raise Refused from None
        number = NUMBER.match(self.text, start)
        if number and number.end() != end:
            raise Refused
        check(value, depth)
        return value, end

    def document(self):
        value, end = self.value(0, 0)
        if self.bad_names or SPACE.match(self.text, end).end() != len(self.text):
            raise Refused
        return value


def check(value, depth):
    """Refuses lone surrogates, which also stand for bytes that are no UTF-8, and what is too deep."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            raise Refused from None
    elif isinstance(value, (dict, list)):
        if depth >= LIMITS['depth']:
            raise Refused
        for item in value if isinstance(value, list) else list(value) + list(value.values()):
            check(item, depth + 1)


def fits(value, kinds):
    if value is None:
        return 'null' in kinds
    if isinstance(value, bool):
        return 'boolean' in kinds
    if isinstance(value, int):
        return 'number' in kinds or 'integer' in kinds and -2**63 <= value < 2**63
    if isinstance(value, float):
        return 'number' in kinds and abs(value) != float('inf')
    if isinstance(value, str):
        return 'string' in kinds or (
            'digits' in kinds and DIGITS.fullmatch(value) is not None and -2**63 <= int(value) < 2**63)
    return ('object' if isinstance(value, dict) else 'array') in kinds


def items_are_objects(reader, place, depth):
    """Whether a list has only objects, read item by item: one of another kind ends the reading before what is wrong
    behind it."""
    place = SPACE.match(reader.text, place + 1).end()
    if reader.text[place:place + 1] == ']':
        return True
    while True:
        value, place = reader.value(place, depth + 1)
        if reader.bad_names:
            raise Refused
        if not isinstance(value, dict):
            return False
        place = SPACE.match(reader.text, place).end()
        if reader.text[place:place + 1] != ',':
            return True
        place += 1


def verdict(body, kinds, offset):
    """What must become of a body; for a whole event, what the grammar says of it."""
    if len(body) > LIMITS['body']:
        return 'refused', None
    text = body.decode('utf-8', 'surrogateescape')
    try:
        if kinds not in ('any', 'event'):
            reader = Reader(text)
            offset = 0 if kinds == 'body' else offset
            depth = text.count('{', 0, offset) + text.count('[', 0, offset)
            start = SPACE.match(text, offset).end()
            if 'objects' in kinds and text[start:start + 1] == '[':
                if not items_are_objects(reader, start, depth):
                    return 'other', None
            else:
                value, _ = reader.value(offset, depth)
                if reader.bad_names:
                    raise Refused
                # A body is an event when it says which.
                is_body = kinds == 'body' and isinstance(value, dict)
                if 'eventType' not in value if is_body else not fits(value, kinds.split(',')):
                    return 'other', None
        return 'accepted', Reader(text, kinds).document()
    except Refused:
        return 'refused', None


def agrees(code, kinds, expected, value, written):
    found = code if code == 'accepted' else 'other' if code in OTHER else 'refused'
    if kinds == 'event':
        # Which of two faults is found first is not judged, and tolerated forms are written as something else.
        return found == 'other' or found == expected
    if found != expected:
        return False
    return found != 'accepted' or 'digits' in kinds or Reader(written.decode(), kinds).document() == value


def batches(stream, size=2_000):
    """The vectors of a stream, some thousand at a time."""
    batch = []
    while header := stream.readline():
        code, kinds, offset, length, written_length = header.decode().split()
        batch.append((code, kinds, int(offset), stream.read(int(length)), stream.read(int(written_length))))
        if len(batch) == size:
            yield batch
            batch = []
    yield batch


def judge(batch):
    """How many vectors of a batch agree, and what is to say of the others."""
    complaints = []
    for code, kinds, offset, body, written in batch:
        expected, value = verdict(body, kinds, offset)
        if not agrees(code, kinds, expected, value, written):
            complaints.append(f'{code}, but {expected}: {body[:300]!r}')
    return len(batch) - len(complaints), complaints


def main():
    passed = failed = 0
    with multiprocessing.Pool() as pool:
        for agreed, complaints in pool.imap(judge, batches(sys.stdin.buffer)):
            for complaint in complaints[:max(0, 20 - failed)]:
                print(complaint, file=sys.stderr)
            passed += agreed
            failed += len(complaints)
    print(f'{passed} passed, {failed} failed')
    sys.exit(1 if failed or not passed else 0)


if __name__ == '__main__':
    main()

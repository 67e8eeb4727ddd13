#!/usr/bin/env python3
"""Reads Markdown with two other readers: markdown-it, with tables as GitHub has them, and commonmark.

`markdown-readers.py FILE`: the file is a JSON array of texts; the output is a JSON array of what each text is.
"""
import json, sys

sys.path.append('/usr/lib/python3/dist-packages')
import commonmark, markdown_it


def page(text):
    tokens = markdown_it.MarkdownIt('commonmark').enable(['table', 'strikethrough']).parse(text)
    found = [(node.t, place(node.destination)) for node, entering in commonmark.Parser().parse(text).walker() if entering]
    return {
        'blocks': [block(token) for token in tokens],
        'nodes': [str(node) for node in found if node[0] not in ('text', 'code', 'softbreak')],
    }


def place(link):
    """The places within a page are called after the names on it."""
    return '#' if link and link.startswith('#') else link


def attributes(token):
    return sorted((name, place(value) if name == 'href' else value) for name, value in (token.attrs or {}).items())


def block(token):
    children = token.children or []
    return {
        'type': token.type,
        # What the block is without its text, and where it leads.
        'shape': str((token.type, token.tag, token.level, token.info, attributes(token))),
        'elements': [
            str((child.type, child.tag, attributes(child))) for child in children
            if child.type not in ('text', 'code_inline', 'softbreak')],
        # Cells of the tool have line breaks of their own.
        'kinds': [child.type for child in children if child.content != '<br>'],
        'text': ''.join(' ' if child.type == 'softbreak' else child.content for child in children),
        'info': token.info,
        'content': token.content if token.type == 'fence' else '',
    }


with open(sys.argv[1], encoding='utf-8') as file:
    json.dump([page(text) for text in json.load(file)], sys.stdout)

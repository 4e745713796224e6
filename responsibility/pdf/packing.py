"""A PDF as Typst writes it, taken apart into objects and put together again, packed.

Typst leaves thousands of small objects as plain text; a file with them in compressed streams is a third
of the size. The library that would do this has no wheels for some machines that the build must run on.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import pairwise

# The body of each object by its number: what stands between `1 0 obj` and `endobj`.
Objects = dict[int, bytes]

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_ENTRY = re.compile(rb"(\d{10}) \d{5} ([nf])")
_SIZE = re.compile(rb"/Size \d+")
# How many objects share a stream: more packs tighter, fewer lets a reader open a page sooner.
_SHARED = 200


def unpacked(pdf: bytes) -> tuple[bytes, Objects, bytes]:
    """The head of a file, its objects, and the entries of its trailer."""
    start = _START.search(pdf)
    if not start:
        raise ValueError("not a PDF with a plain cross-reference table")
    table, _, trailer = pdf[int(start[1]) :].partition(b"trailer")
    offsets = {
        int(entry[1]): number for number, entry in enumerate(_ENTRY.finditer(table)) if entry[2] == b"n"
    }
    edges = [*sorted(offsets), int(start[1])]
    objects = {offsets[edge]: _body(pdf[edge:following]) for edge, following in pairwise(edges)}
    entries = trailer[trailer.index(b"<<") + 2 : trailer.rindex(b">>")]
    return pdf[: edges[0]], objects, entries


def _body(text: bytes) -> bytes:
    return text[text.index(b"obj") + 3 : text.rindex(b"endobj")].strip(b"\n")


def packed(head: bytes, objects: Objects, entries: bytes) -> bytes:
    """One file of the objects; those without a stream of their own share compressed ones."""
    out = bytearray(head)
    places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    plain = [number for number, body in sorted(objects.items()) if not body.endswith(b"endstream")]
    for number, body in sorted(objects.items()):
        if body.endswith(b"endstream"):
            places[number] = (1, len(out), 0)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, _ended(body))
    carrier = max(objects) + 1
    for group in _groups(plain):
        places |= {number: (2, carrier, index) for index, number in enumerate(group)}
        places[carrier] = (1, len(out), 0)
        out += b"%d 0 obj\n%s\nendobj\n" % (carrier, _carrier(group, objects))
        carrier += 1
    start = len(out)
    places[carrier] = (1, start, 0)
    rows = b"".join(_row(*places.get(number, (0, 0, 65535))) for number in range(carrier + 1))
    entries = _SIZE.sub(b"/Size %d" % (carrier + 1), entries)
    out += b"%d 0 obj\n%s\nendobj\n" % (carrier, _stream(b"/Type/XRef/W[1 4 2]" + entries, rows))
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _groups(numbers: list[int]) -> Iterator[list[int]]:
    for at in range(0, len(numbers), _SHARED):
        yield numbers[at : at + _SHARED]


def _carrier(group: list[int], objects: Objects) -> bytes:
    """A stream that holds some objects, with an index of where each begins."""
    index, bodies = b"", b""
    for number in group:
        index += b"%d %d " % (number, len(bodies))
        bodies += objects[number] + b"\n"
    return _stream(b"/Type/ObjStm/N %d/First %d" % (len(group), len(index)), index + bodies)


def _row(kind: int, first: int, second: int) -> bytes:
    return kind.to_bytes(1, "big") + first.to_bytes(4, "big") + second.to_bytes(2, "big")


def _stream(entries: bytes, content: bytes) -> bytes:
    data = zlib.compress(content, 9)
    head = b"<<%s/Filter/FlateDecode/Length %d>>" % (entries, len(data))
    return _ended(b"%s\nstream\n%s\nendstream" % (head, data))


def _ended(body: bytes) -> bytes:
    """The stream, safe to read: after data that ends in a carriage return, the line must not end in a line
    feed alone, or a reader takes both for the end of the line and misses a byte (ISO 19005-3, 6.1.7.1)."""
    end = b"\nendstream"
    return body.removesuffix(end) + b"\r" + end if body.endswith(b"\r" + end) else body

"""Row headers: Typst tags head rows alone, so the first cell of each other row becomes one here."""

from __future__ import annotations

import re

from .packing import Objects, packed, unpacked

_ELEMENT = re.compile(rb"<</Type/StructElem/S/(\w+)/P (\d+) 0 R")
_KIDS = re.compile(rb"/K\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")


def with_row_headers(pdf: bytes) -> bytes:
    """The same document with row headers tagged, and packed; the same bytes each time."""
    head, objects, entries = unpacked(pdf)
    return packed(head, objects | row_headers(objects), entries)


def row_headers(objects: Objects) -> Objects:
    """The cells that head a row, as they should be tagged."""
    found: Objects = {}
    for body in objects.values():
        row = _ELEMENT.match(body)
        if row and row[1] == b"TR" and _tag(objects[int(row[2])]) == b"TBody":
            found |= _heads(objects, body)
    return found


def _heads(objects: Objects, row: bytes) -> Objects:
    """The first cell of a row, and the next one too where the first names a group of rows."""
    heads: Objects = {}
    kids = _KIDS.search(row)
    for kid in _REFERENCE.finditer(kids[1] if kids else b""):
        cell = objects[int(kid[1])]
        if _tag(cell) == b"TD":
            heads[int(kid[1])] = _as_head(cell)
        if b"/RowSpan" not in cell:
            break
    return heads


def _tag(body: bytes) -> bytes:
    element = _ELEMENT.match(body)
    return element[1] if element else b""


def _as_head(cell: bytes) -> bytes:
    head = cell.replace(b"/S/TD/", b"/S/TH/", 1)
    if b"<</O/Table" in head:
        return head.replace(b"<</O/Table", b"<</O/Table/Scope/Row", 1)
    return head[:-2] + b"/A[<</O/Table/Scope/Row>>]>>"

"""The shape of the data: one frozen model per file kind. What the fields mean is said here, once.

The JSON Schemas for editors and the tables of the contributor page are written from these
descriptions. Rules that need more than one value live in `checks`.
"""

from __future__ import annotations

from .cell import Cell, Depends, Disputed, Duty, Offering
from .moves import Moves, Route, Subject, Tool
from .prose import Change, Explainer, Misconception, Section, Table, TableRow, Term
from .record import (
    ID_PATTERN,
    Action,
    Category,
    Id,
    Owner,
    Proof,
    Record,
    Rhythm,
    fields_of,
    schema_of,
)
from .vocabulary import Check, Framework, Group, Layer, Role, Service, Source

__all__ = [
    "ID_PATTERN",
    "KNOWN_KEYS",
    "Action",
    "Category",
    "Cell",
    "Change",
    "Check",
    "Depends",
    "Disputed",
    "Duty",
    "Explainer",
    "Framework",
    "Group",
    "Id",
    "Layer",
    "Misconception",
    "Moves",
    "Offering",
    "Owner",
    "Proof",
    "Record",
    "Rhythm",
    "Role",
    "Route",
    "Section",
    "Service",
    "Source",
    "Subject",
    "Table",
    "TableRow",
    "Term",
    "Tool",
    "fields_of",
    "schema_of",
]

# Every key that some model knows, for “did you mean”.
KNOWN_KEYS: frozenset[str] = frozenset(
    name for model in Record.__subclasses__() for name, _, _ in fields_of(model)
)

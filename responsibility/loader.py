"""Strict YAML: plain values, the line of every key, and one clear report for what is refused.

YAML 1.1 has surprises (`no` is false, `010` is eight, a date becomes an object, a repeated key
wins silently). Here only `true`, `false`, `null`, integers and decimals are more than text, and
anchors, aliases, tags, repeated keys and oversize documents are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .problems import Problem

Key = tuple[str | int, ...]

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
MAX_NODES = 50_000

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_WORDS = {"true": True, "false": False, "null": None, "": None}
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Document:
    """One YAML file: its value (mappings, tuples, scalars) and the line of each key."""

    path: str
    value: Any
    lines: dict[Key, int]
    problems: tuple[Problem, ...] = ()

    def line(self, key: Key) -> int:
        """The line of `key`, or of its nearest parent that has one."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    def problem(self, key: Key, message: str) -> Problem:
        return Problem(self.path, self.line(key), ".".join(map(str, key)), message)


@dataclass
class _Builder:
    """Turns parser events into a value; collects what it refuses."""

    path: str
    events: Iterator[Any]
    lines: dict[Key, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    nodes: int = 0

    def refuse(self, event: Any, key: Key, message: str) -> None:
        line = event.start_mark.line + 1
        self.problems.append(Problem(self.path, line, ".".join(map(str, key)), message))

    def value(self, event: Any, key: Key) -> Any:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _Refused(event, f"more than {MAX_NODES:,} values; split the file")
        if len(key) > MAX_DEPTH:
            raise _Refused(event, f"nested deeper than {MAX_DEPTH} levels")
        if isinstance(event, yaml.AliasEvent):
            self.refuse(event, key, f"alias *{event.anchor}; write the value out, or use same_as")
            return None
        if event.anchor:
            self.refuse(event, key, f"anchor &{event.anchor}; anchors are not used here")
        if event.tag:
            self.refuse(event, key, f"tag {event.tag}; tags are not used here")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(key)
        return self.mapping(key)

    def scalar(self, event: Any) -> Any:
        text: str = event.value
        if event.style:
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
        return text

    def sequence(self, key: Key) -> tuple[Any, ...]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            inner = (*key, len(items))
            self.lines[inner] = event.start_mark.line + 1
            items.append(self.value(event, inner))
        return tuple(items)

    def mapping(self, key: Key) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            name = self.value(event, key)
            inner = (*key, name if isinstance(name, str) else str(name))
            if not isinstance(name, str):
                self.refuse(event, inner, f"the key {name!r} is not text; quote it")
            elif name in result:
                first = self.lines[inner]
                self.refuse(event, inner, f"repeated key; the first is on line {first}")
            else:
                self.lines[inner] = event.start_mark.line + 1
            content = self.value(next(self.events), inner)
            result.setdefault(str(name), content)
        return result


class _Refused(Exception):
    def __init__(self, event: Any, message: str) -> None:
        self.line = event.start_mark.line + 1
        self.message = message


def parse(text: str, path: str) -> Document:
    """The document in `text`; `path` is only named in reports. Never raises for bad YAML."""
    builder = _Builder(path, iter(yaml.parse(text, Loader=_Loader)))
    try:
        next(builder.events)  # stream start
        if not isinstance(next(builder.events), yaml.DocumentStartEvent):
            return Document(path, None, {}, (Problem(path, 1, "", "empty file"),))
        value = builder.value(next(builder.events), ())
        next(builder.events)  # document end
        if not isinstance(extra := next(builder.events), yaml.StreamEndEvent):
            raise _Refused(extra, "a second document; one file holds one")
    except _Refused as refused:
        builder.problems.append(Problem(path, refused.line, "", refused.message))
        value = None
    except yaml.YAMLError as error:
        builder.problems.append(_syntax(text, path, error))
        value = None
    return Document(path, value, builder.lines, tuple(builder.problems))


def _syntax(text: str, path: str, error: yaml.YAMLError) -> Problem:
    """The parser's complaint, with the line it means."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        mark = error.problem_mark
        lines = text.split("\n")
        if mark.line < len(lines) and lines[mark.line][mark.column :].startswith("\t"):
            return Problem(path, mark.line + 1, "", "a tab; indent with spaces")
        return Problem(path, mark.line + 1, "", f"not YAML: {error.problem}")
    before = text.encode()[: getattr(error, "position", 0)]
    return Problem(path, before.count(b"\n") + 1, "", f"not YAML: {str(error).splitlines()[0]}")


def read(file: Path, path: str) -> Document:
    """The document in `file`; `path` is how reports name it."""
    raw = file.read_bytes()
    if len(raw) > MAX_BYTES:
        message = f"{len(raw):,} bytes; at most {MAX_BYTES:,}"
        return Document(path, None, {}, (Problem(path, 1, "", message),))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8; save the file as UTF-8"
        return Document(path, None, {}, (Problem(path, line, "", message),))
    if text.startswith("\ufeff"):
        message = "starts with a byte order mark; save as UTF-8 without it"
        return Document(path, None, {}, (Problem(path, 1, "", message),))
    return parse(text, path)

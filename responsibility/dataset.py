"""Reads data/ into typed documents; what does not fit the model becomes a problem, not an exception."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from . import loader
from .loader import Document
from .model import (
    ID_PATTERN,
    KNOWN_KEYS,
    Change,
    Check,
    Explainer,
    Framework,
    Group,
    Id,
    Misconception,
    Moves,
    Offering,
    Role,
    Service,
    Source,
    Term,
)
from .problems import Problem, suggest

T = TypeVar("T")


@dataclass(frozen=True)
class File(Generic[T]):
    """A document of the data and its value as the model sees it."""

    document: Document
    value: T

    def problem(self, key: loader.Key, message: str) -> Problem:
        return self.document.problem(key, message)

    def line(self, key: loader.Key) -> int:
        return self.document.line(key)


# What a value must look like, by the pattern that it does not fit.
_LOOKS: Mapping[str, str] = {
    ID_PATTERN: "an id: lowercase words and hyphens",
    r"^https://\S+$": "an address that starts with https://",
    r"^[A-Za-z0-9]+\.[0-9]+$": "the id of a control, such as EC2.8",
    r"^aws ": "a call of the AWS CLI, `aws …`",
}

# The vocabulary files: every one must be there. Name of the field of Dataset → its shape.
SHAPES: Mapping[str, Any] = {
    "layers": tuple[Group, ...],
    "services": dict[Id, Service],
    "roles": dict[Id, Role],
    "frameworks": dict[Id, Framework],
    "sources": dict[Id, Source],
    "checks": dict[Id, Check],
    "glossary": dict[Id, Term],
    "misconceptions": dict[Id, Misconception],
    "changes": tuple[Change, ...],
    "redirects": dict[str, str],
    "moves": Moves,
}


@dataclass(frozen=True)
class Dataset:
    """Everything under data/. A file that does not fit its model is absent, with its problems."""

    layers: File[tuple[Group, ...]]
    services: File[dict[str, Service]]
    roles: File[dict[str, Role]]
    frameworks: File[dict[str, Framework]]
    sources: File[dict[str, Source]]
    checks: File[dict[str, Check]]
    glossary: File[dict[str, Term]]
    misconceptions: File[dict[str, Misconception]]
    changes: File[tuple[Change, ...]]
    redirects: File[dict[str, str]]
    moves: File[Moves]
    offerings: Mapping[str, File[Offering]]
    explainers: Mapping[str, File[Explainer]]
    broken: frozenset[str]
    problems: tuple[Problem, ...]

    @property
    def layer_ids(self) -> tuple[str, ...]:
        return tuple(layer.id for group in self.layers.value for layer in group.layers)

    @property
    def offering_order(self) -> tuple[str, ...]:
        """Offering ids in the order that services.yml sets."""
        return tuple(i for s in self.services.value.values() for i in s.offerings)

    @property
    def incomplete(self) -> bool:
        """Whether some listed offering could not be read: then “never used” cannot be known."""
        return not set(self.offering_order) <= set(self.offerings)


def load(data: Path) -> Dataset:
    """The dataset in the folder `data`; its `problems` hold what could not be read."""
    problems: list[Problem] = []
    files: dict[str, File[Any]] = {}
    for name, shape in SHAPES.items():
        path = data / f"{name}.yml"
        files[name] = _file(path, f"data/{name}.yml", shape, (get_origin(shape) or shape)(), problems)
    offerings, broken = _folder(data / "offerings", Offering, problems)
    explainers, _ = _folder(data / "explainers", Explainer, problems)
    return Dataset(
        **files,
        offerings=offerings,
        explainers=explainers,
        broken=broken,
        problems=tuple(problems),
    )


def _file(path: Path, name: str, shape: Any, empty: Any, problems: list[Problem]) -> File[Any]:
    if not path.is_file():
        problems.append(Problem(name, 1, "", "missing file"))
        return File(Document(name, None, {}), empty)
    document = loader.read(path, name)
    value, found = _judge(document, shape)
    problems.extend(found)
    return File(document, empty if found else value)


def _folder(folder: Path, shape: Any, problems: list[Problem]) -> tuple[dict[str, File[Any]], frozenset[str]]:
    files: dict[str, File[Any]] = {}
    broken: set[str] = set()
    for path in sorted(folder.glob("*.yml")):
        document = loader.read(path, f"data/{folder.name}/{path.name}")
        value, found = _judge(document, shape)
        problems.extend(found)
        if found:
            broken.add(path.stem)
        else:
            files[path.stem] = File(document, value)
    return files, frozenset(broken)


def _judge(document: Document, shape: Any) -> tuple[Any, tuple[Problem, ...]]:
    if document.problems:
        return None, document.problems
    try:
        return TypeAdapter(shape).validate_python(document.value, strict=True), ()
    except ValidationError as error:
        return None, tuple(_explain(document, error.errors(include_url=False)))


def _explain(document: Document, errors: Iterable[ErrorDetails]) -> Iterator[Problem]:
    for error in errors:
        key = tuple(part for part in error["loc"] if part != "[key]")
        yield document.problem(key, _sentence(key, error))


def _sentence(key: loader.Key, error: ErrorDetails) -> str:
    """What is wrong and what would be right, for one pydantic error."""
    context = error.get("ctx") or {}
    found = error.get("input")
    if found is None:
        return "empty; write a value or remove the key"
    match error["type"]:
        case "missing":
            return "missing"
        case "extra_forbidden":
            return f"unknown key; {suggest(str(key[-1]), KNOWN_KEYS)}"
        case "literal_error":
            return f"{found!r} is not known; one of {context['expected']}"
        case "string_too_long":
            return f"{len(str(found))} characters; at most {context['max_length']}"
        case "string_too_short":
            return f"{len(str(found))} characters; at least {context['min_length']}"
        case "string_pattern_mismatch":
            return f"{_shown(found)} is not {_LOOKS.get(context['pattern'], context['pattern'])}"
        case "string_type":
            remedy = "write one value" if isinstance(found, tuple | dict) else "quote it"
            return f"{_shown(found)} is not text; {remedy}"
        case "bool_type":
            return f"{_shown(found)} is neither true nor false"
        case "date_type":
            return f"{_shown(found)} is not a date such as 2026-11-23"
        case "value_error":
            return str(context.get("error", error["msg"]))
        case "too_short":
            return f"{context['actual_length']} items; at least {context['min_length']}"
        case "too_long":
            return f"{context['actual_length']} items; at most {context['max_length']}"
        case "tuple_type":
            return f"{_shown(found)} is not a list; write `- item` lines"
        case "model_type" | "dict_type" | "model_attributes_type":
            return f"{_shown(found)} is not a mapping; write `key: value` lines"
    return f"{error['msg'][0].lower()}{error['msg'][1:]}"


def _shown(value: object) -> str:
    """A value as a report quotes it."""
    if isinstance(value, tuple | dict):
        return "a list" if isinstance(value, tuple) else "a mapping"
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "…"

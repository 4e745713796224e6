"""Rules about moves: what moves.yml names exists, is said once, and agrees with the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..dataset import Dataset
from ..problems import Problem, suggest
from ..text import CITATION, sentences


def known_routes(dataset: Dataset) -> Iterator[Problem]:
    """A move under `across` joins offerings of two services, once; pairs inside a service need no entry."""
    services = _services(dataset)
    seen: set[tuple[str, str]] = set()
    for i, route in enumerate(dataset.moves.value.across):
        for key, name in (("from", route.start), ("to", route.end)):
            if name not in services:
                message = f"unknown offering {name!r}; {suggest(name, services)}"
                yield dataset.moves.problem(("across", i, key), message)
        pair = (route.start, route.end)
        if pair in seen:
            yield dataset.moves.problem(("across", i), f"{_name(*pair)} stands twice; remove one")
        elif route.start in services and services.get(route.start) == services.get(route.end):
            message = f"{_name(*pair)} stays inside a service, which has a page without this; remove it"
            yield dataset.moves.problem(("across", i), message)
        seen.add(pair)


def cited_notes(dataset: Dataset) -> Iterator[Problem]:
    """A note belongs to a move that has a page, and has two to four sentences, each with its source."""
    moves = _moves(dataset)
    for name, note in dataset.moves.value.notes.items():
        key = ("notes", name)
        if name not in moves and not dataset.broken:
            yield dataset.moves.problem(key, f"no such move; {suggest(name, moves)}")
        said = sentences(note)
        if not 2 <= len(said) <= 4:
            yield dataset.moves.problem(key, f"{len(said)} sentences; two to four")
        for sentence in said:
            if not CITATION.search(sentence):
                yield dataset.moves.problem(key, f"no citation in “{sentence[:60]}”; add [@source]")


def subjects_fit(dataset: Dataset) -> Iterator[Problem]:
    """A subject has every offering whose duties use its checks, and no check belongs to two subjects."""
    uses = _uses(dataset)
    services = _services(dataset)
    owner: dict[str, str] = {}
    for name, subject in dataset.moves.value.subjects.items():
        for i, offering in enumerate(subject.offerings):
            if offering not in services:
                message = f"unknown offering {offering!r}; {suggest(offering, services)}"
                yield dataset.moves.problem(("subjects", name, "offerings", i), message)
        for i, check in enumerate(subject.checks):
            key = ("subjects", name, "checks", i)
            if check not in dataset.checks.value:
                hint = suggest(check, dataset.checks.value)
                yield dataset.moves.problem(key, f"unknown check {check!r}; {hint}")
            if check in owner:
                yield dataset.moves.problem(key, f"{check!r} belongs to {owner[check]!r} too; keep one")
            owner.setdefault(check, name)
            for offering in sorted(uses.get(check, set()) - set(subject.offerings)):
                message = f"{offering!r} uses {check!r}; add the offering, or move the check"
                yield dataset.moves.problem(key, message)


def known_tools(dataset: Dataset) -> Iterator[Problem]:
    """A tool names a layer, and some cell of that layer says one of its words."""
    for name, tool in dataset.moves.value.tools.items():
        key = ("tools", name, "layer")
        if tool.layer not in dataset.layer_ids:
            message = f"unknown layer {tool.layer!r}; {suggest(tool.layer, dataset.layer_ids)}"
            yield dataset.moves.problem(key, message)
            continue
        names = re.compile("|".join(map(re.escape, tool.says)))
        cells = [file.value.cells.get(tool.layer) for file in dataset.offerings.values()]
        texts = [text for cell in cells if cell for text in (cell.aws, cell.customer, cell.trap) if text]
        if not any(map(names.search, texts)):
            yield dataset.moves.problem(key, f"no cell of {tool.layer!r} speaks of {', '.join(tool.says)}")


def _services(dataset: Dataset) -> dict[str, str]:
    """Each offering that a service lists, and that service."""
    return {o: name for name, service in dataset.services.value.items() for o in service.offerings}


def _moves(dataset: Dataset) -> set[str]:
    services = _services(dataset)
    inside = {_name(a, b) for a in services for b in services if a != b and services[a] == services[b]}
    return inside | {_name(route.start, route.end) for route in dataset.moves.value.across}


def _name(old: str, new: str) -> str:
    return f"{old}-to-{new}"


def _uses(dataset: Dataset) -> dict[str, set[str]]:
    """The offerings whose duties name each check, copies included."""
    uses: dict[str, set[str]] = {}
    for name, file in dataset.offerings.items():
        for layer, own in file.value.cells.items():
            origin = dataset.offerings.get(own.same_as) if own.same_as else file
            cell = origin.value.cells.get(layer) if origin else None
            for duty in cell.duties if cell else ():
                for check in duty.checks:
                    uses.setdefault(check, set()).add(name)
    return uses

"""What a move does to checks and tools: which end, which begin, which reach less far."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..catalog import Catalog, Entry
from ..model import Check, Subject, Tool
from ..shift import Shift
from ..text import plain, sentences
from .cites import Citer


@dataclass(frozen=True)
class CheckLineView:
    """A check in a line: what it shows and how it is called."""

    shows: str
    label: str


@dataclass(frozen=True)
class EvidenceView:
    """The checks that look at one thing."""

    subject: str
    count: str
    checks: tuple[CheckLineView, ...]


@dataclass(frozen=True)
class SayView:
    """A sentence of a cell, and whose part it tells."""

    party: str
    text: str


@dataclass(frozen=True)
class ToolView:
    """What the cells of both ends say about a tool."""

    name: str
    old: tuple[SayView, ...]
    new: tuple[SayView, ...]


@dataclass(frozen=True)
class ReachView:
    """Checks that end or begin with the move, and tools that reach differently."""

    ending: tuple[EvidenceView, ...]
    beginning: tuple[EvidenceView, ...]
    rule: str
    tools: tuple[ToolView, ...]


_RULE = (
    "A check stands here when it looks at something that only one of the two has. "
    "Checks on the account, the network and your data stay in force."
)


def reach(catalog: Catalog, move: Shift, cite: Citer) -> ReachView | None:
    """What the move does to checks and tools, or nothing where it leaves them alone."""
    ending, beginning = _evidence(catalog, move.ending), _evidence(catalog, move.beginning)
    tools = _tools(catalog, move, cite)
    checks = bool(ending or beginning)
    return ReachView(ending, beginning, _RULE if checks else "", tools) if checks or tools else None


def _evidence(
    catalog: Catalog, found: tuple[tuple[Subject, tuple[str, ...]], ...]
) -> tuple[EvidenceView, ...]:
    return tuple(
        EvidenceView(
            subject=subject.name[0].upper() + subject.name[1:],
            count=f"{len(names)} check{'s' if len(names) > 1 else ''}",
            checks=tuple(_line(catalog.checks[name]) for name in names),
        )
        for subject, names in found
    )


def _line(check: Check) -> CheckLineView:
    return CheckLineView(plain(check.shows), check.securityhub or check.config or "AWS CLI")


def _tools(catalog: Catalog, move: Shift, cite: Citer) -> tuple[ToolView, ...]:
    """The tools about which the two ends say different things."""
    found: list[ToolView] = []
    for tool in catalog.moves.tools.values():
        old, new = (tuple(_said(catalog.cells[end, tool.layer], tool)) for end in (move.old, move.new))
        if old != new:
            found.append(ToolView(tool.name, _cited(old, cite), _cited(new, cite)))
    return tuple(found)


def _said(entry: Entry, tool: Tool) -> Iterator[tuple[str, str]]:
    """The sentences of a cell that name the tool, each with the party whose part they tell."""
    names = re.compile("|".join(map(re.escape, tool.says)))
    for party, text in (("AWS", entry.cell.aws), ("You", entry.cell.customer), ("Trap", entry.cell.trap)):
        for sentence in sentences(text or ""):
            if names.search(sentence):
                yield party, sentence


def _cited(said: tuple[tuple[str, str], ...], cite: Citer) -> tuple[SayView, ...]:
    return tuple(SayView(party, cite.markdown(text)) for party, text in said)

"""The ladder of a service: how much is yours, layer group by layer group, from offering to offering.

One drawing of steps: a row is a group of layers, a column an offering, and the filled height in a
row is the share that is yours. All coordinates are computed here; the template prints them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ..catalog import Catalog
from ..model import Group, Owner

# In units of the drawing; 360 of them fill a phone, so that text stays readable there.
WIDTH = 360
LABELS = 122
NARROWEST, WIDEST = 46, 84
LINE = 10
STEP = 14
ROW = 18
LETTER = 4.6

_YOURS: Mapping[Owner, Fraction] = {
    "aws": Fraction(0),
    "third-party": Fraction(0),
    "shared": Fraction(1, 2),
    "customer": Fraction(1),
}


@dataclass(frozen=True)
class HeadView:
    """A column head: its lines of text around the middle of the column."""

    x: float
    lines: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class StepsView:
    """A row: its label, the box, the filled area and the line on top of it."""

    name: str
    text_y: float
    x: float
    y: float
    width: float
    height: float
    area: str
    line: str


@dataclass(frozen=True)
class WordsView:
    """One offering in a sentence, for those who do not see the drawing."""

    name: str
    says: str


@dataclass(frozen=True)
class LadderView:
    caption: str
    width: float
    height: float
    heads: tuple[HeadView, ...]
    rules: tuple[float, ...]
    top: float
    rows: tuple[StepsView, ...]
    words: tuple[WordsView, ...]


def ladder_view(catalog: Catalog, name: str, offerings: Iterable[str]) -> LadderView:
    """The ladder of some offerings, from the one that leaves you most to the one that leaves you least."""
    shares = {o: [_share(catalog, o, group) for group in catalog.groups] for o in offerings}
    order = sorted(shares, key=lambda o: -_total(catalog, o))
    column = min(WIDEST, max(NARROWEST, (WIDTH - LABELS) / len(order)))
    heads = [_wrap(catalog.offerings[o].short, int((column - 4) / LETTER)) for o in order]
    top = LINE * max(map(len, heads)) + 6.0
    edges = tuple(round(LABELS + i * column, 1) for i in range(len(order) + 1))
    count = len(catalog.groups)
    return LadderView(
        caption=f"{name}: how much is yours, by offering and group of layers",
        width=edges[-1] + 1,
        height=top + count * ROW,
        heads=tuple(_head(lines, edges[i] + column / 2, top) for i, lines in enumerate(heads)),
        rules=edges[1:-1],
        top=top,
        rows=tuple(
            _steps(group.name, [shares[o][g] for o in order], edges, top + (count - 1 - g) * ROW)
            for g, group in reversed(list(enumerate(catalog.groups)))
        ),
        words=tuple(WordsView(catalog.offerings[o].name, _say(catalog, shares[o])) for o in order),
    )


def _share(catalog: Catalog, offering: str, group: Group) -> Fraction:
    """How much of a group is yours; layers that do not exist count for nobody."""
    owners = [catalog.cells[offering, layer.id].owner for layer in group.layers]
    parts = [_YOURS[owner] for owner in owners if owner != "none"]
    return sum(parts, Fraction(0)) / len(parts) if parts else Fraction(0)


def _total(catalog: Catalog, offering: str) -> Fraction:
    return sum((_YOURS.get(entry.owner, Fraction(0)) for entry in catalog.column(offering)), Fraction(0))


def _steps(name: str, shares: list[Fraction], edges: tuple[float, ...], y: float) -> StepsView:
    floor = y + STEP
    levels = [round(floor - float(share) * STEP, 1) for share in shares]
    stairs = "".join(f"V{level:g}H{edge:g}" for level, edge in zip(levels, edges[1:], strict=True))
    start = edges[0]
    return StepsView(
        name=name,
        text_y=y + STEP - 3.5,
        x=start,
        y=y,
        width=round(edges[-1] - start, 1),
        height=STEP,
        area=f"M{start:g} {floor:g}{stairs}V{floor:g}Z",
        line=f"M{start:g} {levels[0]:g}{stairs}",
    )


def _head(lines: tuple[str, ...], x: float, top: float) -> HeadView:
    first = top - 6 - LINE * (len(lines) - 1)
    return HeadView(round(x, 1), tuple((first + LINE * i, line) for i, line in enumerate(lines)))


def _wrap(text: str, room: int) -> tuple[str, ...]:
    """Lines of at most `room` letters, broken after spaces and hyphens; a longer word stays whole."""
    lines = [""]
    for piece in re.findall(r"[^\s-]+-?\s*", text):
        if lines[-1] and len((lines[-1] + piece).rstrip()) > room:
            lines.append("")
        lines[-1] += piece
    return tuple(line.rstrip() for line in lines)


def _say(catalog: Catalog, shares: list[Fraction]) -> str:
    named = list(zip((group.name for group in catalog.groups), shares, strict=True))
    parts = (
        ("all yours", [name for name, share in named if share == 1]),
        ("partly yours", [name for name, share in named if 0 < share < 1]),
        ("not yours", [name for name, share in named if share == 0]),
    )
    return "; ".join(f"{what}: {', '.join(names)}" for what, names in parts if names) + "."

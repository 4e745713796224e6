"""Links to moves, for the pages of offerings and services."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalog import Catalog
from ..shift import shift
from .links import Links, move_path


@dataclass(frozen=True)
class RouteView:
    """A move, named by its other end."""

    name: str
    short: str
    href: str
    toll: str


@dataclass(frozen=True)
class OriginView:
    """An offering, and the moves that start there."""

    name: str
    short: str
    moves: tuple[RouteView, ...]


@dataclass(frozen=True)
class MovingView:
    """The moves of an offering, both ways."""

    leaving: tuple[RouteView, ...]
    arriving: tuple[RouteView, ...]


def moving(catalog: Catalog, links: Links, offering: str) -> MovingView | None:
    """The moves of an offering, or nothing where it has none."""
    leaving = tuple(_routes(catalog, links, start=offering))
    arriving = tuple(_routes(catalog, links, end=offering))
    return MovingView(leaving, arriving) if leaving or arriving else None


def origins(catalog: Catalog, links: Links, service: str) -> tuple[OriginView, ...]:
    """The moves that start at each offering of a service."""
    return tuple(
        OriginView(catalog.offerings[offering].name, catalog.offerings[offering].short, moves)
        for offering in catalog.members(service)
        if (moves := tuple(_routes(catalog, links, start=offering)))
    )


def _routes(catalog: Catalog, links: Links, start: str = "", end: str = "") -> Iterator[RouteView]:
    for old, new in catalog.routes:
        if start == old or end == new:
            other = catalog.offerings[new if start else old]
            href = links.to(move_path(old, new))
            yield RouteView(other.name, other.short, href, toll(catalog, old, new))


def toll(catalog: Catalog, old: str, new: str) -> str:
    """What a move costs in duties, in a few words."""
    layers = shift(catalog, old, new).layers
    counts = ((sum(len(x.shed) for x in layers), "shed"), (sum(len(x.taken) for x in layers), "taken on"))
    return ", ".join(f"{count} {word}" for count, word in counts if count) or "same layers"

"""Pages of moves: what a workload's owner sheds, takes on and keeps in another form."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..settings import Settings
from ..shift import LayerShift, Shift, shift
from .cells import SplitView, split_view
from .cites import Citer, SourceView
from .evidence import ReachView, reach
from .families import CountView, counts
from .handover import LayerTasksView, PlanView, layer_links, plan_view, tasks_of
from .links import COMPARE, Links, move_path, offering_path
from .page import LinkView, Page
from .routes import OriginView, origins

INDEX = "moves/index.md"


@dataclass(frozen=True)
class EndView:
    """One end of a move."""

    name: str
    short: str
    href: str
    counts: tuple[CountView, ...]


@dataclass(frozen=True)
class SideView:
    """What one end says about a layer; the split stands here only where the ends differ in it."""

    split: SplitView | None
    answer: str
    href: str


@dataclass(frozen=True)
class RowView:
    """A layer at both ends."""

    layer: str
    split: SplitView | None
    old: SideView
    new: SideView


@dataclass(frozen=True)
class MoveView:
    old: EndView
    new: EndView
    back: LinkView | None
    index: str
    compare: str
    verdict: str
    note: str
    moved: tuple[RowView, ...]
    shed: tuple[LayerTasksView, ...]
    taken: tuple[LayerTasksView, ...]
    reshaped: tuple[RowView, ...]
    kept: str
    reach: ReachView | None
    plan: PlanView
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class FamilyMovesView:
    """The moves that start inside one service."""

    name: str
    anchor: str
    origins: tuple[OriginView, ...]


@dataclass(frozen=True)
class MovesView:
    total: int
    families: tuple[FamilyMovesView, ...]


def move_page(catalog: Catalog, settings: Settings, old: str, new: str) -> Page:
    """The page of one move; generated from the cells, with a person's note where there is one."""
    path = move_path(old, new)
    links = Links(path, settings)
    cite = Citer(catalog.sources, catalog.data_date, links)
    move = shift(catalog, old, new)
    note = cite.markdown(catalog.moves.notes.get(f"{old}-to-{new}"))
    moved = [each for each in move.layers if each.moves]
    reshaped = [each for each in move.layers if each.reshaped and not each.moves]
    view = MoveView(
        old=_end(catalog, links, old),
        new=_end(catalog, links, new),
        back=_back(catalog, links, old, new),
        index=links.to(INDEX),
        compare=f"{links.to(COMPARE)}?o={old},{new}",
        verdict=_verdict(move),
        note=note,
        moved=tuple(_row(catalog, links, each) for each in moved),
        shed=tasks_of(catalog, links, ((each, each.shed) for each in move.layers), old=True),
        taken=tasks_of(catalog, links, ((each, each.taken) for each in move.layers)),
        reshaped=tuple(_row(catalog, links, each) for each in reshaped),
        kept=layer_links(catalog, links, (x for x in move.layers if x not in moved and x not in reshaped)),
        reach=reach(catalog, move, cite),
        plan=plan_view(catalog, links, move),
        sources=cite.all(),
    )
    title = f"From {view.old.name} to {view.new.name}"
    return Page(path, "move.md.jinja", title, view.verdict, view, searchable=False)


def _end(catalog: Catalog, links: Links, offering: str) -> EndView:
    record = catalog.offerings[offering]
    return EndView(record.name, record.short, links.to(offering_path(offering)), counts(catalog, offering))


def _back(catalog: Catalog, links: Links, old: str, new: str) -> LinkView | None:
    there = (new, old) in catalog.routes
    return LinkView("the way back", links.to(move_path(new, old))) if there else None


def _row(catalog: Catalog, links: Links, each: LayerShift) -> RowView:
    """A layer at both ends; a split that both share is said once."""
    shared = None if each.moves else split_view(each.new.owner, each.new.action)
    old, new = (
        SideView(
            split=split_view(entry.owner, entry.action) if each.moves else None,
            answer=entry.answer,
            href=links.cell(entry),
        )
        for entry in (each.old, each.new)
    )
    return RowView(catalog.layers[each.layer].short, shared, old, new)


def _verdict(move: Shift) -> str:
    """The move in a sentence."""
    sides = (("shed", [x.shed for x in move.layers]), ("take on", [x.taken for x in move.layers]))
    duties = [
        f"{verb} {_count(sum(map(len, found)), 'duty', 'duties')}"
        f" in {_count(sum(map(bool, found)), 'layer', 'layers')}"
        for verb, found in sides
        if any(found)
    ]
    flips = sum(each.flips for each in move.layers)
    what = f"You {' and '.join(duties)}" if duties else "No layer starts or ceases to be your work"
    owners = (
        _count(flips, "layer changes", "layers change") + " owner" if flips else "every layer keeps its owner"
    )
    return f"{what}; {owners}."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def moves_page(catalog: Catalog, settings: Settings) -> Page:
    """Every move, by where it starts."""
    links = Links(INDEX, settings)
    view = MovesView(
        total=len(catalog.routes),
        families=tuple(
            FamilyMovesView(service.name, name, origins(catalog, links, name))
            for name, service in catalog.services.items()
            if service.offerings
        ),
    )
    description = "What you shed and what you take on when a workload goes from one offering to another."
    return Page(INDEX, "moves.md.jinja", "Moves", description, view, hide_toc=True, boost=0.5)

"""The plan of a move: what to settle before, who takes over during, what comes round afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..catalog import Catalog
from ..model import Duty
from ..shift import LayerShift, Shift
from .links import Links
from .words import RHYTHM


@dataclass(frozen=True)
class TaskView:
    """A duty in a line, with who does it and when."""

    do: str
    who: str


@dataclass(frozen=True)
class LayerTasksView:
    """Duties of one layer."""

    layer: str
    href: str
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True)
class PassView:
    """Layers that pass from one party to the other, and what that asks of the days of the move."""

    lead: str
    layers: str
    advice: str


@dataclass(frozen=True)
class PlanView:
    """Before, during and after."""

    settings: tuple[LayerTasksView, ...]
    passes: tuple[PassView, ...]
    routine: tuple[LayerTasksView, ...]


def plan_view(catalog: Catalog, links: Links, move: Shift) -> PlanView:
    return PlanView(
        settings=tasks_of(catalog, links, move.settings),
        passes=_passes(catalog, links, move),
        routine=tasks_of(catalog, links, move.routine),
    )


def tasks_of(
    catalog: Catalog, links: Links, found: Iterable[tuple[LayerShift, tuple[Duty, ...]]], *, old: bool = False
) -> tuple[LayerTasksView, ...]:
    """Duties by layer, each layer a link to the cell that they come from; empty layers are left out."""
    return tuple(
        LayerTasksView(
            layer=catalog.layers[each.layer].name,
            href=links.cell(each.old if old else each.new),
            tasks=tuple(_task(catalog, duty) for duty in duties),
        )
        for each, duties in found
        if duties
    )


def _task(catalog: Catalog, duty: Duty) -> TaskView:
    role = catalog.roles[duty.role].name.lower()
    return TaskView(duty.do, f"{role}, {RHYTHM[duty.every]}" if duty.every else role)


def _passes(catalog: Catalog, links: Links, move: Shift) -> tuple[PassView, ...]:
    old, new = (catalog.offerings[each].name for each in (move.old, move.new))
    kinds = (
        (
            "AWS takes over",
            [x for x in move.layers if x.flips and x.old.cell.duties and x.new.owner == "aws"],
            f"Go on with your routine until the last workload has left {old}; only then is it over.",
        ),
        (
            "AWS takes a part of",
            [x for x in move.layers if x.old.owner == "customer" and x.new.owner == "shared"],
            "Read which half stays with you before you drop anything.",
        ),
        (
            "You take over, or take a part of",
            [x for x in move.layers if x.flips and x.heavier and x.new.cell.duties],
            f"Name who does it before the first workload runs on {new}.",
        ),
        (
            "No counterpart there",
            [x for x in move.layers if x.flips and x.new.owner == "none"],
            "What you built for it has nothing to act on.",
        ),
    )
    return tuple(
        PassView(lead, layer_links(catalog, links, layers), advice)
        for lead, layers, advice in kinds
        if layers
    )


def layer_links(catalog: Catalog, links: Links, layers: Iterable[LayerShift]) -> str:
    """The names of layers as links to their cells on the new side, in one line."""
    return "; ".join(f"[{catalog.layers[x.layer].name}]({links.cell(x.new)})" for x in layers)

"""What shifts when a workload goes from one offering to another: two columns compared, layer by layer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .catalog import Catalog, Entry
from .model import Action, Duty, Owner, Subject

# How much a split leaves to the customer; only the order counts.
_SHARE: Mapping[Owner, int] = {"none": 0, "aws": 0, "third-party": 0, "shared": 1, "customer": 2}
_WORK: Mapping[Action, int] = {"nothing": 0, "choose": 1, "enable": 1, "operate": 2}
# A duty that comes round by itself; the others are done once, or with a change.
_RECURRING = frozenset({"day", "week", "month", "quarter", "year"})


@dataclass(frozen=True)
class LayerShift:
    """One layer before and after the move."""

    old: Entry
    new: Entry

    @property
    def layer(self) -> str:
        return self.new.layer

    @property
    def flips(self) -> bool:
        return self.old.owner != self.new.owner

    @property
    def shed(self) -> tuple[Duty, ...]:
        """The duties of a layer that leaves none behind."""
        return () if self.new.cell.duties else self.old.cell.duties

    @property
    def taken(self) -> tuple[Duty, ...]:
        """The duties of a layer that had none before."""
        return () if self.old.cell.duties else self.new.cell.duties

    @property
    def reshaped(self) -> bool:
        """Whether both sides have duties, and not the same ones."""
        old, new = self.old.cell, self.new.cell
        return bool(old.duties and new.duties) and (self.moves or old.duties != new.duties)

    @property
    def moves(self) -> bool:
        """Whether owner or action differ."""
        return (self.old.owner, self.old.action) != (self.new.owner, self.new.action)

    @property
    def heavier(self) -> bool:
        """Whether the new side leaves more to the customer."""
        return _load(self.new) > _load(self.old)


@dataclass(frozen=True)
class Shift:
    """A move: its layers bottom-up, and the checks that end and begin with it by what they look at."""

    old: str
    new: str
    layers: tuple[LayerShift, ...]
    ending: tuple[tuple[Subject, tuple[str, ...]], ...]
    beginning: tuple[tuple[Subject, tuple[str, ...]], ...]

    @property
    def settings(self) -> tuple[tuple[LayerShift, tuple[Duty, ...]], ...]:
        """What to settle before the first workload arrives: switches and settings, no routine."""
        known = [duty for each in self.layers for duty in each.old.cell.duties]
        return _filled((each, tuple(_settled(each, known))) for each in self.layers if _to_settle(each))

    @property
    def routine(self) -> tuple[tuple[LayerShift, tuple[Duty, ...]], ...]:
        """What comes round again and again in the layers that weigh more than before."""
        return _filled(
            (each, tuple(duty for duty in each.new.cell.duties if duty.every in _RECURRING))
            for each in self.layers
            if each.heavier
        )


def shift(catalog: Catalog, old: str, new: str) -> Shift:
    """What a move from `old` to `new` changes."""
    pairs = zip(catalog.column(old), catalog.column(new), strict=True)
    return Shift(
        old=old,
        new=new,
        layers=tuple(LayerShift(before, after) for before, after in pairs),
        ending=tuple(_checks_without(catalog, old, new)),
        beginning=tuple(_checks_without(catalog, new, old)),
    )


def _checks_without(catalog: Catalog, there: str, here: str) -> Iterator[tuple[Subject, tuple[str, ...]]]:
    """The checks of `there` that look at what `here` does not have."""
    used = {name for entry in catalog.column(there) for duty in entry.cell.duties for name in duty.checks}
    for subject in catalog.moves.subjects.values():
        names = tuple(name for name in subject.checks if name in used)
        if names and there in subject.offerings and here not in subject.offerings:
            yield subject, names


def _load(entry: Entry) -> int:
    return _SHARE[entry.owner] + _WORK[entry.action]


def _to_settle(each: LayerShift) -> bool:
    """New layers, layers whose split moved, and switches, which are off on the new side too."""
    return bool(each.taken) or (each.new.action in {"choose", "enable"} and (each.moves or each.reshaped))


def _settled(each: LayerShift, known: list[Duty]) -> Iterator[Duty]:
    for duty in each.new.cell.duties:
        if duty.every not in _RECURRING and not any(_alike(duty, other) for other in known):
            yield duty


def _alike(duty: Duty, other: Duty) -> bool:
    """The same words, or the same evidence: somebody who did the one has done the other."""
    return duty.do == other.do or bool(set(duty.checks) & set(other.checks))


def _filled(
    found: Iterator[tuple[LayerShift, tuple[Duty, ...]]],
) -> tuple[tuple[LayerShift, tuple[Duty, ...]], ...]:
    return tuple((each, duties) for each, duties in found if duties)

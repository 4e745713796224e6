"""The dataset with its references resolved: what views and exports read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from .dataset import Dataset
from .model import (
    Action,
    Cell,
    Change,
    Check,
    Explainer,
    Framework,
    Group,
    Layer,
    Misconception,
    Moves,
    Offering,
    Owner,
    Role,
    Service,
    Source,
    Term,
)

# The explainer of the model itself: its page stands first, apart from the others.
MODEL = "model"


@dataclass(frozen=True)
class Entry:
    """One resolved cell: its place, its content, and where its text is written."""

    offering: str
    layer: str
    cell: Cell
    owner: Owner
    action: Action
    answer: str
    reviewed: date
    copied_from: str | None
    path: str
    line: int

    @property
    def id(self) -> str:
        """`offering/layer`: how people and data name the cell."""
        return f"{self.offering}/{self.layer}"


@dataclass(frozen=True)
class Catalog:
    """All that is published, in reading order."""

    groups: tuple[Group, ...]
    layers: Mapping[str, Layer]
    group_of: Mapping[str, Group]
    services: Mapping[str, Service]
    offerings: Mapping[str, Offering]
    cells: Mapping[tuple[str, str], Entry]
    roles: Mapping[str, Role]
    frameworks: Mapping[str, Framework]
    sources: Mapping[str, Source]
    checks: Mapping[str, Check]
    glossary: Mapping[str, Term]
    misconceptions: Mapping[str, Misconception]
    explainers: Mapping[str, Explainer]
    changes: tuple[Change, ...]
    redirects: Mapping[str, str]
    moves: Moves
    offering_paths: Mapping[str, str]

    @property
    def data_date(self) -> date:
        """The day of the newest review: the date of the edition, and what ages are counted from."""
        return max(entry.reviewed for entry in self.cells.values())

    def row(self, layer: str) -> tuple[Entry, ...]:
        """The cells of one layer, in column order."""
        return tuple(self.cells[offering, layer] for offering in self.offerings)

    def column(self, offering: str) -> tuple[Entry, ...]:
        """The cells of one offering, bottom-up."""
        return tuple(self.cells[offering, layer] for layer in self.layers)

    def members(self, service: str) -> tuple[str, ...]:
        """The offerings that a service page sets side by side."""
        entry = self.services[service]
        return entry.offerings or entry.faces

    @property
    def mechanisms(self) -> Mapping[str, Explainer]:
        """The explainers of what several offerings share: not the model, not those of one service."""
        apart = {MODEL, *self.services}
        return {name: each for name, each in self.explainers.items() if name not in apart}

    def differing(self, offerings: Iterable[str]) -> tuple[str, ...]:
        """The layers that are not split alike in all of these offerings, bottom-up."""
        chosen = tuple(offerings)
        splits = {
            layer: {(cell.owner, cell.action) for cell in (self.cells[each, layer] for each in chosen)}
            for layer in self.layers
        }
        return tuple(layer for layer, found in splits.items() if len(found) > 1)

    @cached_property
    def routes(self) -> tuple[tuple[str, str], ...]:
        """The moves with a page: every pair inside a service, and those that moves.yml names."""
        across = {(route.start, route.end) for route in self.moves.across}
        return tuple(
            (old, new)
            for old in self.offerings
            for new in self.offerings
            if old != new
            and (self.offerings[old].service == self.offerings[new].service or (old, new) in across)
        )


def assemble(dataset: Dataset) -> Catalog:
    """The catalog of a dataset that passed every check."""
    groups = dataset.layers.value
    layers = {layer.id: layer for group in groups for layer in group.layers}
    offerings = {name: dataset.offerings[name].value for name in dataset.offering_order}
    return Catalog(
        groups=groups,
        layers=layers,
        group_of={layer.id: group for group in groups for layer in group.layers},
        services=dataset.services.value,
        offerings=offerings,
        cells={(o, la): _resolve(dataset, o, la) for o in offerings for la in layers},
        roles=dataset.roles.value,
        frameworks=dataset.frameworks.value,
        sources=dataset.sources.value,
        checks=dataset.checks.value,
        glossary=dataset.glossary.value,
        misconceptions=dataset.misconceptions.value,
        explainers={name: file.value for name, file in dataset.explainers.items()},
        changes=dataset.changes.value,
        redirects=dataset.redirects.value,
        moves=dataset.moves.value,
        offering_paths={name: dataset.offerings[name].document.path for name in offerings},
    )


def _resolve(dataset: Dataset, offering: str, layer: str) -> Entry:
    file = dataset.offerings[offering]
    own = file.value.cells[layer]
    cell = dataset.offerings[own.same_as].value.cells[layer] if own.same_as else own
    if not (cell.owner and cell.action and cell.answer and own.reviewed):
        raise ValueError(f"{offering}/{layer} is not complete; check the dataset first")
    return Entry(
        offering=offering,
        layer=layer,
        cell=cell,
        owner=cell.owner,
        action=cell.action,
        answer=cell.answer,
        reviewed=own.reviewed,
        copied_from=own.same_as,
        path=file.document.path,
        line=file.line(("cells", layer)),
    )

"""The matrix: layers down, offerings across."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..catalog import Catalog, Entry
from .cells import SplitView, split_view
from .links import Links, OfferingLinkView, layer_path, offering_link, service_path
from .words import ACTION, OWNER, ActionWord, OwnerWord

# A column is narrow: this label is shown short, and spoken in full.
SHORT_LABEL = {"none": "N/A"}
# Below this number of columns there is room to write their names across.
FEW = 8
# What a cell shows in its corners, and how that is spoken.
FLAGS = {"depends": "depends", "switch": "your switch"}


@dataclass(frozen=True)
class MatrixCellView:
    id: str
    offering: str
    short: str
    split: SplitView
    word: str
    spoken: str
    flags: str
    answer: str
    depends: bool
    disputed: bool
    href: str


@dataclass(frozen=True)
class MatrixRowView:
    layer: str
    name: str
    question: str
    href: str
    cells: tuple[MatrixCellView, ...]


@dataclass(frozen=True)
class MatrixGroupView:
    id: str
    name: str
    span: int
    rows: tuple[MatrixRowView, ...]


@dataclass(frozen=True)
class ServiceHeadView:
    id: str
    name: str
    href: str
    span: int


@dataclass(frozen=True)
class MatrixView:
    caption: str
    services: tuple[ServiceHeadView, ...]
    columns: tuple[OfferingLinkView, ...]
    groups: tuple[MatrixGroupView, ...]
    owners: tuple[OwnerWord, ...]
    actions: tuple[ActionWord, ...]
    few: bool
    few_columns: int


def matrix_view(catalog: Catalog, links: Links, offerings: Iterable[str], caption: str) -> MatrixView:
    """The matrix of some offerings, grouped by service in the order given."""
    chosen = tuple(offerings)
    groups = tuple(
        MatrixGroupView(
            id=group.id,
            name=group.name,
            span=len(chosen) + 1,
            rows=tuple(_row(catalog, links, layer.id, chosen) for layer in group.layers),
        )
        for group in catalog.groups
    )
    used = {catalog.cells[o, la].owner for o in chosen for la in catalog.layers}
    return MatrixView(
        caption=caption,
        services=_service_heads(catalog, links, chosen),
        columns=tuple(offering_link(catalog, links, offering) for offering in chosen),
        groups=groups,
        owners=tuple(word for word in OWNER.values() if word.id in used),
        actions=tuple(ACTION.values()),
        few=len(chosen) < FEW,
        few_columns=FEW,
    )


def _row(catalog: Catalog, links: Links, layer: str, chosen: tuple[str, ...]) -> MatrixRowView:
    record = catalog.layers[layer]
    return MatrixRowView(
        layer=layer,
        name=record.short,
        question=record.question,
        href=links.to(layer_path(layer)),
        cells=tuple(matrix_cell(catalog, catalog.cells[offering, layer], links) for offering in chosen),
    )


def matrix_cell(catalog: Catalog, entry: Entry, links: Links) -> MatrixCellView:
    split = split_view(entry.owner, entry.action)
    short = catalog.offerings[entry.offering].short
    flags = {name: said for name, said in FLAGS.items() if _has(entry, name)}
    return MatrixCellView(
        id=entry.id,
        offering=entry.offering,
        short=short,
        split=split,
        word=SHORT_LABEL.get(entry.owner, split.label),
        spoken=", ".join((split.label, short, *flags.values())),
        flags=" ".join(flags),
        answer=entry.answer,
        depends=bool(entry.cell.depends),
        disputed=entry.cell.disputed is not None,
        href=links.cell(entry),
    )


def _has(entry: Entry, flag: str) -> bool:
    return bool(entry.cell.depends) if flag == "depends" else entry.action == "enable"


def _service_heads(catalog: Catalog, links: Links, chosen: tuple[str, ...]) -> tuple[ServiceHeadView, ...]:
    heads: list[ServiceHeadView] = []
    for offering in chosen:
        service = catalog.offerings[offering].service
        if heads and heads[-1].id == service:
            heads[-1] = ServiceHeadView(service, heads[-1].name, heads[-1].href, heads[-1].span + 1)
        else:
            name = catalog.services[service].name
            heads.append(ServiceHeadView(service, name, links.to(service_path(service)), 1))
    return tuple(heads)

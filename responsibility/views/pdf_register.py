"""The register of checks: each once, with the layers whose duties it proves."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from ..catalog import Catalog
from .cells import CheckView, check_view
from .links import Links, layer_path
from .page import LinkView


@dataclass(frozen=True)
class CheckPart:
    check: CheckView
    layers: tuple[LinkView, ...]
    cells: int


def register(catalog: Catalog, links: Links, wanted: Container[str]) -> tuple[CheckPart, ...]:
    """The wanted checks by what they show, each with where it is used in the whole edition."""
    uses: dict[str, list[str]] = {name: [] for name in catalog.checks}
    for entry in catalog.cells.values():
        for check in {name for duty in entry.cell.duties for name in duty.checks}:
            uses[check].append(entry.layer)
    ordered = sorted(catalog.checks.items(), key=lambda item: item[1].shows.lower())
    return tuple(
        CheckPart(
            check=check_view(name, check),
            layers=layer_links(catalog, links, uses[name]),
            cells=len(uses[name]),
        )
        for name, check in ordered
        if name in wanted
    )


def layer_links(catalog: Catalog, links: Links, layers: Container[str]) -> tuple[LinkView, ...]:
    """Links to some layers, bottom-up."""
    return tuple(
        LinkView(layer.short, links.to(layer_path(layer.id)))
        for layer in catalog.layers.values()
        if layer.id in layers
    )

"""The page that sets two to five offerings side by side; which ones, its address says."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..settings import Settings
from .links import COMPARE, Links, service_path
from .matrix import MatrixView, matrix_view
from .page import Page

# More columns than this leave no room for a sentence; the script is told.
MOST = 5


@dataclass(frozen=True)
class FamilyView:
    """A service as the page offers it: `id` is an alias of its first offering."""

    id: str
    name: str
    href: str
    members: str
    names: str


@dataclass(frozen=True)
class CompareView:
    matrix: MatrixView
    families: tuple[FamilyView, ...]
    example: str
    most: int
    permanent: str


def compare_page(catalog: Catalog, settings: Settings) -> Page:
    links = Links(COMPARE, settings)
    view = CompareView(
        matrix=matrix_view(catalog, links, catalog.offerings, "Every offering and layer"),
        families=tuple(_family(catalog, links, service) for service in catalog.services),
        example=",".join(_example(catalog)),
        most=MOST,
        permanent=links.permanent(COMPARE),
    )
    description = f"Two to {MOST} offerings side by side, differences first, at an address to share."
    return Page(
        COMPARE, "compare.md.jinja", "Compare", description, view, hide_toc=True, wide=True, searchable=False
    )


def _family(catalog: Catalog, links: Links, service: str) -> FamilyView:
    members = catalog.members(service)
    return FamilyView(
        id=service,
        name=catalog.services[service].name,
        href=links.to(service_path(service)),
        members=",".join(members),
        names=", ".join(catalog.offerings[each].short for each in members),
    )


def _example(catalog: Catalog) -> tuple[str, ...]:
    """One offering of each service, as many as fit."""
    firsts = tuple(each.offerings[0] for each in catalog.services.values() if each.offerings)
    return firsts[:MOST]

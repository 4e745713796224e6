"""The home page: every service with its offerings, every layer by its question, the whole matrix."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..settings import Settings
from .cites import day
from .families import CountView, counts
from .links import HOME, Links, layer_path, offering_path, service_path
from .matrix import MatrixView, matrix_view, search_words
from .page import Page


@dataclass(frozen=True)
class OfferingLinkView:
    id: str
    name: str
    short: str
    words: str
    href: str
    counts: tuple[CountView, ...]


@dataclass(frozen=True)
class ServiceCardView:
    id: str
    name: str
    words: str
    href: str
    summary: str
    offerings: tuple[OfferingLinkView, ...]


@dataclass(frozen=True)
class LayerLinkView:
    id: str
    name: str
    question: str
    words: str
    href: str


@dataclass(frozen=True)
class LayerGroupView:
    name: str
    layers: tuple[LayerLinkView, ...]


@dataclass(frozen=True)
class HomeView:
    services: tuple[ServiceCardView, ...]
    layer_groups: tuple[LayerGroupView, ...]
    matrix: MatrixView
    cells: int
    offerings: int
    layers: int
    sources: int
    misconceptions: int
    data_date: str
    local: bool


def home_page(catalog: Catalog, settings: Settings) -> Page:
    links = Links(HOME, settings)
    cards = tuple(
        ServiceCardView(
            id=name,
            name=service.name,
            words=", ".join(service.keywords),
            href=links.to(service_path(name)),
            summary=service.summary,
            offerings=tuple(_offering_link(catalog, links, o) for o in catalog.members(name)),
        )
        for name, service in catalog.services.items()
    )
    view = HomeView(
        services=cards,
        layer_groups=tuple(
            LayerGroupView(
                group.name,
                tuple(
                    LayerLinkView(
                        id=layer.id,
                        name=layer.short,
                        question=layer.question,
                        words=", ".join((layer.name, *layer.keywords)),
                        href=links.to(layer_path(layer.id)),
                    )
                    for layer in group.layers
                ),
            )
            for group in catalog.groups
        ),
        matrix=matrix_view(catalog, links, catalog.offerings, "Every offering and layer"),
        cells=len(catalog.cells),
        offerings=len(catalog.offerings),
        layers=len(catalog.layers),
        sources=len(catalog.sources),
        misconceptions=len(catalog.misconceptions),
        data_date=day(catalog.data_date),
        local=settings.local,
    )
    title = "Who is responsible on AWS compute: AWS or you?"
    description = (
        f"{len(catalog.cells)} cited answers for {len(catalog.offerings)} ways to run compute on AWS."
    )
    return Page(HOME, "home.md.jinja", title, description, view, hide_toc=True, wide=True, searchable=False)


def _offering_link(catalog: Catalog, links: Links, offering: str) -> OfferingLinkView:
    record = catalog.offerings[offering]
    return OfferingLinkView(
        id=offering,
        name=record.name,
        short=record.short,
        words=search_words(catalog, offering),
        href=links.to(offering_path(offering)),
        counts=counts(catalog, offering),
    )

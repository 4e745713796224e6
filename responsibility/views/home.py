"""The home page: every service with its offerings, every layer by its question, the whole matrix."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..model import Group, Layer
from ..settings import Settings
from .cites import day
from .families import CountView, counts
from .links import HOME, Links, OfferingLinkView, layer_path, offering_link, service_path
from .matrix import MatrixView, matrix_view
from .page import Page


@dataclass(frozen=True)
class CardMemberView:
    """An offering on the card of its service, and how much of it is whose."""

    link: OfferingLinkView
    counts: tuple[CountView, ...]


@dataclass(frozen=True)
class ServiceCardView:
    id: str
    name: str
    words: str
    href: str
    summary: str
    members: tuple[CardMemberView, ...]


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
    view = HomeView(
        services=tuple(_card(catalog, links, name) for name in catalog.services),
        layer_groups=tuple(_layer_group(links, group) for group in catalog.groups),
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


def _card(catalog: Catalog, links: Links, service: str) -> ServiceCardView:
    record = catalog.services[service]
    return ServiceCardView(
        id=service,
        name=record.name,
        words=", ".join(record.keywords),
        href=links.to(service_path(service)),
        summary=record.summary,
        members=tuple(_member(catalog, links, offering) for offering in catalog.members(service)),
    )


def _member(catalog: Catalog, links: Links, offering: str) -> CardMemberView:
    return CardMemberView(offering_link(catalog, links, offering), counts(catalog, offering))


def _layer_group(links: Links, group: Group) -> LayerGroupView:
    return LayerGroupView(group.name, tuple(_layer_link(links, layer) for layer in group.layers))


def _layer_link(links: Links, layer: Layer) -> LayerLinkView:
    return LayerLinkView(
        id=layer.id,
        name=layer.short,
        question=layer.question,
        words=", ".join((layer.name, *layer.keywords)),
        href=links.to(layer_path(layer.id)),
    )

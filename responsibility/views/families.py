"""Offering, service and layer pages: the cells, cut along and across."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..model import Owner
from ..settings import Settings
from .cells import CellView, cell_view
from .cites import Citer, SourceView
from .downloads import BARE, Edition, sheet_path
from .explainers import SectionView, section_views
from .ladder import LadderView, ladder_view
from .links import Links, checklist_path, explainer_path, layer_path, offering_path, service_path
from .matrix import MatrixView, matrix_view
from .page import LinkView, Page
from .routes import MovingView, OriginView, moving, origins
from .words import ACCOUNTABLE, CATEGORY, OWNER


@dataclass(frozen=True)
class CountView:
    owner: Owner
    label: str
    mark: str
    count: int


@dataclass(frozen=True)
class OfferingView:
    name: str
    summary: str
    words: str
    category: str
    service: LinkView
    choose: str
    accountable: str
    counts: tuple[CountView, ...]
    cells: tuple[CellView, ...]
    sources: tuple[SourceView, ...]
    permanent: str
    moving: MovingView | None
    pdf: str
    checklist: str


@dataclass(frozen=True)
class MemberView:
    name: str
    href: str
    summary: str
    category: str
    choose: str
    counts: tuple[CountView, ...]


@dataclass(frozen=True)
class ServiceView:
    name: str
    full: str
    words: str
    summary: str
    choose: str
    is_engine: bool
    members: tuple[MemberView, ...]
    ladder: LadderView
    matrix: MatrixView
    differing: int
    layers: int
    sections: tuple[SectionView, ...]
    explainers: tuple[LinkView, ...]
    moves: tuple[OriginView, ...]
    pdf: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class LayerView:
    name: str
    group: str
    question: str
    boundary: str
    keywords: str
    accountable: str
    controls: tuple[LinkView, ...]
    cells: tuple[CellView, ...]
    sources: tuple[SourceView, ...]
    previous: LinkView | None
    next: LinkView | None


def counts(catalog: Catalog, offering: str) -> tuple[CountView, ...]:
    """How many layers of an offering each owner has, in the order of the vocabulary."""
    owners = [entry.owner for entry in catalog.column(offering)]
    return tuple(
        CountView(word.id, word.label, word.mark, owners.count(word.id))
        for word in OWNER.values()
        if word.id in owners
    )


def offering_page(catalog: Catalog, settings: Settings, offering: str, edition: Edition = BARE) -> Page:
    """The page that holds every cell of one offering in full."""
    path = offering_path(offering)
    links = Links(path, settings)
    cite = Citer(catalog.sources, catalog.data_date, links)
    record = catalog.offerings[offering]
    service = catalog.services[record.service]
    choose = cite.markdown(record.choose)
    cells = tuple(cell_view(catalog, entry, links, cite) for entry in catalog.column(offering))
    view = OfferingView(
        name=record.name,
        summary=record.summary,
        words=", ".join(record.keywords),
        category=CATEGORY[record.category],
        service=LinkView(service.name, links.to(service_path(record.service))),
        choose=choose,
        accountable=ACCOUNTABLE,
        counts=counts(catalog, offering),
        cells=cells,
        sources=cite.all(),
        permanent=links.permanent(path),
        moving=moving(catalog, links, offering),
        pdf=edition.link(links, sheet_path(offering)),
        checklist=links.to(checklist_path(offering)),
    )
    return Page(path, "offering.md.jinja", record.name, f"Who does what: {record.summary}", view)


def service_page(catalog: Catalog, settings: Settings, service: str, edition: Edition = BARE) -> Page:
    """The page that sets the offerings of a service side by side."""
    path = service_path(service)
    links = Links(path, settings)
    cite = Citer(catalog.sources, catalog.data_date, links)
    record = catalog.services[service]
    members = catalog.members(service)
    explainer = catalog.explainers.get(service)
    sections = section_views(explainer, cite) if explainer else ()
    view = ServiceView(
        name=record.name,
        full=record.full,
        words=", ".join((record.full, *record.keywords)),
        summary=record.summary,
        choose=record.choose,
        is_engine=bool(record.faces),
        members=tuple(_member(catalog, links, cite, offering) for offering in members),
        ladder=ladder_view(catalog, record.name, members),
        matrix=matrix_view(catalog, links, members, f"{record.name}: who is responsible, by layer"),
        differing=len(catalog.differing(members)),
        layers=len(catalog.layers),
        sections=sections,
        explainers=tuple(
            LinkView(each.title, links.to(explainer_path(name)), each.summary)
            for name, each in catalog.mechanisms.items()
        ),
        moves=origins(catalog, links, service),
        pdf=edition.link(links, sheet_path(service)),
        sources=cite.all(),
    )
    return Page(path, "service.md.jinja", record.name, record.summary, view, boost=1.2)


def _member(catalog: Catalog, links: Links, cite: Citer, offering: str) -> MemberView:
    record = catalog.offerings[offering]
    return MemberView(
        name=record.name,
        href=links.to(offering_path(offering)),
        summary=record.summary,
        category=CATEGORY[record.category],
        choose=cite.markdown(record.choose),
        counts=counts(catalog, offering),
    )


def layer_page(catalog: Catalog, settings: Settings, layer: str) -> Page:
    """One question, answered for every offering."""
    path = layer_path(layer)
    links = Links(path, settings)
    cite = Citer(catalog.sources, catalog.data_date, links)
    record = catalog.layers[layer]
    order = list(catalog.layers)
    at = order.index(layer)

    def neighbour(index: int) -> LinkView | None:
        if not 0 <= index < len(order):
            return None
        return LinkView(catalog.layers[order[index]].name, links.to(layer_path(order[index])))

    view = LayerView(
        name=record.name,
        group=catalog.group_of[layer].name,
        question=record.question,
        boundary=record.boundary,
        keywords=", ".join(record.keywords),
        accountable=ACCOUNTABLE,
        controls=tuple(
            LinkView(
                f"{catalog.frameworks[framework].name} {catalog.frameworks[framework].version}",
                links.to(f"controls/{framework}.md"),
                ", ".join(ids),
            )
            for framework, ids in record.controls.items()
        ),
        cells=tuple(cell_view(catalog, entry, links, cite) for entry in catalog.row(layer)),
        sources=cite.all(),
        previous=neighbour(at - 1),
        next=neighbour(at + 1),
    )
    return Page(path, "layer.md.jinja", record.name, record.question, view)

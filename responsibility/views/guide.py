"""Pages about the site itself: home, about, contribute, and the lists of layers and frameworks."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..checks import rules
from ..model import (
    Cell,
    Check,
    Depends,
    Disputed,
    Duty,
    Moves,
    Offering,
    Record,
    Source,
    Subject,
    Tool,
    fields_of,
)
from ..settings import Settings
from .cites import day
from .families import CountView, counts
from .links import (
    HOME,
    Links,
    explainer_path,
    framework_path,
    layer_path,
    offering_path,
    service_path,
)
from .matrix import MatrixView, matrix_view, search_words
from .page import LinkView, Page
from .reference import IndexView
from .words import ACCOUNTABLE, ACTION, OWNER, ActionWord, OwnerWord


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


@dataclass(frozen=True)
class AboutView:
    cells: int
    offerings: int
    layers: int
    sources: int
    undated: int
    data_date: str
    accountable: str
    owners: tuple[OwnerWord, ...]
    actions: tuple[ActionWord, ...]
    repository: str


@dataclass(frozen=True)
class FieldView:
    name: str
    means: str
    required: str


@dataclass(frozen=True)
class ModelView:
    title: str
    about: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True)
class RuleView:
    name: str
    demands: str


@dataclass(frozen=True)
class ContributeView:
    models: tuple[ModelView, ...]
    rules: tuple[RuleView, ...]
    layers: tuple[LinkView, ...]
    repository: str


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


def about_page(catalog: Catalog, settings: Settings) -> Page:
    view = AboutView(
        cells=len(catalog.cells),
        offerings=len(catalog.offerings),
        layers=len(catalog.layers),
        sources=len(catalog.sources),
        undated=sum(source.as_of is None for source in catalog.sources.values()),
        data_date=day(catalog.data_date),
        accountable=ACCOUNTABLE,
        owners=tuple(OWNER.values()),
        actions=tuple(ACTION.values()),
        repository=settings.repo_url,
    )
    description = "How the answers are made, what they rest on, and whose site this is not."
    return Page("about.md", "about.md.jinja", "About", description, view, boost=0.3)


def contribute_page(catalog: Catalog, settings: Settings) -> Page:
    shown: tuple[tuple[str, type[Record]], ...] = (
        ("An offering file", Offering),
        ("A cell", Cell),
        ("An entry of depends", Depends),
        ("A duty", Duty),
        ("A disputed point", Disputed),
        ("A source", Source),
        ("A check", Check),
        ("The file of moves", Moves),
        ("A subject of checks", Subject),
        ("A tool", Tool),
    )
    view = ContributeView(
        models=tuple(
            ModelView(
                title,
                model.__doc__ or "",
                tuple(
                    FieldView(name, means, "yes" if required else "")
                    for name, means, required in fields_of(model)
                ),
            )
            for title, model in shown
        ),
        rules=tuple(RuleView(name.replace("_", " "), demands) for name, demands in rules()),
        layers=tuple(
            LinkView(layer.id, Links("contribute.md", settings).to(layer_path(layer.id)), layer.boundary)
            for layer in catalog.layers.values()
        ),
        repository=settings.repo_url,
    )
    description = "How to correct a cell in ten minutes without reading code."
    return Page("contribute.md", "contribute.md.jinja", "Contribute", description, view, boost=0.1)


def layers_page(catalog: Catalog, settings: Settings) -> Page:
    links = Links("layers/index.md", settings)
    items = tuple(
        LinkView(layer.name, links.to(layer_path(layer.id)), layer.question)
        for layer in catalog.layers.values()
    )
    lead = "Each layer is one question, answered for every offering. They are ordered bottom-up."
    view = IndexView(lead, items)
    return Page("layers/index.md", "index.md.jinja", "Layers", lead, view, hide_toc=True, searchable=False)


def services_page(catalog: Catalog, settings: Settings) -> Page:
    links = Links("services/index.md", settings)
    items = tuple(
        LinkView(service.name, links.to(service_path(name)), service.summary)
        for name, service in catalog.services.items()
    )
    lead = "A service is what you name first; an offering is one way to run it, with a split of its own."
    view = IndexView(lead, items)
    path = "services/index.md"
    return Page(path, "index.md.jinja", "Services", lead, view, hide_toc=True, searchable=False)


def controls_page(catalog: Catalog, settings: Settings) -> Page:
    links = Links("controls/index.md", settings)
    items = tuple(
        LinkView(f"{each.name} {each.version}", links.to(framework_path(name)), each.note)
        for name, each in catalog.frameworks.items()
    )
    lead = "Control ids and the layers that help with them. A mapping never says that a control is satisfied."
    view = IndexView(lead, items)
    return Page("controls/index.md", "index.md.jinja", "Controls", lead, view, hide_toc=True, boost=0.3)


def explainers_page(catalog: Catalog, settings: Settings) -> Page:
    links = Links("explainers/index.md", settings)
    items = tuple(
        LinkView(each.title, links.to(explainer_path(name)), each.summary)
        for name, each in catalog.explainers.items()
        if name not in {*catalog.services, "model"}
    )
    lead = "Mechanisms that several offerings share."
    view = IndexView(lead, items)
    path = "explainers/index.md"
    return Page(path, "index.md.jinja", "Explainers", lead, view, hide_toc=True, boost=0.3)

"""Parts that several PDF documents share: head, offerings with their cells, services, explainers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..catalog import Catalog
from ..settings import Settings
from .cells import CellView, DutyView, cell_view
from .cites import Citer, day
from .explainers import SectionView, section_views
from .families import CountView, counts
from .ladder import LadderView, ladder_view
from .links import Links, explainer_path, offering_path, service_path
from .matrix import MatrixView, matrix_view
from .page import LinkView
from .pdf_links import Markdown, PrintCiter, PrintLinks, cell_place
from .tasks import RoleTasksView
from .words import ACCOUNTABLE, ACTION, CATEGORY, OWNER, ActionWord, OwnerWord


@dataclass(frozen=True)
class Press:
    """What all documents of one edition share."""

    catalog: Catalog
    settings: Settings
    version: str

    def links(self, page: str, inside: Iterable[str]) -> PrintLinks:
        return PrintLinks(page, self.settings, frozenset(inside))

    def citer(self, links: Links) -> PrintCiter:
        return PrintCiter(self.catalog.sources, self.catalog.data_date, links)


@dataclass(frozen=True)
class HeadView:
    """The head of a document: its names, its edition, and where its living form is."""

    site: str
    kind: str
    title: str
    about: str
    keywords: tuple[str, ...]
    version: str
    data_date: str
    year: int
    month: int
    day: int
    home: str
    page: str
    local: bool
    accountable: str
    owners: tuple[OwnerWord, ...]
    actions: tuple[ActionWord, ...]


@dataclass(frozen=True)
class OfferingPart:
    place: str
    name: str
    short: str
    summary: str
    category: str
    choose: str
    counts: tuple[CountView, ...]
    cells: tuple[CellView, ...]
    permanent: str


@dataclass(frozen=True)
class ServicePart:
    place: str
    name: str
    full: str
    summary: str
    choose: str
    is_engine: bool
    ladder: LadderView
    matrix: MatrixView
    differing: int
    layers: int
    sections: tuple[SectionView, ...]
    offerings: tuple[OfferingPart, ...]
    faces: tuple[LinkView, ...]
    permanent: str


@dataclass(frozen=True)
class ExplainerPart:
    place: str
    title: str
    summary: str
    sections: tuple[SectionView, ...]


def head(press: Press, kind: str, title: str, about: str, path: str) -> HeadView:
    """The head of a document; `path` is the page of the site that it prints."""
    edition = press.catalog.data_date
    links = Links(path, press.settings)
    used = {entry.owner for entry in press.catalog.cells.values()}
    return HeadView(
        site="Who is responsible on AWS compute",
        kind=kind,
        title=title,
        about=about,
        keywords=("AWS", "shared responsibility", "compute", title),
        version=press.version,
        data_date=day(edition),
        year=edition.year,
        month=edition.month,
        day=edition.day,
        home=press.settings.site_url,
        page=links.permanent(path),
        local=press.settings.local,
        accountable=ACCOUNTABLE,
        owners=tuple(word for word in OWNER.values() if word.id in used),
        actions=tuple(ACTION.values()),
    )


def offering_places(catalog: Catalog, offerings: Iterable[str]) -> frozenset[str]:
    """What a document holds that prints these offerings in full."""
    chosen = tuple(offerings)
    cells = {cell_place(offering, layer) for offering in chosen for layer in catalog.layers}
    return frozenset(cells | set(map(offering_path, chosen)))


def offering_part(press: Press, links: PrintLinks, cite: PrintCiter, offering: str) -> OfferingPart:
    """One offering with every cell in full; sources are numbered in the order of reading."""
    catalog = press.catalog
    record = catalog.offerings[offering]
    choose = cite.markdown(record.choose)
    cells = tuple(printed(cell_view(catalog, entry, links, cite)) for entry in catalog.column(offering))
    return OfferingPart(
        place=offering_path(offering),
        name=record.name,
        short=record.short,
        summary=record.summary,
        category=CATEGORY[record.category],
        choose=choose,
        counts=counts(catalog, offering),
        cells=cells,
        permanent=links.permanent(offering_path(offering)),
    )


def printed(cell: CellView) -> CellView:
    """The cell with its short texts marked as the Markdown that they are."""
    disputed = cell.disputed
    return replace(
        cell,
        answer=Markdown(cell.answer),
        depends=tuple(replace(each, when=Markdown(each.when)) for each in cell.depends),
        duties=tuple(map(printed_duty, cell.duties)),
        disputed=disputed and replace(disputed, reading=Markdown(disputed.reading)),
    )


def printed_duty(duty: DutyView) -> DutyView:
    return replace(duty, do=Markdown(duty.do), look=Markdown(duty.look))


def printed_tasks(role: RoleTasksView) -> RoleTasksView:
    return replace(role, tasks=tuple(replace(task, duty=printed_duty(task.duty)) for task in role.tasks))


def service_part(
    press: Press, links: PrintLinks, cite: PrintCiter, service: str, offerings: Iterable[str]
) -> ServicePart:
    """A service: how its offerings differ, then those of them that the document prints here."""
    catalog = press.catalog
    record = catalog.services[service]
    members = catalog.members(service)
    explainer = catalog.explainers.get(service)
    return ServicePart(
        place=service_path(service),
        name=record.name,
        full=record.full,
        summary=record.summary,
        choose=record.choose,
        is_engine=bool(record.faces),
        ladder=ladder_view(catalog, record.name, members),
        matrix=matrix_view(catalog, links, members, f"{record.name}: who is responsible, by layer"),
        differing=len(catalog.differing(members)),
        layers=len(catalog.layers),
        sections=section_views(explainer, cite) if explainer else (),
        offerings=tuple(offering_part(press, links, cite, offering) for offering in offerings),
        faces=tuple(
            LinkView(catalog.offerings[face].name, links.to(offering_path(face))) for face in record.faces
        ),
        permanent=links.permanent(service_path(service)),
    )


def explainer_part(press: Press, cite: Citer, name: str, path: str = "") -> ExplainerPart:
    record = press.catalog.explainers[name]
    return ExplainerPart(
        place=path or explainer_path(name),
        title=record.title,
        summary=record.summary,
        sections=section_views(record, cite),
    )

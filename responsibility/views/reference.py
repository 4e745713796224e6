"""Pages that look things up: sources, glossary, misconceptions, controls, changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..catalog import Catalog, Entry
from ..settings import Settings
from ..text import citations
from .cites import Citer, SourceView, day
from .links import Links, framework_path, layer_path, offering_path, service_path
from .matrix import MatrixCellView, matrix_cell
from .page import LinkView, Page


@dataclass(frozen=True)
class SourceRowView:
    source: SourceView
    uses: int


@dataclass(frozen=True)
class SourcesView:
    rows: tuple[SourceRowView, ...]
    total: int
    data_date: str


@dataclass(frozen=True)
class TermView:
    id: str
    term: str
    short: str
    means: str
    see: tuple[LinkView, ...]


@dataclass(frozen=True)
class GlossaryView:
    terms: tuple[TermView, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class MisconceptionView:
    id: str
    say: str
    truth: str
    why: str
    cells: tuple[LinkView, ...]


@dataclass(frozen=True)
class MisconceptionsView:
    items: tuple[MisconceptionView, ...]
    sources: tuple[SourceView, ...]

    @property
    def total(self) -> int:
        return len(self.items)


@dataclass(frozen=True)
class ControlView:
    id: str
    layers: tuple[LinkView, ...]


@dataclass(frozen=True)
class ControlLayerView:
    name: str
    anchor: str
    href: str
    cells: tuple[MatrixCellView, ...]


@dataclass(frozen=True)
class FrameworkView:
    name: str
    version: str
    publisher: str
    url: str
    note: str
    controls: tuple[ControlView, ...]
    layers: tuple[ControlLayerView, ...]


@dataclass(frozen=True)
class ChangeView:
    on: str
    what: str
    cells: tuple[LinkView, ...]


def texts_of(entry: Entry) -> Iterator[str]:
    """Every cited text of a cell."""
    cell = entry.cell
    yield from filter(None, (cell.because, cell.aws, cell.customer, cell.trap))
    yield from (d.because for d in cell.depends)
    if cell.disputed:
        yield from cell.disputed.readings


def source_uses(catalog: Catalog) -> Counter[str]:
    """How many cells cite each source."""
    return Counter(
        source
        for entry in catalog.cells.values()
        for source in {s for text in texts_of(entry) for s in citations(text)}
    )


def cell_links(catalog: Catalog, links: Links, cells: tuple[str, ...]) -> tuple[LinkView, ...]:
    """Links to cells that the data names as `offering/layer`."""
    return tuple(
        LinkView(
            f"{catalog.offerings[offering].short}: {catalog.layers[layer].short}",
            links.to(offering_path(offering), layer),
        )
        for offering, _, layer in (cell.partition("/") for cell in cells)
    )


def sources_page(catalog: Catalog, settings: Settings) -> Page:
    path = "sources.md"
    cite = Citer(catalog.sources, catalog.data_date, Links(path, settings))
    uses = source_uses(catalog)
    ordered = sorted(catalog.sources, key=lambda name: catalog.sources[name].title.lower())
    rows = tuple(SourceRowView(cite.view(name), uses[name]) for name in ordered)
    view = SourcesView(rows, len(rows), day(catalog.data_date))
    description = "Every page that this site cites, with the date of the text that was read."
    return Page(path, "sources.md.jinja", "Sources", description, view, hide_toc=True, boost=0.1)


def glossary_page(catalog: Catalog, settings: Settings) -> Page:
    path = "glossary.md"
    links = Links(path, settings)
    cite = Citer(catalog.sources, catalog.data_date, links)
    terms = term_views(catalog, links, cite)
    description = "Words that this site uses, each in one sentence."
    view = GlossaryView(terms, cite.all())
    return Page(path, "glossary.md.jinja", "Glossary", description, view, hide_toc=True, boost=0.3)


def term_views(catalog: Catalog, links: Links, cite: Citer) -> tuple[TermView, ...]:
    """The glossary, by the alphabet."""
    ordered = sorted(catalog.glossary.items(), key=lambda item: item[1].term.lower())
    return tuple(
        TermView(
            id=name,
            term=term.term,
            short=term.short or "",
            means=cite.markdown(term.means),
            see=tuple(_subject(catalog, links, subject) for subject in term.see),
        )
        for name, term in ordered
    )


def _subject(catalog: Catalog, links: Links, subject: str) -> LinkView:
    if subject in catalog.layers:
        return LinkView(catalog.layers[subject].short, links.to(layer_path(subject)))
    if subject in catalog.offerings:
        return LinkView(catalog.offerings[subject].short, links.to(offering_path(subject)))
    return LinkView(catalog.services[subject].name, links.to(service_path(subject)))


def misconceptions_page(catalog: Catalog, settings: Settings) -> Page:
    path = "misconceptions.md"
    links = Links(path, settings)
    cite = Citer(catalog.sources, catalog.data_date, links)
    items = misconception_views(catalog, links, cite)
    view = MisconceptionsView(items, cite.all())
    description = f"{len(items)} things people say about AWS compute that are not so."
    return Page(path, "misconceptions.md.jinja", "Misconceptions", description, view, boost=0.3)


def misconception_views(catalog: Catalog, links: Links, cite: Citer) -> tuple[MisconceptionView, ...]:
    """The misconceptions, in the order of the data."""
    return tuple(
        MisconceptionView(
            id=name,
            say=item.say,
            truth=cite.markdown(item.truth),
            why=cite.markdown(item.why),
            cells=cell_links(catalog, links, item.cells),
        )
        for name, item in catalog.misconceptions.items()
    )


def layers_by_control(catalog: Catalog, framework: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each control of a framework and the layers that help with it, in natural order."""
    found: dict[str, tuple[str, ...]] = {}
    for layer in catalog.layers.values():
        for control in layer.controls.get(framework, ()):
            found[control] = (*found.get(control, ()), layer.id)
    return tuple(sorted(found.items(), key=lambda item: natural(item[0])))


def framework_page(catalog: Catalog, settings: Settings, framework: str) -> Page:
    """Control id → layers → cells."""
    path = framework_path(framework)
    links = Links(path, settings)
    record = catalog.frameworks[framework]
    view = FrameworkView(
        name=record.name,
        version=record.version,
        publisher=record.publisher,
        url=record.url,
        note=record.note,
        controls=tuple(
            ControlView(
                control,
                tuple(LinkView(catalog.layers[each].short, links.to(path, each)) for each in layers),
            )
            for control, layers in layers_by_control(catalog, framework)
        ),
        layers=tuple(
            ControlLayerView(
                name=layer.name,
                anchor=layer.id,
                href=links.to(layer_path(layer.id)),
                cells=tuple(matrix_cell(catalog, entry, links) for entry in catalog.row(layer.id)),
            )
            for layer in catalog.layers.values()
            if framework in layer.controls
        ),
    )
    title = f"{record.name} {record.version}"
    description = f"Controls of {title} and the layers and cells that help with them."
    return Page(path, "framework.md.jinja", record.name, description, view, hide_toc=True, boost=0.3)


def natural(text: str) -> tuple[tuple[bool, int, str], ...]:
    """A key that sorts A.8.9 before A.8.28."""
    parts = "".join(c if c.isalnum() else " " for c in text).split()
    return tuple((part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts)


def changes_page(catalog: Catalog, settings: Settings) -> Page:
    path = "changes.md"
    links = Links(path, settings)
    view = tuple(
        ChangeView(day(change.on), change.what, cell_links(catalog, links, change.cells))
        for change in catalog.changes
    )
    description = "What changed for readers, newest first."
    return Page(path, "changes.md.jinja", "Changes", description, view, hide_toc=True, boost=0.2)

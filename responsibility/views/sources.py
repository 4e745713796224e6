"""The list of sources: every page that is cited, and how many cells cite it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..catalog import Catalog, Entry
from ..settings import Settings
from ..text import citations
from .cites import Citer, SourceView, day
from .links import SOURCES, Links
from .page import Page


@dataclass(frozen=True)
class SourceRowView:
    source: SourceView
    uses: int


@dataclass(frozen=True)
class SourcesView:
    rows: tuple[SourceRowView, ...]
    total: int
    data_date: str


def sources_page(catalog: Catalog, settings: Settings) -> Page:
    cite = Citer(catalog.sources, catalog.data_date, Links(SOURCES, settings))
    uses = source_uses(catalog)
    ordered = sorted(catalog.sources, key=lambda name: catalog.sources[name].title.lower())
    rows = tuple(SourceRowView(cite.view(name), uses[name]) for name in ordered)
    view = SourcesView(rows, len(rows), day(catalog.data_date))
    description = "Every page that this site cites, with the date of the text that was read."
    return Page(SOURCES, "sources.md.jinja", "Sources", description, view, hide_toc=True, boost=0.1)


def source_uses(catalog: Catalog) -> Counter[str]:
    """How many cells cite each source."""
    return Counter(
        source
        for entry in catalog.cells.values()
        for source in {s for text in texts_of(entry) for s in citations(text)}
    )


def texts_of(entry: Entry) -> Iterator[str]:
    """Every cited text of a cell."""
    cell = entry.cell
    yield from filter(None, (cell.because, cell.aws, cell.customer, cell.trap))
    yield from (d.because for d in cell.depends)
    if cell.disputed:
        yield from cell.disputed.readings

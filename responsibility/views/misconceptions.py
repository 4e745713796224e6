"""Misconceptions: what people say, what is true, and the cells that say so."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..settings import Settings
from .cites import Citer, SourceView
from .links import Links, cell_links
from .page import LinkView, Page


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

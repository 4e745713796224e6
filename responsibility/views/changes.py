"""What changed for readers, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..settings import Settings
from .cites import day
from .links import Links, cell_links
from .page import LinkView, Page


@dataclass(frozen=True)
class ChangeView:
    on: str
    what: str
    cells: tuple[LinkView, ...]


def changes_page(catalog: Catalog, settings: Settings) -> Page:
    path = "changes.md"
    links = Links(path, settings)
    view = tuple(
        ChangeView(day(change.on), change.what, cell_links(catalog, links, change.cells))
        for change in catalog.changes
    )
    description = "What changed for readers, newest first."
    return Page(path, "changes.md.jinja", "Changes", description, view, hide_toc=True, boost=0.2)

"""The page about the site: how the answers are made, how many there are, the words that they use."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..settings import Settings
from .cites import day
from .page import Page
from .words import ACCOUNTABLE, ACTION, OWNER, ActionWord, OwnerWord


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

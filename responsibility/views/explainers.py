"""Explainer pages: prose with tables."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..catalog import Catalog
from ..model import Explainer, Table
from ..settings import Settings
from ..text import slug
from .cites import Citer, SourceView
from .links import Links, explainer_path
from .page import Page


@dataclass(frozen=True)
class TableRowView:
    head: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class TableView:
    columns: tuple[str, ...]
    rows: tuple[TableRowView, ...]


@dataclass(frozen=True)
class SectionView:
    heading: str
    anchor: str
    paragraphs: tuple[str, ...]
    table: TableView | None


@dataclass(frozen=True)
class ExplainerView:
    title: str
    summary: str
    sections: tuple[SectionView, ...]
    sources: tuple[SourceView, ...]


def section_views(explainer: Explainer, cite: Citer) -> tuple[SectionView, ...]:
    return tuple(
        SectionView(
            heading=section.heading,
            anchor=slug(section.heading),
            paragraphs=tuple(
                cite.markdown(" ".join(paragraph.split()))
                for paragraph in re.split(r"\n\s*\n", section.text.strip())
                if paragraph.strip()
            ),
            table=_table(section.table, cite) if section.table else None,
        )
        for section in explainer.sections
    )


def _table(table: Table, cite: Citer) -> TableView:
    return TableView(
        columns=table.columns,
        rows=tuple(
            TableRowView(cite.markdown(row.head), tuple(map(cite.markdown, row.cells))) for row in table.rows
        ),
    )


def explainer_page(catalog: Catalog, settings: Settings, name: str, path: str = "") -> Page:
    """The page of one explainer."""
    path = path or explainer_path(name)
    cite = Citer(catalog.sources, catalog.data_date, Links(path, settings))
    explainer = catalog.explainers[name]
    view = ExplainerView(
        title=explainer.title,
        summary=explainer.summary,
        sections=section_views(explainer, cite),
        sources=cite.all(),
    )
    return Page(path, "explainer.md.jinja", explainer.title, explainer.summary, view, boost=0.5)

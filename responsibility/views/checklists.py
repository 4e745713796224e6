"""Checklists: the duties of one offering by role, to tick, to print and to take along."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..settings import Settings
from .downloads import BARE, Edition, role_path, sheet_path
from .links import Links, checklist_path, offering_path
from .page import LinkView, Page
from .tasks import RoleTasksView, tasks_by_role

CHECKLISTS = "checklists/index.md"


@dataclass(frozen=True)
class ChecklistView:
    id: str
    name: str
    offering_href: str
    total: int
    roles: tuple[RoleTasksView, ...]
    markdown: str
    markdown_name: str
    csv: str
    pdf: str


@dataclass(frozen=True)
class ChecklistsView:
    """The list of checklists: by offering, and where PDFs were made, by role."""

    offerings: tuple[LinkView, ...]
    roles: tuple[LinkView, ...]


def markdown_path(offering: str) -> str:
    """The Markdown file: named as text, since the site builder makes a page of any other Markdown."""
    return f"checklists/{offering}.md.txt"


def csv_path(offering: str) -> str:
    return f"checklists/{offering}.csv"


def checklist_page(catalog: Catalog, settings: Settings, offering: str, edition: Edition = BARE) -> Page:
    path = checklist_path(offering)
    links = Links(path, settings)
    record = catalog.offerings[offering]
    roles = tasks_by_role(catalog, links, offering)
    total = sum(len(role.tasks) for role in roles)
    view = ChecklistView(
        id=offering,
        name=record.name,
        offering_href=links.to(offering_path(offering)),
        total=total,
        roles=roles,
        markdown=links.to(markdown_path(offering)),
        markdown_name=f"{offering}-checklist.md",
        csv=links.to(csv_path(offering)),
        pdf=edition.link(links, sheet_path(offering)),
    )
    description = f"{total} duties that {record.name} leaves to you, by role, with evidence."
    title = f"Checklist for {record.name}"
    return Page(path, "checklist.md.jinja", title, description, view, searchable=False)


def checklists_page(catalog: Catalog, settings: Settings, edition: Edition = BARE) -> Page:
    links = Links(CHECKLISTS, settings)
    view = ChecklistsView(
        offerings=tuple(
            LinkView(record.name, links.to(checklist_path(name)), _count(catalog, name))
            for name, record in catalog.offerings.items()
        ),
        roles=tuple(
            LinkView(role.name, edition.link(links, role_path(name)), role.does)
            for name, role in catalog.roles.items()
            if role_path(name) in edition.files
        ),
    )
    description = "What each offering leaves you to do, as a list to tick: by offering and by role."
    return Page(CHECKLISTS, "checklists.md.jinja", "Checklists", description, view, hide_toc=True)


def _count(catalog: Catalog, offering: str) -> str:
    return f"{sum(len(entry.cell.duties) for entry in catalog.column(offering))} duties"

"""The sheet of one offering: the split at a glance, every cell, the duties as a tick list, the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Source
from .cites import SourceView
from .links import checklist_path, offering_path
from .pdf_parts import HeadView, OfferingPart, Press, head, offering_part, offering_places, printed_tasks
from .tasks import RoleTasksView, tasks_by_role


@dataclass(frozen=True)
class SourceLine:
    """A source in a line: its title, its address, and the date and kind of the text that was read."""

    number: int
    title: str
    url: str
    read: str


@dataclass(frozen=True)
class OfferingSheet:
    head: HeadView
    offering: OfferingPart
    service: str
    judged: str
    checklist: str
    roles: tuple[RoleTasksView, ...]
    duties: int
    sources: tuple[SourceLine, ...]


def offering_sheet(press: Press, offering: str) -> OfferingSheet:
    catalog = press.catalog
    record = catalog.offerings[offering]
    links = press.links(offering_path(offering), offering_places(catalog, [offering]))
    cite = press.citer(links)
    part = offering_part(press, links, cite, offering)
    roles = tuple(map(printed_tasks, tasks_by_role(catalog, links, offering)))
    return OfferingSheet(
        head=head(press, "Offering", record.name, record.summary, offering_path(offering)),
        offering=part,
        service=catalog.services[record.service].name,
        judged=commonest(cell.reviewed for cell in part.cells),
        checklist=links.permanent(checklist_path(offering)),
        roles=roles,
        duties=sum(len(role.tasks) for role in roles),
        sources=tuple(source_line(view, catalog.sources[view.id]) for view in cite.all()),
    )


def commonest(days: Iterable[str]) -> str:
    """The day on which most cells were judged; a cell of another day says its own."""
    return Counter(days).most_common(1)[0][0]


def source_line(view: SourceView, source: Source) -> SourceLine:
    read = f"{source.as_of.day} {source.as_of:%b %Y}" if source.as_of else "undated"
    if source.how != "mirror":
        read += f", {source.how}"
    return SourceLine(view.number, view.title, view.url, read)

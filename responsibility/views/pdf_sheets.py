"""The smaller documents: one service, one role's checklist, the poster."""

from __future__ import annotations

from dataclasses import dataclass

import segno

from .checklists import CHECKLISTS
from .cites import SourceView
from .links import MATRIX, offering_path, service_path
from .matrix import MatrixView, matrix_view
from .page import LinkView
from .pdf_parts import (
    HeadView,
    Press,
    ServicePart,
    head,
    offering_places,
    printed_tasks,
    service_part,
)
from .pdf_register import CheckPart, register
from .tasks import RoleTasksView, tasks_by_role


@dataclass(frozen=True)
class ServiceSheet:
    """One service with all its offerings in full, and the commands behind their checks."""

    head: HeadView
    service: ServicePart
    checks: tuple[CheckPart, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class OfferingTasks:
    """What a role does for one offering."""

    name: str
    service: str
    href: str
    role: RoleTasksView


@dataclass(frozen=True)
class RoleSheet:
    """Everything one role does, offering by offering, as a tick list."""

    head: HeadView
    does: str
    offerings: tuple[OfferingTasks, ...]
    duties: int
    checks: tuple[CheckPart, ...]


@dataclass(frozen=True)
class Poster:
    """The whole matrix on one page."""

    head: HeadView
    matrix: MatrixView
    address: LinkView
    qr: str


def service_sheet(press: Press, service: str) -> ServiceSheet:
    catalog = press.catalog
    members = catalog.members(service)
    places = offering_places(catalog, members) | {service_path(service)}
    links = press.links(service_path(service), places)
    cite = press.citer(links)
    record = catalog.services[service]
    part = service_part(press, links, cite, service, members)
    used = {
        check
        for offering in members
        for entry in catalog.column(offering)
        for duty in entry.cell.duties
        for check in duty.checks
    }
    return ServiceSheet(
        head=head(press, "Service", record.name, record.summary, service_path(service)),
        service=part,
        checks=register(catalog, links, used),
        sources=cite.all(),
    )


def role_sheet(press: Press, role: str) -> RoleSheet:
    catalog = press.catalog
    record = catalog.roles[role]
    links = press.links(CHECKLISTS, ())
    found = tuple(
        OfferingTasks(
            name=catalog.offerings[offering].name,
            service=catalog.services[catalog.offerings[offering].service].name,
            href=links.to(offering_path(offering)),
            role=printed_tasks(tasks),
        )
        for offering in catalog.offerings
        for tasks in tasks_by_role(catalog, links, offering)
        if tasks.id == role
    )
    duties = [task.duty for each in found for task in each.role.tasks]
    about = f"What a {record.name.lower()} does, offering by offering, with the evidence that it is done."
    return RoleSheet(
        head=head(press, "Checklist", record.name, about, CHECKLISTS),
        does=record.does,
        offerings=found,
        duties=len(duties),
        checks=register(catalog, links, {check.id for duty in duties for check in duty.checks}),
    )


def poster(press: Press) -> Poster:
    links = press.links("poster", ())
    address = links.permanent(MATRIX)
    about = "Every layer and every way to run compute on AWS on one page: AWS, you, or both."
    return Poster(
        head=head(press, "Poster", "Matrix", about, MATRIX),
        matrix=matrix_view(press.catalog, links, press.catalog.offerings, "Who is responsible, by layer"),
        address=LinkView(address.partition("://")[2].rstrip("/"), address),
        qr=segno.make(address, error="m", micro=False).svg_inline(dark="#1c2426", border=0, omitsize=True),
    )

"""Duties as tasks: of one offering by role, for checklists on paper and on screen."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from .cells import DutyView, duty_view
from .links import Links, layer_path, offering_path


@dataclass(frozen=True)
class TaskView:
    """One duty, named so that a tick survives a new edition as long as the duty keeps its place."""

    id: str
    layer: str
    href: str
    layer_href: str
    duty: DutyView


@dataclass(frozen=True)
class RoleTasksView:
    """What one role does for one offering."""

    id: str
    name: str
    does: str
    tasks: tuple[TaskView, ...]


def tasks_by_role(catalog: Catalog, links: Links, offering: str) -> tuple[RoleTasksView, ...]:
    """The duties of an offering by role, each bottom-up; roles without a duty are left out."""
    found = {role: tuple(_tasks(catalog, links, offering, role)) for role in catalog.roles}
    return tuple(
        RoleTasksView(role, catalog.roles[role].name, catalog.roles[role].does, tasks)
        for role, tasks in found.items()
        if tasks
    )


def _tasks(catalog: Catalog, links: Links, offering: str, role: str) -> list[TaskView]:
    return [
        TaskView(
            id=f"{entry.id}/{at}",
            layer=catalog.layers[entry.layer].short,
            href=links.to(offering_path(offering), entry.layer),
            layer_href=links.to(layer_path(entry.layer)),
            duty=duty_view(catalog, duty),
        )
        for entry in catalog.column(offering)
        for at, duty in enumerate(entry.cell.duties, start=1)
        if duty.role == role
    ]

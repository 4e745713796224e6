"""The checklist of each offering as Markdown and as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from ..catalog import Catalog
from ..settings import Settings
from ..text import plain
from ..views.cells import CheckView
from ..views.checklists import csv_path, markdown_path
from ..views.links import Links, checklist_path, offering_path
from ..views.tasks import RoleTasksView, TaskView, tasks_by_role

COLUMNS = ("Id", "Role", "Layer", "Duty", "Rhythm", "Evidence", "Security Hub", "Config", "CLI", "Cell")


def checklist_files(catalog: Catalog, settings: Settings) -> dict[str, str]:
    """Both files of every offering, by their path under docs/."""
    files: dict[str, str] = {}
    for offering in catalog.offerings:
        links = Links(checklist_path(offering), settings)
        roles = tasks_by_role(catalog, links, offering)
        files[markdown_path(offering)] = "".join(_markdown(catalog, links, offering, roles))
        files[csv_path(offering)] = _csv(links, offering, roles)
    return files


def _markdown(
    catalog: Catalog, links: Links, offering: str, roles: tuple[RoleTasksView, ...]
) -> Iterator[str]:
    yield f"# Checklist for {catalog.offerings[offering].name}\n\n"
    yield f"{links.permanent(checklist_path(offering))}\n"
    for role in roles:
        yield f"\n## {role.name}\n\n"
        for task in role.tasks:
            rhythm = f", {task.duty.rhythm}" if task.duty.rhythm else ""
            yield f"- [ ] {task.duty.do} ({task.layer}{rhythm})\n"
            yield from (f"    - {line}\n" for line in _evidence(task))


def _evidence(task: TaskView) -> Iterator[str]:
    if task.duty.look:
        yield f"No automated check; look at {task.duty.look}"
    for check in task.duty.checks:
        yield f"{check.shows}: {', '.join(_ids(check))}"


def _ids(check: CheckView) -> Iterator[str]:
    if check.securityhub:
        yield f"Security Hub {check.securityhub}"
    if check.config:
        yield f"Config `{check.config}`"
    if check.cli:
        yield f"`{check.cli}`"


def _csv(links: Links, offering: str, roles: tuple[RoleTasksView, ...]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(links, offering, role, task) for role in roles for task in role.tasks)
    return out.getvalue()


def _row(links: Links, offering: str, role: RoleTasksView, task: TaskView) -> tuple[str, ...]:
    checks = task.duty.checks
    return (
        task.id,
        role.name,
        task.layer,
        plain(task.duty.do),
        task.duty.rhythm,
        plain(task.duty.look) or "; ".join(check.shows for check in checks),
        "; ".join(check.securityhub for check in checks if check.securityhub),
        "; ".join(check.config for check in checks if check.config),
        "\n".join(check.cli for check in checks if check.cli),
        links.permanent(offering_path(offering), task.id.split("/")[1]),
    )

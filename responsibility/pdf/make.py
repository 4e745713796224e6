"""Every PDF of an edition: which there are, and setting them beside each other."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import TYPE_CHECKING

from ..views.downloads import HANDBOOK, POSTER, role_path, sheet_path
from ..views.pdf_handbook import handbook_view
from ..views.pdf_offering import offering_sheet
from ..views.pdf_parts import Press
from ..views.pdf_sheets import poster, role_sheet, service_sheet
from .dataset import dataset_json
from .payload import payload
from .tags import with_row_headers
from .typeset import TypesetError, typeset

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerContext, SpawnContext

__all__ = ["Job", "Press", "TypesetError", "jobs", "make", "make_all"]

# The handbook takes more than a gigabyte while it is set, so there are never many beside it.
WORKERS = 2


@dataclass(frozen=True)
class Job:
    """One PDF to make: where it goes, its template, its data, and the files it carries."""

    path: str
    template: str
    data: bytes
    day: date
    templates: Path
    carries: Mapping[str, bytes] = field(default_factory=dict)


def jobs(press: Press, templates: Path) -> Iterator[Job]:
    """Every PDF, the longest first, so that the rest is set beside it."""
    catalog = press.catalog

    def job(path: str, template: str, view: object, **carries: bytes) -> Job:
        return Job(path, template, payload(view), catalog.data_date, templates, carries)

    yield job(HANDBOOK, "handbook", handbook_view(press), dataset=dataset_json(catalog))
    for service in catalog.services:
        yield job(sheet_path(service), "service", service_sheet(press, service))
    for role in catalog.roles:
        yield job(role_path(role), "checklist", role_sheet(press, role))
    for offering in catalog.offerings:
        yield job(sheet_path(offering), "offering", offering_sheet(press, offering))
    yield job(POSTER, "poster", poster(press))


def make(job: Job) -> bytes:
    files = {f"{name}.json": content for name, content in job.carries.items()}
    pdf = typeset(job.template, {"data.json": job.data, **files}, job.day, job.templates)
    return with_row_headers(pdf)


def make_all(press: Press, templates: Path) -> dict[str, bytes]:
    """Every PDF by its path under docs/."""
    wanted = tuple(jobs(press, templates))
    with ThreadPoolExecutor(min(WORKERS, os.cpu_count() or 1)) as pool:
        return dict(zip((job.path for job in wanted), pool.map(alone, wanted), strict=True))


def alone(job: Job) -> bytes:
    """The PDF, set in a process of its own: Typst keeps what it has laid out until its process ends."""
    context = _context()
    mine, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_send, args=(job, theirs))
    child.start()
    theirs.close()
    try:
        made = mine.recv()
    except EOFError:
        raise TypesetError(f"{job.path}: what set it was stopped; is there enough memory?") from None
    finally:
        child.join()
    if isinstance(made, str):
        raise TypesetError(made)
    return bytes(made)


def _send(job: Job, to: Connection) -> None:
    """In the child: the PDF, or what went wrong as text."""
    try:
        to.send(make(job))
    except TypesetError as error:
        to.send(str(error))


def _context() -> SpawnContext | ForkServerContext:
    """The quickest safe way to start a process here."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context

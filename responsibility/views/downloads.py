"""What can be taken along: the names of the files, and the page that lists them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..catalog import Catalog
from ..settings import Settings
from .cites import day
from .links import Links
from .page import Page

DOWNLOADS = "downloads/index.md"
HANDBOOK = "downloads/handbook.pdf"
POSTER = "downloads/poster.pdf"
OFFLINE = "downloads/offline.zip"


def sheet_path(name: str) -> str:
    """The PDF of an offering or a service; their ids differ."""
    return f"downloads/{name}.pdf"


def role_path(role: str) -> str:
    return f"downloads/checklist-{role}.pdf"


@dataclass(frozen=True)
class Artefact:
    """A file that was made: its size in bytes and its fingerprint."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Edition:
    """The files that were made for this build, by their path under docs/."""

    version: str = ""
    files: Mapping[str, Artefact] = field(default_factory=dict)

    def link(self, links: Links, path: str) -> str:
        """A link to one of them, or nothing where it was not made."""
        return links.to(path) if path in self.files else ""


BARE = Edition()


def artefact(content: bytes) -> Artefact:
    return Artefact(len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True)
class DownloadView:
    title: str
    about: str
    kind: str
    href: str
    size: str
    sha256: str


@dataclass(frozen=True)
class DownloadGroupView:
    id: str
    title: str
    files: tuple[DownloadView, ...]


@dataclass(frozen=True)
class DownloadsView:
    """The files of this build; in a copy without some of them, the page says where they are."""

    groups: tuple[DownloadGroupView, ...]
    data_date: str
    iso_date: str
    version: str
    has_files: bool
    has_offline: bool
    hosted: str


def downloads_page(catalog: Catalog, settings: Settings, edition: Edition) -> Page:
    made = edition.files
    links = Links(DOWNLOADS, settings)
    groups = tuple(
        DownloadGroupView(
            id=name,
            title=title,
            files=tuple(_row(links, made, *file) for file in files if file[0] in made),
        )
        for name, title, files in _groups(catalog)
    )
    view = DownloadsView(
        groups=tuple(group for group in groups if group.files),
        data_date=day(catalog.data_date),
        iso_date=catalog.data_date.isoformat(),
        version=edition.version,
        has_files=bool(made),
        has_offline=OFFLINE in made,
        hosted=links.permanent(DOWNLOADS),
    )
    description = "The handbook, a PDF of each service and offering, checklists, a poster, the offline copy."
    return Page(DOWNLOADS, "downloads.md.jinja", "Downloads", description, view, hide_toc=True)


def _row(links: Links, made: Mapping[str, Artefact], path: str, title: str, about: str) -> DownloadView:
    file = made[path]
    kind = path.rpartition(".")[2].upper()
    return DownloadView(title, about, kind, links.to(path), size_of(file.size), file.sha256)


def downloads(catalog: Catalog) -> Iterator[str]:
    """The path under docs/ of every file that a full build makes to take along."""
    for _, _, files in _groups(catalog):
        for path, _, _ in files:
            yield path


def _groups(catalog: Catalog) -> Iterator[tuple[str, str, tuple[tuple[str, str, str], ...]]]:
    """Every file that a full build makes: path, title, what it is."""
    yield (
        "everything",
        "Everything at once",
        (
            (HANDBOOK, "Handbook", "Every cell in full, with duties, checks, controls and numbered sources."),
            (POSTER, "Poster", "The whole matrix on one page, A3, to hang on a wall."),
            (
                OFFLINE,
                "Offline copy",
                "This site as a folder that opens from disk, with search and all PDFs.",
            ),
        ),
    )
    services = catalog.services.items()
    yield "services", "By service", tuple((sheet_path(n), s.name, s.summary) for n, s in services)
    offerings = catalog.offerings.items()
    yield "offerings", "By offering", tuple((sheet_path(n), o.name, o.summary) for n, o in offerings)
    roles = catalog.roles.items()
    yield "roles", "Checklists by role", tuple((role_path(n), r.name, r.does) for n, r in roles)


def size_of(count: int) -> str:
    """A size for readers: 87 kB, 3.1 MB."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3))} kB"

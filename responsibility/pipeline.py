"""One direction: data → load → check → assemble → views → render → sync → site builder → site/."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import MappingProxyType

from . import VERSION
from .addresses import published, vanished
from .assets import asset_files
from .catalog import Catalog, assemble
from .checks import check
from .csp import write_headers
from .dataset import load
from .exports.cells import cell_scripts
from .exports.checklists import checklist_files
from .navigation import write_nav
from .offline import CONFIG, archive
from .output import swap, sync
from .problems import DataError
from .redirects import redirect_pages
from .render import render
from .schemas import write_schemas
from .settings import Settings, settings
from .views import pages
from .views.downloads import OFFLINE, Edition, artefact

NO_FILES: Mapping[str, bytes] = MappingProxyType({})


def catalog_of(root: Path) -> Catalog:
    """The checked catalog; raises DataError with every problem."""
    dataset = load(root / "data")
    if problems := check(dataset, date.today()):
        raise DataError(problems)
    return assemble(dataset)


def docs_files(
    root: Path, catalog: Catalog, where: Settings, taken: Mapping[str, bytes] = NO_FILES
) -> dict[str, str | bytes]:
    """Every generated file under docs/: its path and content; `taken` holds what was made to take along."""
    edition = Edition(VERSION, {path: artefact(content) for path, content in taken.items()})
    files: dict[str, str | bytes] = dict(render(pages(catalog, where, edition), catalog, root / "templates"))
    files |= taken
    files |= redirect_pages(catalog.redirects, where.site_url)
    files |= cell_scripts(catalog)
    files |= checklist_files(catalog, where)
    files |= asset_files(root / "templates")
    return files


def write_docs(root: Path) -> int:
    """Bring docs/ up to date; returns how many files were touched."""
    catalog = catalog_of(root)
    write_nav(root / "mkdocs.yml", catalog)
    return sync(docs_files(root, catalog, settings()), root / "docs")


def build(root: Path, *, pdf: bool) -> None:
    """Everything: docs/, site/ and the downloads, with progress and a summary."""
    started = time.monotonic()
    where = settings()
    with step("Checking the data"):
        catalog = catalog_of(root)
    taken = pdf_files(root, catalog, where) if pdf else {}
    with step("Writing docs/"):
        files = docs_files(root, catalog, where, taken)
        if problems := tuple(vanished(root, published(files, catalog), catalog)):
            raise DataError(problems)
        write_nav(root / "mkdocs.yml", catalog)
        write_schemas(root / "data")
        sync(files, root / "docs")
    if pdf:
        # The archive holds the site as it is now, and the hosted site then lists the archive.
        taken[OFFLINE] = offline_copy(root, catalog, where)
        files = docs_files(root, catalog, where, taken)
        sync(files, root / "docs")
    with step("Building site/"), fresh(root / "site.new") as new:
        if code := mkdocs(root, "build", "--strict", "--site-dir", str(new)):
            raise SystemExit(code)
        write_headers(new)
        swap(new, root / "site")
    count = sum(path.endswith(".md") for path in files)
    print(
        f"{count} pages, {len(catalog.cells)} cells, {len(catalog.sources)} sources in "
        f"{time.monotonic() - started:.1f} s: {root / 'site' / 'index.html'}"
    )
    if where.local:
        print("Local preview: SITE_URL and REPO_URL are not set, so edit and report links are left out.")


def pdf_files(root: Path, catalog: Catalog, where: Settings) -> dict[str, bytes]:
    """Every PDF, by its path under docs/."""
    # Only here, so that a build without PDFs does not load what sets them.
    from .pdf.make import Press, TypesetError, make_all

    with step("Setting the PDFs"):
        try:
            return make_all(Press(catalog, where, VERSION), root / "templates")
        except TypesetError as error:
            raise SystemExit(str(error)) from error


def offline_copy(root: Path, catalog: Catalog, where: Settings) -> bytes:
    """The archive that opens from disk, made of docs/ as it is."""
    with step("Packing the offline copy"), fresh(root / "site.offline") as disk:
        if code := mkdocs(root, "build", "--strict", "--config-file", CONFIG, "--site-dir", str(disk)):
            raise SystemExit(code)
        return archive(disk, VERSION, catalog.data_date, where.site_url)


@contextmanager
def fresh(folder: Path) -> Iterator[Path]:
    """A folder that was not there before and, whatever happens, is not there after."""
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print what is being done, and how long it took."""
    started = time.monotonic()
    print(f"{name} …", end="", flush=True)
    try:
        yield
    except BaseException:
        print(flush=True)
        raise
    print(f" {time.monotonic() - started:.1f} s", flush=True)


def mkdocs(root: Path, *arguments: str) -> int:
    """Run MkDocs in this environment; its output is shown when something is wrong."""
    env = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": settings().site_url}
    env.setdefault("SOURCE_DATE_EPOCH", "0")
    command = [sys.executable, "-m", "mkdocs", *arguments]
    if arguments[0] == "serve":
        return subprocess.call(command, cwd=root, env=env)
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True)
    if done.returncode:
        print("\n" + done.stdout + done.stderr, file=sys.stderr)
    return done.returncode

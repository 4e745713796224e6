"""One direction: data → load → check → assemble → views → render → sync → site builder → site/."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from .catalog import Catalog, assemble
from .checks import check
from .dataset import load
from .navigation import write_nav
from .output import swap, sync
from .problems import DataError
from .render import render
from .settings import Settings, settings
from .views import pages

ASSETS = ("css", "js", "fonts", "images")


def catalog_of(root: Path) -> Catalog:
    """The checked catalog; raises DataError with every problem."""
    dataset = load(root / "data")
    if problems := check(dataset, date.today()):
        raise DataError(problems)
    return assemble(dataset)


def docs_files(root: Path, catalog: Catalog, where: Settings) -> dict[str, str | bytes]:
    """Every generated file under docs/: its path and content."""
    files: dict[str, str | bytes] = dict(render(pages(catalog, where), catalog, root / "templates"))
    assets = root / "templates" / "assets"
    for name in ASSETS:
        for path in sorted((assets / name).rglob("*")):
            if path.is_file():
                files[f"assets/{path.relative_to(assets).as_posix()}"] = path.read_bytes()
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
    with step("Writing docs/"):
        files = docs_files(root, catalog, where)
        write_nav(root / "mkdocs.yml", catalog)
        sync(files, root / "docs")
    with step("Building site/"):
        new = root / "site.new"
        shutil.rmtree(new, ignore_errors=True)
        if code := mkdocs(root, "build", "--strict", "--site-dir", str(new)):
            shutil.rmtree(new, ignore_errors=True)
            raise SystemExit(code)
        swap(new, root / "site")
    count = sum(path.endswith(".md") for path in files)
    print(
        f"{count} pages, {len(catalog.cells)} cells, {len(catalog.sources)} sources in "
        f"{time.monotonic() - started:.1f} s: {root / 'site' / 'index.html'}"
    )
    if where.local:
        print("Local preview: SITE_URL and REPO_URL are not set, so edit and report links are left out.")


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print what is being done, and how long it took."""
    started = time.monotonic()
    print(f"{name} …", end="", flush=True)
    yield
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

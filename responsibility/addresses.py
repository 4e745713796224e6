"""The registry of every address ever published, data/addresses.txt: none may vanish without a redirect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from . import loader
from .catalog import Catalog
from .output import write
from .problems import Problem
from .views.downloads import downloads
from .views.links import address, layer_path, offering_path

REGISTRY = "data/addresses.txt"
# Not registered: assets have no readers.
_ASSETS = "/assets/"
_HEAD = """\
# Every address that was ever published: pages, files, and the anchors that people link to.
# `python3 build_docs.py addresses` adds new ones. One that goes away needs a line in redirects.yml.
"""


def published(files: Iterable[str], catalog: Catalog) -> frozenset[str]:
    """The addresses that a full build publishes, from the paths of its files and the ids of its data.

    What is made to take along follows from the data, so that a build without it knows its addresses too.
    """
    paths = {*files, *downloads(catalog)}
    pages = {"/" + address(path) if path.endswith(".md") else "/" + path for path in paths}
    return frozenset({page for page in pages if not page.startswith(_ASSETS)} | set(_anchors(catalog)))


def _anchors(catalog: Catalog) -> Iterator[str]:
    for offering, layer in catalog.cells:
        yield f"/{address(offering_path(offering))}#{layer}"
        yield f"/{address(layer_path(layer))}#{offering}"
    for name in catalog.glossary:
        yield f"/glossary/#{name}"
    for name in catalog.misconceptions:
        yield f"/misconceptions/#{name}"


def registered(root: Path) -> tuple[str, ...]:
    """The lines of the registry; none where there is no registry."""
    return tuple(address for _, address in _lines(root))


def _lines(root: Path) -> Iterator[tuple[int, str]]:
    path = root / REGISTRY
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#"):
            yield number, line


def vanished(root: Path, now: frozenset[str], catalog: Catalog) -> Iterator[Problem]:
    """Each registered address that the build would lose, and each redirect that leads nowhere."""
    moved = catalog.redirects
    file = loader.read(root / "data/redirects.yml", "data/redirects.yml")
    for line, old in _lines(root):
        if old not in now and old not in moved and old.partition("#")[0] not in moved:
            yield Problem(REGISTRY, line, "", f"{old} would vanish; name its new address in redirects.yml")
    for old, new in moved.items():
        if old in now:
            yield file.problem((old,), "is an address of this site; remove the redirect")
        if new not in now:
            yield file.problem((old,), f"{new!r} is no address of this site")


def unregistered(root: Path, now: frozenset[str]) -> tuple[str, ...]:
    """The addresses that the registry does not know yet."""
    return tuple(sorted(now - set(registered(root))))


def register(root: Path, now: frozenset[str]) -> int:
    """Add what the registry does not know yet; returns how many addresses that were."""
    added = unregistered(root, now)
    lines = sorted({*registered(root), *added})
    write(root / REGISTRY, _HEAD + "".join(f"{line}\n" for line in lines))
    return len(added)

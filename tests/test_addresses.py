"""No published address vanishes, and every address is registered."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from responsibility.addresses import REGISTRY, published, register, registered, unregistered, vanished
from responsibility.catalog import Catalog
from responsibility.output import write
from responsibility.pipeline import docs_files
from responsibility.settings import Settings

from .samples import ROOT

FILES = ("index.md", "services/vm.md", "services/index.md", "matrix.csv", "assets/css/site.css")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "data/redirects.yml", "/services/vm/: /services/\n/gone/: /nowhere/\n")
    return tmp_path


def test_pages_files_and_anchors_are_addresses_and_assets_are_not(tiny: Catalog) -> None:
    now = published(FILES, tiny)
    assert {address for address in now if "#" not in address and "/downloads/" not in address} == {
        "/",
        "/services/vm/",
        "/services/",
        "/matrix.csv",
    }
    assert {
        "/services/vm/#os-patching",
        "/layers/os-patching/#vm",
        "/glossary/#kernel",
        "/misconceptions/#pods-patch-themselves",
    } <= now


def test_what_is_made_to_take_along_has_addresses_whether_a_build_makes_it_or_not(tiny: Catalog) -> None:
    now = published(FILES, tiny)
    assert {"/downloads/handbook.pdf", "/downloads/offline.zip", "/downloads/vm.pdf"} <= now
    assert published((*FILES, "downloads/handbook.pdf", "downloads/vm.pdf"), tiny) == now


def test_new_addresses_are_added_and_old_ones_stay(tiny: Catalog, root: Path) -> None:
    now = published(FILES, tiny)
    assert register(root, now) == len(now)
    assert register(root, now) == 0
    later = (now - {"/matrix.csv"}) | {"/about/"}
    assert unregistered(root, later) == ("/about/",)
    assert register(root, later) == 1
    assert {"/matrix.csv", "/about/"} <= set(registered(root))
    assert list(registered(root)) == sorted(registered(root))


def test_an_address_that_would_vanish_is_a_problem(tiny: Catalog, root: Path) -> None:
    now = published(FILES, tiny)
    register(root, now)
    assert list(vanished(root, now, tiny)) == []
    (problem,) = vanished(root, now - {"/matrix.csv"}, tiny)
    assert str(problem).startswith(f"{REGISTRY}:")
    assert "/matrix.csv would vanish; name its new address in redirects.yml" in str(problem)


def test_a_pdf_that_would_vanish_is_a_problem_and_a_redirect_saves_it(tiny: Catalog, root: Path) -> None:
    register(root, published(FILES, tiny))
    less = dataclasses.replace(tiny, offerings={n: o for n, o in tiny.offerings.items() if n != "vm"})
    now = published(FILES, less)
    (problem,) = vanished(root, now, less)
    assert "/downloads/vm.pdf would vanish; name its new address in redirects.yml" in str(problem)
    moved = dataclasses.replace(less, redirects={"/downloads/vm.pdf": "/downloads/pod.pdf"})
    assert list(vanished(root, now, moved)) == []


def test_a_redirect_saves_a_page_with_its_anchors(tiny: Catalog, root: Path) -> None:
    now = published(FILES, tiny)
    register(root, now)
    after = frozenset(address for address in now if not address.startswith("/services/vm/"))
    assert len(list(vanished(root, after, tiny))) == 3
    moved = dataclasses.replace(tiny, redirects={"/services/vm/": "/services/"})
    assert list(vanished(root, after, moved)) == []


def test_a_redirect_saves_an_anchor(tiny: Catalog, root: Path) -> None:
    now = published(FILES, tiny)
    register(root, now)
    old = "/glossary/#kernel"
    moved = dataclasses.replace(tiny, redirects={old: "/glossary/#virtual-machine"})
    assert list(vanished(root, now - {old}, moved)) == []


def test_a_redirect_must_lead_from_nothing_to_something(tiny: Catalog, root: Path) -> None:
    moved = dataclasses.replace(tiny, redirects={"/services/vm/": "/services/", "/gone/": "/nowhere/"})
    assert [str(problem) for problem in vanished(root, published(FILES, tiny), moved)] == [
        "data/redirects.yml:1: /services/vm/: is an address of this site; remove the redirect",
        "data/redirects.yml:2: /gone/: '/nowhere/' is no address of this site",
    ]


@pytest.fixture(scope="module")
def now(real: Catalog) -> frozenset[str]:
    return published(docs_files(ROOT, real, Settings()), real)


def test_no_published_address_vanishes(real: Catalog, now: frozenset[str]) -> None:
    assert list(map(str, vanished(ROOT, now, real))) == []


def test_every_address_is_registered(now: frozenset[str]) -> None:
    assert unregistered(ROOT, now) == (), "run `python3 build_docs.py addresses` and commit the result"

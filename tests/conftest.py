"""Settings and fixtures that every test may use."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from responsibility.catalog import Catalog

from .samples import ROOT, real_catalog, tiny_catalog

# The same examples in every run, nothing kept between runs, and no clock.
settings.register_profile("tests", database=None, deadline=None, derandomize=True)
settings.load_profile("tests")

# What a build reads; the rest of a working copy (site/, .venv/, caches) stays behind.
SOURCES = ("build_docs.py", "mkdocs.yml", "mkdocs.offline.yml", "data", "responsibility", "templates")
# The site of the tests lies below a path, as it would on many hosts.
HOSTED = {"SITE_URL": "https://example.org/compute/", "REPO_URL": "https://example.org/repository"}
BUILD = """\
import sys
from pathlib import Path
sys.path.insert(0, ".")
from responsibility.pipeline import build
build(Path.cwd(), pdf=False)
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write the golden pages anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs the built site comes last: one worker builds it while the other runs the rest."""
    items.sort(key=lambda item: "project" in getattr(item, "fixturenames", ()))


def copy_project(folder: Path) -> Path:
    """A copy of what a build reads, so that no test touches the working copy."""
    (folder / "docs").mkdir(parents=True)
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, folder / name, ignore=ignore, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy2(source, folder / name)
    return folder


def build_project(folder: Path) -> Path:
    """A strict build of the real data in a new folder; fails the test with what the build says."""
    copy_project(folder)
    done = subprocess.run(
        [sys.executable, "-c", BUILD], cwd=folder, env=os.environ | HOSTED, capture_output=True, text=True
    )
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)
    return folder


@pytest.fixture(autouse=True, scope="session")
def _no_settings_from_outside() -> None:
    """Where the site lives is part of a test, not of the machine that runs it."""
    for name in ("SITE_URL", "REPO_URL", "SOURCE_DATE_EPOCH"):
        os.environ.pop(name, None)


@pytest.fixture(scope="session")
def tiny() -> Catalog:
    """The catalog of the tiny dataset."""
    return tiny_catalog()


@pytest.fixture(scope="session")
def real() -> Catalog:
    """The catalog of the real data."""
    return real_catalog()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of a run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def project(shared: Path) -> Path:
    """A project with its site, built once in a run; the first worker builds, the others wait."""
    folder = shared / "project"
    with FileLock(shared / "project.lock"):
        if not folder.exists():
            build_project(folder)
    if not (folder / "site").exists():
        pytest.fail("the site could not be built; another test says why", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def site_dir(project: Path) -> Path:
    """The built site."""
    return project / "site"

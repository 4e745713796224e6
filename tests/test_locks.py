"""The lock files agree with pyproject.toml, pin everything by hash, and name no address."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from responsibility.bootstrap import pins

from .samples import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")


@cache
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def wanted(lock: str) -> list[str]:
    """What pyproject.toml asks a lock to hold."""
    needed: list[str] = project()["project"]["dependencies"]
    return needed + (project()["dependency-groups"]["dev"] if "dev" in lock else [])


@pytest.mark.parametrize(
    ("lock", "requirement"), [(lock, each) for lock in LOCKS for each in wanted(lock)], ids=str
)
def test_a_dependency_is_locked_in_a_version_that_it_allows(lock: str, requirement: str) -> None:
    needed = Requirement(requirement)
    versions = [
        version
        for name, version, _ in pins(ROOT / lock)
        if canonicalize_name(name) == canonicalize_name(needed.name)
    ]
    assert versions
    assert all(needed.specifier.contains(version) for version in versions)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash_and_no_line_is_anything_else(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text(encoding="utf-8").strip())
    assert len(entries) == len(list(pins(ROOT / lock)))
    for entry in entries:
        head, *hashes = [line for line in entry.splitlines() if not line.strip().startswith("#")]
        assert re.match(r"[a-z0-9-]+==\S+", head)
        assert hashes
        assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line) for line in hashes)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?:|--(extra-)?index|--find-links|file:", text)


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("python", ["3.11.2", "3.11.9", "3.12.0", "3.13.1", "3.14.0"])
@pytest.mark.parametrize(("platform", "os"), [("linux", "posix"), ("darwin", "posix"), ("win32", "nt")])
def test_one_version_at_most_applies_to_a_machine(lock: str, python: str, platform: str, os: str) -> None:
    machine = {
        "python_full_version": python,
        "python_version": ".".join(python.split(".")[:2]),
        "sys_platform": platform,
        "os_name": os,
        "platform_python_implementation": "CPython",
    }
    applying = [
        name for name, _, marker in pins(ROOT / lock) if not marker or Marker(marker).evaluate(machine)
    ]
    assert len(applying) == len(set(applying))
    assert {"mkdocs", "pydantic", "pymdown-extensions"} <= set(applying)


def test_what_builds_is_the_same_in_both_locks() -> None:
    build, dev = (set(pins(ROOT / lock)) for lock in LOCKS)
    assert build <= dev

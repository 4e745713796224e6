"""The tiny dataset that tests share, and what is made from it."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from responsibility.catalog import Catalog, assemble
from responsibility.checks import check
from responsibility.dataset import load

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 24)
_TINY = Path(__file__).resolve().parent / "tiny"

TINY: dict[str, str] = {
    path.relative_to(_TINY).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(_TINY.rglob("*.yml"))
}


@cache
def tiny_catalog() -> Catalog:
    """The catalog of the tiny dataset."""
    dataset = load(_TINY / "data")
    assert not check(dataset, TODAY)
    return assemble(dataset)


@cache
def real_catalog() -> Catalog:
    """The catalog of the real data."""
    return assemble(load(ROOT / "data"))

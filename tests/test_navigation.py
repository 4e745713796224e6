"""The navigation stands in mkdocs.yml, from the data, and every page can be reached."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from responsibility.catalog import Catalog
from responsibility.navigation import BEGIN, END, navigation, with_nav, write_nav
from responsibility.settings import Settings
from responsibility.views import pages

from .samples import ROOT


def targets(items: list[Any]) -> list[str]:
    found: list[str] = []
    for item in items:
        target = next(iter(item.values())) if isinstance(item, dict) else item
        found += targets(target) if isinstance(target, list) else [target]
    return found


def test_the_committed_navigation_is_fresh(real: Catalog) -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert with_nav(text, real) == text, "python3 build_docs.py writes it"


def test_the_navigation_names_pages_that_exist_and_each_once(real: Catalog) -> None:
    named = targets(navigation(real))
    assert len(named) == len(set(named))
    assert set(named) <= {page.path for page in pages(real, Settings())}


def test_only_the_block_between_the_markers_changes(tiny: Catalog, tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"site_name: x\n{BEGIN}nav: [old]\n{END}tail: y\n", encoding="utf-8")
    write_nav(config, tiny)
    text = config.read_text(encoding="utf-8")
    assert text.startswith(f"site_name: x\n{BEGIN}nav:\n  - ")
    assert text.endswith(f"{END}tail: y\n")
    assert "services/vm.md" in text
    assert "old" not in text

"""What can be taken along: sizes, links, and what a page says where nothing was made."""

from __future__ import annotations

import tomllib

import pytest

from responsibility import VERSION
from responsibility.catalog import Catalog
from responsibility.render import render
from responsibility.settings import Settings
from responsibility.views import pages
from responsibility.views.downloads import (
    BARE,
    HANDBOOK,
    OFFLINE,
    Edition,
    artefact,
    downloads_page,
    sheet_path,
    size_of,
)
from responsibility.views.links import Links

from .samples import ROOT

WHERE = Settings("https://example.org/x/")


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION


@pytest.mark.parametrize(
    ("count", "text"), [(1, "1 kB"), (87_400, "87 kB"), (999_499, "999 kB"), (3_050_000, "3.0 MB")]
)
def test_sizes_are_for_readers(count: int, text: str) -> None:
    assert size_of(count) == text


def test_a_page_links_only_to_what_was_made() -> None:
    edition = Edition("1", {HANDBOOK: artefact(b"")})
    links = Links("services/vm.md", WHERE)
    assert edition.link(links, HANDBOOK) == "../downloads/handbook.pdf"
    assert edition.link(links, OFFLINE) == BARE.link(links, HANDBOOK) == ""


def text_of(catalog: Catalog, edition: Edition) -> dict[str, str]:
    return render(pages(catalog, WHERE, edition), catalog)


def test_without_pdfs_no_page_promises_one(tiny: Catalog) -> None:
    made = text_of(tiny, BARE)
    assert not [path for path, text in made.items() if ".pdf)" in text]
    page = made["downloads/index.md"]
    assert "built without PDFs" in page
    assert "<https://example.org/x/downloads/>" in page
    assert "sha" not in page


def test_with_pdfs_the_pages_lead_to_them(tiny: Catalog) -> None:
    files = {path: artefact(b"x" * 2000) for path in (HANDBOOK, sheet_path("vm"), sheet_path("vms"))}
    made = text_of(tiny, Edition("1.2.3", files))
    assert "[PDF](../downloads/vm.pdf)" in made["services/vm.md"]
    assert "[PDF](../downloads/vms.pdf)" in made["services/vms.md"]
    assert ".pdf)" not in made["services/pod.md"]
    page = made["downloads/index.md"]
    assert page.count("2 kB") == 3
    assert "Edition 1.2.3, data of 1 July 2026" in page
    assert "This is the offline copy itself" in page


def test_groups_without_a_file_are_left_out(tiny: Catalog) -> None:
    page = downloads_page(tiny, WHERE, Edition("1", {sheet_path("vm"): artefact(b"")}))
    assert [group.id for group in page.view.groups] == ["offerings"]  # type: ignore[attr-defined]

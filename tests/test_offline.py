"""The whole build of the tiny dataset: PDFs, the archive for disks, and the page that lists them."""

from __future__ import annotations

import hashlib
import re
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import yaml

from responsibility import VERSION, pipeline
from responsibility.offline import CONFIG, FOLDER, PRUNED, archive, kept
from responsibility.output import sync
from responsibility.pipeline import build
from responsibility.views.downloads import HANDBOOK, OFFLINE, POSTER

from .conftest import copy_project
from .samples import ROOT, TINY

DAY = date(2026, 7, 1)


def tiny_project(folder: Path) -> Path:
    """The project with the tiny dataset in the place of the real one."""
    copy_project(folder)
    sync({path.removeprefix("data/"): text for path, text in TINY.items()}, folder / "data")
    return folder


def held(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tiny_project(tmp_path_factory.mktemp("offline") / "project")
    build(root, pdf=True)
    return root


def members(root: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(root / "site" / OFFLINE) as packed:
        assert packed.testzip() is None
        return {name.removeprefix(f"{FOLDER}/"): packed.read(name) for name in packed.namelist()}


def test_two_builds_in_two_folders_are_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = tiny_project(tmp_path / "elsewhere")
    build(again, pdf=True)
    first, second = held(made / "site"), held(again / "site")
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []
    assert {HANDBOOK, POSTER, OFFLINE} <= set(first)


def test_the_downloads_page_lists_every_file_with_its_fingerprint(made: Path) -> None:
    html = (made / "site/downloads/index.html").read_text(encoding="utf-8")
    files = {path: content for path, content in held(made / "site").items() if path.startswith("downloads/")}
    del files["downloads/index.html"]
    assert len(files) == 8, "handbook, poster, archive, two services, two offerings, a role"
    listed = set(re.findall(r'<code class="sha">([0-9a-f]{64})</code>', html))
    assert listed == {hashlib.sha256(content).hexdigest() for content in files.values()}
    assert all(f'href="{path.removeprefix("downloads/")}"' in html for path in files)
    assert html.count("2026-07-01") == len(files)


def test_the_copy_holds_the_pages_and_the_pdfs_and_not_itself(made: Path) -> None:
    files = members(made)
    assert {"README.txt", "index.html", "services/vm.html", "downloads/index.html", HANDBOOK} <= set(files)
    assert files[HANDBOOK] == (made / "site" / HANDBOOK).read_bytes()
    assert OFFLINE not in files
    page = files["downloads/index.html"].decode()
    assert "offline.zip" not in page
    assert "This is the offline copy itself" in page


def test_nothing_in_the_copy_comes_from_another_host(made: Path) -> None:
    loads = re.compile(r"""<(?:script|img|iframe|link)\b[^>]*?\b(?:src|href)=["']?(https?:[^"'\s>]+)""")
    for path, content in members(made).items():
        if path.endswith(".html"):
            found = [each for each in loads.findall(content.decode()) if "127.0.0.1" not in each]
            assert found == [], path
            assert "assets/js/iframe-worker-shim.js" in content.decode()


def test_the_copy_is_pruned(made: Path) -> None:
    files = members(made)
    assert not [path for path in files if path.endswith(".map") or "/lunr/" in path or "sitemap" in path]
    assert "search/search_index.js" in files
    assert "search/search_index.json" not in files


def test_the_copy_says_what_it_is(made: Path) -> None:
    text = members(made)["README.txt"].decode()
    assert f"Edition {VERSION}, data of 1 July 2026" in text
    assert "Open index.html" in text


def test_pages_offer_their_pdf(made: Path) -> None:
    for name in ("vm", "vms"):
        html = (made / f"site/services/{name}/index.html").read_text(encoding="utf-8")
        assert f'href="../../downloads/{name}.pdf"' in html


def test_an_archive_has_the_date_of_its_edition_and_plain_rights(tmp_path: Path) -> None:
    sync({"index.html": "a" * 999, "a.js.map": "x", "downloads/a.pdf": b"%PDF" * 99}, tmp_path)
    made = archive(tmp_path, "1", DAY, "https://example.org/")
    assert made == archive(tmp_path, "1", DAY, "https://example.org/")
    with zipfile.ZipFile(BytesIO(made)) as packed:
        names = [f"{FOLDER}/README.txt", f"{FOLDER}/downloads/a.pdf", f"{FOLDER}/index.html"]
        assert packed.namelist() == names
        assert {each.date_time for each in packed.infolist()} == {(2026, 7, 1, 0, 0, 0)}
        assert {each.external_attr >> 16 for each in packed.infolist()} == {0o100644}
        page, pdf = packed.getinfo(names[2]), packed.getinfo(names[1])
        assert page.compress_size < page.file_size
        assert pdf.compress_size == pdf.file_size


def test_each_pattern_prunes_something(made: Path) -> None:
    site = held(made / "site")
    for pattern in PRUNED:
        stem = pattern.strip("*")
        assert any(stem in path for path in site), f"nothing in a site looks like {pattern}; remove it"
    assert dict(kept(made / "site")).keys() < site.keys()


def test_both_configurations_have_one_content() -> None:
    config = yaml.safe_load((ROOT / CONFIG).read_text(encoding="utf-8"))
    assert config.pop("INHERIT") == "mkdocs.yml"
    assert config == {
        "plugins": {"offline": {}},
        "extra": {"polyfills": ["assets/js/iframe-worker-shim.js"]},
    }


def test_a_pdf_that_cannot_be_set_leaves_the_last_good_site(tmp_path: Path) -> None:
    root = tiny_project(tmp_path / "project")
    sync({"index.html": "the last good one"}, root / "site")
    (root / "templates/pdf/poster.typ").write_text("#panic()")
    with pytest.raises(SystemExit, match="poster"):
        build(root, pdf=True)
    assert held(root / "site") == {"index.html": b"the last good one"}
    assert held(root / "docs") == {}


def test_a_copy_that_cannot_be_built_leaves_the_last_good_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "pdf_files", lambda *_: {POSTER: b"%PDF"})
    monkeypatch.setattr(pipeline, "mkdocs", lambda *_: 1)
    root = tiny_project(tmp_path / "project")
    sync({"index.html": "the last good one"}, root / "site")
    with pytest.raises(SystemExit):
        build(root, pdf=True)
    assert held(root / "site") == {"index.html": b"the last good one"}
    assert not (root / "site.offline").exists()

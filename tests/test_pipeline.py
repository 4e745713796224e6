"""From data to site: one build of the tiny dataset, and what a build that fails leaves behind."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from responsibility import pipeline
from responsibility.output import sync
from responsibility.pipeline import build, fresh, mkdocs, step, write_docs
from responsibility.problems import DataError

from .conftest import copy_project
from .samples import TINY


def held(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def tiny_project(folder: Path, **changed: str) -> Path:
    """The project with the tiny dataset in the place of the real one; `name=text` changes a file."""
    copy_project(folder)
    files = TINY | {f"data/{name}.yml": text for name, text in changed.items()}
    sync({path.removeprefix("data/"): text for path, text in files.items()}, folder / "data")
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once, with a page and an anchor that have moved."""
    redirects = '/services/cube/: /services/pod/\n"/services/vm/#kernel": "/services/vm/#os-patching"\n'
    root = tiny_project(tmp_path_factory.mktemp("tiny") / "project", redirects=redirects)
    build(root, pdf=False)
    return root


def test_two_services_and_two_layers_make_a_whole_site(made: Path) -> None:
    pages = {path for path in held(made / "site") if path.endswith(".html")}
    assert {"index.html", "services/vm/index.html", "layers/hardware/index.html", "404.html"} <= pages
    assert not (made / "site.new").exists()


def test_every_page_is_markdown_on_disk_before_the_site_builder_starts(made: Path) -> None:
    docs, site = held(made / "docs"), held(made / "site")
    pages = {
        path.removesuffix(".md").removesuffix("index").strip("/") for path in docs if path.endswith(".md")
    }
    built = {path.removesuffix("index.html").strip("/") for path in site if path.endswith("index.html")}
    assert built - pages == {"services/cube"}, "only the redirect comes as HTML"
    assert pages <= built


def test_an_old_address_leads_on(made: Path) -> None:
    html = (made / "site/services/cube/index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../pod/">' in html
    assert (made / "site/services/pod/index.html").is_file()
    assert 'id="kernel"' in (made / "site/services/vm/index.html").read_text(encoding="utf-8")


def test_the_policy_ships_with_the_site(made: Path) -> None:
    assert "Content-Security-Policy: default-src 'none'" in (made / "site/_headers").read_text()


def test_navigation_and_schemas_are_written(made: Path) -> None:
    assert "services/vm.md" in (made / "mkdocs.yml").read_text(encoding="utf-8")
    assert (made / "data/schema/offering.schema.json").is_file()


def test_writing_docs_again_touches_nothing(made: Path) -> None:
    assert write_docs(made) == 0


def last_good(root: Path) -> Path:
    """A site from an earlier build."""
    sync({"index.html": "the last good one"}, root / "site")
    return root


def assert_untouched(root: Path) -> None:
    assert held(root / "site") == {"index.html": b"the last good one"}
    assert not (root / "site.new").exists()
    assert not list(root.rglob("*.part"))


def test_bad_data_leaves_the_last_good_site(tmp_path: Path) -> None:
    root = last_good(tiny_project(tmp_path / "project", roles="platform: {}\n"))
    with pytest.raises(DataError, match=r"data/roles.yml:1: platform.name: missing"):
        build(root, pdf=False)
    assert_untouched(root)
    assert held(root / "docs") == {}


def test_an_address_that_would_vanish_stops_the_build(tmp_path: Path) -> None:
    root = last_good(tiny_project(tmp_path / "project"))
    sync({"a": ""}, root / "docs")
    (root / "data/addresses.txt").write_text("/services/cube/\n")
    with pytest.raises(DataError, match="/services/cube/ would vanish"):
        build(root, pdf=False)
    assert_untouched(root)
    assert set(held(root / "docs")) == {"a"}


def test_a_site_builder_that_fails_leaves_the_last_good_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(root: Path, *_: str) -> int:
        sync({"index.html": "half a site"}, root / "site.new")
        return 1

    monkeypatch.setattr(pipeline, "mkdocs", half)
    root = last_good(tiny_project(tmp_path / "project"))
    with pytest.raises(SystemExit) as stopped:
        build(root, pdf=False)
    assert stopped.value.code == 1
    assert_untouched(root)


def test_ctrl_c_leaves_the_last_good_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(root: Path, *_: str) -> int:
        sync({"index.html": "half a site"}, root / "site.new")
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "mkdocs", interrupted)
    root = last_good(tiny_project(tmp_path / "project"))
    with pytest.raises(KeyboardInterrupt):
        build(root, pdf=False)
    assert_untouched(root)


def test_what_the_site_builder_says_is_shown_when_it_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nno_such_setting_: 1\nplugins: [no-such-plugin]\n")
    (tmp_path / "docs").mkdir()
    assert mkdocs(tmp_path, "build", "--strict") != 0
    assert "no-such-plugin" in capsys.readouterr().err


def test_a_broken_link_fails_the_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy_project(tmp_path / "project")
    config = (tmp_path / "project/mkdocs.yml").read_text(encoding="utf-8").partition("# nav:begin")[0]
    (tmp_path / "project/mkdocs.yml").write_text(config, encoding="utf-8")
    (tmp_path / "project/docs/index.md").write_text("# Home\n\n[a](gone.md) [b](#gone)\n")
    assert mkdocs(tmp_path / "project", "build", "--strict", "--site-dir", str(tmp_path / "site")) != 0
    said = capsys.readouterr().err
    assert "gone.md" in said
    assert "#gone" in said


def test_a_fresh_folder_is_gone_afterwards_whatever_happens(tmp_path: Path) -> None:
    sync({"left": "over"}, tmp_path / "x")

    def fail() -> None:
        with fresh(tmp_path / "x") as folder:
            assert not folder.exists()
            sync({"new": ""}, folder)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not (tmp_path / "x").exists()


def test_a_step_says_what_it_does_and_ends_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError), step("Trying"):
        raise ZeroDivisionError
    assert capsys.readouterr().out == "Trying …\n"
    with step("Doing"):
        pass
    assert capsys.readouterr().out.startswith("Doing … 0.")


def test_two_builds_in_two_folders_are_the_same_bytes(made: Path, tmp_path: Path) -> None:
    root = tiny_project(tmp_path / "elsewhere", redirects=(made / "data/redirects.yml").read_text())
    build(root, pdf=False)
    assert held(root / "site") == held(made / "site")
    assert held(root / "docs") == held(made / "docs")


def test_the_day_of_the_build_is_not_in_the_site(made: Path) -> None:
    today = date.today().isoformat().encode()
    assert not [path for path, content in held(made / "site").items() if today in content]

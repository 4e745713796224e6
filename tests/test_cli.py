"""Commands end with one clear sentence and the right exit code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from responsibility import pipeline
from responsibility.bootstrap import parser
from responsibility.cli import main
from responsibility.output import sync

from .samples import TINY


@pytest.fixture
def root(tmp_path: Path) -> Path:
    sync(TINY, tmp_path)
    return tmp_path


def run(root: Path, *arguments: str) -> int:
    return main(root, parser().parse_args(arguments))


def test_check_counts_what_it_judged(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, "check") == 0
    assert capsys.readouterr().out.startswith("2 offerings, 4 cells, 2 sources, 1 checks: no problems (")


def test_check_prints_every_problem_and_changes_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vm = root / "data/offerings/vm.yml"
    vm.write_text(vm.read_text().replace("owner: aws", "owner: awz").replace("reviewed: 2026-07-01", ""))
    before = {path: path.read_bytes() for path in root.rglob("*.yml")}
    assert run(root, "check") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[0].startswith("data/offerings/vm.yml:11: cells.hardware.owner: 'awz' is not")
    assert said.err.endswith(f"{len(said.err.splitlines()) - 1} problems; nothing was changed.\n")
    assert {path: path.read_bytes() for path in root.rglob("*.yml")} == before


def test_build_is_the_default_and_no_pdf_is_passed_on(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[tuple[Path, bool]] = []
    monkeypatch.setattr(pipeline, "build", lambda root, *, pdf: built.append((root, pdf)))
    assert run(root) == 0
    assert run(root, "build", "--no-pdf") == 0
    assert built == [(root, True), (root, False)]


def test_a_folder_that_cannot_be_written_is_named(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "/somewhere/docs")

    monkeypatch.setattr(pipeline, "build", refused)
    assert run(root) == 1
    assert (
        capsys.readouterr().err == "build_docs.py: /somewhere/docs: Permission denied; nothing was changed\n"
    )


def test_ctrl_c_is_no_traceback(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", stopped)
    assert run(root) == 130
    assert capsys.readouterr().err == "stopped; the last good output is untouched\n"


def test_test_starts_pytest_on_two_workers_unless_told_otherwise(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []

    def call(command: list[str], cwd: Path) -> int:
        started.append(command)
        return 3

    monkeypatch.setattr(subprocess, "call", call)
    assert run(root, "test") == 3
    assert run(root, "test", "--", "-k", "loader", "-n0") == 3
    assert started == [
        [sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal"],
        [sys.executable, "-m", "pytest", "-k", "loader", "-n0"],
    ]


def test_serve_writes_the_pages_before_it_serves(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done: list[str] = []
    monkeypatch.setattr(pipeline, "write_docs", lambda _: done.append("docs"))

    def mkdocs(_: Path, *arguments: str) -> int:
        done.append(" ".join(arguments))
        return 0

    monkeypatch.setattr(pipeline, "mkdocs", mkdocs)
    assert run(root, "serve", "--port", "8123") == 0
    assert done == ["docs", "serve --dev-addr 127.0.0.1:8123"]
    assert "http://127.0.0.1:8123/" in capsys.readouterr().out


def test_addresses_registers_what_is_new(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pipeline, "docs_files", lambda *_: {"index.md": "", "about.md": ""})
    assert run(root, "addresses") == 0
    assert "/about/\n" in (root / "data/addresses.txt").read_text()
    assert run(root, "addresses") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "0 new addresses in data/addresses.txt"

"""A folder ends up holding exactly the given files, and no file is ever half written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from responsibility.output import swap, sync, write


def held(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_sync_writes_changes_and_deletes(tmp_path: Path) -> None:
    assert sync({"a.md": "ä", "b/c.md": b"\x00"}, tmp_path) == 2
    assert held(tmp_path) == {"a.md": "ä".encode(), "b/c.md": b"\x00"}
    assert sync({"a.md": "b"}, tmp_path) == 2
    assert held(tmp_path) == {"a.md": b"b"}
    assert not (tmp_path / "b").exists()


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    sync({"a.md": "a"}, tmp_path)
    os.utime(tmp_path / "a.md", (1, 1))
    assert sync({"a.md": "a"}, tmp_path) == 0
    assert (tmp_path / "a.md").stat().st_mtime == 1


def test_the_one_tracked_file_stays(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*\n")
    sync({}, tmp_path)
    assert held(tmp_path) == {".gitignore": b"*\n"}


def test_a_file_can_become_a_folder_and_back(tmp_path: Path) -> None:
    sync({"a": "1"}, tmp_path)
    sync({"a/b": "2"}, tmp_path)
    assert held(tmp_path) == {"a/b": b"2"}
    sync({"a": "3"}, tmp_path)
    assert held(tmp_path) == {"a": b"3"}


def test_line_ends_are_written_as_they_are(tmp_path: Path) -> None:
    write(tmp_path / "a", "a\nb\n")
    assert (tmp_path / "a").read_bytes() == b"a\nb\n"


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a", "old")

    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="disk full"):
        write(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text() == "old"


def test_swap_puts_the_new_folder_in_the_place_of_the_old(tmp_path: Path) -> None:
    sync({"new": "1"}, tmp_path / "site.new")
    sync({"old": "1"}, tmp_path / "site")
    sync({"left over": "from a crash"}, tmp_path / "site.old")
    swap(tmp_path / "site.new", tmp_path / "site")
    assert held(tmp_path) == {"site/new": b"1"}


def test_swap_needs_no_old_folder(tmp_path: Path) -> None:
    sync({"new": "1"}, tmp_path / "site.new")
    swap(tmp_path / "site.new", tmp_path / "site")
    assert held(tmp_path) == {"site/new": b"1"}

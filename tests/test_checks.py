"""Every rule has a case that it rejects, and every case states the whole report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from responsibility.checks import check, rules
from responsibility.dataset import load
from responsibility.output import sync

from .samples import TINY, TODAY

CASES = sorted((Path(__file__).parent / "bad").glob("*.yml"))
# Cases that no rule of `checks` owns: what the loader and the model refuse.
OTHERS = frozenset({"loader", "model", "dataset"})


def rule_of(case: Path) -> str:
    """`known-links--layer.yml` is a case of the rule known_links."""
    return case.stem.partition("--")[0].replace("-", "_")


def report(files: dict[str, Any], folder: Path) -> list[str]:
    """What the check says of the tiny dataset with some files laid over it; null takes one away."""
    wanted = {name: text for name, text in (TINY | files).items() if text is not None}
    sync(wanted, folder)
    return [str(problem) for problem in check(load(folder / "data"), TODAY)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_problem_is_reported(case: Path, tmp_path: Path) -> None:
    expected = yaml.safe_load(case.read_text(encoding="utf-8"))
    assert report(expected["files"], tmp_path) == expected["problems"]


def test_the_tiny_dataset_is_good(tmp_path: Path) -> None:
    assert report({}, tmp_path) == []


def test_every_rule_has_a_case() -> None:
    assert {name for name, _ in rules()} == {rule_of(case) for case in CASES} - OTHERS


@pytest.mark.parametrize(("name", "demands"), rules(), ids=lambda value: value.split()[0])
def test_a_rule_says_what_it_demands(name: str, demands: str) -> None:
    assert demands.endswith("."), name
    assert "\n" not in demands, "one sentence: the contributor page prints it in a table"


def test_the_report_does_not_depend_on_the_order_of_the_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"data/offerings/vm.yml": TINY["data/offerings/vm.yml"].replace("@guide", "@gone")}
    first = report(files, tmp_path)
    monkeypatch.setattr("responsibility.checks.CHECKS", __import__("responsibility").checks.CHECKS[::-1])
    assert report(files, tmp_path) == first
    assert first

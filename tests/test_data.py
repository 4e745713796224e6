"""The real data: no problems, commands that AWS's own models know, ids that are well-formed."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import pytest

from responsibility.checks import check
from responsibility.dataset import Dataset, load

from .samples import ROOT

FILES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "data").rglob("*.yml"))
# How each framework writes its ids; a new framework needs a line here.
IDS = {
    "nist-800-53": r"[a-z]{2}-[0-9]{1,2}(\.[0-9]{1,2})?",
    "csa-ccm": r"[A-Z][A-Z&][A-Z]-[0-9]{2}",
    "iso-27001": r"A\.(5\.([1-9]|[12][0-9]|3[0-7])|6\.[1-8]|7\.([1-9]|1[0-4])|8\.([1-9]|[12][0-9]|3[0-4]))",
    "pci-dss": r"([1-9]|1[0-2]|A[1-3])(\.[0-9]{1,2}){0,3}",
    "cis-controls": r"([1-9]|1[0-8])\.[0-9]{1,2}",
}


@cache
def dataset() -> Dataset:
    return load(ROOT / "data")


@cache
def problems() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for problem in check(dataset(), date.today()):
        found.setdefault(problem.path, []).append(str(problem))
    return found


@pytest.mark.parametrize("path", FILES)
def test_a_file_has_no_problems(path: str) -> None:
    assert problems().get(path, []) == []


def test_no_problem_lies_outside_the_files() -> None:
    assert set(problems()) <= set(FILES)


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_utf_8_with_unix_line_ends_and_one_at_the_end(path: str) -> None:
    raw = (ROOT / path).read_bytes()
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    assert not raw.endswith(b"\n\n")
    assert not re.search(rb"[ \t]\n", raw), "white space at the end of a line"


def test_every_framework_has_a_pattern() -> None:
    assert set(dataset().frameworks.value) == set(IDS)


@pytest.mark.parametrize(
    ("framework", "control"),
    [
        pytest.param(framework, control, id=f"{layer.id}-{framework}-{control}")
        for group in dataset().layers.value
        for layer in group.layers
        for framework, controls in layer.controls.items()
        for control in controls
    ],
)
def test_a_control_id_is_well_formed(framework: str, control: str) -> None:
    assert re.fullmatch(IDS[framework], control)


@pytest.mark.parametrize("name", [name for name, each in dataset().checks.value.items()])
def test_evidence_has_ids_as_aws_writes_them(name: str) -> None:
    evidence = dataset().checks.value[name]
    assert evidence.securityhub or evidence.config or evidence.cli, "a check without any evidence"
    if evidence.securityhub:
        assert re.fullmatch(r"[A-Z][A-Za-z0-9]*\.[1-9][0-9]{0,2}", evidence.securityhub)
    if evidence.config:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", evidence.config)


@pytest.mark.parametrize("name", list(dataset().sources.value))
def test_a_source_is_a_page_that_can_be_opened(name: str) -> None:
    url = dataset().sources.value[name].url
    assert re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]{2,}/\S*", url)
    assert not re.search(r"[<>\"{}|\\^`]", url)
    assert "//" not in url.removeprefix("https://")

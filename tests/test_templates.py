"""Templates print, loop, call macros and test for presence; whatever decides stands in a view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import nodes

from responsibility.render import environment

from .samples import ROOT

TEMPLATES = sorted((ROOT / "templates").rglob("*.jinja"))
# What a template may consist of. Everything else, such as set, comparison and arithmetic, is refused.
ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.Tuple,
    nodes.If,
    nodes.CondExpr,
    nodes.Not,
    nodes.Macro,
    nodes.Call,
    nodes.CallBlock,
    nodes.Keyword,
    nodes.Const,
    nodes.FromImport,
    nodes.Include,
    nodes.Filter,
)
FILTERS = frozenset({"e", "attr", "inline"})


def faults(source: str) -> Iterator[str]:
    """What a template does that it may not."""
    for node in environment().parse(source).find_all(nodes.Node):
        where = f"line {node.lineno}: "
        if not isinstance(node, ALLOWED):
            yield where + type(node).__name__
        elif isinstance(node, nodes.Tuple) and node.ctx != "store":  # but `for x, y in pairs` may be
            yield where + "Tuple"
        elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield where + f"filter {node.name}"
        elif isinstance(node, nodes.Call) and not isinstance(node.node, nodes.Name):
            yield where + "call of something that is no macro"
        elif isinstance(node, nodes.For) and (node.test or node.recursive):
            yield where + "a loop that chooses"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_a_template_decides_nothing(path: Path) -> None:
    assert list(faults(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_a_template_starts_by_saying_what_it_is(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("{#- ")


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("{% set a = 1 %}", "Assign"),
        ("{% set a %}b{% endset %}", "AssignBlock"),
        ("{% if a == b %}c{% endif %}", "Compare"),
        ("{% if a and b %}c{% endif %}", "And"),
        ("{{ a + 1 }}", "Add"),
        ("{{ -a }}", "Neg"),
        ("{{ a ~ b }}", "Concat"),
        ("{{ a[0] }}", "Getitem"),
        ("{{ [a] }}", "List"),
        ("{{ (a, b) }}", "Tuple"),
        ("{% if a is defined %}b{% endif %}", "Test"),
        ("{{ a | sort }}", "filter sort"),
        ("{{ a | length }}", "filter length"),
        ("{{ a.upper() }}", "call of something that is no macro"),
        ("{% for a in b if a %}{{ a }}{% endfor %}", "a loop that chooses"),
        ("{% import 'x' as y %}", "Import"),
    ],
)
def test_what_decides_is_found(source: str, fault: str) -> None:
    assert any(found.endswith(": " + fault) for found in faults(source))


def test_what_prints_is_allowed() -> None:
    source = (
        "{% from 'm' import p %}{% for a, b in c %}{% if not a %}{{ p(b | e, x=1) }}{% endif %}{% endfor %}"
    )
    assert list(faults(source)) == []

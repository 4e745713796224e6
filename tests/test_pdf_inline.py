"""Texts on their way into a PDF: Markdown becomes nodes, and every other string stays a string."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

import pytest

from responsibility.catalog import Catalog
from responsibility.pdf.inline import nodes
from responsibility.pdf.payload import payload
from responsibility.settings import Settings
from responsibility.views.pdf_links import Markdown
from responsibility.views.pdf_parts import Press


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Plain words.", ["Plain words."]),
        ("Run `a * b` now.", ["Run ", {"code": "a * b"}, " now."]),
        ("**Both** *ways*", [{"strong": ["Both"]}, " ", {"emph": ["ways"]}]),
        ("[a `b`](https://c.example)", [{"link": ["a ", {"code": "b"}], "to": "https://c.example"}]),
        ("[x](inside:a.md#b)", [{"link": ["x"], "to": "inside:a.md#b"}]),
        ("Done.[3](source:guide)", ["Done.", {"cite": [{"number": "3", "source": "guide"}]}]),
        (
            "A.[1](source:a)[2](source:b) B.",
            ["A.", {"cite": [{"number": "1", "source": "a"}, {"number": "2", "source": "b"}]}, " B."],
        ),
        ("two\nlines", ["two lines"]),
        ("a &amp; b \\* c", ["a & b * c"]),
        ("# no heading\n- no list", ["# no heading - no list"]),
        ("<b>no tag</b> ![no](image)", ["<b>no tag</b> !", {"link": ["no"], "to": "image"}]),
        ("", []),
    ],
)
def test_the_few_constructs_of_the_data_become_nodes(markdown: str, expected: list[object]) -> None:
    assert nodes(markdown) == expected


def test_only_what_is_marked_as_markdown_is_read_as_markdown() -> None:
    @dataclass(frozen=True)
    class View:
        plain: str
        rich: str
        many: tuple[str, ...]
        none: None = None

    made = json.loads(payload(View("`a` **b**", Markdown("`a`"), ("c", Markdown("*d*")))))
    assert made == {
        "plain": "`a` **b**",
        "rich": [{"code": "a"}],
        "many": ["c", [{"emph": ["d"]}]],
        "none": None,
    }


def test_what_has_no_form_in_json_is_named() -> None:
    with pytest.raises(TypeError, match="date has no form"):
        payload((date(2026, 1, 1),))


def test_a_link_stays_in_the_document_where_it_can(tiny: Catalog) -> None:
    press = Press(tiny, Settings("https://example.org/x/"), "1")
    links = press.links("services/vm.md", {"services/vm.md#hardware"})
    assert links.to("services/vm.md", "hardware") == "inside:services/vm.md#hardware"
    assert links.to("services/pod.md", "hardware") == "https://example.org/x/services/pod/#hardware"


def test_sources_are_numbered_in_the_order_of_reading(tiny: Catalog) -> None:
    cite = Press(tiny, Settings(), "1").citer(Press(tiny, Settings(), "1").links("x.md", ()))
    assert cite.markdown("B. [@manual] A. [@guide] B. [@manual]") == (
        "B.[1](source:manual) A.[2](source:guide) B.[1](source:manual)"
    )
    assert [source.id for source in cite.all()] == ["manual", "guide"]

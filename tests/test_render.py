"""Views become Markdown: the head of a page, hover definitions, and nothing undefined."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
import yaml
from jinja2 import UndefinedError

from responsibility.catalog import Catalog
from responsibility.model import Term
from responsibility.render import Hints, environment, front_matter
from responsibility.views import Page


def page(**changed: Any) -> Page:
    return dataclasses.replace(Page("a.md", "a.md.jinja", "A title", "About `it`. [@guide]", None), **changed)


def head(shown: Page) -> dict[str, object]:
    text = front_matter(shown)
    assert text.startswith("---\n")
    assert text.endswith("\n---\n\n")
    value: dict[str, object] = yaml.safe_load(text.strip("-\n"))
    return value


def test_a_head_has_title_and_plain_description() -> None:
    assert head(page()) == {"title": "A title", "description": "About it."}


def test_quotes_and_colons_survive_in_a_head() -> None:
    assert head(page(title='“A”: "b" #c'))["title"] == '“A”: "b" #c'


@pytest.mark.parametrize(
    ("changed", "key", "value"),
    [
        ({"hide_toc": True}, "hide", ["toc"]),
        ({"hide_toc": True, "wide": True}, "hide", ["toc", "navigation"]),
        ({"searchable": False}, "search", {"exclude": True}),
        ({"boost": 0.3}, "search", {"boost": 0.3}),
        ({"searchable": False, "boost": 2}, "search", {"exclude": True}),
    ],
)
def test_a_head_says_what_is_special(changed: dict[str, object], key: str, value: object) -> None:
    assert head(page(**changed))[key] == value


def test_a_missing_field_is_an_error_and_never_blank() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ view.gone }}").render(view=page())


def test_hover_definitions_are_those_of_the_words_in_use(tiny: Catalog) -> None:
    hints = Hints(tiny)
    assert hints.of("A VM runs.") == "\n*[VM]: Virtual machine: A machine made of software.\n"
    assert hints.of("A virtual machine runs.") == "\n*[virtual machine]: A machine made of software.\n"
    assert hints.of("VMs and a non-VM") == ""


def test_a_common_word_can_do_without(tiny: Catalog) -> None:
    quiet = Term(term="Kernel", means="The innermost program.", hover=False)
    assert Hints(dataclasses.replace(tiny, glossary={"kernel": quiet})).of("A Kernel") == ""


def test_a_site_without_a_glossary_has_no_definitions(tiny: Catalog) -> None:
    assert Hints(dataclasses.replace(tiny, glossary={})).of("A Kernel") == ""


def test_attributes_are_escaped_and_plain() -> None:
    made = environment().from_string("{{ text | attr }}").render(text='**a** <b> "c" [@guide]')
    assert made == "a &lt;b&gt; &quot;c&quot;"

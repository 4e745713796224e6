"""Inline Markdown of the data: citations, sentences, plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsibility.text import (
    citations,
    faults,
    inline,
    inside_links,
    plain,
    replace_citations,
    replace_inside_links,
    sentences,
    without_citations,
)


def test_citations_in_order_and_once() -> None:
    assert citations("A. [@b] B. [@a] [@b]") == ("b", "a")


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("It does. [@a]", "It does."),
        ("It does. [@a] [@b] It stops. [@a]", "It does. It stops."),
        ("Nothing cited", "Nothing cited"),
    ],
)
def test_citations_go_with_the_space_before_them(text: str, result: str) -> None:
    assert without_citations(text) == result


def test_marks_join_the_word_before() -> None:
    text = "It does. [@a] [@b] It stops. [@a]"
    assert replace_citations(text, lambda source: f"<{source}>") == "It does.<a><b> It stops.<a>"


def test_inside_links() -> None:
    text = "See [patching](cell:vm/os-patching) and [hardware](layer:hardware)."
    assert inside_links(text) == (("cell", "vm/os-patching"), ("layer", "hardware"))
    assert replace_inside_links(text, lambda kind, name: f"{kind}/{name}") == (
        "See [patching](cell/vm/os-patching) and [hardware](layer/hardware)."
    )


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Use **two** of *them*. [@a]", "Use two of them."),
        ("Set `a_b` to 1", "Set a_b to 1"),
        ("See [the page](https://example.org/a).", "See the page."),
        ("Two * three", "Two * three"),
        ("Allow `s3:*` on **`*`**", "Allow s3:* on *"),
    ],
)
def test_plain_is_what_a_reader_hears(text: str, result: str) -> None:
    assert plain(text) == result


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One. [@a] Two. [@b]", ("One. [@a]", "Two. [@b]")),
        ("One. Two.", ("One.", "Two.")),
        ("Linux 1.3.0 ended. [@a]", ("Linux 1.3.0 ended. [@a]",)),
        ("It runs e.g. on nodes.", ("It runs e.g. on nodes.",)),
        ("Does it? It does.", ("Does it?", "It does.")),
        ("`a` ends. `b` starts.", ("`a` ends.", "`b` starts.")),
        ("“Managed” is a word. “Patched” is another.", ("“Managed” is a word.", "“Patched” is another.")),
    ],
)
def test_sentences_keep_their_citations(text: str, pieces: tuple[str, ...]) -> None:
    assert sentences(text) == pieces


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a <br> b", "raw HTML '<br>'; write inline Markdown"),
        ("<!-- a -->", "raw HTML '<!-- a -->'; write inline Markdown"),
        ("# Head", "'#' starts a block; write sentences with inline Markdown only"),
        ("1. first", "'1.' starts a block; write sentences with inline Markdown only"),
        ("| a |", "'|' starts a block; write sentences with inline Markdown only"),
        ("[a](data:x)", "link to 'data:x'; only https:, cell:, layer:, offering: are allowed"),
        ("[a](//a.org)", "link to '//a.org'; only https:, cell:, layer:, offering: are allowed"),
        ("an `open tick", "a backtick without its partner"),
        ("two  spaces", "two spaces in a row"),
    ],
)
def test_faults(text: str, fault: str) -> None:
    assert list(faults(text)) == [fault]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Limit `iam:PassRole` & co", "Limit <code>iam:PassRole</code> &amp; co"),
        ("`<id>` or `a*b`", "<code>&lt;id&gt;</code> or <code>a*b</code>"),
        ("no code", "no code"),
    ],
)
def test_inline_is_what_markdown_would_have_made(text: str, html: str) -> None:
    assert inline(text) == html


@pytest.mark.parametrize("text", ["`<id>` in code", "3 < 4", "[a](https://example.org)", "[a](layer:code)"])
def test_what_is_allowed(text: str) -> None:
    assert list(faults(text)) == []


@given(st.text(alphabet="ab. [@]()`*<", max_size=60))
def test_no_text_makes_these_raise(text: str) -> None:
    assert "".join(sentences(text)).replace(" ", "") == text.replace(" ", "").strip()
    assert "[@a]" not in without_citations(text)
    assert all(isinstance(fault, str) for fault in faults(text))
    plain(text)

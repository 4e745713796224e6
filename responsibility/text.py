"""Inline Markdown of the data: citations, plain text, and the faults that a check reports."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape

CITATION = re.compile(r"\[@([a-z0-9-]+)\]")
_RUN = re.compile(r"\s*(?:\[@[a-z0-9-]+\]\s*)+")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]*)[^)]*\)")
# Links inside the site: `[text](cell:ecs-fargate/os-patching)`, `[text](layer:code)`.
SCHEMES = ("cell:", "layer:", "offering:")
_INSIDE = re.compile(r"\]\((cell|layer|offering):([a-z0-9/-]+)\)")
_CODE = re.compile(r"`[^`]*`")
# A code span, whose stars are its own, or a mark of emphasis beside a word.
_MARKUP = re.compile(r"`([^`]*)`|\*\*|(?<!\w)\*(?=\w)|(?<=\S)\*(?!\w)")
_HTML = re.compile(r"<[!/a-zA-Z][^>]*>?")
_BLOCK = re.compile(r"^\s*(#{1,6} |[-*+] |\d+\. |> |```|~~~|\|)", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])(?:\s*\[@[a-z0-9-]+\])*\s+(?=[A-Z“\"`*])")


def citations(text: str) -> tuple[str, ...]:
    """The source ids cited in `text`, each once, in order."""
    return tuple(dict.fromkeys(CITATION.findall(text)))


def without_citations(text: str) -> str:
    """`text` without its citations and the space before them."""
    return CITATION.sub("", _RUN.sub(lambda run: " " if run[0].endswith(" ") else "", text)).strip()


def replace_citations(text: str, mark: Callable[[str], str]) -> str:
    """`text` with each run of citations turned into the marks, joined to the word before."""

    def marks(run: re.Match[str]) -> str:
        tail = " " if run[0][-1].isspace() else ""
        return "".join(map(mark, CITATION.findall(run[0]))) + tail

    return _RUN.sub(marks, text)


def inside_links(text: str) -> tuple[tuple[str, str], ...]:
    """The links of `text` to places of this site: kind and name."""
    return tuple((kind, name) for kind, name in _INSIDE.findall(text))


def replace_inside_links(text: str, href: Callable[[str, str], str]) -> str:
    """`text` with its links to places of this site resolved by `href(kind, name)`."""
    return _INSIDE.sub(lambda match: f"]({href(match[1], match[2])})", text)


def plain(text: str) -> str:
    """`text` as a reader hears it: no citations, no Markdown."""
    prose = _LINK.sub(r"\1", without_citations(text))
    return _MARKUP.sub(lambda mark: mark[1] or "", prose)


def inline(text: str) -> str:
    """`text`, which has no other markup than code spans, as HTML for a place that Markdown does not reach."""
    return _CODE.sub(lambda span: f"<code>{span[0][1:-1]}</code>", escape(text, quote=False))


def slug(heading: str) -> str:
    """The anchor of a heading: lowercase words and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`, each with the citations that follow it."""
    pieces: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        pieces.append(text[start : end.end()].strip())
        start = end.end()
    pieces.append(text[start:].strip())
    return tuple(piece for piece in pieces if piece)


def faults(text: str) -> Iterator[str]:
    """What is not allowed in a text of the data: HTML, blocks, unsafe links, line noise."""
    prose = _CODE.sub("`code`", text)
    if tag := _HTML.search(prose):
        yield f"raw HTML {tag[0]!r}; write inline Markdown"
    if block := _BLOCK.search(prose):
        yield f"{block[0].strip()!r} starts a block; write sentences with inline Markdown only"
    for _, target in _LINK.findall(prose):
        if not target.startswith(("https://", *SCHEMES)):
            yield f"link to {target!r}; only https:, {', '.join(SCHEMES)} are allowed"
    if prose.count("`") % 2:
        yield "a backtick without its partner"
    if "  " in prose:
        yield "two spaces in a row"

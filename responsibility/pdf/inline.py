"""Inline Markdown → a tree of nodes that the Typst templates print: strings stay data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

# What the data may hold, and nothing else: the rest of Markdown is printed as it stands.
_PARSER = MarkdownIt("zero").enable(["backticks", "emphasis", "link", "escape", "entity"])
CITE = "source:"

# A string, or one of {"code": text}, {"strong": nodes}, {"emph": nodes}, {"cite": numbers},
# {"link": nodes, "to": target}.
Node = str | dict[str, Any]


def nodes(markdown: str) -> list[Node]:
    """The nodes of a text without blocks."""
    tokens = _PARSER.parseInline(" ".join(markdown.split()))[0].children or []
    return list(_joined(_walk(iter(tokens), "")))


def _walk(tokens: Iterator[Token], until: str) -> Iterator[Node]:
    for token in tokens:
        if token.type == until:
            return
        yield from _node(token, tokens)


def _node(token: Token, tokens: Iterator[Token]) -> Iterator[Node]:
    match token.type:
        case "text" | "text_special":
            yield token.content
        case "code_inline":
            yield {"code": token.content}
        case "strong_open":
            yield {"strong": _inner(tokens, "strong_close")}
        case "em_open":
            yield {"emph": _inner(tokens, "em_close")}
        case "link_open":
            inner = _inner(tokens, "link_close")
            target = str(token.attrGet("href"))
            if target.startswith(CITE):
                yield {"cite": [{"number": _text(inner), "source": target.removeprefix(CITE)}]}
            else:
                yield {"link": inner, "to": target}
        case _:
            raise ValueError(f"no way to print {token.type!r}")


def _inner(tokens: Iterator[Token], until: str) -> list[Node]:
    return list(_joined(_walk(tokens, until)))


def _joined(items: Iterator[Node]) -> Iterator[Node]:
    """The same with neighbours joined: strings into one, citations into one mark."""
    last: Node | None = None
    for item in items:
        if isinstance(last, str) and isinstance(item, str):
            last += item
        elif isinstance(last, dict) and isinstance(item, dict) and "cite" in last and "cite" in item:
            last = {"cite": last["cite"] + item["cite"]}
        else:
            if last not in (None, ""):
                yield last
            last = item
    if last not in (None, ""):
        yield last


def _text(items: Sequence[Node]) -> str:
    """The letters of some nodes."""
    parts = (item if isinstance(item, str) else _text(next(iter(item.values()))) for item in items)
    return "".join(parts)

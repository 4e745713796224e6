"""Views → the text of every generated page. Templates print; they decide nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .catalog import Catalog
from .model import Term
from .redirects import moved_anchors
from .text import inline, plain
from .views import Page
from .views.links import address

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


def environment(templates: Path = TEMPLATES) -> Environment:
    """Jinja as this project uses it: strict, and with whitespace under control."""
    env = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    env.filters["attr"] = lambda text: escape(plain(str(text)), quote=True)
    env.filters["inline"] = inline
    return env


def render(pages: Iterable[Page], catalog: Catalog, templates: Path = TEMPLATES) -> dict[str, str]:
    """The text of each page by its path under docs/."""
    env = environment(templates)
    hints = Hints(catalog)
    files: dict[str, str] = {}
    for page in pages:
        body = env.get_template(f"pages/{page.template}").render(page=page, view=page.view)
        moved = moved_anchors(catalog.redirects, "/" + address(page.path))
        files[page.path] = front_matter(page) + _tidy(body) + moved + hints.of(body)
    return files


def front_matter(page: Page) -> str:
    """The head of a page; values are JSON strings, which are YAML too."""
    lines = [
        f"title: {json.dumps(page.title, ensure_ascii=False)}",
        f"description: {json.dumps(plain(page.description), ensure_ascii=False)}",
    ]
    hidden = ["toc"] if page.hide_toc else []
    if page.wide:
        hidden.append("navigation")
    if hidden:
        lines.append(f"hide: [{', '.join(hidden)}]")
    if not page.searchable:
        lines += ["search:", "  exclude: true"]
    elif page.boost != 1:
        lines += ["search:", f"  boost: {page.boost}"]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


class Hints:
    """Hover definitions: the glossary words that a page uses, in the spelling it uses."""

    def __init__(self, catalog: Catalog) -> None:
        self._means = dict(_hints(catalog.glossary.values()))
        words = sorted(self._means, key=len, reverse=True)
        self._used = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, words)) + r")(?![\w-])")

    def of(self, body: str) -> str:
        """Definitions to append to a page, for the words in its body."""
        used = sorted(set(self._used.findall(body)) - {""})
        return "".join(f"\n*[{word}]: {self._means[word]}" for word in used) + "\n" if used else ""


def _hints(terms: Iterable[Term]) -> Iterator[tuple[str, str]]:
    for term in terms:
        if not term.hover:
            continue
        means = plain(term.means)
        if term.short:
            yield term.short, f"{term.term}: {means}"
        yield term.term, means
        first, _, rest = term.term.partition(" ")
        if rest and first[1:].islower():  # “Task definition” inside a sentence
            yield term.term[0].lower() + term.term[1:], means

"""Views → the text of every generated page. Templates print; they decide nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .catalog import Catalog
from .text import plain
from .views import Page

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
    return env


def render(pages: Iterable[Page], catalog: Catalog, templates: Path = TEMPLATES) -> dict[str, str]:
    """The text of each page by its path under docs/."""
    env = environment(templates)
    hints = Hints(catalog)
    files: dict[str, str] = {}
    for page in pages:
        body = env.get_template(f"pages/{page.template}").render(page=page, view=page.view)
        files[page.path] = front_matter(page) + _tidy(body) + hints.of(body)
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
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


class Hints:
    """Hover definitions: the abbreviations of the glossary that a page uses."""

    def __init__(self, catalog: Catalog) -> None:
        self._means: Mapping[str, str] = {
            word: f"{term.term}: {plain(term.means)}" if term.short == word else plain(term.means)
            for term in catalog.glossary.values()
            for word in (term.short, term.term)
            if word
        }
        words = sorted(self._means, key=len, reverse=True)
        self._used = (
            re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, words)) + r")(?![\w-])") if words else None
        )

    def of(self, body: str) -> str:
        """Definitions to append to a page, for the words in its body."""
        if self._used is None:
            return ""
        used = sorted(set(self._used.findall(body)))
        return "".join(f"\n*[{word}]: {self._means[word]}" for word in used) + "\n" if used else ""

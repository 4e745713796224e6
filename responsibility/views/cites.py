"""Numbered sources of one page, and the marks that lead to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from html import escape

from ..model import Source
from ..text import citations, replace_citations, replace_inside_links
from .links import Links, layer_path, offering_path

HOW = {
    "mirror": "read in a public mirror of the page",
    "repository": "read in the publisher's repository",
    "excerpt": "read as an excerpt",
}


@dataclass(frozen=True)
class SourceView:
    """A source as a page lists it."""

    number: int
    id: str
    title: str
    url: str
    publisher: str
    text_of: str
    age: str
    how: str


@dataclass
class Citer:
    """Turns texts of the data into the Markdown of one page; numbers sources as they are cited."""

    sources: Mapping[str, Source]
    data_date: date
    links: Links
    _numbers: dict[str, int] = field(default_factory=dict)

    def number(self, source: str) -> int:
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def markdown(self, text: str | None) -> str:
        """`text` with its links resolved and its citations as numbered links to the pages cited."""
        return replace_citations(replace_inside_links(text or "", self._href), self._mark)

    def _href(self, kind: str, name: str) -> str:
        offering, _, layer = name.partition("/")
        if kind == "layer":
            return self.links.to(layer_path(name))
        return self.links.to(offering_path(offering), layer)

    def _mark(self, source: str) -> str:
        view = self.view(source)
        hint = escape(f"{view.title} ({view.text_of})", quote=True)
        link = f'href="{escape(view.url)}" title="{hint}" data-search-exclude="1"'
        return f'<a class="cite" {link}>{view.number}</a>'

    def view(self, source: str) -> SourceView:
        record = self.sources[source]
        return SourceView(
            number=self.number(source),
            id=source,
            title=record.title,
            url=record.url,
            publisher=record.publisher,
            text_of=f"text of {day(record.as_of)}" if record.as_of else "undated copy",
            age=age(record.as_of, self.data_date),
            how=HOW[record.how],
        )

    def cited_in(self, *texts: str | None) -> tuple[SourceView, ...]:
        """The sources of some texts, in order of number."""
        ids = {source for text in texts for source in citations(text or "")}
        return tuple(sorted((self.view(source) for source in ids), key=lambda view: view.number))

    def all(self) -> tuple[SourceView, ...]:
        """Every source cited so far."""
        return tuple(self.view(source) for source in self._numbers)


def day(value: date) -> str:
    """A date in words: 24 November 2026."""
    return f"{value.day} {value:%B %Y}"


def age(as_of: date | None, data_date: date) -> str:
    """How old a text was on the day of the edition; never counted from the day of the build."""
    if as_of is None:
        return "age unknown"
    months = (data_date.year - as_of.year) * 12 + data_date.month - as_of.month
    months -= data_date.day < as_of.day
    if months < 1:
        return "under a month old"
    if months < 24:
        return f"{months} month{'s' if months > 1 else ''} old"
    return f"{months // 12} years old"

"""A page before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """One generated page: where it lies under docs/, its template, its head and its view."""

    path: str
    template: str
    title: str
    description: str
    view: object
    hide_toc: bool = False
    searchable: bool = True
    boost: float = 1  # how much its words weigh in a search
    wide: bool = False


@dataclass(frozen=True)
class LinkView:
    """A link with its text."""

    text: str
    href: str
    note: str = ""

"""The glossary: words of the field, each in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..settings import Settings
from .cites import Citer, SourceView
from .links import Links, layer_path, offering_path, service_path
from .page import LinkView, Page


@dataclass(frozen=True)
class TermView:
    id: str
    term: str
    short: str
    means: str
    see: tuple[LinkView, ...]


@dataclass(frozen=True)
class GlossaryView:
    terms: tuple[TermView, ...]
    sources: tuple[SourceView, ...]


def glossary_page(catalog: Catalog, settings: Settings) -> Page:
    path = "glossary.md"
    links = Links(path, settings)
    cite = Citer(catalog.sources, catalog.data_date, links)
    terms = term_views(catalog, links, cite)
    description = "Words that this site uses, each in one sentence."
    view = GlossaryView(terms, cite.all())
    return Page(path, "glossary.md.jinja", "Glossary", description, view, hide_toc=True, boost=0.3)


def term_views(catalog: Catalog, links: Links, cite: Citer) -> tuple[TermView, ...]:
    """The glossary, by the alphabet."""
    ordered = sorted(catalog.glossary.items(), key=lambda item: item[1].term.lower())
    return tuple(
        TermView(
            id=name,
            term=term.term,
            short=term.short or "",
            means=cite.markdown(term.means),
            see=tuple(_subject(catalog, links, subject) for subject in term.see),
        )
        for name, term in ordered
    )


def _subject(catalog: Catalog, links: Links, subject: str) -> LinkView:
    if subject in catalog.layers:
        return LinkView(catalog.layers[subject].short, links.to(layer_path(subject)))
    if subject in catalog.offerings:
        return LinkView(catalog.offerings[subject].short, links.to(offering_path(subject)))
    return LinkView(catalog.services[subject].name, links.to(service_path(subject)))

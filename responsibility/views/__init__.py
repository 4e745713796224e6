"""Catalog → one view per page. Every decision about what a page shows is made here."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import MODEL, Catalog
from ..settings import Settings
from . import (
    about,
    changes,
    checklists,
    compare,
    contribute,
    controls,
    downloads,
    explainers,
    families,
    filters,
    glossary,
    home,
    indexes,
    misconceptions,
    moves,
    sources,
)
from .downloads import BARE, Edition
from .page import Page

__all__ = ["Page", "pages"]


def pages(catalog: Catalog, settings: Settings, edition: Edition = BARE) -> Iterator[Page]:
    """Every page of the site, in the order of the navigation; `edition` says which files it may offer."""
    yield home.home_page(catalog, settings)
    yield explainers.explainer_page(catalog, settings, MODEL, "model.md")
    yield filters.matrix_page(catalog, settings)
    yield compare.compare_page(catalog, settings)
    yield indexes.services_page(catalog, settings)
    for service in catalog.services:
        yield families.service_page(catalog, settings, service, edition)
    for offering in catalog.offerings:
        yield families.offering_page(catalog, settings, offering, edition)
    yield indexes.layers_page(catalog, settings)
    for layer in catalog.layers:
        yield families.layer_page(catalog, settings, layer)
    yield moves.moves_page(catalog, settings)
    for old, new in catalog.routes:
        yield moves.move_page(catalog, settings, old, new)
    yield indexes.explainers_page(catalog, settings)
    for name in catalog.mechanisms:
        yield explainers.explainer_page(catalog, settings, name)
    yield misconceptions.misconceptions_page(catalog, settings)
    yield glossary.glossary_page(catalog, settings)
    yield indexes.controls_page(catalog, settings)
    for framework in catalog.frameworks:
        yield controls.framework_page(catalog, settings, framework)
    yield checklists.checklists_page(catalog, settings, edition)
    for offering in catalog.offerings:
        yield checklists.checklist_page(catalog, settings, offering, edition)
    yield sources.sources_page(catalog, settings)
    yield downloads.downloads_page(catalog, settings, edition)
    yield changes.changes_page(catalog, settings)
    yield contribute.contribute_page(catalog, settings)
    yield about.about_page(catalog, settings)

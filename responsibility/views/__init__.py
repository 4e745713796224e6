"""Catalog → one view per page. Every decision about what a page shows is made here."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import Catalog
from ..settings import Settings
from . import explainers, families, guide, reference
from .page import Page

__all__ = ["Page", "pages"]


def pages(catalog: Catalog, settings: Settings) -> Iterator[Page]:
    """Every page of the site, in the order of the navigation."""
    yield guide.home_page(catalog, settings)
    yield explainers.explainer_page(catalog, settings, "model", "model.md")
    yield guide.matrix_page(catalog, settings)
    yield guide.services_page(catalog, settings)
    for service in catalog.services:
        yield families.service_page(catalog, settings, service)
    for offering in catalog.offerings:
        yield families.offering_page(catalog, settings, offering)
    yield guide.layers_page(catalog, settings)
    for layer in catalog.layers:
        yield families.layer_page(catalog, settings, layer)
    yield guide.explainers_page(catalog, settings)
    for name in catalog.explainers:
        if name not in {*catalog.services, "model"}:
            yield explainers.explainer_page(catalog, settings, name)
    yield reference.misconceptions_page(catalog, settings)
    yield reference.glossary_page(catalog, settings)
    yield guide.controls_page(catalog, settings)
    for framework in catalog.frameworks:
        yield reference.framework_page(catalog, settings, framework)
    yield reference.sources_page(catalog, settings)
    yield reference.changes_page(catalog, settings)
    yield guide.contribute_page(catalog, settings)
    yield guide.about_page(catalog, settings)

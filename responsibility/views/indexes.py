"""Pages that list pages: services, layers, explainers, frameworks of controls."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..settings import Settings
from .links import Links, explainer_path, framework_path, layer_path, service_path
from .page import LinkView, Page


@dataclass(frozen=True)
class IndexView:
    """A page that lists pages."""

    lead: str
    items: tuple[LinkView, ...]


def services_page(catalog: Catalog, settings: Settings) -> Page:
    path = "services/index.md"
    links = Links(path, settings)
    items = tuple(
        LinkView(service.name, links.to(service_path(name)), service.summary)
        for name, service in catalog.services.items()
    )
    lead = "A service is what you name first; an offering is one way to run it, with a split of its own."
    view = IndexView(lead, items)
    return Page(path, "index.md.jinja", "Services", lead, view, hide_toc=True, searchable=False)


def layers_page(catalog: Catalog, settings: Settings) -> Page:
    path = "layers/index.md"
    links = Links(path, settings)
    items = tuple(
        LinkView(layer.name, links.to(layer_path(layer.id)), layer.question)
        for layer in catalog.layers.values()
    )
    lead = "Each layer is one question, answered for every offering. They are ordered bottom-up."
    view = IndexView(lead, items)
    return Page(path, "index.md.jinja", "Layers", lead, view, hide_toc=True, searchable=False)


def explainers_page(catalog: Catalog, settings: Settings) -> Page:
    path = "explainers/index.md"
    links = Links(path, settings)
    items = tuple(
        LinkView(each.title, links.to(explainer_path(name)), each.summary)
        for name, each in catalog.mechanisms.items()
    )
    lead = "Mechanisms that several offerings share."
    view = IndexView(lead, items)
    return Page(path, "index.md.jinja", "Explainers", lead, view, hide_toc=True, boost=0.3)


def controls_page(catalog: Catalog, settings: Settings) -> Page:
    path = "controls/index.md"
    links = Links(path, settings)
    items = tuple(
        LinkView(f"{each.name} {each.version}", links.to(framework_path(name)), each.note)
        for name, each in catalog.frameworks.items()
    )
    lead = "Control ids and the layers that help with them. A mapping never says that a control is satisfied."
    view = IndexView(lead, items)
    return Page(path, "index.md.jinja", "Controls", lead, view, hide_toc=True, boost=0.3)

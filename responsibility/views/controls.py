"""The controls of a framework, and the layers and cells that help with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..catalog import Catalog
from ..settings import Settings
from .links import Links, framework_path, layer_path
from .matrix import MatrixCellView, matrix_cell
from .page import LinkView, Page


@dataclass(frozen=True)
class ControlView:
    id: str
    layers: tuple[LinkView, ...]


@dataclass(frozen=True)
class FrameworkView:
    name: str
    version: str
    publisher: str
    url: str
    note: str
    controls: tuple[ControlView, ...]


@dataclass(frozen=True)
class ControlLayerView:
    name: str
    anchor: str
    href: str
    cells: tuple[MatrixCellView, ...]


@dataclass(frozen=True)
class FrameworkPageView:
    framework: FrameworkView
    layers: tuple[ControlLayerView, ...]


def framework_page(catalog: Catalog, settings: Settings, framework: str) -> Page:
    """Control id → layers → cells."""
    path = framework_path(framework)
    links = Links(path, settings)
    record = catalog.frameworks[framework]
    view = FrameworkPageView(
        framework=framework_view(catalog, framework, lambda layer: links.to(path, layer)),
        layers=tuple(
            ControlLayerView(
                name=layer.name,
                anchor=layer.id,
                href=links.to(layer_path(layer.id)),
                cells=tuple(matrix_cell(catalog, entry, links) for entry in catalog.row(layer.id)),
            )
            for layer in catalog.layers.values()
            if framework in layer.controls
        ),
    )
    title = f"{record.name} {record.version}"
    description = f"Controls of {title} and the layers and cells that help with them."
    return Page(path, "framework.md.jinja", record.name, description, view, hide_toc=True, boost=0.3)


def framework_view(catalog: Catalog, framework: str, href: Callable[[str], str]) -> FrameworkView:
    """A framework and its controls; `href` says where the name of a layer leads."""
    record = catalog.frameworks[framework]
    return FrameworkView(
        name=record.name,
        version=record.version,
        publisher=record.publisher,
        url=record.url,
        note=record.note,
        controls=tuple(
            ControlView(control, tuple(LinkView(catalog.layers[each].short, href(each)) for each in layers))
            for control, layers in layers_by_control(catalog, framework)
        ),
    )


def layers_by_control(catalog: Catalog, framework: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each control of a framework and the layers that help with it, in natural order."""
    found: dict[str, tuple[str, ...]] = {}
    for layer in catalog.layers.values():
        for control in layer.controls.get(framework, ()):
            found[control] = (*found.get(control, ()), layer.id)
    return tuple(sorted(found.items(), key=lambda item: natural(item[0])))


def natural(text: str) -> tuple[tuple[bool, int, str], ...]:
    """A key that sorts A.8.9 before A.8.28."""
    parts = "".join(c if c.isalnum() else " " for c in text).split()
    return tuple((part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts)

"""The handbook: everything of one edition, in one document."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..catalog import MODEL, Catalog
from .cites import SourceView
from .controls import FrameworkView, framework_view
from .glossary import TermView, term_views
from .links import explainer_path, layer_path, offering_path, service_path
from .matrix import MatrixCellView, MatrixView, matrix_cell, matrix_view
from .misconceptions import MisconceptionView, misconception_views
from .page import LinkView
from .pdf_links import PrintLinks
from .pdf_parts import (
    ExplainerPart,
    HeadView,
    Press,
    ServicePart,
    explainer_part,
    head,
    offering_places,
    service_part,
)
from .pdf_register import CheckPart, register


@dataclass(frozen=True)
class RoleRow:
    """A role and how many duties it has in each offering."""

    name: str
    does: str
    total: int
    counts: tuple[int, ...]


@dataclass(frozen=True)
class LayerPart:
    """An entry of the index: a layer and the page of each of its cells."""

    place: str
    name: str
    group: str
    question: str
    boundary: str
    cells: tuple[MatrixCellView, ...]


@dataclass(frozen=True)
class HandbookView:
    head: HeadView
    cells: int
    offerings: int
    layers: int
    undated: int
    model: ExplainerPart
    matrix: MatrixView
    services: tuple[ServicePart, ...]
    explainers: tuple[ExplainerPart, ...]
    columns: tuple[LinkView, ...]
    roles: tuple[RoleRow, ...]
    checks: tuple[CheckPart, ...]
    misconceptions: tuple[MisconceptionView, ...]
    terms: tuple[TermView, ...]
    frameworks: tuple[FrameworkView, ...]
    index: tuple[LayerPart, ...]
    sources: tuple[SourceView, ...]


def handbook_view(press: Press) -> HandbookView:
    """The handbook; parts are made in the order of reading, since that numbers the sources."""
    catalog = press.catalog
    links = press.links("index.md", places(catalog))
    cite = press.citer(links)
    about = (
        f"{len(catalog.cells)} cited answers: who is responsible for each of {len(catalog.layers)} layers "
        f"in {len(catalog.offerings)} ways to run compute on AWS."
    )
    model = explainer_part(press, cite, MODEL, "model.md")
    view = HandbookView(
        head=head(press, "Handbook", "Handbook", about, "index.md"),
        cells=len(catalog.cells),
        offerings=len(catalog.offerings),
        layers=len(catalog.layers),
        undated=sum(source.as_of is None for source in catalog.sources.values()),
        model=model,
        matrix=matrix_view(catalog, links, catalog.offerings, "Who is responsible, by layer and offering"),
        services=tuple(
            service_part(press, links, cite, name, service.offerings)
            for name, service in catalog.services.items()
        ),
        explainers=tuple(explainer_part(press, cite, name) for name in catalog.mechanisms),
        columns=tuple(LinkView(o.short, links.to(offering_path(n))) for n, o in catalog.offerings.items()),
        roles=_roles(catalog),
        checks=register(catalog, links, catalog.checks),
        misconceptions=misconception_views(catalog, links, cite),
        terms=term_views(catalog, links, cite),
        frameworks=tuple(
            framework_view(catalog, name, lambda layer: links.to(layer_path(layer)))
            for name in catalog.frameworks
        ),
        index=tuple(_layer(catalog, links, layer) for layer in catalog.layers),
        sources=(),
    )
    for source in catalog.sources:
        cite.number(source)
    return replace(view, sources=cite.all())


def places(catalog: Catalog) -> frozenset[str]:
    """Everything that the handbook holds and a link may lead to."""
    return (
        offering_places(catalog, catalog.offerings)
        | set(map(service_path, catalog.services))
        | set(map(layer_path, catalog.layers))
        | set(map(explainer_path, catalog.mechanisms))
        | {"model.md"}
    )


def _roles(catalog: Catalog) -> tuple[RoleRow, ...]:
    rows: list[RoleRow] = []
    for name, role in catalog.roles.items():
        found = tuple(
            sum(duty.role == name for entry in catalog.column(offering) for duty in entry.cell.duties)
            for offering in catalog.offerings
        )
        rows.append(RoleRow(role.name, role.does, sum(found), found))
    return tuple(rows)


def _layer(catalog: Catalog, links: PrintLinks, layer: str) -> LayerPart:
    record = catalog.layers[layer]
    return LayerPart(
        place=layer_path(layer),
        name=record.name,
        group=catalog.group_of[layer].name,
        question=record.question,
        boundary=record.boundary,
        cells=tuple(matrix_cell(catalog, entry, links) for entry in catalog.row(layer)),
    )

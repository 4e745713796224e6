"""The matrix page: the whole matrix, and what it can be narrowed to."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..settings import Settings
from .compare import MOST
from .links import COMPARE, MATRIX, Links
from .matrix import MatrixView, matrix_view
from .page import Page


@dataclass(frozen=True)
class ChoiceView:
    """A box to tick: its value in the address and its label."""

    value: str
    label: str


@dataclass(frozen=True)
class ChoicesView:
    """Boxes under one legend."""

    legend: str
    choices: tuple[ChoiceView, ...]


@dataclass(frozen=True)
class FilterView:
    """A menu of boxes; `name` is its parameter in the address."""

    name: str
    label: str
    parts: tuple[ChoicesView, ...]


@dataclass(frozen=True)
class MatrixPageView:
    matrix: MatrixView
    filters: tuple[FilterView, ...]
    count: str
    permanent: str
    compare: str
    compare_most: int


def matrix_page(catalog: Catalog, settings: Settings) -> Page:
    links = Links(MATRIX, settings)
    matrix = matrix_view(catalog, links, catalog.offerings, "Who is responsible, by layer and offering")
    # As the script says it, so that nothing moves when the script comes.
    count = f"{len(catalog.layers)} layers, {len(catalog.offerings)} offerings, {len(catalog.cells)} answers"
    view = MatrixPageView(matrix, filters(matrix), count, links.permanent(MATRIX), links.to(COMPARE), MOST)
    description = "Every offering and every layer in one table, with a link to each answer."
    return Page(
        MATRIX, "matrix.md.jinja", "Matrix", description, view, hide_toc=True, wide=True, searchable=False
    )


def filters(matrix: MatrixView) -> tuple[FilterView, ...]:
    """What a matrix can be narrowed to; a box that nothing answers to is left out."""
    actions = {cell.split.action for group in matrix.groups for row in group.rows for cell in row.cells}
    services = [ChoiceView(each.id, each.name) for each in matrix.services]
    groups = [ChoiceView(each.id, each.name) for each in matrix.groups]
    owners = [ChoiceView(each.id, each.label) for each in matrix.owners]
    left = [ChoiceView(each.id, each.label) for each in matrix.actions if each.id in actions]
    return (
        _one("service", "Service", "Show only these services", services),
        FilterView("o", "Offerings", tuple(_members(matrix, each.id, each.name) for each in matrix.services)),
        _one("group", "Layers", "Show only these layers", groups),
        _one("owner", "Who", "Show only the cells where it is up to", owners),
        _one("action", "What is left", "Show only the cells where you have", left),
    )


def _one(name: str, label: str, legend: str, choices: list[ChoiceView]) -> FilterView:
    return FilterView(name, label, (ChoicesView(legend, tuple(choices)),))


def _members(matrix: MatrixView, service: str, name: str) -> ChoicesView:
    columns = [each for each in matrix.columns if each.service == service]
    return ChoicesView(name, tuple(ChoiceView(each.offering, each.short) for each in columns))

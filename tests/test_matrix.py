"""The matrix as a view."""

from __future__ import annotations

from responsibility.catalog import Catalog
from responsibility.settings import Settings
from responsibility.views.links import Links
from responsibility.views.matrix import FEW, MatrixView, matrix_view


def view(catalog: Catalog, *offerings: str) -> MatrixView:
    return matrix_view(catalog, Links("matrix.md", Settings()), offerings, "All")


def test_columns_stand_below_their_service(real: Catalog) -> None:
    matrix = view(real, *real.offerings)
    heads = [each.id for each in matrix.services for _ in range(each.span)]
    assert heads == [each.service for each in matrix.columns]


def test_a_label_says_all_that_a_cell_shows(real: Catalog) -> None:
    matrix = view(real, *real.offerings)
    for group in matrix.groups:
        for row in group.rows:
            for cell, column in zip(row.cells, matrix.columns, strict=True):
                said = cell.spoken.split(", ")
                assert said[:2] == [cell.split.label, column.short]
                assert ("depends" in said) == cell.depends == ("depends" in cell.flags)
                assert ("your switch" in said) == cell.split.switch == ("switch" in cell.flags)


def test_not_applicable_is_short_to_the_eye_only(real: Catalog) -> None:
    cells = [c for g in view(real, *real.offerings).groups for row in g.rows for c in row.cells]
    absent = [cell for cell in cells if cell.split.owner == "none"]
    assert absent
    assert {cell.word for cell in absent} == {"N/A"}
    assert all(cell.spoken.startswith("Not applicable, ") for cell in absent)


def test_a_few_columns_have_room(real: Catalog) -> None:
    offerings = tuple(real.offerings)
    assert view(real, *offerings[: FEW - 1]).few
    assert not view(real, *offerings[:FEW]).few

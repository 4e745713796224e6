"""What the matrix can be narrowed to."""

from __future__ import annotations

from responsibility.catalog import Catalog
from responsibility.settings import Settings
from responsibility.views.filters import FilterView, MatrixPageView, matrix_page


def page_view(catalog: Catalog) -> MatrixPageView:
    view = matrix_page(catalog, Settings("https://example.org/a/")).view
    assert isinstance(view, MatrixPageView)
    return view


def values(view: FilterView) -> list[str]:
    return [choice.value for part in view.parts for choice in part.choices]


def test_every_column_and_group_can_be_chosen(real: Catalog) -> None:
    by_name = {each.name: values(each) for each in page_view(real).filters}
    assert by_name["o"] == list(real.offerings)
    assert by_name["service"] == [name for name, each in real.services.items() if each.offerings]
    assert by_name["group"] == [group.id for group in real.groups]


def test_no_choice_leaves_nothing(tiny: Catalog) -> None:
    by_name = {each.name: values(each) for each in page_view(tiny).filters}
    assert set(by_name["owner"]) == {entry.owner for entry in tiny.cells.values()}
    assert set(by_name["action"]) == {entry.action for entry in tiny.cells.values()}


def test_the_address_to_share_is_the_hosted_one(tiny: Catalog) -> None:
    assert page_view(tiny).permanent == "https://example.org/a/matrix/"

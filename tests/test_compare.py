"""The compare page as a view."""

from __future__ import annotations

from responsibility.catalog import Catalog
from responsibility.settings import Settings
from responsibility.views.compare import MOST, CompareView, compare_page


def page_view(catalog: Catalog) -> CompareView:
    view = compare_page(catalog, Settings("https://example.org/a/")).view
    assert isinstance(view, CompareView)
    return view


def test_every_service_is_an_alias_of_its_first_offering(real: Catalog) -> None:
    aliases = {each.id: each.members.split(",")[0] for each in page_view(real).families}
    assert aliases == {name: real.members(name)[0] for name in real.services}
    assert set(aliases).isdisjoint(real.offerings)


def test_the_example_can_be_compared(real: Catalog, tiny: Catalog) -> None:
    for catalog in (real, tiny):
        example = page_view(catalog).example.split(",")
        assert 2 <= len(example) <= MOST
        assert len(set(example) & set(catalog.offerings)) == len(example)


def test_the_address_to_share_is_the_hosted_one(tiny: Catalog) -> None:
    assert page_view(tiny).permanent == "https://example.org/a/compare/"

"""The ladder: every coordinate comes from the shares, and nothing leaves the drawing."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from responsibility.catalog import Catalog
from responsibility.render import render
from responsibility.settings import Settings
from responsibility.views.families import service_page
from responsibility.views.ladder import LETTER, LadderView, ladder_view

from .samples import real_catalog

SERVICES = tuple(real_catalog().services)


def numbers(path: str) -> list[float]:
    return [float(number) for number in re.findall(r"[\d.]+", path)]


def of(catalog: Catalog, service: str) -> LadderView:
    return ladder_view(catalog, service, catalog.members(service))


def test_steps_stand_where_the_shares_put_them(tiny: Catalog) -> None:
    ladder = ladder_view(tiny, "Both", ["pod", "vm"])
    systems, machines = ladder.rows
    assert (systems.name, machines.name) == ("Systems", "Machines"), "the lowest group comes last"
    floor = systems.y + systems.height
    half = floor - systems.height / 2
    assert systems.line == f"M122 {systems.y:g}V{systems.y:g}H206V{half:g}H290"
    assert systems.area == f"M122 {floor:g}V{systems.y:g}H206V{half:g}H290V{floor:g}Z"
    base = machines.y + machines.height
    assert machines.line == f"M122 {base:g}V{base:g}H206V{base:g}H290", "nothing of it is yours"


def test_the_offering_that_leaves_most_comes_first(tiny: Catalog) -> None:
    ladder = ladder_view(tiny, "Both", ["pod", "vm"])
    assert [[text for _, text in head.lines] for head in ladder.heads] == [["VM"], ["Pod"]]
    assert [each.name for each in ladder.words] == ["Example VM", "Example Pod"]


def test_the_words_say_what_the_steps_show(tiny: Catalog) -> None:
    says = {each.name: each.says for each in ladder_view(tiny, "Both", ["pod", "vm"]).words}
    assert says == {
        "Example VM": "all yours: Systems; not yours: Machines.",
        "Example Pod": "partly yours: Systems; not yours: Machines.",
    }


@pytest.mark.parametrize("service", SERVICES)
def test_nothing_leaves_the_drawing(real: Catalog, service: str) -> None:
    ladder = of(real, service)
    for row in ladder.rows:
        assert row.y + row.height <= ladder.height
        assert max(numbers(row.line) + numbers(row.area)) <= max(ladder.width, ladder.height)
    for head in ladder.heads:
        assert min(y for y, _ in head.lines) > 0
        assert max(y for y, _ in head.lines) < ladder.top


@pytest.mark.parametrize("service", SERVICES)
def test_heads_do_not_run_into_each_other(real: Catalog, service: str) -> None:
    heads = of(real, service).heads
    for left, right in pairwise(heads):
        widest = max(len(text) for head in (left, right) for _, text in head.lines)
        assert widest * LETTER <= right.x - left.x + 2 * LETTER


@pytest.mark.parametrize("service", SERVICES)
def test_every_group_is_in_the_words_of_every_offering(real: Catalog, service: str) -> None:
    for each in of(real, service).words:
        for group in real.groups:
            assert each.says.count(group.name) == 1, each.name


def test_the_page_prints_the_drawing_in_one_block_with_its_words(tiny: Catalog) -> None:
    page = service_page(tiny, Settings(), "vms")
    text = render([page], tiny)[page.path]
    figure = text.partition('<figure class="ladder">')[2].partition("</figure>")[0]
    assert 'role="img" aria-label="Example VMs: how much is yours' in figure
    assert "<li><b>Example VM</b> all yours: Systems; not yours: Machines.</li>" in figure
    assert "\n\n" not in figure, "a blank line would end the block of HTML"
    assert "style=" not in figure

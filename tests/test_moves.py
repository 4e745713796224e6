"""What a move shifts, and the page that says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from responsibility.catalog import Catalog, assemble
from responsibility.checks import check
from responsibility.dataset import load
from responsibility.output import sync
from responsibility.render import render
from responsibility.settings import Settings
from responsibility.shift import LayerShift, Shift, shift
from responsibility.views.links import Links
from responsibility.views.moves import MoveView, move_page, moves_page
from responsibility.views.routes import moving, origins

from .samples import TINY, TODAY

CAGE = """\
name: Example Cage
short: Cage
service: pods
category: CaaS
summary: A box on a machine of your own.
choose: "Choose it when the machine must be yours. [@manual]"
keywords: [cage]

cells:
  hardware:
    owner: customer
    action: operate
    answer: You replace broken machines.
    customer: "Replace them and watch the `warden`. [@manual]"
    duties:
      - do: Replace broken machines.
        every: week
        role: platform
        look: the racks
      - do: Choose a supplier.
        role: platform
        look: the contract
    reviewed: 2026-07-01
  os-patching:
    owner: shared
    action: enable
    answer: The provider patches the machine once you let it; you rebuild the box.
    aws: "Patches the machine below, and runs the warden. [@manual]"
    customer: "Switch patching on. [@manual]"
    duties:
      - do: Switch patching on.
        role: platform
        look: the switch
      - do: Rebuild every box after a fix.
        role: platform
        look: the date of each box
      - do: Report missing patches.
        every: week
        role: platform
        look: the report
    reviewed: 2026-07-01
"""
MOVES = """\
across:
  - from: vm
    to: pod
notes:
  vm-to-pod: "A box is lighter than a machine. [@guide] Pack it again. [@manual]"
subjects:
  machines:
    name: machines that you run
    offerings: [vm]
    checks: [patch-state]
tools:
  warden:
    name: Warden
    layer: hardware
    says: [warden]
"""
FILES = TINY | {
    "data/offerings/cage.yml": CAGE,
    "data/moves.yml": MOVES,
    "data/services.yml": TINY["data/services.yml"].replace("[pod]", "[pod, cage]"),
}


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The tiny dataset with a second offering in one service, and with moves."""
    folder: Path = tmp_path_factory.mktemp("moves")
    sync(FILES, folder)
    dataset = load(folder / "data")
    assert [str(problem) for problem in check(dataset, TODAY)] == []
    return assemble(dataset)


def layer(move: Shift, name: str) -> LayerShift:
    return next(each for each in move.layers if each.layer == name)


def view_of(catalog: Catalog, old: str, new: str) -> MoveView:
    view = move_page(catalog, Settings(), old, new).view
    assert isinstance(view, MoveView)
    return view


def test_every_pair_inside_a_service_and_every_named_one_is_a_move(catalog: Catalog) -> None:
    assert catalog.routes == (("vm", "pod"), ("pod", "cage"), ("cage", "pod"))


def test_duties_are_shed_where_the_new_side_has_none(catalog: Catalog) -> None:
    hardware = layer(shift(catalog, "cage", "pod"), "hardware")
    assert [duty.do for duty in hardware.shed] == ["Replace broken machines.", "Choose a supplier."]
    assert hardware.taken == ()
    assert hardware.flips
    assert not hardware.reshaped
    assert not hardware.heavier


def test_duties_are_taken_on_where_the_old_side_had_none(catalog: Catalog) -> None:
    hardware = layer(shift(catalog, "pod", "cage"), "hardware")
    assert [duty.do for duty in hardware.taken] == ["Replace broken machines.", "Choose a supplier."]
    assert hardware.shed == ()
    assert hardware.heavier


def test_duties_are_reshaped_where_both_sides_have_some(catalog: Catalog) -> None:
    patching = layer(shift(catalog, "vm", "pod"), "os-patching")
    assert patching.reshaped
    assert patching.flips
    assert (patching.shed, patching.taken) == ((), ())


def test_the_same_cell_is_neither_moved_nor_reshaped(catalog: Catalog) -> None:
    hardware = layer(shift(catalog, "vm", "pod"), "hardware")
    assert not hardware.moves
    assert not hardware.reshaped


def test_what_is_settled_before_leaves_out_routine_and_what_is_done_already(catalog: Catalog) -> None:
    settings = [
        (each.layer, [duty.do for duty in duties]) for each, duties in shift(catalog, "pod", "cage").settings
    ]
    assert settings == [("hardware", ["Choose a supplier."]), ("os-patching", ["Switch patching on."])]


def test_routine_is_what_comes_round_in_layers_that_weigh_more(catalog: Catalog) -> None:
    routine = [
        (each.layer, [duty.do for duty in duties]) for each, duties in shift(catalog, "pod", "cage").routine
    ]
    assert routine == [("hardware", ["Replace broken machines."])]
    assert shift(catalog, "cage", "pod").routine == ()


def test_a_check_ends_where_the_new_side_lacks_what_it_looks_at(catalog: Catalog) -> None:
    there = shift(catalog, "vm", "pod")
    assert [(subject.name, names) for subject, names in there.ending] == [
        ("machines that you run", ("patch-state",))
    ]
    assert there.beginning == ()
    back = shift(catalog, "pod", "vm")
    assert (back.beginning, back.ending) == (there.ending, ())


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("vm", "pod", "No layer starts or ceases to be your work; 1 layer changes owner."),
        ("pod", "cage", "You take on 2 duties in 1 layer; 1 layer changes owner."),
        ("cage", "pod", "You shed 2 duties in 1 layer; 1 layer changes owner."),
        ("pod", "pod", "No layer starts or ceases to be your work; every layer keeps its owner."),
    ],
)
def test_the_verdict_says_what_is_shed_and_taken_on(
    catalog: Catalog, old: str, new: str, verdict: str
) -> None:
    assert view_of(catalog, old, new).verdict == verdict


def test_the_note_of_a_person_is_shown_with_its_sources(catalog: Catalog) -> None:
    view = view_of(catalog, "vm", "pod")
    assert view.note.startswith(
        'A box is lighter than a machine.<a class="cite" href="https://example.org/guide"'
    )
    assert [source.id for source in view.sources] == ["guide", "manual"]
    assert view_of(catalog, "pod", "cage").note == ""


def test_tools_are_set_side_by_side_only_where_the_cells_differ(catalog: Catalog) -> None:
    reach = view_of(catalog, "pod", "cage").reach
    assert reach is not None
    ((name, old, new),) = [(tool.name, tool.old, tool.new) for tool in reach.tools]
    assert (name, old, [each.party for each in new]) == ("Warden", (), ["You"])
    assert reach.rule == "", "no check ends or begins"
    assert view_of(catalog, "pod", "pod").reach is None


def test_layers_pass_to_the_party_that_gains_them(catalog: Catalog) -> None:
    def passes(old: str, new: str) -> list[tuple[str, str]]:
        return [(each.lead, each.layers) for each in view_of(catalog, old, new).plan.passes]

    hardware = "[Hardware and buildings](../services/{}.md#hardware)"
    patching = "[OS patching](../services/{}.md#os-patching)"
    assert passes("cage", "pod") == [("AWS takes over", hardware.format("pod"))]
    assert passes("pod", "cage") == [("You take over, or take a part of", hardware.format("cage"))]
    assert passes("vm", "pod") == [("AWS takes a part of", patching.format("pod"))]


def test_there_is_a_way_back_only_where_it_has_a_page(catalog: Catalog) -> None:
    back = view_of(catalog, "pod", "cage").back
    assert back is not None
    assert back.href == "cage-to-pod.md"
    assert view_of(catalog, "vm", "pod").back is None


def test_a_move_stays_out_of_the_search_and_the_list_does_not(catalog: Catalog) -> None:
    pages = [move_page(catalog, Settings(), "vm", "pod"), moves_page(catalog, Settings())]
    files = render(pages, catalog)
    assert "\nsearch:\n  exclude: true\n" in files["moves/vm-to-pod.md"]
    assert "exclude" not in files["moves/index.md"].partition("# Moves")[0]
    assert "(pod-to-cage.md)" in files["moves/index.md"]


def test_an_offering_names_its_moves_both_ways(catalog: Catalog) -> None:
    links = Links("services/pod.md", Settings())
    found = moving(catalog, links, "pod")
    assert found is not None
    assert [(each.short, each.href, each.toll) for each in found.leaving] == [
        ("Cage", "../moves/pod-to-cage.md", "2 taken on")
    ]
    assert [(each.short, each.toll) for each in found.arriving] == [("VM", "same layers"), ("Cage", "2 shed")]


def test_a_service_names_the_moves_that_start_in_it(catalog: Catalog) -> None:
    links = Links("services/pods.md", Settings())
    assert [each.short for each in origins(catalog, links, "pods")] == ["Pod", "Cage"]


def test_an_offering_without_moves_has_no_part_about_them(tiny: Catalog) -> None:
    assert moving(tiny, Links("services/vm.md", Settings()), "vm") is None


def test_the_real_moves_are_many_and_each_note_has_its_page(real: Catalog) -> None:
    names = {f"{old}-to-{new}" for old, new in real.routes}
    assert len(names) >= 70
    assert len(real.moves.notes) >= 15
    assert set(real.moves.notes) <= names


def test_a_layer_of_a_real_move_is_told_once(real: Catalog) -> None:
    for old, new in real.routes:
        view = view_of(real, old, new)
        rows = [row.layer for row in (*view.moved, *view.reshaped)]
        kept = view.kept.count("](")
        assert len(rows) == len(set(rows))
        assert len(rows) + kept == len(real.layers), f"{old}-to-{new}"


def test_no_check_that_ends_is_used_on_the_new_side(real: Catalog) -> None:
    for old, new in real.routes:
        used = {name for entry in real.column(new) for duty in entry.cell.duties for name in duty.checks}
        for _, names in shift(real, old, new).ending:
            assert not used & set(names), f"{old}-to-{new}"

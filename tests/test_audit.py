"""An audit draws the same cells for the same seed, and its sheet has what an auditor opens."""

from __future__ import annotations

import pytest

from responsibility.audit import drawn, main, sheet
from responsibility.catalog import Catalog


def test_a_seed_draws_the_same_cells_and_no_copies(real: Catalog) -> None:
    cells = drawn(real, 7, 20)
    assert cells == drawn(real, 7, 20)
    assert cells != drawn(real, 8, 20)
    assert len({cell.id for cell in cells}) == 20
    assert all(cell.copied_from is None for cell in cells)


def test_no_more_is_drawn_than_there_is(tiny: Catalog) -> None:
    assert [cell.id for cell in drawn(tiny, 1)] == ["vm/hardware", "vm/os-patching", "pod/os-patching"]


def test_a_sheet_has_every_sentence_and_the_address_of_every_source(tiny: Catalog) -> None:
    lines = list(sheet(tiny, tiny.cells["vm", "os-patching"]))
    assert lines[0].startswith("## vm/os-patching (data/offerings/vm.yml:")
    assert "- Start with `kernel`. [@manual]" in lines
    assert "- duty (platform): Install fixes on every machine. [patch-state]" in lines
    assert "  guide: https://example.org/guide (2026-06-30, mirror)" in lines
    assert "  manual: https://example.org/manual (undated, repository)" in lines


@pytest.mark.parametrize("arguments", [[], ["x"], ["1", "y"]])
def test_a_seed_is_a_number(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage: " in capsys.readouterr().err

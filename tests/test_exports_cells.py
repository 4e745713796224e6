"""The cells as scripts."""

from __future__ import annotations

import json
import re

from responsibility.catalog import Catalog
from responsibility.exports.cells import cell_scripts


def loaded(script: str) -> tuple[str, dict[str, dict[str, object]]]:
    """The offering that a script is about, and its cells."""
    match = re.fullmatch(r'\(self\.cells \?\?= \{\}\)\["([a-z0-9-]+)"\] = (.*);\n', script)
    assert match
    return match[1], json.loads(match[2])


def test_each_offering_has_a_script_with_every_layer(real: Catalog) -> None:
    scripts = cell_scripts(real)
    assert list(scripts) == [f"assets/data/cells/{name}.js" for name in real.offerings]
    for script in scripts.values():
        offering, cells = loaded(script)
        assert list(cells) == list(real.layers)
        assert [cell["owner"] for cell in cells.values()] == [e.owner for e in real.column(offering)]


def test_texts_are_plain(real: Catalog) -> None:
    for script in cell_scripts(real).values():
        assert not re.search(r"\[@|\]\(|\*\*", script)


def test_a_cell_says_what_is_there_and_no_more(tiny: Catalog) -> None:
    for script in cell_scripts(tiny).values():
        offering, cells = loaded(script)
        for layer, cell in cells.items():
            source = tiny.cells[offering, layer].cell
            assert ("trap" in cell) == bool(source.trap)
            assert ("depends" in cell) == bool(source.depends)
            assert ("duties" in cell) == bool(source.duties)
            assert {"owner", "label", "action", "does", "answer"} <= set(cell)

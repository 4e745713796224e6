"""The cells as scripts, one an offering: what the pages' own scripts show without a server.

A page opened from disk may not fetch a file, but it may load a script. Each assigns its cells to a
property of one global: `cells["ec2-linux"] = {…}`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from ..catalog import Catalog, Entry
from ..model import Action, Cell, Owner
from ..text import plain, sentences
from ..views.cells import split_view
from ..views.words import RHYTHM

# A side that the data leaves empty, as a cell on its page says it.
NO_PART = "No part of its own in this layer."
NO_DUTY = "Nothing to do."


def cell_scripts(catalog: Catalog) -> dict[str, str]:
    """The script of each offering, by its path under docs/."""
    return {f"assets/data/cells/{name}.js": _script(catalog, name) for name in catalog.offerings}


def _script(catalog: Catalog, offering: str) -> str:
    cells = {entry.layer: _cell(catalog, entry) for entry in catalog.column(offering)}
    text = json.dumps(cells, ensure_ascii=False, separators=(",", ":"))
    return f"(self.cells ??= {{}})[{json.dumps(offering)}] = {text};\n"


def _cell(catalog: Catalog, entry: Entry) -> dict[str, Any]:
    cell = entry.cell
    return _filled(
        _split(entry.owner, entry.action)
        | {
            "answer": plain(entry.answer),
            "because": _sentences(cell.because),
            "aws": _sentences(cell.aws or (None if cell.because else NO_PART)),
            "customer": _sentences(cell.customer or (None if cell.because else NO_DUTY)),
            "depends": [
                _split(each.owner, each.action) | {"when": plain(each.when), "because": plain(each.because)}
                for each in cell.depends
            ],
            "duties": list(_duties(catalog, cell)),
            "trap": plain(cell.trap or ""),
            "disputed": plain(cell.disputed.about) if cell.disputed else "",
            "inferred": plain(cell.inferred or ""),
        }
    )


def _split(owner: Owner, action: Action) -> dict[str, str]:
    split = split_view(owner, action)
    return {"owner": owner, "label": split.label, "action": action, "does": split.action_label}


def _sentences(text: str | None) -> list[str]:
    """One string a sentence: a small place shows the first, a large one all."""
    return [plain(each) for each in sentences(text or "")]


def _duties(catalog: Catalog, cell: Cell) -> Iterable[str]:
    for duty in cell.duties:
        rhythm = f", {RHYTHM[duty.every]}" if duty.every else ""
        yield f"{plain(duty.do)} ({catalog.roles[duty.role].name}{rhythm})"


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}

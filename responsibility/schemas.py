"""JSON Schemas of the data, from the models: an editor finds its own by the first line of each file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .dataset import SHAPES
from .model import Explainer, Offering, schema_of
from .output import sync

_ALL: Mapping[str, Any] = {**SHAPES, "offering": Offering, "explainer": Explainer}


def schemas() -> dict[str, str]:
    """Each schema: its file name and its text."""
    return {f"{name}.schema.json": _text(shape) for name, shape in _ALL.items()}


def _text(shape: Any) -> str:
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(head | schema_of(shape), indent=1, ensure_ascii=False) + "\n"


def schema_line(path: str) -> str:
    """The first line of the data file `path`, which tells editors where its schema lies."""
    folder, _, name = path.removeprefix("data/").rpartition("/")
    kind = folder.removesuffix("s") if folder else name.removesuffix(".yml")
    up = "../" if folder else ""
    return f"# yaml-language-server: $schema={up}schema/{kind}.schema.json\n"


def write_schemas(data: Path) -> int:
    """Bring data/schema/ up to date; returns how many files were touched."""
    return sync(schemas(), data / "schema")

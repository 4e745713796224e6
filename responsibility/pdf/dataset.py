"""The data of an edition as one JSON text, for the attachment of the handbook."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..catalog import Catalog, Entry
from ..model import Record


def dataset_json(catalog: Catalog) -> bytes:
    """Everything that the cells rest on, in the keys of the data files; copied cells are written out."""
    data = {
        "data_date": catalog.data_date.isoformat(),
        "layers": [_plain(group) for group in catalog.groups],
        "services": _plain(catalog.services),
        "offerings": {
            name: _plain(offering) | {"cells": {e.layer: _cell(e) for e in catalog.column(name)}}
            for name, offering in catalog.offerings.items()
        },
        "roles": _plain(catalog.roles),
        "frameworks": _plain(catalog.frameworks),
        "checks": _plain(catalog.checks),
        "sources": _plain(catalog.sources),
        "misconceptions": _plain(catalog.misconceptions),
        "glossary": _plain(catalog.glossary),
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _cell(entry: Entry) -> dict[str, Any]:
    cell: dict[str, Any] = _plain(entry.cell) | {"reviewed": entry.reviewed.isoformat()}
    return cell | ({"copied_from": entry.copied_from} if entry.copied_from else {})


def _plain(value: Record | Mapping[str, Record]) -> Any:
    if isinstance(value, Record):
        return value.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {name: _plain(each) for name, each in value.items()}

"""A view as the JSON that a Typst template reads."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import Any

from ..views.pdf_links import Markdown
from .inline import nodes


def payload(view: object) -> bytes:
    """The view as JSON; Markdown in it becomes nodes, everything else stays what it is."""
    return json.dumps(_plain(view), ensure_ascii=False, separators=(",", ":")).encode()


def _plain(value: object) -> Any:
    if isinstance(value, Markdown):
        return nodes(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"{type(value).__name__} has no form in JSON")

"""What all models are made of: the fixed vocabulary, kinds of text, and the base record."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

Owner = Literal["aws", "shared", "customer", "third-party", "none"]
Action = Literal["nothing", "choose", "enable", "operate"]
Rhythm = Literal["day", "week", "month", "quarter", "year", "release", "change"]
Category = Literal["IaaS", "CaaS", "PaaS", "FaaS"]
How = Literal["mirror", "repository", "excerpt"]
Proof = Literal["direct", "needs-reference"]


def _day(value: object) -> object:
    """A date from its ISO text; anything else is left for pydantic to refuse."""
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{value!r} is not a date such as 2026-11-23") from None
    return value


def _day_or_undated(value: object) -> object:
    return None if value == "undated" else _day(value)


ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=80)]
Line = Annotated[str, Field(min_length=2, max_length=320)]
Text = Annotated[str, Field(min_length=10, max_length=1200)]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
DayOrUndated = Annotated[
    date | None,
    BeforeValidator(_day_or_undated),
    WithJsonSchema({"type": "string", "description": "ISO date or `undated`"}),
]
Words = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=40)], ...], Field()]


class Record(BaseModel):
    """The base of all models: frozen, strict, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def fields_of(model: type[Record]) -> tuple[tuple[str, str, bool], ...]:
    """Each key of a model in order: name, description, whether it is required."""
    return tuple(
        (info.alias or name, info.description or "", info.is_required())
        for name, info in model.model_fields.items()
    )


def schema_of(model: Any) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a model or a mapping of models."""
    from pydantic import TypeAdapter

    return TypeAdapter(model).json_schema(by_alias=True)

"""Moves between offerings, and what a move does to checks and tools."""

# ruff: noqa: RUF012 - pydantic gives each record a default of its own

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .record import Id, Record, Text, Words


class Route(Record):
    """A move between offerings of two services."""

    start: Annotated[Id, Field(alias="from", description="The offering that is left.")]
    end: Annotated[Id, Field(alias="to", description="The offering that is entered.")]


class Subject(Record):
    """A thing that checks look at: where it does not exist, they find nothing."""

    name: Annotated[str, Field(description="The thing, as it reads after “checks on”.", max_length=80)]
    offerings: Annotated[tuple[Id, ...], Field(description="The offerings that have it.", min_length=1)]
    checks: Annotated[tuple[Id, ...], Field(description="Checks that look at it alone.", min_length=1)]


class Tool(Record):
    """A tool whose reach changes from offering to offering, as cells tell."""

    name: Annotated[str, Field(description="Its name; the row header.", max_length=40)]
    layer: Annotated[Id, Field(description="The layer whose cells speak of it.")]
    says: Annotated[Words, Field(description="Words that show that a sentence is about it.", min_length=1)]


class Moves(Record):
    """The moves between services, words about the most wanted moves, and what a move does to checks."""

    across: Annotated[tuple[Route, ...], Field(description="Moves between services, by offering.")] = ()
    notes: Annotated[
        dict[Id, Text], Field(description="`<from>-to-<to>` → two to four sentences, each cited.")
    ] = {}
    subjects: Annotated[dict[Id, Subject], Field(description="What checks look at.")] = {}
    tools: Annotated[dict[Id, Tool], Field(description="Tools to set side by side.")] = {}

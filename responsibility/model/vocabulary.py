"""What cells refer to: layers, services, roles, frameworks, sources, checks."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .record import DayOrUndated, How, Id, Line, Proof, Record, Words


class Layer(Record):
    """One row of the matrix."""

    id: Annotated[Id, Field(description="Permanent id; the anchor of the cell on an offering page.")]
    name: Annotated[str, Field(description="The full name.", max_length=60)]
    short: Annotated[str, Field(description="For narrow places.", max_length=18)]
    question: Annotated[Line, Field(description="The question that a cell of this row answers.")]
    boundary: Annotated[Line, Field(description="What belongs here and what does not.")]
    keywords: Annotated[Words, Field(description="What people type to find it.", min_length=3)]
    controls: Annotated[
        dict[Id, tuple[str, ...]],
        Field(description="Framework id → control ids that it helps with."),
    ]


class Group(Record):
    """Layers that are read together."""

    id: Annotated[Id, Field(description="Permanent id.")]
    name: Annotated[str, Field(description="The heading.", max_length=40)]
    layers: Annotated[tuple[Layer, ...], Field(description="Bottom-up.", min_length=1)]


class Service(Record):
    """A product family that readers name first."""

    name: Annotated[str, Field(description="The usual name.", max_length=40)]
    full: Annotated[str, Field(description="The name in full.", max_length=60)]
    summary: Annotated[Line, Field(description="The split of the family in a line.")]
    choose: Annotated[Line, Field(description="How to choose among its offerings.")]
    keywords: Annotated[Words, Field(description="What people type to find it.")]
    offerings: Annotated[tuple[Id, ...], Field(description="Its offerings, in column order.")] = ()
    faces: Annotated[tuple[Id, ...], Field(description="For an engine: the offerings that expose it.")] = ()


class Role(Record):
    """Somebody who does duties."""

    name: Annotated[str, Field(description="The name of the role.", max_length=40)]
    does: Annotated[Line, Field(description="What the role does, in one sentence.")]


class Framework(Record):
    """A set of controls that layers refer to by id."""

    name: Annotated[str, Field(description="Its name.", max_length=60)]
    version: Annotated[str, Field(description="The version its ids belong to.", max_length=40)]
    publisher: Annotated[str, Field(description="Who publishes it.", max_length=60)]
    url: Annotated[str, Field(description="Where to get it.", pattern=r"^https://\S+$")]
    note: Annotated[Line, Field(description="A caveat for readers.")]


class Source(Record):
    """A page that supports claims."""

    title: Annotated[str, Field(description="The page's own title.", min_length=3, max_length=140)]
    url: Annotated[str, Field(description="Its address.", pattern=r"^https://\S+$")]
    publisher: Annotated[str, Field(description="Who publishes it.", max_length=60)]
    as_of: Annotated[
        DayOrUndated,
        Field(description="The latest date that the text which was read can be shown to have, or `undated`."),
    ]
    how: Annotated[How, Field(description="How it was read: a mirror copy, a repository, an excerpt.")]


class Check(Record):
    """Evidence that a duty is done."""

    shows: Annotated[Line, Field(description="What a pass shows.")]
    securityhub: Annotated[
        str | None,
        Field(description="Security Hub CSPM control.", pattern=r"^[A-Za-z0-9]+\.[0-9]+$"),
    ] = None
    config: Annotated[str | None, Field(description="AWS Config managed rule.")] = None
    cli: Annotated[
        str | None,
        Field(description="Read-only AWS CLI call; placeholders in capitals.", pattern=r"^aws "),
    ] = None
    passes: Annotated[Line, Field(alias="pass", description="What a pass looks like.")]
    proof: Annotated[Proof, Field(description="`direct`, or `needs-reference` to a list or policy of yours.")]
    note: Annotated[Line | None, Field(description="A caveat.")] = None

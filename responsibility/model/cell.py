"""An offering, its cells, and what a cell is made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .record import Action, Category, Day, Id, Line, Owner, Record, Rhythm, Text, Words


class Depends(Record):
    """A setting that moves the line of a cell."""

    when: Annotated[str, Field(description="The setting, as it reads after “when”.", max_length=160)]
    owner: Annotated[Owner, Field(description="Who is responsible then.")]
    action: Annotated[Action, Field(description="What is left for the customer then.")]
    because: Annotated[Text, Field(description="Why it moves, cited.")]


class Duty(Record):
    """One thing the customer must do, and how to see that it is done."""

    do: Annotated[str, Field(description="The duty, in the imperative.", min_length=10, max_length=160)]
    every: Annotated[Rhythm | None, Field(description="Its rhythm, where it has one.")] = None
    role: Annotated[Id, Field(description="Who does it; an id of roles.yml.")]
    checks: Annotated[tuple[Id, ...], Field(description="Evidence; ids of checks.yml.")] = ()
    look: Annotated[
        Line | None, Field(description="Without an automated check: what to look at instead.")
    ] = None


class Disputed(Record):
    """A point on which AWS's own pages disagree."""

    about: Annotated[Line, Field(description="The point, as it reads after “AWS pages disagree on”.")]
    readings: Annotated[tuple[Text, ...], Field(description="What each page says, cited.", min_length=2)]
    reading: Annotated[Line, Field(description="What to assume until AWS settles it.")]


class Cell(Record):
    """Who is responsible for one layer of one offering, and what is left to do."""

    same_as: Annotated[
        Id | None, Field(description="Take the whole cell from this sibling; never in a chain.")
    ] = None
    owner: Annotated[Owner | None, Field(description="Who is responsible.")] = None
    action: Annotated[Action | None, Field(description="What is left for the customer.")] = None
    answer: Annotated[
        str | None,
        Field(
            description="The answer in one sentence that stands alone.",
            min_length=20,
            max_length=160,
        ),
    ] = None
    because: Annotated[
        Text | None,
        Field(description="For owner `none`: why the layer does not exist here, cited."),
    ] = None
    aws: Annotated[Text | None, Field(description="What AWS does, every sentence cited.")] = None
    customer: Annotated[Text | None, Field(description="What you do, every sentence cited.")] = None
    depends: Annotated[
        tuple[Depends, ...], Field(description="Settings that move the line.", max_length=6)
    ] = ()
    duties: Annotated[
        tuple[Duty, ...],
        Field(description="One to five duties unless nothing is to do.", max_length=5),
    ] = ()
    trap: Annotated[Text | None, Field(description="What people get wrong here, cited.")] = None
    disputed: Annotated[Disputed | None, Field(description="Where AWS's own pages disagree.")] = None
    stated: Annotated[
        bool, Field(description="`false` when AWS does not state the split and we infer it.")
    ] = True
    inferred: Annotated[
        Line | None, Field(description="With `stated: false`: what is inferred, and from what.")
    ] = None
    reviewed: Annotated[Day | None, Field(description="The day a person last judged the cell.")] = None


class Offering(Record):
    """One way to run a service; the file name is its id."""

    name: Annotated[str, Field(description="The official name.", max_length=80)]
    short: Annotated[str, Field(description="For column heads.", max_length=18)]
    service: Annotated[Id, Field(description="An id of services.yml.")]
    category: Annotated[Category, Field(description="The kind of service.")]
    summary: Annotated[str, Field(description="What it is, in one sentence.", max_length=180)]
    choose: Annotated[Text, Field(description="When to choose it, and what it costs you in duties.")]
    keywords: Annotated[Words, Field(description="What people type to find it.", min_length=1)]
    cells: Annotated[dict[Id, Cell], Field(description="One cell a layer, in the order of layers.yml.")]

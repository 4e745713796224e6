"""The shape of the data: one frozen model per file kind. What the fields mean is said here, once.

The JSON Schemas for editors and the tables of the contributor page are written from these
descriptions. Rules that need more than one value live in `checks`.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

Owner = Literal["aws", "shared", "customer", "third-party", "none"]
Action = Literal["nothing", "choose", "enable", "operate"]
Rhythm = Literal["day", "week", "month", "quarter", "year", "release", "change"]
Category = Literal["IaaS", "CaaS", "PaaS", "FaaS"]
How = Literal["mirror", "repository", "excerpt"]
Proof = Literal["direct", "needs-reference"]

OWNERS: tuple[Owner, ...] = get_args(Owner)
ACTIONS: tuple[Action, ...] = get_args(Action)


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
Words = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=40)], ...], Field()]


class Record(BaseModel):
    """The base of all models: frozen, strict, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


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
        date | None,
        BeforeValidator(_day_or_undated),
        WithJsonSchema({"type": "string", "description": "ISO date or `undated`"}),
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


class Misconception(Record):
    """What people say, and what is true."""

    say: Annotated[Line, Field(description="What people say, in their words.")]
    truth: Annotated[Text, Field(description="What is true, cited.")]
    why: Annotated[Text, Field(description="Why people believe it, or why it matters.")]
    cells: Annotated[
        tuple[str, ...], Field(description="`offering/layer` addresses of the cells.", min_length=1)
    ]


class Term(Record):
    """A glossary entry."""

    term: Annotated[str, Field(description="The word.", max_length=60)]
    short: Annotated[str | None, Field(description="Its abbreviation.", max_length=16)] = None
    means: Annotated[Line, Field(description="What it means, in our words.")]
    hover: Annotated[
        bool, Field(description="`false` keeps a common word from being marked on every page.")
    ] = True
    see: Annotated[tuple[Id, ...], Field(description="Offering or layer ids.")] = ()


class TableRow(Record):
    """A row of an explainer's table."""

    head: Annotated[Line, Field(description="The row header.")]
    cells: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=600)], ...],
        Field(description="One text a column."),
    ]


class Table(Record):
    """A table of an explainer."""

    columns: Annotated[tuple[str, ...], Field(description="All headings, the first column's first.")]
    rows: Annotated[tuple[TableRow, ...], Field(description="The rows.")]


class Section(Record):
    """A part of an explainer."""

    heading: Annotated[str, Field(description="The heading.", max_length=100)]
    text: Annotated[str, Field(description="Paragraphs of inline Markdown, cited.", max_length=4000)] = ""
    table: Annotated[Table | None, Field(description="A table below the text.")] = None


class Explainer(Record):
    """A page of prose about a mechanism that several offerings share."""

    title: Annotated[str, Field(description="The page title.", max_length=80)]
    summary: Annotated[Line, Field(description="The page in one sentence.")]
    sections: Annotated[tuple[Section, ...], Field(description="In reading order.", min_length=1)]


class Change(Record):
    """Something that changed in the data."""

    on: Annotated[Day, Field(description="When.")]
    what: Annotated[Line, Field(description="What changed for readers.")]
    cells: Annotated[tuple[str, ...], Field(description="`offering/layer` addresses.")] = ()


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


# Every key that some model knows, for “did you mean”.
KNOWN_KEYS: frozenset[str] = frozenset(
    name for model in Record.__subclasses__() for name, _, _ in fields_of(model)
)

"""What is told beside the cells: misconceptions, terms, explainers, changes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .record import Day, Id, Line, Record, Text


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

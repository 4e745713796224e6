"""Rules about days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..dataset import Dataset
from ..problems import Problem


def newest_first(dataset: Dataset) -> Iterator[Problem]:
    """Changes stand newest first."""
    days = [change.on for change in dataset.changes.value]
    for i, (day, before) in enumerate(zip(days[1:], days, strict=False), start=1):
        if day > before:
            yield dataset.changes.problem((i, "on"), f"{day} is newer than {before} above it; newest first")


def not_in_future(dataset: Dataset, today: date) -> Iterator[Problem]:
    """No date lies in the future: nothing claims to have been read or judged later than it was."""
    for name, source in dataset.sources.value.items():
        if source.as_of and source.as_of > today:
            yield dataset.sources.problem((name, "as_of"), f"{source.as_of} is after today, {today}")
    for file in dataset.offerings.values():
        for layer, cell in file.value.cells.items():
            if cell.reviewed and cell.reviewed > today:
                key = ("cells", layer, "reviewed")
                yield file.problem(key, f"{cell.reviewed} is after today, {today}")
    for i, change in enumerate(dataset.changes.value):
        if change.on > today:
            yield dataset.changes.problem((i, "on"), f"{change.on} is after today, {today}")

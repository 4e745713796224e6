"""What is wrong with the data, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: `path:line: key: what is wrong; what would be right`."""

    path: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: "
        return place + (f"{self.key}: {self.message}" if self.key else self.message)


class DataError(Exception):
    """The data cannot be built; `problems` says why, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def suggest(word: str, known: Iterable[str]) -> str:
    """The tail of a message about an unknown word: the nearest known one, or all of a few."""
    words = sorted(set(known))
    if close := get_close_matches(word, words, n=1):
        return f"did you mean {close[0]!r}?"
    return f"known: {', '.join(words[:12])}{' …' if len(words) > 12 else ''}"

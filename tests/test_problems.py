"""Reports are sorted, and suggest what would be right."""

from __future__ import annotations

import pytest

from responsibility.problems import DataError, Problem, suggest


def test_a_problem_names_path_line_and_key() -> None:
    assert str(Problem("data/a.yml", 3, "x.y", "wrong")) == "data/a.yml:3: x.y: wrong"
    assert str(Problem("data/a.yml", 1, "", "empty file")) == "data/a.yml:1: empty file"


def test_an_error_lists_its_problems_by_path_and_line() -> None:
    error = DataError([Problem("b", 1, "", "x"), Problem("a", 10, "", "x"), Problem("a", 9, "", "x")])
    assert str(error) == "a:9: x\na:10: x\nb:1: x"


@pytest.mark.parametrize(
    ("word", "known", "tail"),
    [
        ("os-patchin", ["hardware", "os-patching"], "did you mean 'os-patching'?"),
        ("zzz", ["beta", "alpha", "beta"], "known: alpha, beta"),
        ("zzz", [f"{n:02}" for n in range(13)], "known: " + ", ".join(f"{n:02}" for n in range(12)) + " …"),
    ],
)
def test_the_nearest_word_or_all_of_a_few(word: str, known: list[str], tail: str) -> None:
    assert suggest(word, known) == tail

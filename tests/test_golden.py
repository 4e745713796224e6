"""One page of each kind, made of the tiny dataset: a change of a template shows here, line by line."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from responsibility.output import sync
from responsibility.render import render
from responsibility.settings import Settings
from responsibility.views import pages

from .samples import tiny_catalog

GOLDEN = Path(__file__).parent / "golden"
HOSTED = Settings("https://example.org/compute/", "https://example.org/repository")
# Its text is that of the models and rules, which change without a change of the page.
LEFT_OUT = frozenset({"contribute.md.jinja"})


@cache
def made() -> dict[str, str]:
    """The first page of each template, by its path."""
    first = {page.template: page for page in reversed(tuple(pages(tiny_catalog(), HOSTED)))}
    chosen = [page for name, page in sorted(first.items()) if name not in LEFT_OUT]
    return render(chosen, tiny_catalog())


@pytest.mark.parametrize("path", list(made()))
def test_a_page_reads_as_it_did(path: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--rewrite"):
        pytest.skip("written anew")
    golden = GOLDEN / path
    assert golden.is_file(), "new kind of page: run pytest tests/test_golden.py --rewrite"
    assert made()[path] == golden.read_text(encoding="utf-8"), "--rewrite writes it; look at the difference"


def test_no_golden_page_is_left_over(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--rewrite"):
        sync(made(), GOLDEN)
    assert {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.md")} == set(made())


def test_pages_do_not_depend_on_the_order_of_anything(tmp_path: Path) -> None:
    again = render(pages(tiny_catalog(), HOSTED), tiny_catalog())
    assert {path: again[path] for path in made()} == made()

"""Search lands on the cell: each query of queries.yml shows a right answer among its first three results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from ..samples import real_catalog

QUERIES: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "queries.yml").read_text(encoding="utf-8")
)
# What a reader sees first: for each page its best section or, where the page itself fits best, the page.
SHOWN = """items => items.flatMap(item => {
  const links = [...item.querySelectorAll(":scope > a")];
  return (links.length > 1 ? links.slice(1) : links).map(a => a.href);
})"""


def place(answer: str) -> str:
    """The address that an answer of queries.yml stands for."""
    name, _, layer = answer.partition("/")
    if layer:
        return f"services/{name}/#{layer}"
    return f"layers/{name}/" if name in real_catalog().layers else f"services/{name}/"


@pytest.fixture(scope="module")
def searching(browser: Browser, site: str) -> Iterator[Page]:
    """A page with its search open; the queries of a worker share it, for its index loads once."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(site + "about/")
    page.locator(".md-search__input").click()
    yield page
    context.close()


def results(page: Page, query: str) -> list[str]:
    """The first three results of a query, as addresses below the root of the site."""
    field = page.locator(".md-search__input")
    items = page.locator(".md-search-result__item")
    field.fill("")
    field.press("Backspace")
    expect(items).to_have_count(0)
    field.fill(query[:-1])
    field.press(query[-1])
    expect(items.first).to_be_visible(timeout=30_000)
    shown: list[str] = items.evaluate_all(SHOWN)[:3]
    parts = map(urlsplit, shown)
    return [
        f"{part.path.partition('/compute/')[2]}{'#' if part.fragment else ''}{part.fragment}"
        for part in parts
    ]


def test_there_are_forty_queries_of_which_each_names_its_answers() -> None:
    assert len(QUERIES) >= 40
    catalog = real_catalog()
    cells = {f"{offering}/{layer}" for offering, layer in catalog.cells}
    known = cells | set(catalog.layers) | set(catalog.offerings) | set(catalog.services)
    for query, answers in QUERIES.items():
        assert set(answers) <= known, query


@pytest.mark.parametrize("query", QUERIES)
def test_a_right_answer_is_among_the_first_three(searching: Page, query: str) -> None:
    shown = results(searching, query)
    assert {place(answer) for answer in QUERIES[query]} & set(shown), shown


def test_a_result_leads_to_its_cell(page: Page, site: str) -> None:
    page.goto(site + "about/")
    page.locator(".md-search__input").click()
    assert results(page, "imdsv2 eks nodes")
    section = page.locator(".md-search-result__item > a").nth(1)
    section.click()
    page.wait_for_url(re.compile(r"/services/eks-[a-z-]+/(\?.*)?#workload-identity$"))
    expect(page.locator("h2#workload-identity")).to_be_in_viewport()


def test_what_is_not_there_is_said(page: Page, site: str) -> None:
    page.goto(site + "about/")
    page.locator(".md-search__input").click()
    page.keyboard.type("zzqx")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")

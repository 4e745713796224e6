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
    section = page.locator(".md-search-result__item > a[href*='#']").first
    layer = urlsplit(str(section.get_attribute("href"))).fragment
    section.click()
    page.wait_for_url(re.compile(rf"/services/eks-[a-z-]+/(\?.*)?#{layer}$"))
    expect(page.locator(f"h2#{layer}")).to_be_in_viewport()


def test_what_is_not_there_is_said(page: Page, site: str) -> None:
    page.goto(site + "about/")
    page.locator(".md-search__input").click()
    page.keyboard.type("zzqx")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")


def index_requests(page: Page) -> list[str]:
    """What the page asks for the index from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "search_index" in request.url else None)
    return asked


def test_the_index_waits_until_search_is_wanted(page: Page, site: str) -> None:
    asked = index_requests(page)
    page.goto(site, wait_until="networkidle")
    assert asked == []
    page.keyboard.press("s")
    page.keyboard.type("fargate")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert len(asked) == 1


def test_an_address_may_ask(page: Page, site: str) -> None:
    asked = index_requests(page)
    page.goto(f"{site}?q=fargate")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert len(asked) == 1

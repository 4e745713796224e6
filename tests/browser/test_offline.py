"""The copy that opens from disk, and checklists: search, compare and ticks without a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A page that may ask no host at all and must run without a fault."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    made = context.new_page()
    faults: list[str] = []
    context.on("request", lambda each: faults.append(each.url) if each.url.startswith("http") else None)
    made.on("pageerror", lambda error: faults.append(str(error)))
    made.on("console", lambda each: faults.append(each.text) if each.type == "error" else None)
    yield made
    context.close()
    assert faults == []


def test_search_finds_a_cell(paper: Page, disk: Path) -> None:
    paper.goto((disk / "index.html").as_uri())
    paper.locator(".md-search__input").click()
    paper.keyboard.type("who patches fargate")
    result = paper.locator(".md-search-result__link[href*='services/ecs-fargate.html'][href*='#os-patching']")
    result.first.click()
    expect(paper.locator("#os-patching")).to_be_in_viewport()


def test_compare_works(paper: Page, disk: Path) -> None:
    paper.goto((disk / "compare.html").as_uri() + "?o=ec2-linux,ecs-fargate")
    table = paper.locator(".compare__table")
    expect(table.locator("thead").first).to_contain_text("ECS Fargate")
    expect(table.locator("[href*='services/ecs-fargate.html#os-patching']").first).to_be_visible()


def test_the_matrix_filters(paper: Page, disk: Path) -> None:
    paper.goto((disk / "matrix.html").as_uri())
    expect(paper.locator(".tools__count")).not_to_be_empty()
    before = paper.locator("th[data-offering]:not([hidden])").count()
    paper.locator(".menu > summary", has_text="Columns").or_(
        paper.locator(".menu > summary", has_text="Service")
    ).first.click()
    paper.locator(".menu[open] input[type=checkbox]").first.click()
    expect(paper.locator("th[data-offering]:not([hidden])")).not_to_have_count(before)


def test_pdfs_are_there(paper: Page, disk: Path) -> None:
    paper.goto((disk / "downloads/index.html").as_uri())
    link = paper.get_by_role("link", name="Poster")
    assert (disk / "downloads" / str(link.get_attribute("href"))).read_bytes().startswith(b"%PDF")


def test_a_tick_stays(paper: Page, disk: Path) -> None:
    paper.goto((disk / "checklists/ecs-fargate.html").as_uri())
    tick_and_reload(paper)


def test_a_tick_stays_on_the_hosted_site(page: Page, site: str) -> None:
    page.goto(f"{site}checklists/ecs-fargate/")
    tick_and_reload(page)
    page.get_by_role("button", name="Clear ticks").click()
    expect(page.locator(".ticks__count")).to_contain_text("0 of")
    page.reload()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)


def tick_and_reload(page: Page) -> None:
    box = page.locator(".task input").first
    expect(page.locator(".ticks__count")).to_contain_text("0 of")
    page.locator(".task label").first.click()
    expect(box).to_be_checked()
    expect(page.locator(".ticks__count")).to_contain_text("1 of")
    page.reload()
    expect(box).to_be_checked()
    expect(page.locator(".ticks__count")).to_contain_text("1 of")


def test_without_scripts_a_checklist_is_complete(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}checklists/ecs-fargate/")
    expect(page.get_by_role("checkbox").first).to_be_visible()
    assert page.get_by_role("checkbox").count() > 20
    expect(page.locator(".ticks__bar")).to_have_count(0)
    context.close()

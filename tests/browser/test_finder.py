"""The finder on the home page: two fields with keys only, and the lists that do the same without scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .test_access import SCHEMES, WIDTHS, Scheme, findings, opened


def open_home(page: Page, site: str) -> None:
    page.goto(site)
    expect(page.get_by_role("combobox", name="I use")).to_be_visible()


def test_without_scripts_the_lists_are_links(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    expect(page.locator(".finder")).to_be_hidden()
    page.locator("li[data-layer=os-patching] a").click()
    page.wait_for_url("**/layers/os-patching/")
    context.close()


def test_two_words_and_enter_lead_to_the_cell(page: Page, site: str) -> None:
    open_home(page, site)
    page.get_by_role("combobox", name="I use").focus()
    page.keyboard.type("fargate")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="who does")).to_be_focused()
    page.keyboard.type("patch")
    page.keyboard.press("Enter")
    expect(page.locator(".finder__result")).to_contain_text("ECS Fargate, OS patching")
    page.keyboard.press("Enter")
    page.wait_for_url("**/services/ecs-fargate/#os-patching")


def test_the_answer_is_there_before_the_page_is_left(page: Page, site: str) -> None:
    open_home(page, site)
    page.get_by_role("combobox", name="I use").fill("lambda image")
    page.keyboard.press("Enter")
    page.get_by_role("combobox", name="who does").fill("kernel")
    page.keyboard.press("Enter")
    line = page.locator(".finder__result p")
    expect(line).to_have_count(1)
    expect(line.locator(".badge svg")).to_be_visible()
    expect(line.locator(".finder__answer")).not_to_be_empty()


def test_a_whole_service_answers_for_each_of_its_offerings(page: Page, site: str) -> None:
    open_home(page, site)
    page.get_by_role("combobox", name="I use").fill("eks any")
    page.keyboard.press("Enter")
    page.get_by_role("combobox", name="who does").fill("backup")
    page.keyboard.press("Enter")
    members = page.locator(".card[data-service=eks] li[data-offering]").count()
    expect(page.locator(".finder__result p")).to_have_count(members)


def test_arrows_choose_and_escape_closes(page: Page, site: str) -> None:
    open_home(page, site)
    field = page.get_by_role("combobox", name="I use")
    field.focus()
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-expanded", "true")
    options = page.get_by_role("option")
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == options.last.get_attribute("id")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(options).to_have_count(0)


def test_typing_anew_takes_the_answer_away(page: Page, site: str) -> None:
    open_home(page, site)
    page.get_by_role("combobox", name="I use").fill("windows")
    page.keyboard.press("Enter")
    page.get_by_role("combobox", name="who does").fill("backup")
    page.keyboard.press("Enter")
    expect(page.locator(".finder__result p")).to_have_count(1)
    page.get_by_role("combobox", name="I use").fill("lambd")
    expect(page.locator(".finder__result p")).to_have_count(0)


def test_a_name_that_nothing_has_leads_nowhere(page: Page, site: str) -> None:
    open_home(page, site)
    field = page.get_by_role("combobox", name="I use")
    field.fill("mainframe")
    expect(page.get_by_role("option")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(field).to_be_focused()


def test_from_disk_the_answer_is_found_too(page: Page, site_dir: Path) -> None:
    page.goto((site_dir / "index.html").as_uri())
    page.get_by_role("combobox", name="I use").fill("fargate")
    page.keyboard.press("Enter")
    page.get_by_role("combobox", name="who does").fill("patch")
    page.keyboard.press("Enter")
    expect(page.locator(".finder__answer")).not_to_be_empty()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_what_opens(page: Page, site: str, scheme: Scheme, width: int) -> None:
    opened(page, site, scheme, width)
    page.get_by_role("combobox", name="I use").fill("eks any")
    expect(page.get_by_role("option").first).to_be_visible()
    assert findings(page) == []
    page.keyboard.press("Enter")
    page.keyboard.type("patch")
    page.keyboard.press("Enter")
    expect(page.locator(".finder__answer").first).to_be_visible()
    assert findings(page) == []

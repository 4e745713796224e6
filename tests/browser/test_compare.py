"""The compare page: what its address means, its controls, without scripts and from disk."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from .test_access import SCHEMES, WIDTHS, Scheme, findings, opened

THREE = "?o=ec2-linux,ecs-fargate,lambda-zip"


def open_compare(page: Page, site: str, query: str = "") -> None:
    page.goto(f"{site}compare/{query}")
    expect(page.locator(".compare__body > *").first).to_be_visible()


def compared(page: Page) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get("o", [""])[0].split(",")


def columns(page: Page) -> list[str]:
    return page.locator(".compare__table").first.locator("thead th").all_inner_texts()


def test_without_scripts_there_is_a_matrix_and_a_word_on_how_to_use_it(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}compare/")
    expect(page.locator(".compare__how")).to_contain_text("The address says what is compared")
    expect(page.locator(".compare__how li a").first).to_be_visible()
    expect(page.locator(".matrix__table")).to_be_visible()
    context.close()


def test_the_address_says_what_is_compared(page: Page, site: str) -> None:
    open_compare(page, site, THREE)
    assert columns(page) == ["EC2 Linux", "ECS Fargate", "Lambda .zip"]
    expect(page.locator(".compare__all")).to_be_hidden()
    expect(page).to_have_title(re.compile("EC2 Linux and ECS Fargate and Lambda .zip"))


def test_differences_come_first_and_are_counted(page: Page, site: str) -> None:
    open_compare(page, site, THREE)
    differ, same = (page.locator(".compare__table").nth(at).locator("tbody") for at in (0, 1))
    expect(page.locator(".compare__count")).to_have_text(
        f"{differ.count()} of {differ.count() + same.count()} layers differ"
    )
    answers = """bodies => bodies.map(body => {
        const said = [...body.querySelectorAll("td")].map(cell => cell.children[1].textContent);
        return new Set(said).size;
    })"""
    assert min(differ.evaluate_all(answers)) > 1
    assert set(same.evaluate_all(answers)) == {1}


def test_differences_only(page: Page, site: str) -> None:
    open_compare(page, site, THREE)
    page.get_by_label("Differences only").check()
    expect(page.locator(".compare__table")).to_have_count(1)
    assert page.url.endswith(f"{THREE}&only=differences")
    page.reload()
    expect(page.locator(".compare__table")).to_have_count(1)
    expect(page.get_by_label("Differences only")).to_be_checked()


def test_a_cell_has_its_answer_and_a_link_to_all_of_it(page: Page, site: str) -> None:
    open_compare(page, site, THREE)
    cell = page.locator("tbody[data-layer=os-patching] td").first
    expect(cell.locator(".badge")).to_have_text("You")
    expect(cell.locator(".compare__answer")).not_to_be_empty()
    cell.get_by_role("link").click()
    page.wait_for_url("**/services/ec2-linux/#os-patching")


def test_both_sides_open_across_the_row_and_all_at_once(page: Page, site: str) -> None:
    open_compare(page, site, THREE)
    row = page.locator("tbody[data-layer=os-patching]")
    row.locator("summary").first.click()
    expect(row.locator("details[open]")).to_have_count(3)
    expect(page.locator("details.compare__more[open]")).to_have_count(3)
    page.get_by_label("Both sides and duties").check()
    every = page.locator("details.compare__more").count()
    expect(page.locator("details.compare__more[open]")).to_have_count(every)
    assert "text=full" in page.url


def test_columns_move_and_go_and_the_focus_stays(page: Page, site: str) -> None:
    open_compare(page, site, THREE)
    page.get_by_role("button", name="Move to the right: EC2 Linux").click()
    expect(page.get_by_role("button", name="Move to the right: EC2 Linux")).to_be_focused()
    assert compared(page) == ["ecs-fargate", "ec2-linux", "lambda-zip"]
    page.keyboard.press("Enter")
    assert compared(page) == ["ecs-fargate", "lambda-zip", "ec2-linux"]
    expect(page.get_by_role("button", name="Move to the left: EC2 Linux")).to_be_focused()
    page.get_by_role("button", name="Remove Lambda .zip").click()
    assert compared(page) == ["ecs-fargate", "ec2-linux"]
    expect(page.get_by_role("button", name="Remove EC2 Linux")).to_be_focused()
    expect(page.locator(".compare__table").first.locator("thead th")).to_have_text(
        ["ECS Fargate", "EC2 Linux"]
    )


def test_an_offering_is_added_by_typing(page: Page, site: str) -> None:
    open_compare(page, site, "?o=ec2-linux")
    field = page.get_by_role("combobox", name="Add")
    field.fill("k8s zip")
    expect(page.get_by_role("option")).to_have_count(0)
    field.fill("k8s fargate")
    expect(page.get_by_role("option")).to_have_count(1)
    field.fill("fargate")
    expect(page.get_by_role("option").first).to_contain_text("Amazon ECS on AWS Fargate")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert compared(page) == ["ec2-linux", "eks-fargate"]
    expect(field).to_be_focused()
    expect(field).to_have_value("")


def test_five_are_the_most(page: Page, site: str) -> None:
    open_compare(page, site, "?o=ec2-linux,ecs-ec2,ecs-fargate,eks-fargate,lambda-zip,lambda-image")
    expect(page.locator(".compare__notes")).to_contain_text("left out: Lambda image")
    expect(page.locator(".compare__chosen li")).to_have_count(5)
    expect(page.get_by_role("combobox", name="Add")).to_be_hidden()
    page.get_by_role("button", name="Remove EC2 Linux").click()
    expect(page.get_by_role("combobox", name="Add")).to_be_visible()


def test_unknown_ids_are_named_and_left_out(page: Page, site: str) -> None:
    open_compare(page, site, "?o=ec3-linux,<b>x</b>,ec2-linux,ecs-fargate,__proto__")
    notes = page.locator(".compare__notes")
    expect(notes).to_contain_text("“ec3-linux”")
    expect(notes).to_contain_text("“<b>x</b>”")
    assert compared(page) == ["ec2-linux", "ecs-fargate"]


def test_only_unknown_ids_leave_a_page_to_start_from(page: Page, site: str) -> None:
    open_compare(page, site, "?o=nothing")
    expect(page.locator(".compare__notes")).to_contain_text("“nothing”")
    page.get_by_role("button", name="All of Amazon EC2").click()
    assert columns(page) == ["EC2 Linux", "EC2 Windows"]


def test_a_service_means_its_first_offering(page: Page, site: str) -> None:
    open_compare(page, site, "?o=ec2,fargate,lambda")
    assert compared(page) == ["ec2-linux", "ecs-fargate", "lambda-zip"]


def test_share_copies_the_hosted_address(page: Page, site: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_compare(page, site, THREE)
    page.get_by_role("button", name="Share", exact=True).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    permanent = page.locator(".compare").get_attribute("data-permanent")
    assert page.evaluate("navigator.clipboard.readText()") == f"{permanent}{THREE}"


def test_from_disk_the_query_is_read_and_the_hash_is_written(page: Page, site_dir: Path) -> None:
    page.goto(f"{(site_dir / 'compare' / 'index.html').as_uri()}{THREE}")
    expect(page.locator(".compare__count")).to_contain_text("layers differ")
    page.get_by_role("button", name="Remove ECS Fargate").click()
    assert page.url.endswith("#?o=ec2-linux,lambda-zip")
    page.reload()
    expect(page.locator(".compare__chosen a")).to_have_text(["EC2 Linux", "Lambda .zip"])


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_nothing_scrolls_sideways(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_compare(page, site, "?o=ec2-linux,ecs-fargate,eks-auto-mode,lambda-zip,lambda-image&text=full")
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_what_opens(page: Page, site: str, scheme: Scheme, width: int) -> None:
    opened(page, f"{site}compare/{THREE},nothing&text=full", scheme, width)
    page.get_by_role("combobox", name="Add").fill("e")
    expect(page.get_by_role("option").first).to_be_visible()
    assert findings(page) == []

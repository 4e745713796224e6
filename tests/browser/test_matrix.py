"""The matrix page: without scripts, with a mouse, with keys, hosted and from disk."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .test_access import SCHEMES, WIDTHS, Scheme, findings, opened

CELL = "td.owner:not([hidden], .owner--left-out) > a"


def open_matrix(page: Page, site: str, query: str = "") -> Locator:
    """The table of the matrix page, once its scripts have run."""
    page.goto(f"{site}matrix/{query}")
    expect(page.locator(".tools__count")).not_to_be_empty()
    return page.locator(".matrix__table")


def choose(page: Page, menu: str, label: str) -> None:
    page.locator(".menu > summary", has_text=menu).click()
    page.locator(".menu[open]").get_by_text(label, exact=True).click()
    page.keyboard.press("Escape")


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_without_scripts_every_cell_is_a_link(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}matrix/")
    layers = page.locator("tr[data-layer]").count()
    offerings = page.locator("th[data-offering]").count()
    assert page.locator("td.owner > a[href*='/services/'][href*='#']").count() == layers * offerings
    expect(page.locator(".tools")).to_be_hidden()
    context.close()


def test_all_columns_fit_a_laptop_without_scrolling(page: Page, site: str) -> None:
    open_matrix(page, site)
    page.set_viewport_size({"width": 1280 - 2 * 15, "height": 800})  # where scroll bars take room
    for selector in ("html", ".matrix"):
        wide, seen = page.locator(selector).evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert wide <= seen, selector


def test_nothing_in_a_cell_reaches_into_the_next(page: Page, site: str) -> None:
    open_matrix(page, site)
    wide = page.locator("td.owner > a").evaluate_all(
        "links => links.filter(a => a.scrollWidth > a.clientWidth).map(a => a.href)"
    )
    assert wide == []


@pytest.mark.parametrize("size", [(1280, 800), (768, 1024), (960, 480)])
def test_head_row_and_first_column_stay_in_sight(page: Page, site: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_matrix(page, site, "?density=comfortable")
    box = page.locator(".matrix")
    box.evaluate("box => box.scrollTo(400, 500)")
    frame, head = box.bounding_box(), page.locator(".matrix__offerings th").first.bounding_box()
    row = page.locator("tr[data-layer] th").last.bounding_box()
    assert frame
    assert head
    assert row
    assert head["y"] - frame["y"] < 60
    assert abs(row["x"] - frame["x"]) < 3


def test_on_a_phone_each_layer_is_a_card(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_matrix(page, site, "?o=ec2-linux,ecs-fargate")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    card = page.locator("tr[data-layer=os-patching]")
    expect(card.locator("td:not([hidden])")).to_have_count(2)
    names = card.locator("td:not([hidden])").evaluate_all(
        "cells => cells.map(c => getComputedStyle(c, '::before').content)"
    )
    assert [name.split('"')[1] for name in names] == ["EC2 Linux", "ECS Fargate"]
    expect(card.get_by_role("link", name="You, EC2 Linux")).to_be_visible()


def test_services_and_offerings_choose_columns(page: Page, site: str) -> None:
    table = open_matrix(page, site)
    choose(page, "Service", "Amazon EC2")
    expect(table.locator("th[data-offering]:visible")).to_have_text(["EC2 Linux", "EC2 Windows"])
    expect(table.locator(".matrix__services th:visible")).to_have_text(["Amazon EC2"])
    choose(page, "Offerings", "EC2 Linux")
    expect(table.locator("th[data-offering]:visible")).to_have_text(["EC2 Linux"])
    assert query(page) == {"service": ["ec2"], "o": ["ec2-linux"]}


def test_layers_owner_and_action_choose_rows_and_cells(page: Page, site: str) -> None:
    table = open_matrix(page, site)
    choose(page, "Layers", "Data")
    expect(table.locator("tr[data-layer]:visible")).to_have_count(
        page.locator("tbody[data-group=data] tr[data-layer]").count()
    )
    choose(page, "Who", "You")
    choose(page, "What is left", "Operate")
    for cell in table.locator(CELL).all():
        owner, action = cell.evaluate("a => [a.parentElement.dataset.owner, a.parentElement.dataset.action]")
        assert (owner, action) == ("customer", "operate")
    assert query(page) == {"group": ["data"], "owner": ["customer"], "action": ["operate"]}


def test_rows_that_agree_go_and_the_rest_disagrees(page: Page, site: str) -> None:
    table = open_matrix(page, site, "?o=ec2-linux,lambda-zip")
    before = table.locator("tr[data-layer]:visible").count()
    page.get_by_text("Hide rows that agree").click()
    rows = table.locator("tr[data-layer]:visible")
    assert 0 < rows.count() < before
    for row in rows.all():
        answers = row.locator("td:not([hidden])").evaluate_all(
            "cells => cells.map(({dataset}) => `${dataset.owner} ${dataset.action}`)"
        )
        assert len(set(answers)) == 2
    assert query(page)["agree"] == ["hide"]


def test_counts_are_said_aloud(page: Page, site: str) -> None:
    open_matrix(page, site)
    said = page.locator(".tools__count")
    expect(said).to_have_attribute("role", "status")
    choose(page, "Service", "Amazon EC2")
    offerings = page.locator("th[data-offering]").count()
    expect(said).to_contain_text(f"2 of {offerings} offerings")


def test_the_count_is_there_before_the_scripts(browser: Browser, page: Page, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{site}matrix/")
    shipped = plain.locator(".tools__count").text_content()
    context.close()
    open_matrix(page, site, "?o=ec2-linux")
    page.get_by_role("button", name="Reset").click()
    expect(page.locator(".tools__count")).to_have_text(str(shipped))


def test_choices_that_exclude_each_other_say_so(page: Page, site: str) -> None:
    open_matrix(page, site, "?service=ec2&o=lambda-zip")
    expect(page.locator(".matrix__none")).to_be_visible()
    page.get_by_role("button", name="Reset").click()
    expect(page.locator(".matrix__none")).to_be_hidden()
    assert query(page) == {}


def test_roomy_cells_say_what_is_left(page: Page, site: str) -> None:
    open_matrix(page, site)
    cell = page.locator("tr[data-layer=code] td.owner > a").first
    expect(cell).not_to_contain_text("Operate")
    page.get_by_text("Roomy").click()
    expect(cell).to_contain_text("Operate")
    assert query(page) == {"density": ["comfortable"]}


def test_the_address_restores_the_page(page: Page, site: str) -> None:
    table = open_matrix(page, site, "?o=ecs-fargate,eks-fargate&group=network&agree=hide")
    expect(table.locator("th[data-offering]:visible")).to_have_text(["ECS Fargate", "EKS Fargate"])
    expect(page.locator("[name=agree]")).to_be_checked()
    before = page.evaluate("history.length")
    choose(page, "Layers", "Data")
    assert page.evaluate("history.length") == before
    assert query(page)["group"] == ["network,data"]


def test_from_disk_the_hash_holds_the_state(page: Page, site_dir: Path) -> None:
    page.goto(f"{(site_dir / 'matrix' / 'index.html').as_uri()}#?o=ec2-linux")
    expect(page.locator("th[data-offering]:visible")).to_have_text(["EC2 Linux"])
    choose(page, "Offerings", "EC2 Windows")
    assert page.url.endswith("#?o=ec2-linux,ec2-windows")
    page.reload()
    expect(page.locator("th[data-offering]:visible")).to_have_count(2)
    page.locator(CELL).first.click()
    expect(page.locator(".answer")).to_be_visible()


def test_copy_link_gives_the_hosted_address(page: Page, site: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_matrix(page, site, "?owner=customer&h=patch")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    permanent = page.locator("form.tools").get_attribute("data-permanent")
    assert copied == f"{permanent}?owner=customer"


def test_an_export_holds_what_is_on_screen(page: Page, site: str) -> None:
    table = open_matrix(page, site, "?o=ec2-linux,eks-fargate&group=operating-system&owner=customer,shared")
    page.locator(".menu > summary", has_text="Export").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    head, *body = list(csv.reader(io.StringIO(text)))
    assert head == ["Group", "Layer", "EC2 Linux", "EKS Fargate"]
    assert [row[1] for row in body] == table.locator("tr[data-layer]:visible th").all_inner_texts()
    assert {row[0] for row in body} == {"Operating system"}
    for row, line in zip(body, table.locator("tr[data-layer]:visible").all(), strict=True):
        shown = line.locator("td:not([hidden])").evaluate_all(
            "cells => cells.map(c => c.classList.contains('owner--left-out') ? '' : c.innerText.trim())"
        )
        assert [text.split(",")[0] for text in row[2:]] == shown


@pytest.mark.parametrize(
    ("name", "start"), [("Copy as TSV", "Group\tLayer\t"), ("Copy as Markdown", "| Group |")]
)
def test_an_export_can_be_copied(page: Page, site: str, name: str, start: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_matrix(page, site)
    page.locator(".menu > summary", has_text="Export").click()
    page.get_by_role("button", name=name).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    lines = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert lines[0].startswith(start)
    assert len(lines) - 1 - ("Markdown" in name) == page.locator("tr[data-layer]").count()


def test_a_cell_opens_its_answer(page: Page, site: str) -> None:
    table = open_matrix(page, site)
    link = table.locator("tr[data-layer=os-patching] td > a").first
    link.click()
    answer = page.locator(".answer")
    expect(answer).to_contain_text("Amazon EC2 Linux instances, OS patching")
    expect(answer.locator(".answer__text")).not_to_be_empty()
    expect(answer.locator("dt")).to_have_text(["AWS", "You"])
    expect(answer.locator(".answer__depends li").first).to_contain_text("When ")
    expect(answer.get_by_role("link")).to_have_attribute("href", str(link.evaluate("a => a.href")))
    box = answer.bounding_box()
    assert box
    assert 0 <= box["x"] <= 1280 - box["width"]
    page.get_by_role("button", name="Close").click()
    expect(answer).to_be_hidden()
    expect(link).to_be_focused()


def test_a_cell_is_a_plain_link_to_a_reader_who_wants_that(page: Page, site: str) -> None:
    table = open_matrix(page, site)
    with page.context.expect_page() as opened:
        table.locator(CELL).first.click(modifiers=["ControlOrMeta"])
    opened.value.wait_for_url("**/services/**")


def test_a_cell_whose_answer_cannot_be_loaded_stays_a_link(page: Page, site: str) -> None:
    page.route("**/assets/data/cells/*", lambda route: route.abort())
    table = open_matrix(page, site)
    table.locator(CELL).first.click()
    page.wait_for_url("**/services/**")


def test_keys_walk_the_grid(page: Page, site: str) -> None:
    table = open_matrix(page, site)
    expect(table).to_have_role("grid")
    stops = table.locator("a[tabindex='0']")
    expect(stops).to_have_count(1)
    stops.focus()
    first = table.locator("tr[data-layer]").first
    expect(first.locator("td > a").nth(0)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(first.locator("td > a").nth(1)).to_be_focused()
    expect(stops).to_have_count(1)
    page.keyboard.press("End")
    expect(first.locator("td > a").last).to_be_focused()
    page.keyboard.press("Home")
    expect(first.locator("th > a")).to_be_focused()
    page.keyboard.press("Control+End")
    expect(table.locator("tr[data-layer]").last.locator("td > a").last).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(table.locator("tr[data-layer]").nth(-2).locator("td > a").last).to_be_focused()
    page.keyboard.press("Control+Home")
    expect(table.locator(".matrix__services a").first).to_be_focused()


def test_keys_open_and_close_an_answer(page: Page, site: str) -> None:
    table = open_matrix(page, site)
    link = table.locator("tr[data-layer=os-patching] td > a").nth(4)
    link.focus()
    page.keyboard.press("Enter")
    answer = page.locator(".answer")
    expect(answer).to_have_role("dialog")
    expect(answer.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(answer).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(answer.get_by_role("link")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(answer).to_be_hidden()
    expect(link).to_be_focused()


def test_a_focused_cell_is_never_behind_the_heads(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 800, "height": 700})
    table = open_matrix(page, site)
    table.locator("tr[data-layer]").last.locator("td > a").last.focus()
    for key in ["ArrowUp"] * 20 + ["ArrowLeft"] * 14:
        page.keyboard.press(key)
        assert page.evaluate(
            """() => {
                const {left, top, width, height} = document.activeElement.getBoundingClientRect();
                const seen = document.elementFromPoint(left + width / 2, top + height / 2);
                return document.activeElement.contains(seen);
            }"""
        ), key


def test_the_stop_for_tab_survives_a_filter(page: Page, site: str) -> None:
    table = open_matrix(page, site)
    table.locator("tr[data-layer]").first.locator("td > a").first.focus()
    choose(page, "Layers", "Governance")
    choose(page, "Service", "AWS Lambda")
    expect(table.locator("a[tabindex='0']")).to_have_count(1)
    expect(table.locator("a[tabindex='0']")).to_be_visible()


def test_a_few_columns_lead_to_their_comparison(page: Page, site: str) -> None:
    open_matrix(page, site, "?o=ec2-linux,ecs-fargate")
    page.get_by_role("link", name="compare them").click()
    page.wait_for_url("**/compare/?o=ec2-linux,ecs-fargate")


def test_menus_close_on_escape_and_give_the_focus_back(page: Page, site: str) -> None:
    open_matrix(page, site)
    summary = page.locator(".menu > summary", has_text="Service")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    expect(page.locator(".menu[open]")).to_have_count(0)
    expect(summary).to_be_focused()
    assert query(page) == {"service": ["ec2"]}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_what_opens(page: Page, site: str, scheme: Scheme, width: int) -> None:
    opened(page, f"{site}matrix/?owner=customer,shared&density=comfortable", scheme, width)
    page.locator(".menu > summary", has_text="Offerings").click()
    expect(page.locator(".menu[open] fieldset").first).to_be_visible()
    assert findings(page) == []
    page.keyboard.press("Escape")
    page.locator(CELL).first.click()
    expect(page.locator(".answer")).to_be_visible()
    assert findings(page) == []

"""Moves and ladders as readers meet them: reached from both ends, whole on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

MOVE = "moves/ecs-ec2-to-ecs-fargate/"


def at(site: str, path: str) -> str:
    return f"{site.rstrip('/')}/{path}"


def test_a_move_is_reached_from_the_offering_that_is_left(page: Page, site: str) -> None:
    page.goto(at(site, "services/ecs-ec2/"))
    page.locator("#moving ~ .routes").first.get_by_role("link", name="ECS Fargate").click()
    page.wait_for_url(f"**/{MOVE}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("From Amazon ECS on Amazon EC2")


def test_a_move_is_reached_from_its_service_and_from_the_list(page: Page, site: str) -> None:
    for start in ("services/ecs/", "moves/"):
        page.goto(at(site, start))
        links = page.locator(".routes").filter(has_text="From ECS on EC2 to")
        links.get_by_role("link", name="ECS Fargate").click()
        page.wait_for_url(f"**/{MOVE}")


def test_an_answer_leads_to_its_cell(page: Page, site: str) -> None:
    page.goto(at(site, MOVE))
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="OS patching"))
    row.get_by_role("link").last.click()
    page.wait_for_url("**/services/ecs-fargate/#os-patching")


def test_both_ends_can_be_compared_in_full(page: Page, site: str) -> None:
    page.goto(at(site, MOVE))
    page.get_by_role("link", name="Compare both in full").click()
    page.wait_for_url("**/compare/?o=ecs-ec2,ecs-fargate")
    expect(page.locator(".compare__table").first.locator("thead th")).to_have_text(
        ["ECS on EC2", "ECS Fargate"]
    )


def test_the_checks_of_a_subject_open(page: Page, site: str) -> None:
    page.goto(at(site, MOVE))
    subject = page.locator(".evidence details").first
    expect(subject.get_by_role("listitem").first).to_be_hidden()
    subject.locator("summary").click()
    expect(subject.get_by_role("listitem").first).to_be_visible()


@pytest.mark.parametrize("path", [MOVE, "moves/", "services/ecs/"])
def test_nothing_is_wider_than_a_phone(page: Page, site: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(at(site, path))
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_layer_of_a_move_has_both_ends_in_view_on_a_phone(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(at(site, MOVE))
    row = page.locator("table.data tbody tr").first
    ends = [cell.bounding_box() for cell in row.locator("td").all()]
    assert [box is not None and box["x"] + box["width"] <= 390 for box in ends] == [True, True]


def test_the_ladder_can_be_read_on_a_phone_and_has_its_words(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(at(site, "services/ecs/"))
    ladder = page.locator(".ladder")
    expect(ladder.get_by_role("img")).to_have_accessible_name(
        "Amazon ECS: how much is yours, by offering and group of layers"
    )
    sizes = ladder.locator("text").evaluate_all(
        "texts => texts.map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)"
    )
    assert min(sizes) >= 8
    ladder.locator("summary").click()
    expect(ladder.get_by_role("listitem").first).to_contain_text("all yours:")


def test_the_labels_of_the_ladder_do_not_overlap_its_columns(page: Page, site: str) -> None:
    page.goto(at(site, "services/eks/"))
    labels = page.locator(".ladder__name").evaluate_all(
        "texts => Math.max(...texts.map(t => t.getBoundingClientRect().right))"
    )
    boxes = page.locator(".ladder__box").evaluate_all(
        "boxes => Math.min(...boxes.map(b => b.getBoundingClientRect().left))"
    )
    assert labels < boxes

"""What a reader does with a cell: copy its address, land on it, look a word up."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from ..conftest import HOSTED


def test_the_link_to_a_cell_is_copied(page: Page, site: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site + "services/ecs-fargate/")
    link = page.locator(".cell[data-cell='ecs-fargate/os-patching'] .copy-link")
    link.click()
    expect(link).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == HOSTED["SITE_URL"] + "services/ecs-fargate/#os-patching"
    expect(link).not_to_have_text("Copied")


def test_an_address_with_an_anchor_shows_the_cell(page: Page, site: str) -> None:
    page.goto(site + "services/ecs-fargate/#os-patching")
    expect(page.locator("h2#os-patching")).to_be_in_viewport()


def test_a_cell_leads_to_its_layer_and_back(page: Page, site: str) -> None:
    page.goto(site + "services/ecs-fargate/#os-patching")
    page.locator(".cell[data-cell='ecs-fargate/os-patching']").get_by_role(
        "link", name="All offerings"
    ).click()
    page.wait_for_url("**/layers/os-patching/#ecs-fargate")
    page.locator(".cell[data-cell='ecs-fargate/os-patching']").get_by_role("link", name="All layers").click()
    page.wait_for_url("**/services/ecs-fargate/")


def test_a_cell_leads_to_its_line_in_the_data_and_to_a_report(page: Page, site: str) -> None:
    page.goto(site + "services/ecs-fargate/")
    tools = page.locator(".cell[data-cell='ecs-fargate/os-patching'] .cell__tools")
    edit = str(tools.get_by_role("link", name="Edit this cell").get_attribute("href"))
    assert edit.startswith(HOSTED["REPO_URL"] + "/blob/main/data/offerings/ecs-fargate.yml#L")
    report = str(tools.get_by_role("link", name="Report this cell").get_attribute("href"))
    assert report.startswith(HOSTED["REPO_URL"] + "/issues/new?title=ecs-fargate%2Fos-patching")


def test_a_dotted_word_explains_itself(page: Page, site: str) -> None:
    page.goto(site + "services/ec2-linux/")
    assert page.locator("main abbr[title]").count() > 0


def test_light_and_dark_can_be_switched_and_stay(page: Page, site: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(site + "about/")
    page.get_by_title("Switch to dark").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(site + "changes/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_an_unknown_address_gets_a_page_that_works(page: Page, site: str) -> None:
    page.goto(site + "404.html")
    page.get_by_role("link", name="Matrix").first.click()
    page.wait_for_url("**/matrix/")

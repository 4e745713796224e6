"""Nobody is left out: no finding of axe, small phones, no scripts, no mouse."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from ..samples import ROOT
from .kinds import KINDS

Scheme = Literal["light", "dark"]
SCHEMES: dict[Scheme, str] = {"light": "default", "dark": "slate"}
WIDTHS = (390, 1280)
# Everything that Tab should reach: what shows and is in the order. Of a group of radio buttons Tab reaches
# one, and the button that leads back up comes and goes with scrolling.
REACHABLE = """() => {
  const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']");
  const seen = e => e.checkVisibility({visibilityProperty: true});
  const own = e => !e.matches(":disabled, .md-top, [type=radio]:not(:checked)");
  const shown = [...all].filter(e => e.tabIndex >= 0 && own(e) && seen(e));
  for (const e of shown) e.dataset.reachable = "";
  return shown.length;
}"""
HERE = """() => {
  const e = document.activeElement;
  if (e === document.body) return false;
  e.removeAttribute("data-reachable");
  return true;
}"""
LEFT = "() => [...document.querySelectorAll('[data-reachable]')].map(e => e.outerHTML.slice(0, 120))"


# A long list repeats what its first items show; axe takes seconds for each thousand of them.
SHORTEN = """() => document.querySelectorAll("tbody tr:nth-child(n+40), .glossary > :nth-child(n+80)")
  .forEach(e => e.remove())"""
# What a colour scheme can change; all else is looked at in the light.
COLOURS = ("color-contrast", "link-in-text-block")


def findings(page: Page, *rules: str) -> list[str]:
    """What axe objects to: rule, place and help."""
    page.evaluate(SHORTEN)
    page.evaluate(AXE_SCRIPT)
    options = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    report: dict[str, Any] = page.evaluate("options => axe.run(options)", options)
    return [
        f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
        for rule in report["violations"]
        for node in rule["nodes"]
    ]


def opened(page: Page, address: str, scheme: Scheme, width: int) -> Page:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(address)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
    return page


def test_every_kind_of_page_is_looked_at() -> None:
    templates = {path.name.removesuffix(".md.jinja") for path in (ROOT / "templates/pages").iterdir()}
    assert templates == set(KINDS)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", [*KINDS, "404"])
def test_axe_finds_nothing(page: Page, site: str, kind: str, scheme: Scheme, width: int) -> None:
    opened(page, site + KINDS.get(kind, "404.html"), scheme, width)
    assert findings(page, *(COLOURS if scheme == "dark" else ())) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_while_searching(page: Page, site: str, scheme: Scheme, width: int) -> None:
    opened(page, site + KINDS["about"], scheme, width)
    page.keyboard.press("/")
    page.keyboard.type("who patches fargate")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert findings(page) == []


def test_a_finding_would_be_found(page: Page, site: str) -> None:
    page.goto(site + KINDS["about"])
    page.evaluate("document.querySelector('main h1').insertAdjacentHTML('afterend', '<a href=\"#x\"></a>')")
    assert any(finding.startswith("link-name: ") for finding in findings(page))


@pytest.mark.parametrize("kind", [*KINDS, "404"])
def test_nothing_scrolls_sideways_on_the_smallest_phone(page: Page, site: str, kind: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + KINDS.get(kind, "404.html"))
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_can_be_read_without_scripts(browser: Browser, site: str, kind: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(site + KINDS[kind])
    expect(page.locator("main h1")).to_be_visible()
    parts = page.locator("main article :is(p, li, td, th, dd)")
    assert parts.count() > 0
    assert parts.first.is_visible()
    assert parts.last.is_visible() or page.locator("main article details").count() > 0
    context.close()


def test_a_cell_is_whole_without_scripts(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + "services/ecs-ec2/#os-patching")
    cell = page.locator(".cell[data-cell='ecs-ec2/os-patching']")
    for part in (".badge", ".cell__answer", ".side--aws", ".side--customer", ".duties", ".cell__tools"):
        expect(cell.locator(part).first).to_be_visible()
    assert cell.locator(".copy-link").get_attribute("href")
    cell.locator(".cell__sources summary").click()
    expect(cell.locator(".cell__sources a").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("kind", ["home", "service", "compare", "about", "move"])
def test_tab_reaches_everything(page: Page, site: str, kind: str) -> None:
    page.goto(site + KINDS[kind])
    expect(page.locator(".md-search__input")).to_have_count(1)
    count = page.evaluate(REACHABLE)
    assert count > 20
    for _ in range(count * 2):
        page.keyboard.press("Tab")
        if not page.evaluate(HERE):
            break
    assert page.evaluate(LEFT) == []


def test_the_first_tab_skips_to_the_text(page: Page, site: str) -> None:
    page.goto(site + KINDS["offering"])
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_visible()


def test_what_has_the_focus_shows_it(page: Page, site: str) -> None:
    page.goto(site + KINDS["offering"])
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.md-search__input')"):
            page.keyboard.press("Escape")  # the search opens at once, which shows that it is meant
            continue
        shown = page.evaluate(
            "() => [document.activeElement, document.activeElement.nextElementSibling].some(e => e &&"
            " (getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e).boxShadow !== 'none'))"
        )
        assert shown, page.evaluate("document.activeElement.outerHTML")

"""The three tasks in a second engine: find a cell, compare offerings, read the matrix; hosted and from disk.

Firefox speaks Marionette by itself, so no driver is needed beside it. Where there is none, these are skipped.
"""

from __future__ import annotations

import os
import shutil
import socket
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from .test_access import SHORTEN

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what the packages below it do at import is not up to us
    from marionette_driver import By, Wait
    from marionette_driver.keys import Keys
    from marionette_driver.marionette import Marionette, WebElement


def firefox() -> str | None:
    """Firefox itself; a script of that name, as some systems have, cannot be driven."""
    for name in (os.environ.get("FIREFOX", ""), "firefox-esr", "firefox"):
        path = shutil.which(name)
        if path and Path(path).resolve().with_name("application.ini").exists():
            return path
    return None


FIREFOX = firefox()
SECONDS = 10
PAGES = ("", "matrix/", "services/ecs-fargate/", "compare/?o=ec2-linux,ecs-fargate")
AXE = """;const done = arguments[0];
window.axe.run({resultTypes: ["violations"]}).then(
  report => done(report.violations.map(rule => [rule.id, rule.nodes.map(node => node.target.join(" "))])),
  error => done(String(error)),
);"""

pytestmark = [
    pytest.mark.skipif(not FIREFOX, reason="no Firefox found; install it or name it in FIREFOX"),
    # While Firefox starts, the client tries its port and drops each socket that finds none.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


class Fox:
    """A browser of few words."""

    def __init__(self, session: Marionette) -> None:
        self.session = session

    def open(self, address: str) -> None:
        self.session.navigate(address)

    def one(self, css: str) -> WebElement:
        """The first element, as soon as there is one to see."""
        self.until(lambda: any(each.is_displayed() for each in self.all(css)), css)
        return next(each for each in self.all(css) if each.is_displayed())

    def all(self, css: str) -> list[WebElement]:
        found: list[WebElement] = self.session.find_elements(By.CSS_SELECTOR, css)
        return found

    def until(self, holds: Callable[[], object], what: str) -> None:
        Wait(self.session, timeout=SECONDS).until(lambda _: holds(), message=f"waited for {what}")

    def js(self, script: str) -> Any:
        return self.session.execute_script(script)

    def press(self, *keys: str) -> None:
        """Keys for whatever has the focus."""
        self.session.get_active_element().send_keys(*keys)

    @property
    def url(self) -> str:
        return str(self.session.get_url())

    def hosts(self) -> set[str]:
        """The hosts that the page asked for anything."""
        return set(self.js("return performance.getEntriesByType('resource').map(e => new URL(e.name).host)"))


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Marionette]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("firefox") / "gecko.log"
    made = Marionette(bin=FIREFOX, host="127.0.0.1", port=port, headless=True, gecko_log=str(log))
    made.start_session()
    made.set_window_rect(width=1280, height=900)
    yield made
    made.delete_session()
    made.cleanup()


@pytest.fixture
def fox(session: Marionette) -> Fox:
    """The browser on an empty page, so that no test starts where another stopped."""
    session.navigate("about:blank")
    return Fox(session)


def test_two_words_and_enter_lead_to_the_cell(fox: Fox, site: str) -> None:
    fox.open(site)
    fox.one(".finder input").send_keys("fargate", Keys.ENTER)
    fox.press("patch", Keys.ENTER)
    fox.until(lambda: "ECS Fargate, OS patching" in fox.one(".finder__result").text, "the answer")
    fox.press(Keys.ENTER)
    fox.until(lambda: fox.url.endswith("/services/ecs-fargate/#os-patching"), "the cell")


def test_search_lands_on_the_cell(fox: Fox, site: str) -> None:
    fox.open(site)
    fox.one(".md-search__input").send_keys("who patches fargate")
    fox.one(".md-search-result__link[href*='services/ecs-fargate/'][href*='#os-patching']").click()
    fox.until(lambda: "#os-patching" in fox.url, "the cell")


def test_a_deep_link_shows_its_cell(fox: Fox, site: str) -> None:
    fox.open(f"{site}services/ecs-fargate/#governance")
    top = "return document.getElementById('governance').getBoundingClientRect().top"
    fox.until(lambda: 0 <= fox.js(top) < 300, "the heading near the top of the window")


def test_the_matrix_narrows_and_the_address_knows(fox: Fox, site: str) -> None:
    fox.open(f"{site}matrix/?o=ecs-fargate,eks-fargate&agree=hide")
    shown = "return [...document.querySelectorAll('th[data-offering]:not([hidden])')].map(e => e.textContent)"
    fox.until(lambda: fox.js(shown) == ["ECS Fargate", "EKS Fargate"], "two columns")
    fox.one("[name=agree]").click()
    assert fox.url.endswith("/matrix/?o=ecs-fargate,eks-fargate")
    assert "2 of 17 offerings" in fox.one(".tools__count").text


def test_keys_walk_the_grid_and_open_an_answer(fox: Fox, site: str) -> None:
    fox.open(f"{site}matrix/")
    focused = "return document.activeElement.getAttribute('href')"
    second = "/services/ec2-windows/#os-patching"
    fox.one("tr[data-layer=os-patching] td > a").send_keys(Keys.ARROW_RIGHT)
    assert fox.js(focused).endswith(second)
    fox.press(Keys.ENTER)
    assert fox.one(".answer").get_attribute("role") == "dialog"
    fox.until(lambda: fox.js("return !!document.activeElement.closest('.answer')"), "focus in the answer")
    fox.press(Keys.ESCAPE)
    fox.until(
        lambda: fox.js(focused).endswith("/services/ec2-windows/#os-patching"), "focus back on the cell"
    )


def test_compare_counts_differences_and_names_what_it_does_not_know(fox: Fox, site: str) -> None:
    fox.open(f"{site}compare/?o=ec2-linux,mainframe,ecs-fargate")
    assert "layers differ" in fox.one(".compare__count").text
    assert "mainframe" in fox.one(".compare").text
    fox.one(".compare [type=checkbox]").click()
    fox.until(lambda: len(fox.all(".compare__table")) == 1, "differences only")
    assert "only=differences" in fox.url


def test_no_other_host_is_asked(fox: Fox, site: str) -> None:
    for address in PAGES:
        fox.open(site + address)
        fox.one("h1")
        assert fox.hosts() <= {site.split("/")[2]}


@pytest.mark.parametrize(
    "address", ["", "matrix/", "services/ecs-fargate/", "compare/?o=ec2-linux,ecs-fargate"]
)
def test_axe_finds_nothing(fox: Fox, site: str, address: str) -> None:
    fox.open(site + address)
    fox.one("h1")
    fox.js(f"({SHORTEN})()")
    report = fox.session.execute_async_script(AXE_SCRIPT + AXE)
    assert report == []


def test_from_disk_everything_works_without_a_server(fox: Fox, disk: Path) -> None:
    fox.open((disk / "index.html").as_uri())
    fox.one(".md-search__input").send_keys("who patches fargate")
    fox.one(".md-search-result__link[href*='services/ecs-fargate.html'][href*='#os-patching']").click()
    fox.until(lambda: "ecs-fargate.html" in fox.url, "the cell")
    fox.open((disk / "compare.html").as_uri() + "?o=ec2-linux,ecs-fargate")
    assert "layers differ" in fox.one(".compare__count").text
    fox.open((disk / "matrix.html").as_uri() + "#?o=ec2-linux")
    fox.until(lambda: len(fox.all("th[data-offering]:not([hidden])")) == 1, "one column")
    assert not [host for host in fox.hosts() if host]

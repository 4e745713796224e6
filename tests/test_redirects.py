"""An address that moved still leads to the answer."""

from __future__ import annotations

import dataclasses

from responsibility.catalog import Catalog
from responsibility.redirects import moved_anchors, redirect_pages
from responsibility.render import render
from responsibility.settings import Settings
from responsibility.views import pages

MOVED = {
    "/services/cube/": "/services/pod/",
    "/old/deep/page/": "/services/pod/#hardware",
    "/services/vm/#kernel": "/services/vm/#os-patching",
    "/services/vm/#disk": "/services/pod/#hardware",
}


def test_a_page_that_moved_leads_on_by_itself_by_link_and_for_search_engines() -> None:
    made = redirect_pages(MOVED, "https://example.org/x/")
    assert sorted(made) == ["old/deep/page/index.html", "services/cube/index.html"]
    html = made["services/cube/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../pod/">' in html
    assert '<link rel="canonical" href="https://example.org/x/services/pod/">' in html
    assert '<a href="../pod/">/services/pod/</a>' in html
    assert "<script" not in html
    assert 'url=../../../services/pod/#hardware">' in made["old/deep/page/index.html"]


def test_a_file_that_moved_leads_on_to_a_file_or_a_page() -> None:
    moved = {"/downloads/cube.pdf": "/downloads/pod.pdf", "/downloads/old.pdf": "/downloads/"}
    made = redirect_pages(moved, "https://example.org/x/")
    assert '<a href="../pod.pdf">/downloads/pod.pdf</a>' in made["downloads/cube.pdf/index.html"]
    assert '<a href="../">/downloads/</a>' in made["downloads/old.pdf/index.html"]


def test_an_anchor_that_moved_stays_on_its_page_with_a_link() -> None:
    lines = moved_anchors(MOVED, "/services/vm/")
    assert '<p class="moved" id="kernel">This answer is now at <a href="#os-patching">' in lines
    assert '<p class="moved" id="disk">This answer is now at <a href="../pod/#hardware">' in lines
    assert moved_anchors(MOVED, "/services/pod/") == ""


def test_the_lines_reach_the_page(tiny: Catalog) -> None:
    catalog = dataclasses.replace(tiny, redirects=MOVED)
    files = render(pages(catalog, Settings()), catalog)
    assert 'id="kernel"' in files["services/vm.md"]
    assert 'id="kernel"' not in files["services/pod.md"]

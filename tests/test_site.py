"""The built site: every link leads somewhere, the HTML is sound, and other engines build the same pages."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest

from .browser.kinds import KINDS
from .conftest import HOSTED, copy_project

BASE = urlsplit(HOSTED["SITE_URL"]).path
PARTS = 6
_EVENT = re.compile(r"on[a-z]+")


@dataclass
class Html(HTMLParser):
    """What the tests ask of a page."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    _inside: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(values["id"] or "")
        if tag == "a" and "href" in values:
            self.links.append(values["href"] or "")
        if tag in {"img", "script", "iframe", "source"} and values.get("src"):
            self.loads.append(values["src"] or "")
        if tag == "link" and values.get("rel") in {"stylesheet", "icon", "preload", "preconnect", "manifest"}:
            self.loads.append(values["href"] or "")
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.faults += [f"{name}= on <{tag}>" for name in values if name == "style" or _EVENT.fullmatch(name)]
        if tag == "style":
            self.faults.append("<style>")
        if tag in {"script", "style", "code", "pre"}:
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.text.append(data)


@cache
def page(path: Path) -> Html:
    parsed = Html()
    parsed.feed(path.read_text(encoding="utf-8"))
    parsed.close()
    return parsed


def address(site: Path, path: Path) -> str:
    """Where a file of the site is served."""
    return BASE + path.relative_to(site).as_posix().removesuffix("index.html")


def files(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def one_of_many(site: Path) -> list[Path]:
    """Every page, but of the many moves, which one template makes of the same words, each tenth."""
    moves = [path for path in files(site) if "-to-" in path.parent.name]
    return sorted({*files(site)} - {*moves} | {*moves[::10]})


def inside(site: Path, start: str, link: str) -> tuple[Path, str] | None:
    """The file and anchor that a link leads to, or None when it leaves the site."""
    target = urlsplit(urljoin(urljoin(HOSTED["SITE_URL"], start), link))
    if f"{target.scheme}://{target.netloc}" != HOSTED["SITE_URL"].removesuffix(BASE):
        return None
    if not target.path.startswith(BASE):
        return (Path("/nowhere"), "") if not target.path.startswith("/repository") else None
    file = site / unquote(target.path.removeprefix(BASE))
    return (file / "index.html" if file.is_dir() else file), unquote(target.fragment)


def dead_links(site: Path, path: Path) -> Iterator[str]:
    start = address(site, path)
    parsed = page(path)
    for link in dict.fromkeys([*parsed.links, *parsed.loads]):
        if target := inside(site, start, link):
            file, anchor = target
            if not file.is_file():
                yield f"{start}: {link} leads nowhere"
            elif anchor and file.suffix == ".html" and anchor not in page(file).ids:
                yield f"{start}: {link} has no such anchor"


def test_every_link_leads_to_a_page_and_an_anchor(site_dir: Path) -> None:
    assert [fault for path in files(site_dir) for fault in dead_links(site_dir, path)] == []


def test_a_dead_link_would_be_found(site_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text('<p id="x"><a href="#x">x</a> <a href="../b/">b</a></p>')
    (tmp_path / "index.html").write_text(
        f'<a href="a/#y">y</a> <a href="{HOSTED["SITE_URL"]}a/#z">z</a> <img src="i.png"><a href="a/#x">x</a>'
    )
    assert [fault for path in files(tmp_path) for fault in dead_links(tmp_path, path)] == [
        f"{BASE}a/: ../b/ leads nowhere",
        f"{BASE}: a/#y has no such anchor",
        f"{BASE}: {HOSTED['SITE_URL']}a/#z has no such anchor",
        f"{BASE}: i.png leads nowhere",
    ]


@pytest.mark.parametrize("part", range(PARTS))
def test_the_html_has_no_parse_error(site_dir: Path, part: int) -> None:
    faults = []
    for path in one_of_many(site_dir)[part::PARTS]:
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"))
        parser.parse(path.read_text(encoding="utf-8"))
        faults += [f"{address(site_dir, path)}: {error}" for error in parser.errors]
    assert faults == []


def test_no_page_has_an_inline_style_or_handler(site_dir: Path) -> None:
    faults = [
        f"{address(site_dir, path)}: {fault}" for path in files(site_dir) for fault in page(path).faults
    ]
    assert faults == []


def test_nothing_is_loaded_from_another_host(site_dir: Path) -> None:
    foreign = [
        f"{address(site_dir, path)}: {load}"
        for path in files(site_dir)
        for load in page(path).loads
        if inside(site_dir, address(site_dir, path), load) is None
    ]
    assert foreign == []
    for style in site_dir.rglob("*.css"):
        assert not re.search(r"url\([\"']?(https?:)?//|@import", style.read_text(encoding="utf-8")), style


def test_an_id_stands_once_on_a_page(site_dir: Path) -> None:
    twice = [
        f"{address(site_dir, path)}#{each}"
        for path in files(site_dir)
        for each in set(page(path).ids)
        if page(path).ids.count(each) > 1
    ]
    assert twice == []


def test_headings_start_at_1_and_skip_no_level(site_dir: Path) -> None:
    for path in files(site_dir):
        levels = page(path).headings
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(b - a <= 1 for a, b in pairwise(levels)), (path, levels)


def test_no_markdown_is_left_in_the_text(site_dir: Path) -> None:
    left = re.compile(r"\*\*|\]\(|\[@|\{[ :]?[#.]|\b(cell|layer|offering):[a-z]|markdown=|```|\{\{|\{%")
    faults = [
        f"{address(site_dir, path)}: {match[0]!r} in {text.strip()[:80]!r}"
        for path in files(site_dir)
        for text in page(path).text
        if (match := left.search(text))
    ]
    assert faults == []


def test_every_page_says_what_it_is(site_dir: Path) -> None:
    titles: dict[str, str] = {}
    for path in files(site_dir):
        html = path.read_text(encoding="utf-8")
        if path.name == "404.html" or 'http-equiv="refresh"' in html:
            continue
        where = address(site_dir, path)
        (title,) = re.findall(r"<title>(.*?)</title>", html)
        (description,) = re.findall(r'<meta name="description" content="(.*?)"', html)
        assert len(description) >= 20, where
        assert '<html lang="en"' in html, where
        assert f'<link rel="canonical" href="{urljoin(HOSTED["SITE_URL"], where)}">' in html
        assert title not in titles, f"{where} and {titles[title]} have the same title"
        titles[title] = where


def test_every_page_says_that_it_is_independent(site_dir: Path) -> None:
    for path in files(site_dir):
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8"):
            assert "Independent of AWS" in "".join(page(path).text), path


def test_the_search_index_holds_each_cell_once_and_stays_small(site_dir: Path) -> None:
    text = (site_dir / "search/search_index.json").read_text(encoding="utf-8")
    entries = [entry["location"] for entry in json.loads(text)["docs"]]
    assert len(entries) == len(set(entries))
    assert not [entry for entry in entries if entry.startswith("layers/") and "#" in entry]
    assert not [entry for entry in entries if entry.endswith("#sources")]
    cells = [entry for entry in entries if entry.startswith("services/") and "#" in entry]
    assert len(text) / len(cells) < 3000, "bytes a cell; what repeats is left out of the index"


def run(command: list[str], folder: Path) -> str:
    env = os.environ | HOSTED | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def other(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pages and settings once more, in another folder."""
    folder = copy_project(tmp_path_factory.mktemp("other") / "project")
    shutil.copytree(project / "docs", folder / "docs", dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_bytes((project / "mkdocs.yml").read_bytes())
    return folder


def test_a_second_build_with_properdocs_is_the_same_to_the_byte(other: Path, site_dir: Path) -> None:
    run([sys.executable, "-m", "properdocs", "build", "--strict"], other)
    built = {path.relative_to(other / "site"): path for path in (other / "site").rglob("*") if path.is_file()}
    first = {path.relative_to(site_dir): path for path in site_dir.rglob("*") if path.is_file()}
    assert set(first) - set(built) == {Path("_headers")}
    assert set(built) <= set(first)
    assert [str(name) for name in built if unsigned(built[name]) != unsigned(first[name])] == []


def unsigned(path: Path) -> bytes:
    """A file without the line in which an engine names itself."""
    return re.sub(rb'<meta name="generator".*?>', b"", path.read_bytes())


def test_zensical_builds_the_same_pages(other: Path, site_dir: Path) -> None:
    run([str(Path(sys.executable).parent / "zensical"), "build", "--strict", "--clean"], other)
    names = {path.relative_to(site_dir) for path in files(site_dir)} - {Path("404.html")}
    assert [name for name in names if not (other / "site" / name).is_file()] == []
    for name in {Path(kind.partition("?")[0]) / "index.html" for kind in KINDS.values()}:
        assert article(other / "site" / name) == article(site_dir / name), name


def article(path: Path) -> list[str]:
    """The words of a page's own text."""
    html = path.read_text(encoding="utf-8")
    body = html.partition("<article")[2].partition("</article>")[0] or html
    parsed = Html()
    parsed.feed(body)
    return "".join(parsed.text).split()

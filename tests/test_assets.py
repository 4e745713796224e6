"""Scripts, fonts, images and the style sheet as they are published."""

from __future__ import annotations

import re

from responsibility.assets import JOINED, STYLES, asset_files

from .samples import ROOT

TEMPLATES = ROOT / "templates"


def test_every_style_sheet_is_in_the_one_that_ships() -> None:
    assert {path.stem for path in (TEMPLATES / "assets" / "css").iterdir()} == set(STYLES)
    files = asset_files(TEMPLATES)
    assert [path for path in files if path.endswith(".css")] == [JOINED]
    css = files[JOINED].decode()
    places = [
        css.index((TEMPLATES / f"assets/css/{name}.css").read_text(encoding="utf-8")[:60]) for name in STYLES
    ]
    assert places == sorted(places)


def test_the_style_sheet_names_only_what_ships_with_it() -> None:
    files = asset_files(TEMPLATES)
    named = re.findall(r'url\("?(?!data:)([^")]+)', files[JOINED].decode())
    assert named
    assert all(f"assets/{path.removeprefix('../')}" in files for path in named)


def test_all_else_is_published_as_it_is() -> None:
    files = asset_files(TEMPLATES)
    script = TEMPLATES / "assets" / "js" / "load.js"
    assert files["assets/js/load.js"] == script.read_bytes()

"""The marks inside style sheets."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from responsibility.marks import mask, with_marks

from .samples import ROOT

MARKS = sorted((ROOT / "templates" / "marks").glob("*.svg"))


@pytest.mark.parametrize("path", MARKS, ids=lambda path: path.stem)
def test_a_mark_draws_without_a_style_sheet(path: Path) -> None:
    kind, _, text = mask(path).partition(",")
    drawing = ElementTree.fromstring(unquote(text))
    assert kind == "data:image/svg+xml"
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert not any("class" in part.attrib for part in drawing.iter())


def test_a_mark_takes_its_place(tmp_path: Path) -> None:
    (tmp_path / "dot.svg").write_text('<svg viewBox="0 0 1 1"><circle r="1" class="m-fill"/></svg>')
    css = with_marks(b"a { mask: url(mark:dot) } b { mask: url(other.svg) }", tmp_path).decode()
    assert css.startswith('a { mask: url("data:image/svg+xml,%3Csvg xmlns=')
    assert css.endswith("} b { mask: url(other.svg) }")


def test_an_unknown_mark_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"nothing\.svg"):
        with_marks(b"a { mask: url(mark:nothing) }", tmp_path)

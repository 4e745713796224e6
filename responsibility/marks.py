"""The marks inside style sheets: a table of hundreds of marks needs no element for any of them.

`url(mark:aws)` in a style sheet becomes the mark as a data address, to be used as a mask. A file of its
own would not do: from disk, a browser takes no mask from another file.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

# A mask knows no style sheet; these are the classes of cell.css as attributes.
DRAWN = {
    'class="m-ring m-fill"': 'stroke="#000" stroke-width="1.5"',
    'class="m-ring"': 'fill="none" stroke="#000" stroke-width="1.5"',
    'class="m-line"': 'fill="none" stroke="#000" stroke-width="1.2" stroke-linecap="round"',
    'class="m-fill"': "",
}
_PLACE = re.compile(rb"url\(mark:([a-z-]+)\)")


def with_marks(css: bytes, folder: Path) -> bytes:
    """A style sheet with the marks of `folder` in their places."""
    return _PLACE.sub(lambda place: f'url("{mask(folder / f"{place[1].decode()}.svg")}")'.encode(), css)


def mask(path: Path) -> str:
    """An SVG of the site as a data address."""
    svg = path.read_text(encoding="utf-8")
    for class_, attributes in DRAWN.items():
        svg = svg.replace(class_, attributes)
    svg = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).replace('"', "'")
    return "data:image/svg+xml," + quote(svg.strip(), safe=" /:=',.-")

"""Pages, files and anchors that moved: the old address still leads to the answer, without JavaScript too."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from html import escape

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This page has moved</title>
<link rel="canonical" href="{canonical}">
<meta http-equiv="refresh" content="0; url={href}">
</head>
<body>
<main><h1>This page has moved</h1><p>It is now at <a href="{href}">{text}</a>.</p></main>
</body>
</html>
"""


def redirect_pages(redirects: Mapping[str, str], site_url: str) -> dict[str, str]:
    """A page at each old address of a whole page or file: its path under docs/ and its HTML."""
    return {
        f"{old.strip('/')}/index.html": _PAGE.format(
            canonical=escape(site_url + new.lstrip("/")),
            href=escape(_relative(old, new)),
            text=escape(new),
        )
        for old, new in redirects.items()
        if "#" not in old
    }


def moved_anchors(redirects: Mapping[str, str], address: str) -> str:
    """Lines at the end of the page at `address`, one for each anchor that once was there."""
    return "".join(
        f'\n<p class="moved" id="{escape(old.partition("#")[2])}">This answer is now at '
        f'<a href="{escape(_link(address, new))}">{escape(new)}</a>.</p>\n'
        for old, new in redirects.items()
        if "#" in old and old.partition("#")[0] == address
    )


def _link(address: str, new: str) -> str:
    page, mark, anchor = new.partition("#")
    return mark + anchor if page == address else _relative(address, new)


def _relative(address: str, new: str) -> str:
    """The way to `new` from the page at `address`; only that to a page ends with a slash."""
    page, mark, anchor = new.partition("#")
    return posixpath.relpath(page, address) + ("/" if page.endswith("/") else "") + mark + anchor

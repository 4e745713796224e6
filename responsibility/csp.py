"""The Content-Security-Policy that ships with the site, computed from what was built.

The theme writes a few inline scripts, which differ from page to page; the policy names each by its
hash and allows no other. `_headers` is the file that static hosts read.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from .output import write

HEADERS = "_headers"
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL | re.IGNORECASE)
_NOT_RUN = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?application/(?:ld\+)?json""", re.IGNORECASE)


def hashes(html: str) -> set[str]:
    """The source expressions of the inline scripts of a page."""
    return {
        f"'sha256-{base64.b64encode(hashlib.sha256(script['body'].encode()).digest()).decode()}'"
        for script in _SCRIPT.finditer(html)
        if not _NOT_RUN.search(script["attributes"])
    }


def policy(pages: Iterable[str]) -> str:
    """The policy under which all `pages` run: only this site's own files, and nothing inline but by hash."""
    scripts = sorted(set().union(*map(hashes, pages)))
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *scripts)),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )


def headers(site: Path) -> dict[str, str]:
    """What a server should send with every file of the built site."""
    pages = (path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))
    return {
        "Content-Security-Policy": policy(pages),
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
    }


def write_headers(site: Path) -> None:
    """Write the headers beside the pages, for hosts that read such a file."""
    lines = (f"  {name}: {value}\n" for name, value in headers(site).items())
    write(site / HEADERS, "/*\n" + "".join(lines))

"""What the browser loads beside the pages: templates/assets/ as it is published."""

from __future__ import annotations

from pathlib import Path

from .marks import with_marks

COPIED = ("js", "fonts", "images")
# Joined in this order, for each style sheet holds up the first paint. Later rules win over earlier ones.
STYLES = ("site", "cell", "matrix", "tools", "compare", "moves", "take", "print")
JOINED = "assets/css/site.css"


def asset_files(templates: Path) -> dict[str, bytes]:
    """Path under docs/ → bytes: scripts, fonts and images as they are, and one style sheet."""
    assets = templates / "assets"
    files = {
        f"assets/{path.relative_to(assets).as_posix()}": path.read_bytes()
        for name in COPIED
        for path in sorted((assets / name).rglob("*"))
        if path.is_file()
    }
    sheets = b"\n".join((assets / "css" / f"{name}.css").read_bytes() for name in STYLES)
    return {JOINED: with_marks(sheets, templates / "marks"), **files}

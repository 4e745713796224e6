"""The offline copy: a built site as one archive that opens from disk, the same bytes each time."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from fnmatch import fnmatch
from io import BytesIO
from pathlib import Path

from .views.cites import day

CONFIG = "mkdocs.offline.yml"
FOLDER = "who-is-responsible-on-aws-compute"
# Of no use on disk: maps for debuggers, search in other languages, what crawlers and servers read.
PRUNED = (
    "*.map",
    "assets/javascripts/lunr/*",
    "search/search_index.json",
    "sitemap.xml*",
    "404.html",
)
# Packed already: to press them again costs time and gains nothing.
PACKED = frozenset({".pdf", ".png", ".woff2", ".zip"})

README = """\
Who is responsible on AWS compute: the offline copy
Edition {version}, data of {day}

Open index.html in this folder with a browser. Everything works from disk and nothing asks the network:
search, the matrix with its filters, the comparison, the finder, the checklists and the PDFs in downloads/.

Links that say “Link to this cell” lead to the living form: {address}

Independent of AWS. Your contract and AWS's own documentation prevail.
Data and texts: CC BY 4.0. Code: MIT. Typeface Inter: SIL Open Font License, in assets/fonts/OFL.txt.
"""


def archive(site: Path, version: str, edition: date, address: str) -> bytes:
    """The files of a site that a reader needs, below one folder, with a README on top."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        text = README.format(version=version, day=day(edition), address=address)
        _add(out, "README.txt", text.encode(), edition)
        for path, file in kept(site):
            _add(out, path, file.read_bytes(), edition)
    return packed.getvalue()


def kept(site: Path) -> Iterator[tuple[str, Path]]:
    """Each file of the copy, by its path below the site, in a fixed order."""
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if file.is_file() and not any(fnmatch(path, each) for each in PRUNED):
            yield path, file


def _add(out: zipfile.ZipFile, path: str, content: bytes, edition: date) -> None:
    """One file, dated as the edition, with the rights of a plain file whoever builds."""
    entry = zipfile.ZipInfo(f"{FOLDER}/{path}", (edition.year, edition.month, edition.day, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    how = zipfile.ZIP_STORED if Path(path).suffix in PACKED else zipfile.ZIP_DEFLATED
    out.writestr(entry, content, how, 9)

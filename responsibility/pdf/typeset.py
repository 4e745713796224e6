"""One document: a Typst template and its data → PDF/UA-1 and PDF/A-3a, the same bytes each time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path

import typst

STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]


class TypesetError(Exception):
    """A template does not fit its data; the message says where."""


def sources(templates: Path) -> dict[str, bytes]:
    """Every file that a template may read, by the name under which it reads it."""
    files = {path.name: path.read_bytes() for path in sorted((templates / "pdf").glob("*.typ"))}
    files |= {f"marks/{path.name}": path.read_bytes() for path in sorted((templates / "marks").glob("*.svg"))}
    return files


def typeset(template: str, data: Mapping[str, bytes], day: date, templates: Path) -> bytes:
    """The PDF of `template` with the files `data`; a warning is an error, and so is a missing glyph."""
    # The stub does not know that a mapping of names to files is an input too.
    compiler = typst.Compiler(  # type: ignore[misc]
        {"main.typ": f'#include "{template}.typ"'.encode(), **sources(templates), **data},
        font_paths=[templates / "pdf" / "fonts"],
        ignore_system_fonts=True,
    )
    stamp = datetime.combine(day, time(), UTC)
    try:
        made, warnings = compiler.compile_with_warnings(
            format="pdf", pdf_standards=STANDARDS, timestamp=stamp
        )
    except typst.TypstError as error:
        raise TypesetError(f"templates/pdf/{template}.typ: {error.diagnostic or error.message}") from error
    if warnings:
        raise TypesetError(f"templates/pdf/{template}.typ: {warnings[0].diagnostic}")
    if not isinstance(made, bytes):
        raise TypesetError(f"templates/pdf/{template}.typ: not one file")
    return made

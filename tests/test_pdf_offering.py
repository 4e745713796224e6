"""What the sheet of an offering says in short: days and sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdf

from responsibility.catalog import Catalog
from responsibility.pdf.payload import payload
from responsibility.pdf.typeset import typeset
from responsibility.settings import Settings
from responsibility.views.links import Links
from responsibility.views.pdf_links import PrintCiter
from responsibility.views.pdf_offering import offering_sheet, source_line
from responsibility.views.pdf_parts import Press

from .samples import ROOT


def test_a_source_says_its_day_and_how_it_was_read_unless_from_a_mirror(tiny: Catalog) -> None:
    name, source = next(iter(tiny.sources.items()))
    view = PrintCiter(tiny.sources, tiny.data_date, Links("", Settings())).view(name)
    dated = source.model_copy(update={"as_of": date(2026, 5, 7), "how": "mirror"})
    assert source_line(view, dated).read == "7 May 2026"
    undated = source.model_copy(update={"as_of": None, "how": "excerpt"})
    assert source_line(view, undated).read == "undated, excerpt"


def test_a_cell_says_its_day_only_where_most_have_another(tiny: Catalog) -> None:
    days = {"hardware": date(2026, 5, 7), "os-patching": date(2026, 5, 8)}
    cells = {place: replace(entry, reviewed=days[entry.layer]) for place, entry in tiny.cells.items()}
    sheet = offering_sheet(Press(replace(tiny, cells=cells), Settings(), "1"), "vm")
    made = typeset("offering", {"data.json": payload(sheet)}, tiny.data_date, ROOT / "templates")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(made)).pages)
    assert sheet.judged == "7 May 2026", "of as many, that of the lowest layer"
    assert text.count("Judged") == text.count("Judged 8 May 2026.") == 1

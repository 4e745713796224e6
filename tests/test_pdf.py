"""The PDFs of the real data: conformance, structure, links, fonts, text; and how they are made."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pypdf
import pytest
from filelock import FileLock

from responsibility.catalog import Catalog, Entry
from responsibility.model import Cell
from responsibility.pdf.make import Job, alone, jobs, make
from responsibility.pdf.payload import payload
from responsibility.pdf.typeset import TypesetError, typeset
from responsibility.settings import Settings
from responsibility.text import citations, plain
from responsibility.views.downloads import HANDBOOK, OFFLINE, POSTER, downloads, role_path, sheet_path
from responsibility.views.links import Links, offering_path
from responsibility.views.pdf_handbook import handbook_view
from responsibility.views.pdf_links import Markdown
from responsibility.views.pdf_offering import offering_sheet
from responsibility.views.pdf_parts import Press
from responsibility.views.words import ACTION, OWNER

from .samples import ROOT, real_catalog

TEMPLATES = ROOT / "templates"
WHERE = Settings("https://example.org/compute/", "https://example.org/repository")


def letters(offering: str) -> int:
    return sum(len(entry.cell.model_dump_json()) for entry in real_catalog().column(offering))


LONGEST = sorted(real_catalog().offerings, key=letters)[:-4:-1]
OFFERING = LONGEST[0]
# One of each kind; what differs inside a kind is data.
KINDS = (HANDBOOK, POSTER, sheet_path("fargate"), sheet_path(OFFERING), role_path("network"))
FONTS = {"Inter-Regular", "Inter-SemiBold", "Inter-Italic", "DejaVuSansMono", "DejaVuSansMono-Bold"}


@pytest.fixture(scope="module")
def folder(shared: Path) -> Path:
    """One PDF of each kind, made once in a run."""
    made = shared / "pdfs"
    with FileLock(shared / "pdfs.lock"):
        if not made.exists():
            wanted = [
                job for job in jobs(Press(real_catalog(), WHERE, "1.2.3"), TEMPLATES) if job.path in KINDS
            ]
            pdfs = {job.path: make(job) for job in wanted}
            (made / "downloads").mkdir(parents=True)
            for path, content in pdfs.items():
                (made / path).write_bytes(content)
    return made


@pytest.fixture(scope="module")
def handbook(folder: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(folder / HANDBOOK) as pdf:
        yield pdf


def squeezed(text: str) -> str:
    """Letters only: where lines break and citations stand is of no matter."""
    return re.sub(r"[^\w.;:,`]+", "", text)


@cache
def text_of(path: Path) -> tuple[str, ...]:
    """The text of each page, in the order in which a reader meets it."""
    return tuple(each.extract_text() for each in pypdf.PdfReader(path).pages)


# Conformance


@pytest.mark.parametrize("profile", ["ua1", "3a"])
@pytest.mark.parametrize("path", KINDS)
def test_every_kind_conforms(folder: Path, path: str, profile: str) -> None:
    report = page.validate_pdf(folder / path, profile=profile)
    assert [f"{each.rule_id}: {each.message}" for each in report.failures] == []
    assert report.is_compliant


def test_the_checker_tells_good_from_bad(folder: Path) -> None:
    with pikepdf.open(folder / POSTER) as pdf:
        del pdf.Root.Lang
        del pdf.Root.StructTreeRoot
        spoilt = BytesIO()
        pdf.save(spoilt)
    for profile in ("ua1", "3a"):
        assert not page.is_pdf_compliant_bytes(spoilt.getvalue(), profile=profile)


@pytest.mark.parametrize("path", KINDS)
def test_every_kind_is_a_sound_file_and_says_what_it_is(folder: Path, path: str) -> None:
    with pikepdf.open(folder / path) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo.Title).startswith("Who is responsible on AWS compute: ")
        edition = real_catalog().data_date
        assert str(pdf.docinfo.CreationDate).startswith(f"D:{edition:%Y%m%d}000000")


@pytest.mark.parametrize("path", KINDS)
def test_only_our_fonts_are_in_a_file_and_all_are_embedded(folder: Path, path: str) -> None:
    with pikepdf.open(folder / path) as pdf:
        faces = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor"
        ]
        names = {str(each.FontName).partition("+")[2] for each in faces}
        assert names <= FONTS, "a glyph was taken from another font"
        assert {"Inter-Regular", "Inter-SemiBold"} <= names
        assert all("/FontFile2" in each or "/FontFile3" in each for each in faces)


# Structure


def elements(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Object]:
    return [
        each
        for each in pdf.objects
        if isinstance(each, pikepdf.Dictionary)
        and each.get("/Type") == "/StructElem"
        and each.get("/S") == f"/{tag}"
    ]


def scopes(cells: list[pikepdf.Object]) -> list[str]:
    return [str(each["/Scope"]) for cell in cells for each in cell.A if "/Scope" in each]


@pytest.mark.parametrize("path", KINDS)
def test_every_table_has_headers_on_top_and_every_row_has_its_own(folder: Path, path: str) -> None:
    with pikepdf.open(folder / path) as pdf:
        heads = elements(pdf, "TH")
        found = scopes(heads)
        assert len(found) == len(heads)
        assert set(found) == {"/Row", "/Column"}
        for row in elements(pdf, "TR"):
            assert row.K[0].S == "/TH"


def test_bookmarks_are_three_deep_and_name_every_cell(handbook: pikepdf.Pdf, real: Catalog) -> None:
    with handbook.open_outline() as outline:
        chapters = list(outline.root)
    titles = [chapter.title for chapter in chapters]
    assert [title.split(" ", 1)[1] for title in titles[:3]] == [
        "How to read this handbook",
        real.explainers["model"].title,
        "The matrix",
    ]
    assert {service.name for service in real.services.values()} <= {t.split(" ", 1)[1] for t in titles}
    offerings = {part.title.split(" ", 1)[1]: part for chapter in chapters for part in chapter.children}
    for offering in real.offerings.values():
        layers = [cell.title for cell in offerings[offering.name].children]
        assert layers == [layer.name for layer in real.layers.values()]
        assert not any(cell.children for cell in offerings[offering.name].children)


def destinations(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The target of every link inside the document."""
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/Subtype") == "/Link":
            if "/Dest" in each:
                yield each.Dest
            elif each.A.S == "/GoTo":
                yield each.A.D


@pytest.mark.parametrize("path", [HANDBOOK, sheet_path("fargate"), sheet_path(OFFERING)])
def test_links_inside_lead_to_a_page(folder: Path, path: str) -> None:
    with pikepdf.open(folder / path) as pdf:
        pages = {each.objgen for each in pdf.pages}
        names = pdf.Root.get("/Names", pikepdf.Dictionary())
        named = dict(pikepdf.NameTree(names.Dests)) if "/Dests" in names else {}
        count = 0
        for target in destinations(pdf):
            if isinstance(target, pikepdf.String):
                target = named[str(target)]
            target = target.D if isinstance(target, pikepdf.Dictionary) else target
            assert target[0].objgen in pages
            count += 1
    assert count > 100


def addresses(pdf: pikepdf.Pdf) -> set[str]:
    return {
        str(each.A.URI)
        for each in pdf.objects
        if isinstance(each, pikepdf.Dictionary) and each.get("/Subtype") == "/Link" and "/A" in each
        if each.A.S == "/URI"
    }


def test_every_cell_and_source_has_its_address(handbook: pikepdf.Pdf, real: Catalog) -> None:
    links = Links("", WHERE)
    cells = {links.permanent(offering_path(offering), layer) for offering, layer in real.cells}
    found = addresses(handbook)
    assert cells <= found
    assert {source.url for source in real.sources.values()} <= found
    assert {address.split("/")[0] for address in found} == {"https:"}


def test_the_data_is_attached(handbook: pikepdf.Pdf, real: Catalog) -> None:
    data = json.loads(handbook.attachments["dataset.json"].get_file().read_bytes())
    cells = {
        f"{offering}/{layer}": cell
        for offering, record in data["offerings"].items()
        for layer, cell in record["cells"].items()
    }
    assert {name: cell["answer"] for name, cell in cells.items()} == {
        entry.id: entry.answer for entry in real.cells.values()
    }
    assert set(data["sources"]) == set(real.sources)


# Text


def test_every_answer_is_in_the_handbook_in_reading_order(folder: Path, real: Catalog) -> None:
    text = squeezed("".join(text_of(folder / HANDBOOK)))
    for offering in real.offerings:
        # Where the chapter begins: its first cell in full, with name, owner and action.
        at = text.index(squeezed(opening(real, real.column(offering)[0])))
        for entry in real.column(offering):
            at = text.index(squeezed(opening(real, entry)), at)
            for part in (entry.cell.aws, entry.cell.customer, entry.cell.trap):
                at = text.index(squeezed(first_words(part)), at)


def opening(catalog: Catalog, entry: Entry) -> str:
    layer = catalog.layers[entry.layer].name
    return f"{layer} {OWNER[entry.owner].label} {ACTION[entry.action].label} {plain(entry.answer)}"


def first_words(text: str | None) -> str:
    """The beginning of a text, up to its first citation."""
    return plain((text or "").partition("[@")[0])


def test_every_check_misconception_and_term_is_in_the_handbook(folder: Path, real: Catalog) -> None:
    text = squeezed("".join(text_of(folder / HANDBOOK)))
    for check in real.checks.values():
        assert squeezed(check.cli or check.shows) in text
    for item in real.misconceptions.values():
        assert squeezed(item.say) in text
    for term in real.glossary.values():
        assert squeezed(first_words(term.means)) in text


def test_no_piece_of_a_command_is_wider_than_a_line(real: Catalog) -> None:
    longest = max(len(each) for check in real.checks.values() for each in re.split("[ ,]", check.cli or ""))
    assert longest <= 115, "a longer one runs off the page; see command() in templates/pdf/register.typ"


def test_the_matrix_lies_across_and_repeats_its_head(folder: Path, real: Catalog) -> None:
    with pikepdf.open(folder / HANDBOOK) as pdf:
        across = [at for at, each in enumerate(pdf.pages) if each.mediabox[2] > each.mediabox[3]]
    assert across == list(range(across[0], across[-1] + 1)), "and only the matrix does"
    pages = text_of(folder / HANDBOOK)
    names = [squeezed(each.short) for each in real.offerings.values()]
    for at in across:
        text = squeezed(pages[at])
        assert all(name in text for name in names)
    assert all(
        squeezed(each.short) in squeezed("".join(pages[a] for a in across)) for each in real.layers.values()
    )


def test_pages_have_running_heads_and_numbers(folder: Path, real: Catalog) -> None:
    pages = text_of(folder / HANDBOOK)
    for number, text in enumerate(pages[1:], start=2):
        assert f"{number} / {len(pages)}" in text
    offering = next(iter(real.offerings.values()))
    inner = [
        text for text in pages if text.startswith(f"{real.services[offering.service].name} {offering.name}")
    ]
    assert len(inner) > 3


def test_the_poster_is_one_sheet_with_the_whole_matrix(folder: Path, real: Catalog) -> None:
    with pikepdf.open(folder / POSTER) as pdf:
        (sheet,) = pdf.pages
        assert [round(float(side) / 72 * 25.4) for side in sheet.mediabox[2:]] == [420, 297]
        spoken = {str(each.Alt) for each in elements(pdf, "Figure")}
        assert "QR code of https://example.org/compute/matrix/" in spoken
    (text,) = text_of(folder / POSTER)
    shorts = [layer.short for layer in real.layers.values()] + [o.short for o in real.offerings.values()]
    assert all(squeezed(short) in squeezed(text) for short in shorts)


@pytest.mark.parametrize("offering", LONGEST)
def test_even_the_longest_offerings_are_a_few_pages(real: Catalog, offering: str) -> None:
    view = offering_sheet(Press(real, WHERE, "1.2.3"), offering)
    made = typeset("offering", {"data.json": payload(view)}, real.data_date, TEMPLATES)
    count = len(pypdf.PdfReader(BytesIO(made)).pages)
    assert 2 <= count <= 6, "shorten its cells: what is to be read in one go must stay short"


def test_an_offering_loses_no_text_check_or_source(folder: Path, real: Catalog) -> None:
    path = folder / sheet_path(OFFERING)
    # Without the head and the foot of each page, which would cut a sentence that runs on.
    text = squeezed("".join("\n".join(each.splitlines()[1:-1]) for each in text_of(path)))
    at = 0
    for entry in real.column(OFFERING):
        at = text.index(squeezed(opening(real, entry)), at)
        assert [part for part in printed_parts(entry.cell) if squeezed(part) not in text] == []
    cited = {name for entry in real.column(OFFERING) for name in citations(entry.cell.model_dump_json())}
    with pikepdf.open(path) as pdf:
        assert {real.sources[name].url for name in cited} <= addresses(pdf)


def printed_parts(cell: Cell) -> Iterator[str]:
    """Every text of a cell, cut where the numbers of sources stand, and the ids of its checks."""
    texts = [cell.because, cell.aws, cell.customer, cell.trap, cell.inferred]
    for each in cell.depends:
        texts += each.when, each.because
    if cell.disputed:
        texts += cell.disputed.about, *cell.disputed.readings, cell.disputed.reading
    for duty in cell.duties:
        texts += duty.do, duty.look, *duty.checks
    for text in texts:
        yield from map(plain, re.split(r"(?:\[@[\w-]+\]\s*)+", text or ""))


# How they are made


def tiny_job(tiny: Catalog, template: str = "handbook") -> Job:
    return next(job for job in jobs(Press(tiny, Settings(), "1"), TEMPLATES) if job.template == template)


def test_there_is_a_pdf_of_everything(real: Catalog) -> None:
    paths = [job.path for job in jobs(Press(real, WHERE, "1"), TEMPLATES)]
    assert len(paths) == len(set(paths))
    assert {*paths, OFFLINE} == set(downloads(real))


def test_every_template_sets_other_data_too(tiny: Catalog) -> None:
    for job in jobs(Press(tiny, Settings(), "1"), TEMPLATES):
        assert page.is_pdf_compliant_bytes(make(job), profile="ua1"), job.path


def test_the_same_data_gives_the_same_bytes_in_another_process(tiny: Catalog) -> None:
    job = tiny_job(tiny)
    assert make(job) == alone(job)


def test_what_goes_wrong_in_the_other_process_is_said_here(tiny: Catalog) -> None:
    with pytest.raises(TypesetError, match=r"templates/pdf/handbook\.typ: .*\"head\""):
        alone(replace(tiny_job(tiny), data=b"{}", template="handbook"))


def test_a_local_preview_says_so(tiny: Catalog) -> None:
    (text,) = (each.extract_text() for each in pypdf.PdfReader(BytesIO(make(tiny_job(tiny, "poster")))).pages)
    assert "Local preview" in text


def test_texts_are_data_and_cannot_become_markup(tiny: Catalog) -> None:
    view = handbook_view(Press(tiny, Settings(), "1"))
    evil = "#panic() $x$ *b* @c <d> \\ // [e]"
    spoilt = replace(view, model=replace(view.model, summary=evil))
    made = typeset(
        "handbook", {"data.json": payload(spoilt), "dataset.json": b"{}"}, tiny.data_date, TEMPLATES
    )
    assert squeezed(evil) in squeezed(
        "".join(each.extract_text() for each in pypdf.PdfReader(BytesIO(made)).pages)
    )


def test_a_glyph_that_no_font_of_ours_has_is_an_error(tiny: Catalog) -> None:
    view = handbook_view(Press(tiny, Settings(), "1"))
    spoilt = replace(view, model=replace(view.model, summary=Markdown("ticked ✓")))
    with pytest.raises(TypesetError, match="handbook"):
        typeset("handbook", {"data.json": payload(spoilt), "dataset.json": b"{}"}, tiny.data_date, TEMPLATES)


def test_a_warning_is_an_error(tmp_path: Path, tiny: Catalog) -> None:
    (tmp_path / "pdf/fonts").mkdir(parents=True)
    (tmp_path / "marks").mkdir()
    (tmp_path / "pdf/a.typ").write_text('#set text(font: "No Such Font")\nx')
    with pytest.raises(TypesetError, match="unknown font family"):
        typeset("a", {}, tiny.data_date, tmp_path)

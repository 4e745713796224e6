"""PDF files taken apart and packed: nothing is lost, rows have headers, streams end where they say."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from responsibility.pdf.packing import packed, unpacked
from responsibility.pdf.tags import row_headers, with_row_headers

HEAD = b"%PDF-1.7\n"


def plain(*objects: bytes) -> bytes:
    """A file as Typst writes it: every object as text, and a plain cross-reference table."""
    out, offsets = bytearray(HEAD), []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n\n" % (number, body)
    start = len(out)
    rows = b"".join(b"%010d 00000 n\r\n" % offset for offset in offsets)
    count = len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f\r\n%strailer\n<</Size %d/Root 1 0 R>>\n" % (count, rows, count)
    return bytes(out + b"startxref\n%d\n%%%%EOF" % start)


def stream(data: bytes) -> bytes:
    return b"<</Length %d>>\nstream\n%s\nendstream" % (len(data), data)


PAGE = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents 4 0 R>>",
)


def test_nothing_is_lost() -> None:
    made = packed(*unpacked(plain(*PAGE, stream(b"q Q"), b"(endobj obj)")))
    with pikepdf.open(BytesIO(made)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.pages[0].Contents.read_bytes() == b"q Q"
        assert bytes(pdf.get_object(5, 0)) == b"endobj obj"


def test_many_objects_take_less_room() -> None:
    file = plain(*PAGE, stream(b"q Q"), *[b"<</Type/Nothing/In[1 2 3]>>"] * 500)
    made = packed(*unpacked(file))
    assert len(made) < len(file) / 5
    with pikepdf.open(BytesIO(made)) as pdf:
        assert len([each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)]) > 500


def test_the_same_file_gives_the_same_bytes() -> None:
    file = plain(*PAGE, stream(b"q Q"))
    assert packed(*unpacked(file)) == packed(*unpacked(file))


def test_data_that_ends_in_a_carriage_return_keeps_it() -> None:
    made = packed(*unpacked(plain(*PAGE, stream(b"q Q\r"))))
    assert b"q Q\r\r\nendstream" in made
    with pikepdf.open(BytesIO(made)) as pdf:
        assert pdf.pages[0].Contents.read_raw_bytes() == b"q Q\r"


def test_a_file_of_another_make_is_refused() -> None:
    with pytest.raises(ValueError, match="plain cross-reference table"):
        unpacked(b"%PDF-1.7\nnothing")


def element(tag: bytes, parent: int, kids: bytes = b"[0]", rest: bytes = b"") -> bytes:
    return b"<</Type/StructElem/S/%s/P %d 0 R%s/K%s>>" % (tag, parent, rest, kids)


TABLE = {
    1: element(b"Table", 9, b"[2 0 R 3 0 R]"),
    2: element(b"THead", 1, b"[4 0 R]"),
    3: element(b"TBody", 1, b"[5 0 R 6 0 R]"),
    4: element(b"TR", 2, b"[7 0 R]"),
    5: element(b"TR", 3, b"[10 0 R 11 0 R 12 0 R]"),
    6: element(b"TR", 3, b"[13 0 R 14 0 R]"),
    7: element(b"TH", 4),
    10: element(b"TD", 5, rest=b"/A[<</O/Table/RowSpan 2>>]"),
    11: element(b"TD", 5, rest=b"/A[<</O/Table/Headers[(U1)]>>]"),
    12: element(b"TD", 5),
    13: element(b"TD", 6),
    14: element(b"TD", 6),
}


def test_the_first_cell_of_a_row_becomes_its_header() -> None:
    heads = row_headers(TABLE)
    assert sorted(heads) == [10, 11, 13], "and the one beside a cell that names several rows"
    assert heads[10] == element(b"TH", 5, rest=b"/A[<</O/Table/Scope/Row/RowSpan 2>>]")
    assert heads[11] == element(b"TH", 5, rest=b"/A[<</O/Table/Scope/Row/Headers[(U1)]>>]")
    assert heads[13] == element(b"TH", 6)[:-2] + b"/A[<</O/Table/Scope/Row>>]>>"


def test_a_document_without_tables_keeps_its_elements() -> None:
    file = plain(*PAGE, stream(b"q Q"), element(b"P", 1))
    assert with_row_headers(file) == packed(*unpacked(file))

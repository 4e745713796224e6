"""YAML is read strictly, with the line of every key, and never raises."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsibility import loader
from responsibility.loader import parse, read


def reports(text: str) -> list[str]:
    return [str(problem) for problem in parse(text, "a.yml").problems]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ("7", 7),
        ("-7", -7),
        ("1.5", 1.5),
        ('"7"', "7"),
        # What YAML 1.1 would turn into something else stays text.
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("Off", "Off"),
        ("True", "True"),
        ("~", "~"),
        ("010", "010"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("12:30:45", "12:30:45"),
        ("2026-11-23", "2026-11-23"),
        ("=", "="),
    ],
)
def test_only_json_words_and_numbers_are_more_than_text(written: str, value: object) -> None:
    document = parse(f"key: {written}\n", "a.yml")
    assert document.problems == ()
    assert document.value == {"key": value}
    assert type(document.value["key"]) is type(value)


def test_keys_stay_text() -> None:
    assert parse("on: a\nno: b\n", "a.yml").value == {"on": "a", "no": "b"}


def test_sequences_are_tuples_and_every_key_has_its_line() -> None:
    document = parse("a:\n  - b: 1\n    c:\n      d: 2\n  - 3\n", "a.yml")
    assert document.value == {"a": ({"b": 1, "c": {"d": 2}}, 3)}
    assert document.lines == {
        ("a",): 1,
        ("a", 0): 2,
        ("a", 0, "b"): 2,
        ("a", 0, "c"): 3,
        ("a", 0, "c", "d"): 4,
        ("a", 1): 5,
    }


def test_a_key_without_a_line_takes_that_of_its_parent() -> None:
    document = parse("\na:\n  b: 1\n", "a.yml")
    assert str(document.problem(("a", "c"), "missing")) == "a.yml:2: a.c: missing"
    assert str(document.problem(("z",), "missing")) == "a.yml:1: z: missing"
    assert str(document.problem((), "odd")) == "a.yml:1: odd"


def test_every_refusal_of_a_document_is_reported() -> None:
    assert reports("a: &x !t 1\nb: *x\na: 2\n") == [
        "a.yml:1: a: anchor &x; anchors are not used here",
        "a.yml:1: a: tag !t; tags are not used here",
        "a.yml:2: b: alias *x; write the value out, or use same_as",
        "a.yml:3: a: repeated key; the first is on line 1",
    ]


def test_deep_documents_are_refused() -> None:
    text = "[" * 2000
    assert reports(text) == ["a.yml:1: nested deeper than 12 levels"]


def test_documents_of_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "MAX_NODES", 4)
    assert reports("[1, 2, 3]") == []
    assert reports("- 1\n- 2\n- 3\n- 4\n") == ["a.yml:4: more than 4 values; split the file"]


def test_an_alias_bomb_does_no_harm() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    document = parse(bomb, "a.yml")
    assert len(document.problems) == 9 + 16
    assert document.value["i"] == (None, None)


def test_oversize_files_are_not_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "MAX_BYTES", 8)
    file = tmp_path / "a.yml"
    file.write_text("a: 12345\n")
    assert [str(p) for p in read(file, "a.yml").problems] == ["a.yml:1: 9 bytes; at most 8"]
    file.write_text("a: 1234\n")
    assert read(file, "a.yml").value == {"a": 1234}


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"a: b\r\nc: d\r\n")
    document = read(file, "a.yml")
    assert (document.value, document.lines[("c",)]) == ({"a": "b", "c": "d"}, 2)


@given(st.text())
def test_no_text_makes_the_parser_raise(text: str) -> None:
    document = parse(text, "a.yml")
    assert document.value is not None or document.problems or not text.strip() or "null" in text


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def tupled(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(tupled, value))
    if isinstance(value, dict):
        return {key: tupled(item) for key, item in value.items()}
    return value


@given(VALUES)
def test_json_is_read_as_it_is_written(value: Any) -> None:
    document = parse(json.dumps(value), "a.yml")
    if not document.problems:  # depth, and the few characters that YAML refuses
        assert document.value == tupled(value)

"""Editors read schemas that are written from the models."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from responsibility.schemas import schema_line, schemas, write_schemas

from .samples import ROOT

FILES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "data").rglob("*.yml"))


def test_the_committed_schemas_are_fresh() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "data/schema").iterdir()}
    assert committed == schemas(), "python3 build_docs.py writes them"


@pytest.mark.parametrize("path", FILES)
def test_a_data_file_names_its_schema(path: str) -> None:
    first = (ROOT / path).read_text(encoding="utf-8").partition("\n")[0] + "\n"
    assert first == schema_line(path)
    target = (ROOT / path).parent / first.strip().partition("$schema=")[2]
    assert target.is_file()


def test_schemas_know_required_keys_and_the_name_a_key_has_in_the_data() -> None:
    check = json.loads(schemas()["checks.schema.json"])["$defs"]["Check"]
    assert check["additionalProperties"] is False
    assert check["required"] == ["shows", "pass", "proof"]
    assert check["properties"]["pass"]["description"] == "What a pass looks like."


def test_writing_twice_touches_nothing(tmp_path: Path) -> None:
    assert write_schemas(tmp_path) == len(schemas())
    assert write_schemas(tmp_path) == 0

"""The dataset with its references resolved."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from responsibility.catalog import Catalog, assemble
from responsibility.dataset import load
from responsibility.model import Cell

from .samples import ROOT


def test_a_copy_has_the_text_of_its_origin_and_a_review_of_its_own(tiny: Catalog) -> None:
    copy, origin = tiny.cells["pod", "hardware"], tiny.cells["vm", "hardware"]
    assert (copy.cell, copy.answer) == (origin.cell, origin.answer)
    assert (copy.copied_from, origin.copied_from) == ("vm", None)
    assert copy.id == "pod/hardware"


def test_a_cell_knows_its_line_in_the_data(tiny: Catalog) -> None:
    entry = tiny.cells["vm", "os-patching"]
    text = (ROOT / "tests/tiny" / entry.path).read_text(encoding="utf-8").splitlines()
    assert text[entry.line - 1] == "  os-patching:"


def test_rows_and_columns_keep_the_order_of_the_data(tiny: Catalog) -> None:
    assert [entry.id for entry in tiny.row("hardware")] == ["vm/hardware", "pod/hardware"]
    assert [entry.layer for entry in tiny.column("pod")] == ["hardware", "os-patching"]
    assert list(tiny.offerings) == ["vm", "pod"]


def test_the_edition_is_that_of_the_newest_review(tiny: Catalog) -> None:
    assert tiny.data_date == date(2026, 7, 1)


def test_an_engine_has_the_offerings_that_show_it(tiny: Catalog) -> None:
    engine = tiny.services["pods"].model_copy(update={"offerings": (), "faces": ("vm", "pod")})
    assert dataclasses.replace(tiny, services={"engine": engine}).members("engine") == ("vm", "pod")


def test_mechanisms_leave_out_the_model_and_what_belongs_to_one_service(tiny: Catalog) -> None:
    own = {**tiny.explainers, "pods": tiny.explainers["model"]}
    assert list(dataclasses.replace(tiny, explainers=own).mechanisms) == ["encryption"]


def test_layers_differ_where_offerings_are_not_split_alike(tiny: Catalog) -> None:
    assert tiny.differing(["vm", "pod"]) == ("os-patching",)
    assert tiny.differing(["vm"]) == ()


def test_what_was_not_checked_is_not_assembled() -> None:
    dataset = load(ROOT / "tests/tiny/data")
    file = dataset.offerings["vm"]
    blank = file.value.model_copy(update={"cells": {**file.value.cells, "hardware": Cell()}})
    offerings = {**dataset.offerings, "vm": dataclasses.replace(file, value=blank)}
    with pytest.raises(ValueError, match="vm/hardware is not complete"):
        assemble(dataclasses.replace(dataset, offerings=offerings))


def test_the_real_catalog_is_whole(real: Catalog) -> None:
    assert set(real.cells) == {(offering, layer) for offering in real.offerings for layer in real.layers}

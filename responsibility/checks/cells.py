"""Rules about cells: complete, in order, and consistent in themselves."""

from __future__ import annotations

from collections.abc import Iterator

from ..dataset import Dataset, File
from ..model import Cell, Depends, Disputed, Duty, Offering, fields_of
from ..problems import Problem, suggest

_WITHOUT_DUTIES = frozenset({"aws", "none", "third-party"})
_TEXT_OF_OWNER = {
    "aws": ("aws",),
    "shared": ("aws", "customer"),
    "customer": ("customer",),
    "third-party": ("aws",),
    "none": ("because",),
}


def _own_cells(dataset: Dataset) -> Iterator[tuple[File[Offering], str, Cell]]:
    """Each cell that is written out, with its file and layer."""
    for file in dataset.offerings.values():
        for layer, cell in file.value.cells.items():
            if not cell.same_as:
                yield file, layer, cell


def complete_offerings(dataset: Dataset) -> Iterator[Problem]:
    """Every offering answers for every layer; no cell is blank."""
    for file in dataset.offerings.values():
        for layer in dataset.layer_ids:
            if layer not in file.value.cells:
                yield file.problem(("cells", layer), "missing")


def known_layers(dataset: Dataset) -> Iterator[Problem]:
    """Every cell belongs to a layer that layers.yml defines."""
    for file in dataset.offerings.values():
        for layer in file.value.cells:
            if layer not in dataset.layer_ids:
                hint = suggest(layer, dataset.layer_ids)
                yield file.problem(("cells", layer), f"unknown layer; {hint}")


def layer_order(dataset: Dataset) -> Iterator[Problem]:
    """Cells stand in the order of layers.yml."""
    for file in dataset.offerings.values():
        cells = [layer for layer in file.value.cells if layer in dataset.layer_ids]
        expected = [layer for layer in dict.fromkeys(dataset.layer_ids) if layer in cells]
        for found, right in zip(cells, expected, strict=True):
            if found != right:
                yield file.problem(("cells", found), f"out of order; here comes {right!r}")
                break


def key_order(dataset: Dataset) -> Iterator[Problem]:
    """Keys stand in the order of the model."""
    for file in dataset.offerings.values():
        yield from _ordered(file, (), file.document.value, Offering)
        for layer, cell in file.document.value["cells"].items():
            yield from _ordered(file, ("cells", layer), cell, Cell)
            for i, item in enumerate(cell.get("depends", ())):
                yield from _ordered(file, ("cells", layer, "depends", i), item, Depends)
            for i, item in enumerate(cell.get("duties", ())):
                yield from _ordered(file, ("cells", layer, "duties", i), item, Duty)
            if "disputed" in cell:
                yield from _ordered(file, ("cells", layer, "disputed"), cell["disputed"], Disputed)


def _ordered(
    file: File[Offering], key: tuple[str | int, ...], value: dict[str, object], model: type
) -> Iterator[Problem]:
    order = [name for name, _, _ in fields_of(model)]
    found = list(value)
    right = sorted(found, key=order.index)
    if found != right:
        first = next(name for name, other in zip(found, right, strict=True) if name != other)
        yield file.problem((*key, first), f"out of order; write {', '.join(right)}")


def same_as(dataset: Dataset) -> Iterator[Problem]:
    """`same_as` names another offering whose cell is written out, and stands alone in its cell."""
    for name, file in dataset.offerings.items():
        for layer, cell in file.value.cells.items():
            if not cell.same_as:
                continue
            key = ("cells", layer, "same_as")
            target = dataset.offerings.get(cell.same_as)
            if cell.same_as == name:
                yield file.problem(key, "names its own offering; write the cell out")
            elif target is None:
                if cell.same_as not in dataset.broken:
                    hint = suggest(cell.same_as, dataset.offerings)
                    yield file.problem(key, f"unknown offering {cell.same_as!r}; {hint}")
            elif (origin := target.value.cells.get(layer)) and origin.same_as:
                yield file.problem(key, f"a chain; name {origin.same_as!r}, which writes the cell out")
            extra = set(file.document.value["cells"][layer]) - {"same_as", "reviewed"}
            if extra:
                yield file.problem(key, f"stands beside {', '.join(sorted(extra))}; keep one of the two")


def required_keys(dataset: Dataset) -> Iterator[Problem]:
    """A cell says owner, action, answer and the day of its review; a copy says its review."""
    for file in dataset.offerings.values():
        for layer, cell in file.value.cells.items():
            needed = ("reviewed",) if cell.same_as else ("owner", "action", "answer", "reviewed")
            for key in needed:
                if getattr(cell, key) is None:
                    yield file.problem(("cells", layer, key), "missing")


def action_fits_owner(dataset: Dataset) -> Iterator[Problem]:
    """`nothing` is the action of the owners `aws` and `none`, and of no other but `third-party`."""
    for file, layer, cell in _own_cells(dataset):
        split: list[tuple[tuple[str | int, ...], Cell | Depends]] = [(("cells", layer), cell)]
        split += [(("cells", layer, "depends", i), d) for i, d in enumerate(cell.depends)]
        for key, part in split:
            if part.owner in {"aws", "none"} and part.action not in {"nothing", None}:
                message = f"{part.action!r} with owner {part.owner!r}; it must be 'nothing'"
                yield file.problem((*key, "action"), message)
            if part.owner in {"shared", "customer"} and part.action == "nothing":
                message = f"'nothing' with owner {part.owner!r}; one of choose, enable, operate"
                yield file.problem((*key, "action"), message)


def sides(dataset: Dataset) -> Iterator[Problem]:
    """Each responsible side has its text: `aws`, `customer`, both for `shared`, `because` for `none`."""
    for file, layer, cell in _own_cells(dataset):
        for key in _TEXT_OF_OWNER.get(cell.owner or "", ()):
            if getattr(cell, key) is None:
                yield file.problem(("cells", layer, key), f"missing; owner {cell.owner!r} needs it")
        if cell.because and cell.owner != "none":
            yield file.problem(("cells", layer, "because"), "only for owner 'none'")
        if cell.owner == "none" and (cell.aws or cell.customer):
            side = "aws" if cell.aws else "customer"
            yield file.problem(("cells", layer, side), "owner 'none' has no sides; use because")


def duty_count(dataset: Dataset) -> Iterator[Problem]:
    """A cell with something to do has one to five duties; one without has none."""
    for file, layer, cell in _own_cells(dataset):
        key = ("cells", layer, "duties")
        if cell.owner in _WITHOUT_DUTIES and cell.action == "nothing" and cell.duties:
            yield file.problem(key, f"owner {cell.owner!r} leaves no duty; move it or change the owner")
        if cell.action not in {None, "nothing"} and not cell.duties:
            yield file.problem(key, f"missing; action {cell.action!r} needs at least one duty")


def duty_evidence(dataset: Dataset) -> Iterator[Problem]:
    """A duty has checks or, without an automated check, says what to look at."""
    for file, layer, cell in _own_cells(dataset):
        for i, duty in enumerate(cell.duties):
            key = ("cells", layer, "duties", i)
            if duty.checks and duty.look:
                yield file.problem(key, "has checks and look; keep one of the two")
            elif not duty.checks and not duty.look:
                yield file.problem(key, "needs checks or, where nothing checks it, look")


def stated(dataset: Dataset) -> Iterator[Problem]:
    """`stated: false` comes with `inferred`, and `inferred` only with it."""
    for file, layer, cell in _own_cells(dataset):
        if cell.stated is bool(cell.inferred):
            message = (
                "needs inferred: what we infer and from what"
                if not cell.stated
                else ("only with stated: false")
            )
            yield file.problem(("cells", layer, "stated" if not cell.stated else "inferred"), message)

"""Draws cells for an audit: `python3 -m responsibility.audit SEED [COUNT]`; see CONTRIBUTING.md."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from .catalog import Catalog, Entry, assemble
from .dataset import load
from .text import citations, sentences


def drawn(catalog: Catalog, seed: int, count: int = 60) -> tuple[Entry, ...]:
    """`count` cells at random, in reading order; copies are left out, for they are audited once."""
    own = [entry for entry in catalog.cells.values() if entry.copied_from is None]
    chosen = random.Random(seed).sample(range(len(own)), min(count, len(own)))
    return tuple(own[i] for i in sorted(chosen))


def sheet(catalog: Catalog, entry: Entry) -> Iterator[str]:
    """The lines that an auditor needs for one cell: its claims, each with the pages to open."""
    cell = entry.cell
    yield f"## {entry.id} ({entry.path}:{entry.line})"
    yield f"owner {entry.owner}, action {entry.action}: {entry.answer}"
    texts = [cell.because, cell.aws, cell.customer, cell.trap]
    texts += [f"when {each.when} ({each.owner}, {each.action}): {each.because}" for each in cell.depends]
    texts += cell.disputed.readings if cell.disputed else ()
    cited: dict[str, None] = {}
    for text in filter(None, texts):
        for sentence in sentences(text):
            yield f"- {sentence}"
            cited.update(dict.fromkeys(citations(sentence)))
    for duty in cell.duties:
        proof = ", ".join(duty.checks) or f"look at {duty.look}"
        yield f"- duty ({duty.role}): {duty.do} [{proof}]"
    for source in cited:
        record = catalog.sources[source]
        yield f"  {source}: {record.url} ({record.as_of or 'undated'}, {record.how})"
    yield ""


def main(arguments: list[str]) -> int:
    """Print the sheets of the cells that a seed draws."""
    if not arguments or not all(argument.isdigit() for argument in arguments):
        print("usage: python3 -m responsibility.audit SEED [COUNT]", file=sys.stderr)
        return 2
    seed, count = int(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 60
    catalog = assemble(load(Path(__file__).resolve().parent.parent / "data"))
    for entry in drawn(catalog, seed, count):
        print("\n".join(sheet(catalog, entry)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

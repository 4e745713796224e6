"""The meaning of the data: rules across values. Each yields Problems; none raises or prints.

The docstring of a check is the rule, and the contributor page prints it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from ..dataset import Dataset
from ..problems import Problem
from . import cells, dates, moves, references, vocabulary, wording

Check = Callable[[Dataset], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    vocabulary.file_names,
    vocabulary.linked_explainers,
    vocabulary.unique_ids,
    vocabulary.known_offerings,
    vocabulary.known_faces,
    vocabulary.known_frameworks,
    vocabulary.one_meaning,
    cells.complete_offerings,
    cells.known_layers,
    cells.layer_order,
    cells.key_order,
    cells.same_as,
    cells.required_keys,
    cells.action_fits_owner,
    cells.sides,
    cells.duty_count,
    cells.duty_evidence,
    cells.stated,
    references.known_sources,
    references.cited_sentences,
    references.used_sources,
    references.table_shape,
    references.known_checks,
    references.used_checks,
    references.known_roles,
    references.known_cells,
    references.known_links,
    references.known_subjects,
    references.known_redirects,
    moves.known_routes,
    moves.cited_notes,
    moves.subjects_fit,
    moves.known_tools,
    wording.safe_text,
    wording.answer_sentence,
    wording.own_headings,
    dates.newest_first,
)


def check(dataset: Dataset, today: date) -> tuple[Problem, ...]:
    """Every problem of the dataset, sorted; `today` is the one clock.

    While a vocabulary file is broken only the files' own faults are reported: the
    rules across files would add false ones.
    """
    found = list(dataset.problems)
    vocabulary_files = {problem.path for problem in found if not problem.path.startswith("data/offerings/")}
    if not vocabulary_files:
        for rule in CHECKS:
            found.extend(rule(dataset))
        found.extend(dates.not_in_future(dataset, today))
    return tuple(sorted(set(found)))


def rules() -> tuple[tuple[str, str], ...]:
    """Each rule: its name and what it demands."""
    named = (*CHECKS, dates.not_in_future)
    return tuple((rule.__name__, (rule.__doc__ or "").strip()) for rule in named)

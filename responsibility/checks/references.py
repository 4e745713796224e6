"""Rules about references: every name that one file uses, another defines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..dataset import Dataset
from ..loader import Document, Key
from ..problems import Problem, suggest
from ..text import CITATION, citations, inside_links, sentences

# Keys whose every sentence needs a source.
_CITED = frozenset({"aws", "customer", "because", "trap", "truth", "choose"})


def texts(document: Document) -> Iterator[tuple[Key, str]]:
    """Every text of a document with its key."""
    stack: list[tuple[Key, object]] = [((), document.value)]
    while stack:
        key, value = stack.pop()
        if isinstance(value, str):
            yield key, value
        elif isinstance(value, dict):
            stack.extend(((*key, name), item) for name, item in value.items())
        elif isinstance(value, tuple):
            stack.extend(((*key, i), item) for i, item in enumerate(value))


def citing_documents(dataset: Dataset) -> tuple[Document, ...]:
    """The documents whose texts may cite."""
    return (
        *(file.document for file in dataset.offerings.values()),
        *(file.document for file in dataset.explainers.values()),
        dataset.misconceptions.document,
        dataset.glossary.document,
        dataset.moves.document,
    )


def known_sources(dataset: Dataset) -> Iterator[Problem]:
    """Every citation names a source of sources.yml, and no page stands there twice."""
    known = dataset.sources.value
    for document in citing_documents(dataset):
        for key, text in texts(document):
            for source in citations(text):
                if source not in known:
                    yield document.problem(key, f"unknown source {source!r}; {suggest(source, known)}")
    urls = Counter(record.url for record in known.values())
    for name, record in known.items():
        if urls[record.url] > 1:
            yield dataset.sources.problem((name, "url"), f"{record.url} stands more than once")


def _must_cite(document: Document, key: Key) -> bool:
    if not key:
        return False
    if "readings" in key:
        return True
    if document.path == "data/services.yml" or key[-1] not in _CITED:
        return False
    return document.path.startswith(("data/offerings/", "data/misconceptions"))


def cited_sentences(dataset: Dataset) -> Iterator[Problem]:
    """Every sentence of a side, a reason, a trap or a truth cites the page that says so."""
    for document in citing_documents(dataset):
        for key, text in texts(document):
            if _must_cite(document, key):
                for sentence in sentences(text):
                    if not CITATION.search(sentence):
                        short = sentence if len(sentence) < 60 else sentence[:57] + "…"
                        yield document.problem(key, f"no citation in “{short}”; add [@source]")


def used_sources(dataset: Dataset) -> Iterator[Problem]:
    """Every source is cited somewhere."""
    if dataset.incomplete:
        return
    used = {
        source
        for document in citing_documents(dataset)
        for _, text in texts(document)
        for source in citations(text)
    }
    for name in dataset.sources.value:
        if name not in used:
            yield dataset.sources.problem((name,), "never cited; cite it or remove it")


def table_shape(dataset: Dataset) -> Iterator[Problem]:
    """A row of a table has a head and a text for every other column."""
    for file in dataset.explainers.values():
        for s, section in enumerate(file.value.sections):
            for r, row in enumerate(section.table.rows if section.table else ()):
                wanted = len(section.table.columns) - 1 if section.table else 0
                if len(row.cells) != wanted:
                    key = ("sections", s, "table", "rows", r, "cells")
                    message = f"has {len(row.cells)} beside its head; the table needs {wanted}"
                    yield file.problem(key, message)


def known_checks(dataset: Dataset) -> Iterator[Problem]:
    """Every check that a duty names is in checks.yml."""
    known = dataset.checks.value
    for file in dataset.offerings.values():
        for layer, cell in file.value.cells.items():
            for i, duty in enumerate(cell.duties):
                for j, name in enumerate(duty.checks):
                    if name not in known:
                        key = ("cells", layer, "duties", i, "checks", j)
                        yield file.problem(key, f"unknown check {name!r}; {suggest(name, known)}")


def used_checks(dataset: Dataset) -> Iterator[Problem]:
    """Every check proves some duty."""
    if dataset.incomplete:
        return
    used = {
        name
        for file in dataset.offerings.values()
        for cell in file.value.cells.values()
        for duty in cell.duties
        for name in duty.checks
    }
    for name in dataset.checks.value:
        if name not in used:
            yield dataset.checks.problem((name,), "proves no duty; name it in one or remove it")


def known_roles(dataset: Dataset) -> Iterator[Problem]:
    """Every duty is done by a role of roles.yml."""
    known = dataset.roles.value
    for file in dataset.offerings.values():
        for layer, cell in file.value.cells.items():
            for i, duty in enumerate(cell.duties):
                if duty.role not in known:
                    key = ("cells", layer, "duties", i, "role")
                    yield file.problem(key, f"unknown role {duty.role!r}; {suggest(duty.role, known)}")


def known_cells(dataset: Dataset) -> Iterator[Problem]:
    """Misconceptions and changes name cells as `offering/layer`, and the cell exists."""
    places = [
        (dataset.misconceptions, (name, "cells", i), cell)
        for name, item in dataset.misconceptions.value.items()
        for i, cell in enumerate(item.cells)
    ] + [
        (dataset.changes, (n, "cells", i), cell)
        for n, change in enumerate(dataset.changes.value)
        for i, cell in enumerate(change.cells)
    ]
    offerings = {*dataset.offerings, *dataset.broken}
    for file, key, cell in places:
        offering, _, layer = cell.partition("/")
        if offering not in offerings:
            yield file.problem(key, f"unknown offering {offering!r}; {suggest(offering, offerings)}")
        elif layer not in dataset.layer_ids:
            yield file.problem(key, f"unknown layer {layer!r}; {suggest(layer, dataset.layer_ids)}")


def known_links(dataset: Dataset) -> Iterator[Problem]:
    """A link inside the site leads to a cell, a layer or an offering that exists."""
    offerings = {*dataset.offerings, *dataset.broken}
    layers = set(dataset.layer_ids)
    for document in citing_documents(dataset):
        for key, text in texts(document):
            for kind, name in inside_links(text):
                offering, _, layer = name.partition("/")
                if kind == "layer":
                    offering, layer = "", name
                if kind != "layer" and offering not in offerings:
                    hint = suggest(offering, offerings)
                    yield document.problem(key, f"link to unknown offering {offering!r}; {hint}")
                if kind != "offering" and layer not in layers:
                    yield document.problem(key, f"link to unknown layer {layer!r}; {suggest(layer, layers)}")


def known_subjects(dataset: Dataset) -> Iterator[Problem]:
    """`see` of a glossary term names an offering, a service or a layer."""
    known = {*dataset.offerings, *dataset.broken, *dataset.services.value, *dataset.layer_ids}
    for name, term in dataset.glossary.value.items():
        for i, subject in enumerate(term.see):
            if subject not in known:
                key = (name, "see", i)
                yield dataset.glossary.problem(key, f"unknown {subject!r}; {suggest(subject, known)}")


def known_redirects(dataset: Dataset) -> Iterator[Problem]:
    """A redirect goes from one address to another; that of a page starts and ends with a slash."""
    for old, new in dataset.redirects.value.items():
        for address in (old.partition("#")[0], new.partition("#")[0]):
            file = address.rpartition("/")[2]
            if not address.startswith("/") or (file and "." not in file):
                yield dataset.redirects.problem((old,), f"{address!r} must start and end with a slash")
        if old == new:
            yield dataset.redirects.problem((old,), "leads to itself")

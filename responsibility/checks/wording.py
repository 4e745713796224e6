"""Rules about the texts themselves."""

from __future__ import annotations

from collections.abc import Iterator

from ..dataset import Dataset
from ..loader import Document
from ..problems import Problem
from ..text import CITATION, faults, sentences, slug
from .references import citing_documents, texts

# Keys whose value is printed as code or as an address, never as a sentence.
_NOT_PROSE = frozenset({"cli", "url", "keywords"})
# Anchors of the pages that show an explainer.
_TAKEN = frozenset({"how-to-choose", "ladder", "moving", "side-by-side", "sources"})


def _printed_documents(dataset: Dataset) -> tuple[Document, ...]:
    """Every document whose texts stand on pages, cited or not."""
    plain = (dataset.layers, dataset.services, dataset.roles, dataset.frameworks, dataset.sources)
    own = tuple(file.document for file in (*plain, dataset.checks, dataset.changes))
    return (*citing_documents(dataset), *own)


def safe_text(dataset: Dataset) -> Iterator[Problem]:
    """Texts are sentences of inline Markdown: no raw HTML, no blocks, no links but https."""
    for document in _printed_documents(dataset):
        for key, text in texts(document):
            if not _NOT_PROSE.intersection(key):
                for fault in faults(text):
                    yield document.problem(key, fault)


def answer_sentence(dataset: Dataset) -> Iterator[Problem]:
    """An answer is one sentence, ends with a full stop and cites nothing."""
    for file in dataset.offerings.values():
        for layer, cell in file.value.cells.items():
            if cell.answer is None:
                continue
            key = ("cells", layer, "answer")
            if CITATION.search(cell.answer):
                yield file.problem(key, "cites; move the citation to aws, customer or because")
            if not cell.answer.endswith("."):
                yield file.problem(key, "must end with a full stop")
            if len(sentences(cell.answer)) != 1:
                yield file.problem(key, "more than one sentence; keep the one that answers the question")


def own_headings(dataset: Dataset) -> Iterator[Problem]:
    """A heading stands once in an explainer, and its page has no other of that name."""
    for file in dataset.explainers.values():
        seen = set(_TAKEN)
        for i, section in enumerate(file.value.sections):
            if (anchor := slug(section.heading)) in seen:
                key = ("sections", i, "heading")
                yield file.problem(key, f"{section.heading!r} is on the page already; choose another")
            seen.add(anchor)

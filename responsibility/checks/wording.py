"""Rules about the texts themselves."""

from __future__ import annotations

from collections.abc import Iterator

from ..dataset import Dataset
from ..problems import Problem
from ..text import CITATION, faults, sentences
from .references import citing_documents, texts


def safe_text(dataset: Dataset) -> Iterator[Problem]:
    """Texts are sentences of inline Markdown: no raw HTML, no blocks, no links but https."""
    for document in citing_documents(dataset):
        for key, text in texts(document):
            if key[:1] != ("keywords",):
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

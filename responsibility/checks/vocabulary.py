"""Rules about ids: what names what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..dataset import Dataset
from ..model import ID_PATTERN
from ..problems import Problem, suggest

# Explainers that pages of the site link to, whatever else the data holds.
_LINKED = ("model", "encryption")


def file_names(dataset: Dataset) -> Iterator[Problem]:
    """The name of an offering's or explainer's file is its id: lowercase words and hyphens."""
    offerings = [(name, file.document) for name, file in dataset.offerings.items()]
    explainers = [(name, file.document) for name, file in dataset.explainers.items()]
    for name, document in offerings + explainers:
        if not re.fullmatch(ID_PATTERN, name):
            message = f"the file name {name!r} is not an id; write lowercase words and hyphens"
            yield document.problem((), message)


def linked_explainers(dataset: Dataset) -> Iterator[Problem]:
    """The explainers that pages link to exist: the model, and who encrypts what."""
    for name in _LINKED:
        if name not in dataset.explainers:
            yield Problem(f"data/explainers/{name}.yml", 1, "", "missing file")


def unique_ids(dataset: Dataset) -> Iterator[Problem]:
    """An id names one thing: services and offerings share addresses, a layer id is used once."""
    services = dataset.services.value
    for name, file in dataset.offerings.items():
        if name in services:
            yield file.problem((), f"{name!r} is also a service; choose another file name")
    seen: set[str] = set()
    for g, group in enumerate(dataset.layers.value):
        for i, layer in enumerate(group.layers):
            if layer.id in seen:
                yield dataset.layers.problem((g, "layers", i, "id"), f"{layer.id!r} is used before")
            seen.add(layer.id)


def known_offerings(dataset: Dataset) -> Iterator[Problem]:
    """Every offering file is listed once, under its service, and every listed one has a file."""
    files = set(dataset.offerings) | dataset.broken
    if not dataset.offering_order:
        yield dataset.services.problem((), "no service lists an offering; list one")
    listed: dict[str, str] = {}
    for service, value in dataset.services.value.items():
        for i, name in enumerate(value.offerings):
            key = (service, "offerings", i)
            if name not in files:
                yield dataset.services.problem(key, f"no file data/offerings/{name}.yml")
            elif name in listed:
                yield dataset.services.problem(key, f"{name!r} is listed under {listed[name]!r} too")
            listed.setdefault(name, service)
    for name, file in dataset.offerings.items():
        if name not in listed:
            yield file.problem((), f"not listed; add {name!r} to a service in data/services.yml")
        elif file.value.service != listed[name]:
            yield file.problem(
                ("service",),
                f"{file.value.service!r}, but services.yml lists it under {listed[name]!r}",
            )


def known_faces(dataset: Dataset) -> Iterator[Problem]:
    """A service has offerings or, as an engine, faces that are offerings of other services."""
    known = set(dataset.offering_order)
    for service, value in dataset.services.value.items():
        for i, name in enumerate(value.faces):
            if name not in known:
                yield dataset.services.problem(
                    (service, "faces", i), f"unknown offering {name!r}; {suggest(name, known)}"
                )
        if bool(value.offerings) == bool(value.faces):
            yield dataset.services.problem((service,), "needs either offerings or faces")


def known_frameworks(dataset: Dataset) -> Iterator[Problem]:
    """A layer names controls of frameworks in frameworks.yml, each id once."""
    known = dataset.frameworks.value
    for g, group in enumerate(dataset.layers.value):
        for i, layer in enumerate(group.layers):
            for framework, ids in layer.controls.items():
                key = (g, "layers", i, "controls", framework)
                if framework not in known:
                    yield dataset.layers.problem(key, f"unknown framework; {suggest(framework, known)}")
                if len(set(ids)) != len(ids):
                    yield dataset.layers.problem(key, "an id stands twice; name each once")


def one_meaning(dataset: Dataset) -> Iterator[Problem]:
    """A word of the glossary, in full or short, means one thing."""
    seen: dict[str, str] = {}
    for name, term in dataset.glossary.value.items():
        for key, word in (("term", term.term), ("short", term.short or "")):
            first = seen.setdefault(word.lower(), name) if word else name
            if first != name:
                yield dataset.glossary.problem((name, key), f"{word!r} is explained under {first!r} too")

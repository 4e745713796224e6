"""The page for contributors: every key of the data, every rule, what belongs to each layer."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from ..checks import rules
from ..model import (
    Cell,
    Check,
    Depends,
    Disputed,
    Duty,
    Moves,
    Offering,
    Record,
    Source,
    Subject,
    Tool,
    fields_of,
)
from ..settings import Settings
from .links import Links, layer_path
from .page import LinkView, Page


@dataclass(frozen=True)
class FieldView:
    name: str
    means: str
    required: str


@dataclass(frozen=True)
class ModelView:
    title: str
    about: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True)
class RuleView:
    name: str
    demands: str


@dataclass(frozen=True)
class ContributeView:
    models: tuple[ModelView, ...]
    rules: tuple[RuleView, ...]
    layers: tuple[LinkView, ...]
    repository: str


def contribute_page(catalog: Catalog, settings: Settings) -> Page:
    shown: tuple[tuple[str, type[Record]], ...] = (
        ("An offering file", Offering),
        ("A cell", Cell),
        ("An entry of depends", Depends),
        ("A duty", Duty),
        ("A disputed point", Disputed),
        ("A source", Source),
        ("A check", Check),
        ("The file of moves", Moves),
        ("A subject of checks", Subject),
        ("A tool", Tool),
    )
    view = ContributeView(
        models=tuple(
            ModelView(
                title,
                model.__doc__ or "",
                tuple(
                    FieldView(name, means, "yes" if required else "")
                    for name, means, required in fields_of(model)
                ),
            )
            for title, model in shown
        ),
        rules=tuple(RuleView(name.replace("_", " "), demands) for name, demands in rules()),
        layers=tuple(
            LinkView(layer.id, Links("contribute.md", settings).to(layer_path(layer.id)), layer.boundary)
            for layer in catalog.layers.values()
        ),
        repository=settings.repo_url,
    )
    description = "How to correct a cell in ten minutes without reading code."
    return Page("contribute.md", "contribute.md.jinja", "Contribute", description, view, boost=0.1)

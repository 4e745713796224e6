"""The navigation of mkdocs.yml, from the data. Zensical runs no hooks, so it must stand in the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .catalog import Catalog
from .views.links import (
    explainer_path,
    framework_path,
    layer_path,
    offering_path,
    service_path,
)

BEGIN = "# nav:begin (written by build_docs.py)\n"
END = "# nav:end\n"


def navigation(catalog: Catalog) -> list[Any]:
    """The sidebar: title → page, grouped so that no level is long."""
    services: list[Any] = ["services/index.md"]
    for name, service in catalog.services.items():
        family: list[Any] = [service_path(name)]
        family += [{catalog.offerings[o].name: offering_path(o)} for o in service.offerings]
        services.append({service.name: family})
    explainers = {
        each.title: explainer_path(name)
        for name, each in catalog.explainers.items()
        if name not in {*catalog.services, "model"}
    }
    groups = [
        {group.name: [{layer.name: layer_path(layer.id)} for layer in group.layers]}
        for group in catalog.groups
    ]
    return [
        {"Home": "index.md"},
        {"The model": "model.md"},
        {"Matrix": "matrix.md"},
        {"Services": services},
        {"Layers": ["layers/index.md", *groups]},
        {
            "Explainers": [
                "explainers/index.md",
                *({title: path} for title, path in explainers.items()),
            ]
        },
        {"Misconceptions": "misconceptions.md"},
        {"Glossary": "glossary.md"},
        {
            "Controls": [
                "controls/index.md",
                *({each.name: framework_path(name)} for name, each in catalog.frameworks.items()),
            ]
        },
        {
            "About": [
                "about.md",
                {"Sources": "sources.md"},
                {"Changes": "changes.md"},
                {"Contribute": "contribute.md"},
            ]
        },
    ]


def nav_block(catalog: Catalog) -> str:
    """The block between the markers of mkdocs.yml, as YAML."""
    return BEGIN + "nav:\n" + "".join(_lines(navigation(catalog), "  ")) + END


def _lines(items: list[Any], indent: str) -> list[str]:
    lines: list[str] = []
    for item in items:
        if isinstance(item, str):
            lines.append(f"{indent}- {item}\n")
            continue
        ((title, target),) = item.items()
        if isinstance(target, str):
            lines.append(f"{indent}- {json.dumps(title)}: {target}\n")
        else:
            lines.append(f"{indent}- {json.dumps(title)}:\n")
            lines += _lines(target, indent + "    ")
    return lines


def with_nav(text: str, catalog: Catalog) -> str:
    """The text of mkdocs.yml with its navigation brought up to date."""
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return head + nav_block(catalog) + tail


def write_nav(config: Path, catalog: Catalog) -> None:
    """Bring the file up to date; it is touched only when the navigation changed."""
    text = config.read_text(encoding="utf-8")
    if (new := with_nav(text, catalog)) != text:
        config.write_text(new, encoding="utf-8")

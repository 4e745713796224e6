"""The navigation of mkdocs.yml, from the data. Zensical runs no hooks, so it must stand in the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .catalog import Catalog
from .output import write
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
    """Title → page or list, in reading order: the tabs, and under each its sidebar.

    Moves and checklists but for their lists stay out: every page that needs them links to them.
    """
    return [
        {"Home": "index.md"},
        {"Services": _services(catalog)},
        {"Layers": _layers(catalog)},
        {"Matrix": [{"Matrix": "matrix.md"}, {"Compare": "compare.md"}]},
        {"Learn": _learn(catalog)},
        {"Audit": _audit(catalog)},
        {
            "About": [
                "about.md",
                {"Changes": "changes.md"},
                {"Contribute": "contribute.md"},
            ]
        },
    ]


def _services(catalog: Catalog) -> list[Any]:
    items: list[Any] = ["services/index.md"]
    for name, service in catalog.services.items():
        if not service.offerings:
            items.append({service.name: service_path(name)})
            continue
        family: list[Any] = [{"Overview": service_path(name)}]
        family += [{catalog.offerings[o].name: offering_path(o)} for o in service.offerings]
        items.append({service.name: family})
    return [*items, {"Moves": "moves/index.md"}]


def _layers(catalog: Catalog) -> list[Any]:
    groups = [
        {group.name: [{layer.name: layer_path(layer.id)} for layer in group.layers]}
        for group in catalog.groups
    ]
    return ["layers/index.md", *groups]


def _learn(catalog: Catalog) -> list[Any]:
    explainers = [{each.title: explainer_path(name)} for name, each in catalog.mechanisms.items()]
    return [
        {"The model": "model.md"},
        {"Explainers": ["explainers/index.md", *explainers]},
        {"Misconceptions": "misconceptions.md"},
        {"Glossary": "glossary.md"},
    ]


def _audit(catalog: Catalog) -> list[Any]:
    frameworks = [{each.name: framework_path(name)} for name, each in catalog.frameworks.items()]
    return [
        {"Controls": ["controls/index.md", *frameworks]},
        {"Checklists": "checklists/index.md"},
        {"Sources": "sources.md"},
        {"Downloads": "downloads/index.md"},
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
    write(config, with_nav(config.read_text(encoding="utf-8"), catalog))

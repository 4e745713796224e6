"""Where things are: paths of pages under docs/, links between them, and permanent addresses."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from ..catalog import Catalog, Entry
from ..settings import Settings
from .page import LinkView

HOME = "index.md"
MATRIX = "matrix.md"
COMPARE = "compare.md"
SOURCES = "sources.md"


def service_path(service: str) -> str:
    return f"services/{service}.md"


def offering_path(offering: str) -> str:
    return f"services/{offering}.md"


def layer_path(layer: str) -> str:
    return f"layers/{layer}.md"


def framework_path(framework: str) -> str:
    return f"controls/{framework}.md"


def explainer_path(explainer: str) -> str:
    return f"explainers/{explainer}.md"


def move_path(old: str, new: str) -> str:
    return f"moves/{old}-to-{new}.md"


def checklist_path(offering: str) -> str:
    return f"checklists/{offering}.md"


def address(path: str) -> str:
    """The permanent address of a page, from the root of the site: `services/ec2.md` → `services/ec2/`."""
    stem = path.removesuffix(".md")
    if posixpath.basename(stem) == "index":
        stem = posixpath.dirname(stem)
    return f"{stem}/" if stem else ""


@dataclass(frozen=True)
class Links:
    """Links as one page must write them."""

    page: str
    settings: Settings

    def to(self, path: str, anchor: str = "") -> str:
        """A relative link to another generated page, which MkDocs resolves and checks."""
        relative = posixpath.relpath(path, posixpath.dirname(self.page) or ".")
        if path == self.page and anchor:
            relative = ""
        return relative + (f"#{anchor}" if anchor else "")

    def cell(self, entry: Entry) -> str:
        return self.to(offering_path(entry.offering), entry.layer)

    def permanent(self, path: str, anchor: str = "") -> str:
        """The address to share: on the hosted site, whatever copy the reader has open."""
        return self.settings.site_url + address(path) + (f"#{anchor}" if anchor else "")

    def edit(self, entry: Entry) -> str:
        """The cell's line in the data, or nothing where the repository is not known."""
        repo = self.settings.repo_url
        return f"{repo}/blob/main/{entry.path}#L{entry.line}" if repo else ""

    def report(self, entry: Entry) -> str:
        """A new issue that names the cell, or nothing where the repository is not known."""
        if not self.settings.repo_url:
            return ""
        where = self.permanent(offering_path(entry.offering), entry.layer)
        body = f"Cell: {entry.id}\nPage: {where}\n\nWhat is wrong, and which page says so?\n"
        query = urlencode({"title": f"{entry.id}: ", "body": body}, quote_via=quote)
        return f"{self.settings.repo_url}/issues/new?{query}"


def cell_links(catalog: Catalog, links: Links, cells: tuple[str, ...]) -> tuple[LinkView, ...]:
    """Links to cells that the data names as `offering/layer`."""
    return tuple(
        LinkView(
            f"{catalog.offerings[offering].short}: {catalog.layers[layer].short}",
            links.to(offering_path(offering), layer),
        )
        for offering, _, layer in (cell.partition("/") for cell in cells)
    )


@dataclass(frozen=True)
class OfferingLinkView:
    """A link to an offering, with the names and words by which readers and scripts find it."""

    offering: str
    service: str
    name: str
    short: str
    words: str
    href: str


def offering_link(catalog: Catalog, links: Links, offering: str) -> OfferingLinkView:
    record = catalog.offerings[offering]
    words = dict.fromkeys((*record.keywords, *catalog.services[record.service].keywords))
    return OfferingLinkView(
        offering=offering,
        service=record.service,
        name=record.name,
        short=record.short,
        words=", ".join(words),
        href=links.to(offering_path(offering)),
    )

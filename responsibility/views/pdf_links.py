"""Links and citations as a PDF writes them: into the document where it holds the target, else to the site."""

from __future__ import annotations

from dataclasses import dataclass

from .cites import Citer
from .links import Links, offering_path

INSIDE = "inside:"


class Markdown(str):
    """A text that holds inline Markdown; every other string of a view is printed as it stands."""


@dataclass(frozen=True)
class PrintLinks(Links):
    """Links of one document; `inside` names the places that it holds, as `path` or `path#anchor`."""

    inside: frozenset[str]

    def to(self, path: str, anchor: str = "") -> str:
        place = place_of(path, anchor)
        return INSIDE + place if place in self.inside else self.permanent(path, anchor)


class PrintCiter(Citer):
    """Numbers sources through a whole document."""

    def markdown(self, text: str | None) -> Markdown:
        return Markdown(super().markdown(text))

    def _mark(self, source: str) -> str:
        return f"[{self.number(source)}](source:{source})"


def place_of(path: str, anchor: str = "") -> str:
    """The name of a place in a document: what PrintLinks and the labels of the templates agree on."""
    return f"{path}#{anchor}" if anchor else path


def cell_place(offering: str, layer: str) -> str:
    return place_of(offering_path(offering), layer)

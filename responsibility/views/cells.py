"""One cell as pages show it; the same view serves the offering page, the layer page and compare."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from ..catalog import Catalog, Entry
from ..model import Action, Check, Depends, Disputed, Duty, Owner
from ..text import plain
from .cites import Citer, SourceView, day
from .links import Links, layer_path, offering_path
from .words import ACTION, OWNER, PROOF, RHYTHM, OwnerWord


@dataclass(frozen=True)
class SplitView:
    """Owner and action as words, classes and mark."""

    owner: Owner
    label: str
    means: str
    mark: str
    action: Action
    action_label: str
    action_means: str
    switch: bool


@dataclass(frozen=True)
class DependsView:
    when: str
    split: SplitView
    because: str


@dataclass(frozen=True)
class CheckView:
    id: str
    shows: str
    securityhub: str
    config: str
    cli: str
    passes: str
    proof: str
    note: str


@dataclass(frozen=True)
class DutyView:
    do: str
    rhythm: str
    role: str
    role_id: str
    checks: tuple[CheckView, ...]
    look: str


@dataclass(frozen=True)
class DisputedView:
    about: str
    readings: tuple[str, ...]
    reading: str


@dataclass(frozen=True)
class CellView:
    """Everything a template needs to print a cell."""

    id: str
    anchor: str
    offering_id: str
    offering: str
    offering_short: str
    layer: str
    layer_short: str
    group: str
    question: str
    words: str
    split: SplitView
    answer: str
    because: str
    aws: str
    customer: str
    depends: tuple[DependsView, ...]
    duties: tuple[DutyView, ...]
    trap: str
    disputed: DisputedView | None
    inferred: str
    sources: tuple[SourceView, ...]
    href: str
    offering_href: str
    layer_href: str
    permanent: str
    edit: str
    report: str
    reviewed: str
    copied_from: str
    copied_href: str

    @property
    def source_count(self) -> int:
        return len(self.sources)


def split_view(owner: Owner, action: Action) -> SplitView:
    word: OwnerWord = OWNER[owner]
    act = ACTION[action]
    return SplitView(
        owner=owner,
        label=word.label,
        means=word.means,
        mark=word.mark,
        action=action,
        action_label=act.label,
        action_means=act.means,
        switch=action == "enable",
    )


def cell_view(catalog: Catalog, entry: Entry, links: Links, cite: Citer) -> CellView:
    """The view of one cell on the page of `links`; sources are numbered by `cite`."""
    cell = entry.cell
    offering = catalog.offerings[entry.offering]
    layer = catalog.layers[entry.layer]
    service = catalog.services[offering.service]
    origin = catalog.offerings[entry.copied_from] if entry.copied_from else None
    texts = [cell.because, cell.aws, cell.customer, cell.trap]
    texts += [d.because for d in cell.depends]
    texts += cell.disputed.readings if cell.disputed else ()
    return CellView(
        id=entry.id,
        anchor=entry.layer,
        offering_id=entry.offering,
        offering=offering.name,
        offering_short=offering.short,
        layer=layer.name,
        layer_short=layer.short,
        group=catalog.group_of[entry.layer].name,
        question=layer.question,
        words=_words(offering.name, service.keywords, offering.keywords, layer.keywords),
        split=split_view(entry.owner, entry.action),
        answer=entry.answer,
        because=cite.markdown(cell.because),
        aws=cite.markdown(cell.aws),
        customer=cite.markdown(cell.customer),
        depends=tuple(_depends(d, cite) for d in cell.depends),
        duties=tuple(duty_view(catalog, d) for d in cell.duties),
        trap=cite.markdown(cell.trap),
        disputed=_disputed(cell.disputed, cite) if cell.disputed else None,
        inferred="" if cell.stated else plain(cell.inferred or ""),
        sources=cite.cited_in(*texts),
        href=links.cell(entry),
        offering_href=links.to(offering_path(entry.offering)),
        layer_href=links.to(layer_path(entry.layer), entry.offering),
        permanent=links.permanent(offering_path(entry.offering), entry.layer),
        edit=links.edit(entry),
        report=links.report(entry),
        reviewed=day(entry.reviewed),
        copied_from=origin.name if origin else "",
        copied_href=links.to(offering_path(entry.copied_from), entry.layer) if entry.copied_from else "",
    )


def _words(name: str, *lists: tuple[str, ...]) -> str:
    """What people call the offering and the layer, each word once, in the spelling of the first."""
    words = {word.lower(): word for word in reversed((name, *chain(*lists)))}
    return ", ".join(reversed(words.values()))


def _depends(depends: Depends, cite: Citer) -> DependsView:
    return DependsView(
        when=depends.when,
        split=split_view(depends.owner, depends.action),
        because=cite.markdown(depends.because),
    )


def _disputed(disputed: Disputed, cite: Citer) -> DisputedView:
    return DisputedView(
        about=disputed.about,
        readings=tuple(map(cite.markdown, disputed.readings)),
        reading=disputed.reading,
    )


def duty_view(catalog: Catalog, duty: Duty) -> DutyView:
    return DutyView(
        do=duty.do,
        rhythm=RHYTHM[duty.every] if duty.every else "",
        role=catalog.roles[duty.role].name,
        role_id=duty.role,
        checks=tuple(check_view(name, catalog.checks[name]) for name in duty.checks),
        look=duty.look or "",
    )


def check_view(name: str, check: Check) -> CheckView:
    return CheckView(
        id=name,
        shows=check.shows,
        securityhub=check.securityhub or "",
        config=check.config or "",
        cli=check.cli or "",
        passes=check.passes,
        proof=PROOF[check.proof],
        note=check.note or "",
    )

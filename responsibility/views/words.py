"""The words and marks of the vocabulary: how owners, actions and rhythms read on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Action, Category, Owner, Proof, Rhythm


@dataclass(frozen=True)
class OwnerWord:
    """An owner as it is printed: its label, what it means, its mark."""

    id: Owner
    label: str
    means: str
    mark: str


@dataclass(frozen=True)
class ActionWord:
    """An action as it is printed."""

    id: Action
    label: str
    means: str


OWNER: Mapping[Owner, OwnerWord] = {
    word.id: word
    for word in (
        OwnerWord("aws", "AWS", "AWS does it for every customer.", "marks/aws.svg"),
        OwnerWord(
            "shared",
            "Shared",
            "Both do work of their own; the cell names both halves.",
            "marks/shared.svg",
        ),
        OwnerWord(
            "customer",
            "You",
            "You do it; AWS at most sells or enforces the tool.",
            "marks/customer.svg",
        ),
        OwnerWord(
            "third-party",
            "Third party",
            "Another company does it in its own name.",
            "marks/third-party.svg",
        ),
        OwnerWord(
            "none",
            "Not applicable",
            "The layer does not exist here; the cell says why.",
            "marks/none.svg",
        ),
    )
}

ACTION: Mapping[Action, ActionWord] = {
    word.id: word
    for word in (
        ActionWord("nothing", "Nothing to do", "AWS acts and you have no setting to choose."),
        ActionWord("choose", "Configure", "AWS runs the mechanism; you pick the setting."),
        ActionWord("enable", "Your switch", "AWS built it, and it is off until you turn it on."),
        ActionWord("operate", "Operate", "You do it again and again: patching a guest, backups, code."),
    )
}

RHYTHM: Mapping[Rhythm, str] = {
    "day": "every day",
    "week": "every week",
    "month": "every month",
    "quarter": "every quarter",
    "year": "every year",
    "release": "at every release",
    "change": "at every change",
}

CATEGORY: Mapping[Category, str] = {
    "IaaS": "Infrastructure as a service",
    "CaaS": "Containers as a service",
    "PaaS": "Platform as a service",
    "FaaS": "Functions as a service",
}

PROOF: Mapping[Proof, str] = {
    "direct": "the output decides",
    "needs-reference": "compare with your own list or policy",
}

ACCOUNTABLE = "Owner says who acts. You stay accountable for your data and for the service you chose."

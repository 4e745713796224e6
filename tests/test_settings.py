"""Where the site lives comes from the environment alone."""

from __future__ import annotations

import pytest

from responsibility.settings import LOCAL, Settings, settings


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Settings(LOCAL, "")),
        ({"SITE_URL": " ", "REPO_URL": ""}, Settings(LOCAL, "")),
        ({"SITE_URL": "https://example.org/x"}, Settings("https://example.org/x/", "")),
        ({"REPO_URL": "https://example.org/r/"}, Settings(LOCAL, "https://example.org/r")),
    ],
)
def test_addresses_are_normal(environment: dict[str, str], expected: Settings) -> None:
    assert settings(environment) == expected


def test_only_the_default_is_a_local_preview() -> None:
    assert Settings().local
    assert not Settings("https://example.org/").local

"""Where the site will live: from the environment, never from the data."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

LOCAL = "http://127.0.0.1:8000/"


@dataclass(frozen=True)
class Settings:
    """Addresses of the site and of its repository; the latter is empty in a local preview."""

    site_url: str = LOCAL
    repo_url: str = ""

    @property
    def local(self) -> bool:
        return self.site_url == LOCAL


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from SITE_URL and REPO_URL; the site address always ends with a slash."""
    site = environment.get("SITE_URL", "").strip() or LOCAL
    repo = environment.get("REPO_URL", "").strip().rstrip("/")
    return Settings(site_url=site if site.endswith("/") else site + "/", repo_url=repo)

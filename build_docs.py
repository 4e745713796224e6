#!/usr/bin/env python3
"""Build, serve, check or test the site: `python3 build_docs.py --help`. Also the hook of mkdocs.yml."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from responsibility import bootstrap  # noqa: E402

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

_serving = False


def on_startup(command: str, **_: object) -> None:
    """Remember whether MkDocs serves: only then does the hook write pages."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Write docs/ anew before each rebuild of a live preview."""
    if _serving:
        from mkdocs.exceptions import PluginError

        from responsibility.pipeline import write_docs
        from responsibility.problems import DataError

        try:
            write_docs(ROOT)
        except DataError as error:
            raise PluginError(str(error)) from error
    return config


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Watch what people edit, not what the build writes."""
    server.unwatch(config.docs_dir)
    return server


if __name__ == "__main__":
    sys.exit(bootstrap.run(ROOT, sys.argv[1:]))

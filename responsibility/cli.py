"""The commands, in the environment that bootstrap made."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from .checks import check
from .dataset import load
from .problems import DataError


def main(root: Path, options: argparse.Namespace) -> int:
    """Run one command; returns its exit code."""
    try:
        match options.command:
            case "check":
                return run_check(root)
            case "serve":
                return run_serve(root, options.port)
            case "addresses":
                return run_addresses(root)
            case "test":
                return run_test(root, options.rest)
        return run_build(root, pdf=not options.no_pdf)
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.problems)} problems; nothing was changed.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"build_docs.py: {error.filename}: {error.strerror}; nothing was changed", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped; the last good output is untouched", file=sys.stderr)
        return 130


def run_check(root: Path) -> int:
    """Judge the data; print every problem or one line of counts."""
    started = time.monotonic()
    dataset = load(root / "data")
    if problems := check(dataset, date.today()):
        raise DataError(problems)
    cells = sum(len(file.value.cells) for file in dataset.offerings.values())
    print(
        f"{len(dataset.offerings)} offerings, {cells} cells, {len(dataset.sources.value)} sources, "
        f"{len(dataset.checks.value)} checks: no problems ({time.monotonic() - started:.1f} s)"
    )
    return 0


def run_build(root: Path, *, pdf: bool) -> int:
    """Write docs/, build site/, print a summary."""
    from .pipeline import build

    build(root, pdf=pdf)
    return 0


def run_addresses(root: Path) -> int:
    """Register the addresses that are published for the first time."""
    from .addresses import REGISTRY, published, register
    from .pipeline import catalog_of, docs_files
    from .settings import settings

    catalog = catalog_of(root)
    added = register(root, published(docs_files(root, catalog, settings()), catalog))
    print(f"{added} new addresses in {REGISTRY}")
    return 0


def run_serve(root: Path, port: int) -> int:
    """Serve a live preview; the hook in build_docs.py keeps docs/ fresh."""
    from .pipeline import mkdocs, write_docs

    write_docs(root)
    print(f"Live preview on http://127.0.0.1:{port}/ (Ctrl-C ends it)")
    return mkdocs(root, "serve", "--dev-addr", f"127.0.0.1:{port}")


def run_test(root: Path, rest: list[str]) -> int:
    """Run every test; `rest` goes to pytest."""
    alone = any(each.startswith("-n") for each in rest)
    workers = () if alone else ("-n", "2", "--dist", "worksteal")
    return subprocess.call([sys.executable, "-m", "pytest", *workers, *rest], cwd=root)

"""How long each phase of a build takes beside the others: `python3 benchmarks/phases.py [ROUNDS]`.

Times differ from machine to machine and hour to hour, so read the ratios: each phase is set against
reading the data, which every build does first. The fastest of some rounds counts.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from responsibility.catalog import assemble  # noqa: E402
from responsibility.checks import check  # noqa: E402
from responsibility.dataset import load  # noqa: E402
from responsibility.navigation import with_nav  # noqa: E402
from responsibility.output import sync  # noqa: E402
from responsibility.pipeline import docs_files  # noqa: E402
from responsibility.settings import Settings  # noqa: E402
from responsibility.views import pages  # noqa: E402


def fastest(rounds: int, phase: Callable[[], object]) -> float:
    """Seconds of the fastest round."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        phase()
        times.append(time.perf_counter() - started)
    return min(times)


def mkdocs(folder: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder / "site")]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def measured(rounds: int, folder: Path) -> dict[str, float]:
    """Each phase and its seconds, in the order of a build."""
    dataset = load(ROOT / "data")
    catalog = assemble(dataset)
    files = docs_files(ROOT, catalog, Settings())
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("hooks: [build_docs.py]\n", "")
    (folder / "mkdocs.yml").write_text(with_nav(config, catalog), encoding="utf-8")
    for name in ("data", "templates"):  # what `watch` names must exist
        (folder / name).mkdir()
    return {
        "read the data": fastest(rounds, lambda: load(ROOT / "data")),
        "check it": fastest(rounds, lambda: check(dataset, date.today())),
        "resolve references": fastest(rounds, lambda: assemble(dataset)),
        "make views": fastest(rounds, lambda: tuple(pages(catalog, Settings()))),
        "make views and pages": fastest(rounds, lambda: docs_files(ROOT, catalog, Settings())),
        "write docs/ anew": fastest(1, lambda: sync(files, folder / "docs")),
        "write docs/, nothing new": fastest(rounds, lambda: sync(files, folder / "docs")),
        "build site/": fastest(1, lambda: mkdocs(folder)),
    }


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        times = measured(rounds, Path(folder))
    base = next(iter(times.values()))
    for name, seconds in times.items():
        print(f"{name:28}{seconds:9.3f} s {seconds / base:8.1f} ×")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)

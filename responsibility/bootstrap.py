"""Makes the environment that the build needs, with the standard library alone.

The first run creates `.venv` from a hash-locked file, wheels only; later runs see by a stamp that
it is current and start in it at once. An active environment that already satisfies the lock is used
as it is.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

COMMANDS = {
    "build": "write docs/ and build site/ with all downloads (the default)",
    "serve": "live preview; reloads when data, templates or styles change",
    "check": "judge the data only",
    "addresses": "add new addresses to data/addresses.txt, from which none may vanish",
    "test": "run every test",
}
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)\s*(?:;\s*([^\\]+?))?\s*\\?$", re.MULTILINE)


class SetupError(Exception):
    """The environment cannot be made; the message says what to do."""


def run(root: Path, arguments: Sequence[str]) -> int:
    """Run a command line in the right environment; returns the exit code."""
    options = parser().parse_args(arguments)
    if sys.version_info < (3, 11):  # noqa: UP036 - somebody runs it with an older one
        print("Python 3.11 or newer is needed; this is " + sys.version.split()[0], file=sys.stderr)
        return 1
    name = "requirements-dev.lock" if options.command == "test" else "requirements.lock"
    try:
        python = environment(root, root / name)
    except SetupError as error:
        print(f"build_docs.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("build_docs.py: stopped; the next run starts the environment anew", file=sys.stderr)
        return 130
    if python is None:
        from responsibility.cli import main

        return main(root, options)
    command = [str(python), str(root / "build_docs.py"), *arguments]
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(command[0], command)
    return subprocess.call(command)


def parser() -> argparse.ArgumentParser:
    """The command line, known before anything is installed."""
    top = argparse.ArgumentParser(
        prog="build_docs.py",
        description="Build the site from data/ and templates/.",
        epilog="commands: " + "; ".join(f"{name}: {what}" for name, what in COMMANDS.items()),
    )
    top.add_argument(
        "command",
        nargs="?",
        default="build",
        choices=COMMANDS,
        metavar="command",
        help="build (default), serve, check, addresses or test",
    )
    top.add_argument("rest", nargs="*", help="for test: arguments of pytest, after --")
    top.add_argument("--no-pdf", action="store_true", help="for build: leave out PDFs and the zip")
    top.add_argument("--port", type=int, default=8000, help="for serve: the port (8000)")
    return top


def environment(root: Path, lock: Path) -> Path | None:
    """The Python to restart in, or None when this one satisfies `lock`; makes .venv if needed."""
    if _satisfied(lock):
        return None
    folder = root / ".venv"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "stamp"
    wanted = _fingerprint(lock)
    if not python.exists() or not stamp.exists() or wanted not in stamp.read_text().splitlines():
        _make(folder, python, lock)
        locks = [lock] if lock.name == "requirements.lock" else [lock, root / "requirements.lock"]
        stamp.write_text("".join(_fingerprint(each) + "\n" for each in locks))
    if python.samefile(sys.executable) and Path(sys.prefix) == folder:
        return None
    return python


def _fingerprint(lock: Path) -> str:
    version = ".".join(map(str, sys.version_info[:2]))
    return hashlib.sha256(lock.read_bytes() + version.encode()).hexdigest()


def pins(lock: Path) -> Iterator[tuple[str, str, str]]:
    """Each pinned package of a lock: name, version, environment marker."""
    for match in _PIN.finditer(lock.read_text(encoding="utf-8")):
        yield match[1], match[2], match[3] or ""


def _satisfied(lock: Path) -> bool:
    """Whether every pin is installed here; a single one with a marker may be for other machines."""
    wanted: dict[str, list[tuple[str, str]]] = {}
    for name, version, marker in pins(lock):
        wanted.setdefault(name, []).append((version, marker))
    for name, versions in wanted.items():
        try:
            if importlib.metadata.version(name) not in {version for version, _ in versions}:
                return False
        except importlib.metadata.PackageNotFoundError:
            if len(versions) > 1 or not versions[0][1]:
                return False
    return True


def _make(folder: Path, python: Path, lock: Path) -> None:
    started = time.monotonic()
    print(f"Making {folder.name}/ from {lock.name} (once; needs the network) …", flush=True)
    uv = shutil.which("uv")
    try:
        (folder / "stamp").unlink(missing_ok=True)
        if uv:
            _call([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder)])
            _call([uv, "pip", "install", "--quiet", "--python", str(python), *_strict(lock)])
        else:
            _call([sys.executable, "-m", "venv", "--clear", str(folder)])
            pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet"]
            _call([*pip, "install", *_strict(lock)])
    except OSError as error:
        raise SetupError(f"cannot write {folder}: {error.strerror or error}") from error
    print(f"  ready in {time.monotonic() - started:.0f} s", flush=True)


def _strict(lock: Path) -> list[str]:
    return ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]


def _call(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SetupError(_reason(command, done.stderr + done.stdout))


def _reason(command: list[str], output: str) -> str:
    """One sentence for a failed setup step."""
    lower = output.lower()
    if "ensurepip" in lower or "no module named venv" in lower:
        return "Python's venv module is missing; on Debian or Ubuntu: apt install python3-venv"
    if "read-only file system" in lower or "permission denied" in lower:
        return "the folder cannot be written; make it writable or clone elsewhere"
    if "hash" in lower and ("mismatch" in lower or "do not match" in lower):
        return "a downloaded package does not match its locked hash; nothing was installed"
    network = (
        "connection",
        "resolve",
        "network",
        "timed out",
        "dns",
        "unreachable",
        "could not find",
    )
    if any(word in lower for word in network):
        return "packages cannot be downloaded; the first run needs the network (proxy or index down?)"
    lines = [line for line in output.strip().splitlines() if line.strip()]
    return f"{' '.join(command[:4])} failed: {lines[-1] if lines else 'no output'}"

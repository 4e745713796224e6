"""The environment makes itself, and says in one sentence why it cannot; with stubs, never the network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from responsibility import bootstrap
from responsibility.bootstrap import SetupError, environment, parser, pins, run

from .samples import ROOT

# An interpreter that makes an environment of stubs: `-m venv` copies itself, `-m pip` speaks its lines.
STUB = """\
#!/bin/sh
echo "$*" >> "{log}"
case "$*" in
*"-m venv"*) {venv}; for last; do :; done; mkdir -p "$last/bin"; cp "$0" "$last/bin/python" ;;
*install*) {install} ;;
esac
"""

Stub = Callable[..., Path]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stubs are shell scripts")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a lock that no environment satisfies."""
    folder = tmp_path / "project"
    folder.mkdir()
    for name in ("requirements.lock", "requirements-dev.lock"):
        (folder / name).write_text("no-such-package==1.0 \\\n    --hash=sha256:" + "0" * 64 + "\n")
    return folder


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stub:
    """Put an interpreter of ours in the place of the running one; returns its log."""

    def install(venv: str = "true", install: str = "true", *, uv: bool = False) -> Path:
        log = tmp_path / "log"
        script = tmp_path / "python"
        script.write_text(STUB.format(log=log, venv=venv, install=install))
        script.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(script))
        monkeypatch.setattr(shutil, "which", lambda _: str(tmp_path / "uv") if uv else None)
        if uv:
            fake = '#!/bin/sh\necho "uv $*" >> "{log}"\nfor last; do :; done\n'
            fake += 'case "$1" in venv) mkdir -p "$last/bin"; cp "{python}" "$last/bin/python" ;; esac\n'
            (tmp_path / "uv").write_text(fake.format(log=log, python=script))
            (tmp_path / "uv").chmod(0o755)
        return log

    return install


def say(text: str) -> str:
    return f"echo '{text}' >&2; exit 1"


def test_pins_of_a_lock(tmp_path: Path) -> None:
    lock = tmp_path / "a.lock"
    lock.write_text(
        "a-b==1.0 \\\n    --hash=sha256:00\n"
        "c==2.1.post1 ; python_full_version < '3.11.5' \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n"
        "    # via a-b\n"
        "d==3\n"
    )
    assert list(pins(lock)) == [
        ("a-b", "1.0", ""),
        ("c", "2.1.post1", "python_full_version < '3.11.5'"),
        ("d", "3", ""),
    ]


def test_an_environment_that_satisfies_the_lock_is_used_as_it_is(root: Path) -> None:
    (root / "requirements.lock").write_text(
        "".join(f"{name}=={version}\n" for name, version in [("pytest", pytest.__version__)])
    )
    assert environment(root, root / "requirements.lock") is None
    assert not (root / ".venv").exists()


@pytest.mark.parametrize(
    ("lock", "satisfied"),
    [
        ("pytest==0.1\n", False),
        ("no-such-package==1.0\n", False),
        # One pin that a machine may not need, and a pair of which every machine needs one.
        ("no-such-package==1.0 ; sys_platform == 'win32'\n", True),
        ("pytest==0.1 ; sys_platform == 'x'\n", False),
        ("nope==1 ; python_version < '3.12'\nnope==2 ; python_version >= '3.12'\n", False),
        (f"pytest==0.1 ; os_name == 'x'\npytest=={pytest.__version__} ; os_name != 'x'\n", True),
    ],
)
def test_what_satisfies_a_lock(tmp_path: Path, lock: str, satisfied: bool) -> None:
    (tmp_path / "a.lock").write_text(lock)
    assert bootstrap._satisfied(tmp_path / "a.lock") is satisfied


def test_the_first_run_installs_by_hash_and_wheels_only_and_the_second_nothing(
    root: Path, stub: Stub
) -> None:
    log = stub()
    python = environment(root, root / "requirements.lock")
    assert python == root / ".venv/bin/python"
    venv, pip = log.read_text().splitlines()
    assert venv == f"-m venv --clear {root / '.venv'}"
    assert pip.endswith(f"install --require-hashes --only-binary :all: -r {root / 'requirements.lock'}")
    assert environment(root, root / "requirements.lock") == python
    assert len(log.read_text().splitlines()) == 2


def test_uv_does_it_where_it_is_installed(root: Path, stub: Stub) -> None:
    log = stub(uv=True)
    environment(root, root / "requirements.lock")
    venv, pip = log.read_text().splitlines()
    assert venv.startswith("uv venv ")
    assert pip.startswith("uv pip install ")
    assert "--require-hashes --only-binary :all:" in pip


def test_another_lock_makes_another_environment(root: Path, stub: Stub) -> None:
    log = stub()
    environment(root, root / "requirements.lock")
    with (root / "requirements.lock").open("a") as lock:
        lock.write("# a new pin\n")
    environment(root, root / "requirements.lock")
    assert len(log.read_text().splitlines()) == 4


def test_the_environment_of_the_tests_serves_the_build_too(root: Path, stub: Stub) -> None:
    log = stub()
    environment(root, root / "requirements-dev.lock")
    environment(root, root / "requirements.lock")
    assert len(log.read_text().splitlines()) == 2


@pytest.mark.parametrize(
    ("venv", "install", "reason"),
    [
        (
            say("The virtual environment was not created successfully because ensurepip is not available."),
            "true",
            "Python's venv module is missing; on Debian or Ubuntu: apt install python3-venv",
        ),
        (say("/usr/bin/python3: No module named venv"), "true", "Python's venv module is missing; on Debian"),
        (
            say("Error: [Errno 30] Read-only file system: /x/.venv"),
            "true",
            "the folder cannot be written; make it writable or clone elsewhere",
        ),
        (
            "true",
            say("connection broken by NewConnectionError: Temporary failure in name resolution"),
            "packages cannot be downloaded; the first run needs the network",
        ),
        (
            "true",
            say("error: Request failed after 3 retries; dns error: failed to lookup address"),
            "packages cannot be downloaded; the first run needs the network",
        ),
        (
            "true",
            say("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."),
            "a downloaded package does not match its locked hash; nothing was installed",
        ),
        (
            "true",
            say("error: Hash mismatch for mkdocs==1.6.1"),
            "a downloaded package does not match its locked hash; nothing was installed",
        ),
        ("true", say("disk quota exceeded"), "failed: disk quota exceeded"),
        ("true", "exit 3", "failed: no output"),
    ],
)
def test_a_failure_is_one_sentence_and_the_next_run_starts_anew(
    root: Path, stub: Stub, venv: str, install: str, reason: str
) -> None:
    stub(venv, install)
    with pytest.raises(SetupError) as caught:
        environment(root, root / "requirements.lock")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not (root / ".venv/stamp").exists()
    log = stub()
    environment(root, root / "requirements.lock")
    assert "install" in log.read_text()


def test_a_folder_that_cannot_be_written_is_named(root: Path, stub: Stub) -> None:
    stub()
    (root / ".venv").write_text("a file where the folder should be")
    with pytest.raises(SetupError, match=r"cannot write .*\.venv"):
        environment(root, root / "requirements.lock")


def test_the_command_line_prints_the_sentence_and_returns_1(
    root: Path, stub: Stub, capsys: pytest.CaptureFixture[str]
) -> None:
    stub("true", say("network is unreachable"))
    assert run(root, ["check"]) == 1
    assert capsys.readouterr().err.startswith("build_docs.py: packages cannot be downloaded")


def test_an_old_python_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    assert run(root, []) == 1
    assert "Python 3.11 or newer is needed" in capsys.readouterr().err


def test_the_run_goes_on_in_the_new_environment(
    root: Path, stub: Stub, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub()
    started: list[list[str]] = []

    class Replaced(Exception):
        pass

    def execv(path: str, arguments: list[str]) -> None:
        started.append([path, *arguments])
        raise Replaced

    monkeypatch.setattr(os, "execv", execv)
    with pytest.raises(Replaced):
        run(root, ["check"])
    python = str(root / ".venv/bin/python")
    assert started == [[python, python, str(root / "build_docs.py"), "check"]]


def test_ctrl_c_during_the_installation_leaves_no_stamp(
    root: Path, stub: Stub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stub()

    def interrupted(_: list[str]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "_call", interrupted)
    assert run(root, []) == 130
    assert "the next run starts the environment anew" in capsys.readouterr().err
    assert not (root / ".venv/stamp").exists()


def test_the_default_is_to_build_and_pytest_gets_the_rest() -> None:
    assert parser().parse_args([]).command == "build"
    assert parser().parse_args(["test", "--", "-k", "loader"]).rest == ["-k", "loader"]
    assert parser().parse_args(["serve", "--port", "9000"]).port == 9000


def test_an_unknown_command_names_the_known_ones() -> None:
    done = subprocess.run(
        [sys.executable, "-S", str(ROOT / "build_docs.py"), "biuld"], capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "invalid choice: 'biuld'" in done.stderr
    assert "Traceback" not in done.stderr


def test_help_needs_nothing_installed() -> None:
    command = [sys.executable, "-S", "-I", str(ROOT / "build_docs.py"), "--help"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0
    assert "serve: live preview" in " ".join(done.stdout.split())

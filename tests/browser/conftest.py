"""A browser, and a server that sends what a host should send."""

from __future__ import annotations

import http.server
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, expect, sync_playwright

from responsibility.csp import HEADERS
from responsibility.offline import FOLDER

from ..conftest import HOSTED, copy_project

expect.set_options(timeout=10_000)

# The shell without windows does the same work in half the time.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
)
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
)

# The poster stands for all PDFs: setting every one would take longer than all else here.
PACK = """\
import sys
from pathlib import Path
sys.path.insert(0, ".")
from responsibility import VERSION
from responsibility.output import sync
from responsibility.pdf.make import Press, jobs, make
from responsibility.pipeline import catalog_of, docs_files, offline_copy, settings
from responsibility.navigation import write_nav
root, where = Path.cwd(), settings()
catalog = catalog_of(root)
press = Press(catalog, where, VERSION)
poster = next(job for job in jobs(press, root / "templates") if job.template == "poster")
files = docs_files(root, catalog, where, {poster.path: make(poster)})
write_nav(root / "mkdocs.yml", catalog)
sync(files, root / "docs")
(root / "offline.zip").write_bytes(offline_copy(root, catalog, where))
"""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a site below the path of its address, with the headers that ship with it."""

    def __init__(self, *args: object, base: str, sent: dict[str, str], directory: str) -> None:
        self.base, self.sent = base, sent
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        below = urlsplit(path).path.removeprefix(self.base)
        return super().translate_path("/" + below)

    def send_head(self):  # type: ignore[no-untyped-def]
        if not self.path.startswith(self.base):
            self.send_error(404)
            return None
        return super().send_head()

    def end_headers(self) -> None:
        for name, value in self.sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    """Does not report that a browser left before an answer was through."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def shipped(site_dir: Path) -> dict[str, str]:
    """The headers that ship with the site, for every address."""
    lines = (site_dir / HEADERS).read_text(encoding="utf-8").splitlines()
    pairs = (line.strip().partition(": ") for line in lines if line.startswith("  "))
    return {name: value for name, _, value in pairs}


@pytest.fixture(scope="session")
def site(site_dir: Path) -> Iterator[str]:
    """The address of the built site on a server of this machine."""
    base = urlsplit(HOSTED["SITE_URL"]).path
    handler = partial(Handler, base=base, sent=shipped(site_dir), directory=str(site_dir))
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{base}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def disk(project: Path, shared: Path) -> Path:
    """The unpacked copy, made once in a run; `project` is named so that this comes last."""
    folder = shared / "disk"
    with FileLock(shared / "disk.lock"):
        if not folder.exists():
            copy_project(folder)
            done = subprocess.run(
                [sys.executable, "-c", PACK],
                cwd=folder,
                env=os.environ | HOSTED,
                capture_output=True,
                text=True,
            )
            if done.returncode:
                pytest.fail(done.stdout + done.stderr, pytrace=False)
            with zipfile.ZipFile(folder / "offline.zip") as packed:
                packed.extractall(folder / "unpacked")
    return folder / "unpacked" / FOLDER


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium as the machine has it; nothing is downloaded."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not path:
        reason = "no Chromium found; install it (apt install chromium) or name it in CHROMIUM"
        pytest.fail(reason, pytrace=False)
    # Root needs it, and containers run as root; the only pages opened are ours.
    root = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    started = playwright.chromium.launch(executable_path=path, args=[*QUIET, *root])
    yield started
    started.close()


class Watch:
    """What a page must never do: fail, break the policy, or ask another host."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._fault(f"error: {error}"))
        page.on("request", lambda request: self._request(request.url))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._fault(f"console: {message.text}")

    def _fault(self, text: str) -> None:
        # A page from disk may not fetch the search index: the copy for disks brings it as a script.
        # And where a test cuts a request off, the browser says so.
        if not self.page.url.startswith("file:") and "ERR_FAILED" not in text:
            self.faults.append(text)

    def _request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https"} and parts.hostname != "127.0.0.1":
            self.faults.append(f"request: {url}")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of its own; the test fails when the page breaks the policy or asks another host."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    opened = context.new_page()
    watch = Watch(opened)
    yield opened
    context.close()
    assert watch.faults == []

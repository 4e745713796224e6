"""The policy names every inline script that runs, and nothing else inline."""

from __future__ import annotations

from pathlib import Path

from responsibility.csp import hashes, policy, write_headers


def test_inline_scripts_are_named_by_their_hash() -> None:
    # The hash is that of the specification's own example.
    html = "<p>a</p><script>alert('Hello, world.');</script>"
    assert hashes(html) == {"'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"}


def test_scripts_that_are_files_or_data_need_no_hash() -> None:
    html = (
        '<script src="a.js"></script><script id="x" type="application/json">{}</script>'
        '<script type="application/ld+json">{}</script>'
    )
    assert hashes(html) == set()


def test_the_policy_is_the_same_whatever_the_order_of_pages() -> None:
    pages = [f"<script>{n}</script>" for n in range(5)]
    assert policy(pages) == policy(pages[::-1])
    assert policy(pages).count("sha256-") == 5


def test_the_policy_allows_nothing_unsafe_and_no_other_host() -> None:
    rules = policy(["<script>1</script>"])
    assert rules.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert "unsafe" not in rules
    assert "http" not in rules
    assert "*" not in rules


def test_headers_are_written_beside_the_pages(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text("<script>1</script>")
    write_headers(tmp_path)
    lines = (tmp_path / "_headers").read_text().splitlines()
    assert lines[0] == "/*"
    assert [line.partition(":")[0] for line in lines[1:]] == [
        "  Content-Security-Policy",
        "  Referrer-Policy",
        "  X-Content-Type-Options",
    ]

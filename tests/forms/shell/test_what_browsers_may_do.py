"""What a page asks of browsers, and what a host is asked to send, say the same."""

from __future__ import annotations

import pytest

from campaign.forms.shell.what_browsers_may_do import MAY, headers_file, policy


def rules(text: str) -> dict[str, list[str]]:
    """The lines below each path of a ``_headers`` file."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            below = found[line] = []
        elif line:
            below.append(line.strip())
    return found


def test_nothing_is_allowed_that_is_not_said() -> None:
    """What the policy does not name is not allowed, and nothing that it names is more than the site itself."""
    assert MAY["default-src"] == "'none'"
    assert set(MAY.values()) == {"'none'", "'self'"}


@pytest.mark.parametrize("word", ["unsafe", "sha256", "nonce", "data:", "*", "http"])
def test_nothing_that_is_in_a_page_runs(word: str) -> None:
    assert word not in policy()


def test_only_a_header_says_who_may_show_a_page() -> None:
    """Content Security Policy, section 6.4.2.1: a page itself cannot say it."""
    assert "frame-ancestors" not in policy()
    assert f"Content-Security-Policy: {policy()}; frame-ancestors 'none'" in rules(headers_file())["/*"]


def test_a_host_is_asked_for_all_of_it() -> None:
    lines = rules(headers_file())["/*"]

    assert "X-Content-Type-Options: nosniff" in lines
    assert "Referrer-Policy: same-origin" in lines
    assert any(line.startswith("Permissions-Policy: ") and "geolocation=()" in line for line in lines)


def test_what_may_be_embedded_is_a_table() -> None:
    """For a path in the table, the rule of all paths is taken back first; a host would else apply both."""
    asked = rules(headers_file(["/embed/*"]))

    assert asked["/*"] == rules(headers_file())["/*"]
    assert asked["/embed/*"] == [
        "! Content-Security-Policy",
        f"Content-Security-Policy: {policy('*')}",
    ]


def test_no_line_is_longer_than_a_host_reads() -> None:
    """Cloudflare Pages reads 2,000 characters a line."""
    assert max(map(len, headers_file().splitlines())) < 2000

"""Addresses that git is given, and those that it must never see."""

from __future__ import annotations

import pytest

from campaign.model.git_address import git_address
from campaign.problems import AuthorMistake


@pytest.mark.parametrize(
    "written",
    [
        "https://example.org/co-production-week",
        "https://example.org:8443/~week/software.git",
        "ssh://git@example.org/week.git",
        "ssh://example.org:2222/week.git",
        "git@example.org:week/software.git",
    ],
)
def test_addresses_of_repositories(written: str) -> None:
    """Of the web, and of ssh in both its forms."""
    assert git_address(f" {written} ") == written


@pytest.mark.parametrize(
    "written",
    [
        "",
        "ext::sh -c touch% RAN",
        "ext::https://example.org/week",
        "fd::17",
        "file:///etc",
        "/srv/week",
        "../week",
        "C:\\week",
        "--upload-pack=touch RAN",
        "-oProxyCommand=touch@example.org:week",
        "ssh://-oProxyCommand=touch/week",
        "ssh://git@-oProxyCommand=touch/week",
        "ssh://example.org/-week",
        "git@example.org:-week",
        "git@-oProxyCommand:week",
        "git@example.org:week\n--upload-pack=touch",
        "git@example.org::week",
        "https://-example.org/week",
        "https://[::1",
        "https://somebody:secret@example.org/week",
        "https://token@example.org/week",
        "ssh://git:secret@example.org/week",
        "https://example.org/a week",
        "https://example.org/\x1b[2Jweek",
        "https://example.org/\u202eweek",
        "http://git.example.org/week",
        "git://example.org/week",
        "ftp://example.org/week",
        "HTTPS://",
    ],
)
def test_what_is_no_address(written: str) -> None:
    """A path, an option, a helper that runs commands, a password, or signs that nobody sees."""
    with pytest.raises(AuthorMistake):
        git_address(written)

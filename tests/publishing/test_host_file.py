"""One small file of ``docs/`` can send the whole site to somebody else's address."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.publishing.host_file import names_another_host
from small_repository import read_sources


def said(root: Path, written: str | bytes, path: str = "docs/CNAME") -> list[str]:
    settings = root / "mkdocs.yml"
    settings.write_text(f"site_url: https://Week.example.org/2027/\n{settings.read_text('utf-8')}", "utf-8")
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_bytes(written.encode() if isinstance(written, str) else written)
    site, problems = read_sources(root)
    assert site, problems
    return [str(problem) for problem in names_another_host(site, root)]


@pytest.mark.parametrize(
    "written", ["week.example.org", "week.example.org\n", "WEEK.EXAMPLE.ORG\r\n", "week.example.org."]
)
def test_the_host_of_the_site(written: str, root: Path) -> None:
    """As hosts write it."""
    assert said(root, written) == []


@pytest.mark.parametrize(
    "written",
    [
        "evil.example",
        "week.example.org.evil.example",
        "week.example.org\nevil.example",
        "",
        "https://week.example.org/",
        b"\xff",
    ],
)
def test_another_host(written: str | bytes, root: Path) -> None:
    """Or two, or none, or what is no name."""
    assert said(root, written) == [
        (
            "docs/CNAME:1:1: This would publish the site at another address than week.example.org. "
            'Write the host of "site_url" here and nothing else, or correct "site_url".'
        )
    ]


def test_in_another_folder(root: Path) -> None:
    """It means nothing there, and might one day be moved."""
    assert said(root, "evil.example", "docs/a/CNAME") == [
        "docs/a/CNAME:1:1: No web host reads this file here. Delete it, or move it to docs/CNAME."
    ]


def test_no_such_file(root: Path) -> None:
    """As in most campaigns."""
    site, _ = read_sources(root)
    assert site

    assert [*names_another_host(site, root)] == []

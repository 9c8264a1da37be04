"""The site's own address, from settings that may be broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.publishing.site_url import site_url


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ("site_url: https://example.org/week", "https://example.org/week/"),
        ("site_url: https://example.org/", "https://example.org/"),
        ('site_url: !ENV [NOBODY_SETS_THIS, "https://example.org/"]', "https://example.org/"),
        ("site_url: !ENV SET_BY_THE_TEST", "https://set.example.org/"),
        (
            "site_url: !ENV [NOBODY_SETS_THIS, SET_BY_THE_TEST, https://example.org]",
            "https://set.example.org/",
        ),
        ("site_url: !ENV NOBODY_SETS_THIS", "/"),
        ("site_name: x", "/"),
        ("site_url:", "/"),
        ("site_url: [a]", "/"),
        ("site_url: {a: b}", "/"),
        ("- a", "/"),
        ("a: b: c", "/"),
        ("", "/"),
        (None, "/"),
    ],
)
def test_the_address_of_the_site_is_read_or_is_the_root(
    settings: str | None, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken settings are reported elsewhere; here they never raise. ``!ENV`` is what MkDocs makes of it."""
    monkeypatch.setenv("SET_BY_THE_TEST", "https://set.example.org")
    if settings is not None:
        (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")

    assert site_url(tmp_path) == address

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.publishing.settings import setting, settings_of_words
from steps import steps


def written(folder: Path, text: str) -> Path:
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return folder


def test_words_are_given_with_their_place(tmp_path: Path) -> None:
    """Lists and mappings are no words."""
    root = written(tmp_path, "site_name: Week\nnav: [a]\nextra: {b: c}\nsite_url: https://example.org/\n")

    assert settings_of_words(root) == [("Week", 1, 12), ("https://example.org/", 4, 11)]
    assert setting(root, "site_url") == "https://example.org/"
    assert setting(root, "nav") == setting(root, "other") == ""


def test_a_setting_may_be_in_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first name that is there, or else the last word."""
    root = written(tmp_path, "site_name: !ENV NAME\nsite_url: !ENV [FIRST, SECOND, https://example.org/]\n")
    monkeypatch.setenv("NAME", "Week")

    assert (setting(root, "site_name"), setting(root, "site_url")) == ("Week", "https://example.org/")

    monkeypatch.setenv("SECOND", "https://second.example.org/")

    assert setting(root, "site_url") == "https://second.example.org/"


@pytest.mark.parametrize("text", ["", "- a", "a: [", "\0"])
def test_what_cannot_be_read_has_no_settings(text: str, tmp_path: Path) -> None:
    """The check says what is wrong with it."""
    root = written(tmp_path, text)

    assert (settings_of_words(root), setting(root, "site_url")) == ([], "")


@pytest.mark.parametrize("text", ["{" * 1167, "{" * 900, "[" * 60_000, "- " * 30_000, "? " * 30_000])
def test_hostile_settings_keep_nothing_waiting(text: str, tmp_path: Path) -> None:
    """However deep they are."""
    root = written(tmp_path, text)

    assert steps(lambda: settings_of_words(root), most=100_000)

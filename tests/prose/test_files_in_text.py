"""The files that a text names."""

from __future__ import annotations

import pytest

from campaign.prose.files_in_text import files_named_in


@pytest.mark.parametrize(
    ("text", "files"),
    [
        ("See [the form](form.pdf) and [a part](about.md#who).", {"form.pdf", "about.md"}),
        ("![A boat](boat.jpg)", {"boat.jpg"}),
        (
            "::: figure\nfile: boat.jpg\nalt: A boat\n\nLong.\n\n![A quay](quay.png)\n:::",
            {"boat.jpg", "quay.png"},
        ),
        (
            "::: video\ntitle: A film\nfile: film.mp4\ncaptions: film.vtt\n\nWords.\n:::",
            {"film.mp4", "film.vtt"},
        ),
        ("::: download\nfile: ../form.pdf\ntitle: A form\n:::", {"../form.pdf"}),
        ("::: card\ntitle: A form\nto: form.pdf\n:::", {"form.pdf"}),
        ("```example\n::: download\nfile: form.pdf\ntitle: A form\n:::\n```", {"form.pdf"}),
        ("```\n::: download\nfile: form.pdf\n:::\n```\nThe file form.pdf is here.", set()),
    ],
)
def test_files_are_found_however_they_are_named(text: str, files: set[str]) -> None:
    """In blocks, as pictures and by links, in examples too; not in code, and not in words alone."""
    assert set(files_named_in(text)) == files

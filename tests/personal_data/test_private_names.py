"""Names that an organisation keeps outside of the repository."""

from __future__ import annotations

import pytest

from campaign.personal_data.finding import Kind
from campaign.personal_data.private_names import names_listed
from campaign.personal_data.scan import scan, scan_name
from personal_data.scanned import A_STORY

NAMES = names_listed(["# Made up", "Jo Bloggs", "", "Siân Nettle-Owen  # since May", "O’Hare"])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Then Jo Bloggs came.", "Jo Bloggs"),
        ("then JO  BLOGGS came", "JO BLOGGS"),
        ("Jo\nBloggs's hat", "Jo Bloggs's"),
        ("jo-bloggs.jpg", "jo-bloggs"),
        ("Sian Nettle Owen sang", "Sian Nettle Owen"),
        ("Ask O'Hare.", "O'Hare"),
        ("Jo Bloggson", None),
        ("Jo and Bloggs", None),
    ],
)
def test_names_of_the_list(words: str, found: str | None) -> None:
    """Whole words, in any case, with or without accents."""
    scanned = scan(A_STORY, f"---\n---\n{words}", NAMES)

    assert [each.value for each in scanned.found if each.kind is Kind.PRIVATE_NAME] == (
        [found] if found else []
    )


def test_names_of_files_too() -> None:
    """A photo is often called after whoever is in it."""

    assert [each.written for each in scan_name(A_STORY.with_name("jo-bloggs-2.jpg"), NAMES)] == ["jo-bloggs"]

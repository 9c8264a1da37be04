"""Slips, plurals, spellings and accents: what the search in a real browser takes for the same, and what it asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.searching import RESULTS, look_for
from browser.visits import Visits

DESKTOP = 1280


@pytest.fixture
def page(visits: Visits) -> Iterator[Page]:
    with visits.visitor(DESKTOP) as page:
        yield page


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("labrary", "library"),
        ("libary", "library"),
        ("liibrary", "library"),
        ("lirbary", "library"),
        ("lbrry", "library"),
        ("kibrary", "library"),
        ("ibrary", "library"),
        ("iwnterpreter", "interpreter"),
    ],
)
def test_slips_of_one_or_two_letters(typed: str, meant: str, page: Page, address: str) -> None:
    """Wrong, missing, doubled and swapped letters: the page asks if another word was meant, and never takes it instead."""
    assert look_for(page, typed, address) == []
    expect(page.get_by_text(f"No page has: {typed}. Did you mean {meant}?")).to_be_visible()


def test_the_word_that_was_meant_is_a_link_to_its_results(page: Page, address: str) -> None:
    """One press, and it is as if the slip had not been made."""
    wanted = look_for(page, "library", address)
    look_for(page, "labrary", address)
    page.locator("#corrected").get_by_role("link", name="library").click()

    expect(page.locator(RESULTS)).to_have_text(wanted[:10])


def test_a_slip_does_not_change_what_other_words_find(page: Page, address: str) -> None:
    """The word that no page has is left out."""
    assert look_for(page, "labrary garden", address) == look_for(page, "garden", address) != []


def test_a_word_that_no_page_has_is_left_out(page: Page, address: str) -> None:
    """Everyday words around what somebody looks for do not lead elsewhere, and the page says which it did not use."""
    found = look_for(page, "not sure about the garden", address)

    assert found == look_for(page, "garden", address) != []
    look_for(page, "not sure about the garden", address)
    expect(page.locator("#corrected")).to_contain_text("No page has: sure.")


@pytest.mark.parametrize(
    ("typed", "meant"), [("gardens", "garden"), ("stories", "story"), ("buses", "bus"), ("Carer", "CARERS")]
)
def test_one_or_many(typed: str, meant: str, page: Page, address: str) -> None:
    """A plural finds the singular and the other way round, with no question asked."""
    found = set(look_for(page, typed, address))

    assert found
    assert found & set(look_for(page, meant, address))
    expect(page.get_by_text("Did you mean")).to_be_hidden()


def test_three_spellings_of_co_production_are_one(page: Page, address: str) -> None:
    """With a hyphen, a space or neither, the same pages come in the same order."""
    found = [
        look_for(page, words, address)
        for words in ("co-production", "co production", "coproduction", "CO‑PRODUCTION")
    ]

    assert found[0]
    assert found.count(found[0]) == len(found)


def test_accents_do_not_matter(page: Page, address: str) -> None:
    """A plain letter finds one with an accent, and the other way round."""
    assert look_for(page, "sgŵrs", address) == look_for(page, "sgwrs", address) != []

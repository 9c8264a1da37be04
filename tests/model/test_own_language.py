"""A record says its language once; its parts may say theirs."""

from __future__ import annotations

import pytest

from campaign.languages.tagged_text import language_of
from campaign.languages.written import written_parts
from campaign.model.public_view import Nature, texts
from campaign.model.record import Fields, Record
from making import a_case_study, a_page, a_story, a_venue, an_event


def languages_of(record: Fields) -> dict[str, str | None]:
    """By their words, the languages of all texts of a record."""
    return {text.words: text.language for text in texts(record) if text.nature is not Nature.CODE}


def test_all_words_of_a_record_are_in_its_language() -> None:
    """However deep they are; what is looked up by programs is in none."""
    event = an_event(
        language="cy",
        title="Noson lawen",
        room="Ystafell fach",
        cost="£2",
        also_on=[{"when": "9 July 2027, 10am", "note": "Dewch."}],
        access={"breaks": "yes. Bob awr."},
        format=["Canu"],
        description="Bydd te.",
    )
    found = languages_of(event)

    for words in ("Noson lawen", "Ystafell fach", "Dewch.", "Bob awr.", "Canu", "Bydd te."):
        assert found[words] == "cy"
    assert language_of(event.cost.words if event.cost else "") is None
    assert found["GB"] is None if "GB" in found else True


def test_a_part_keeps_its_own() -> None:
    """It is said nearer to the words. A part of a line is nearest."""
    event = an_event(
        language="cy",
        sessions=[{"title": "Herbata", "when": "10am to 11am", "language": "pl"}],
        room="[Upstairs]{lang=en}, i fyny",
    )

    assert language_of(event.sessions[0].title) == "pl"
    assert written_parts(event.room or "") == "[Upstairs]{lang=en}[, i fyny]{lang=cy}"


def test_another_record_speaks_for_itself() -> None:
    """A Welsh event in a hall with an English name."""
    hall = a_venue("hall", name="The Hall")

    assert an_event(language="cy", where=hall).where is hall
    assert language_of(hall.name) is None


def test_free_is_a_word_of_ours() -> None:
    """Its page says it in the language of the page."""
    event = an_event(language="ur", cost="free")

    assert event.cost is not None
    assert language_of(event.cost.words) is None


@pytest.mark.parametrize(
    "record", [a_story(language="ur"), a_page("docs/croeso.md", "Helo.", title="Croeso", language="ur")]
)
def test_so_is_what_is_below_the_facts(record: Record) -> None:
    """The words of a Markdown file."""
    assert language_of(record.body) == "ur"


def test_a_quote_and_a_person_say_theirs() -> None:
    """In a record that is in no other language."""
    said = {"words": "مرحبا", "language": "ar", "by": {"name": "Ana", "name is": "chosen"}}
    quote = a_case_study(quotes=[said]).quotes[0]

    assert language_of(quote.words) == "ar"
    assert quote.by is not None
    assert language_of(quote.by.name or "") == "ar"

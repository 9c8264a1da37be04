"""The one walk over what a record tells in public."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, get_args

import pytest
from pydantic import BaseModel, Field

from campaign.kinds.table import KINDS
from campaign.model.consent import Consent, MadeUp
from campaign.model.glossary import Glossary
from campaign.model.public_view import BODY, Nature, leaves, markdown_in, spot_of, texts
from campaign.model.record import Fields, Record, Source, Surroundings
from campaign.model.values import Line
from campaign.model.week import Campaign, Week
from making import a_campaign, a_case_study, a_page, a_story, a_venue, a_workshop, an_event, at


def found(record: Record) -> dict[tuple[str | int, ...], str]:
    return {text.path: text.words for text in texts(record)}


def natures(record: Record) -> dict[str, Nature]:
    return {text.words: text.nature for text in texts(record)}


def test_texts_are_named_as_authors_write_them() -> None:
    """However deep they are, and each item of a list by its number from 0."""
    event = an_event(
        join={"note": "Just come.", "book at": "https://example.org/book"},
        sessions=[{"title": "Songs", "when": "10am to 11am", "speakers": [{"role": "Singer"}]}],
    )

    said = found(event)
    assert said["title",] == "Open kitchen"
    assert said["join", "note"] == "Just come."
    assert said["sessions", 0, "speakers", 0, "role"] == "Singer"


class Shop(Fields):
    """What a kind of a later year may look like."""

    hours: Annotated[dict[str, Line], Field(description="By day")]
    consents: Annotated[dict[str, Consent], Field(description="By name")]


def test_texts_by_name_are_walked_too() -> None:
    """Each is named by its key, and what is private stays so."""
    consent = MadeUp(reference="C-1")

    shop = Shop(hours={"Monday": "10am to noon"}, consents={"Robin": consent})

    assert [(text.path, text.words) for text in texts(shop)] == [(("hours", "Monday"), "10am to noon")]


def test_the_words_below_the_facts_come_last() -> None:
    """A record that has only facts has none; an empty text is a text."""

    assert [text.path for text in texts(a_story(body="It began."))][-1] == (BODY,)
    assert found(a_story(body=""))[BODY,] == ""
    assert (BODY,) not in found(an_event())


def test_each_text_is_of_a_nature() -> None:
    """Words, Markdown, links and names are told apart by the types of their fields."""
    event = an_event(
        description="We *cook*.",
        join={"book at": "https://example.org/book", "phone": "01632 960 100", "email": "us@example.org"},
        contributors=[{"name": "Robin", "name is": "chosen", "role": "Cook", "organisation": "The Ark"}],
    )

    said = natures(event)
    assert said["We *cook*."] is Nature.MARKDOWN
    assert {said["https://example.org/book"], said["01632 960 100"], said["us@example.org"]} == {Nature.LINK}
    assert (said["Robin"], said["The Ark"]) == (Nature.NAME, Nature.NAME)
    assert (said["Cook"], said["Open kitchen"]) == (Nature.WORDS, Nature.WORDS)


def test_names_of_places_are_names() -> None:
    """A place and its town, wherever they are written."""
    said = natures(an_event(where={"name": "Quay hut", "town": "Sampleton", "street": "3 Ferry Lane"}))

    assert (said["Quay hut"], said["Sampleton"], said["3 Ferry Lane"]) == (
        Nature.NAME,
        Nature.NAME,
        Nature.WORDS,
    )


def test_markdown_is_found_in_fields_and_below_them() -> None:
    """Such as what changed in a case study, and its body."""
    study = a_case_study(what_changed="Letters *fit*.", body="We met.")

    assert [text.path for text in markdown_in(study)] == [("what changed",), (BODY,)]


def test_nothing_of_a_consent_comes_out() -> None:
    """Neither its number nor its words nor its days."""
    story = a_story()

    assert story.consent.reference == "C-0042"
    assert not [leaf for leaf in leaves(story) if leaf.path[0] == "consent"]
    assert "C-0042" not in repr([*leaves(story), *texts(story)])


def test_a_consent_is_private_under_any_name() -> None:
    """What is private is so by its type, so that no field can be forgotten."""

    class Diary(Record):
        title: str
        permission: Consent
        also: tuple[Consent, ...] = ()

    written = {"title": "A day", "permission": AGREED_ALL, "also": [AGREED_ALL]}
    diary = Diary.model_validate(written, context=Surroundings(Source(a_story().source.path)))

    assert [leaf.path for leaf in leaves(diary)] == [("title",)]


AGREED_ALL = {
    "reference": "Q7-CANARY",
    "agreed": ["words"],
    "use on": ["site"],
    "given": "1 March 2027",
    "ask again by": "1 March 2029",
}


def test_another_record_is_left_to_itself() -> None:
    """It is a leaf of its own, and none of its texts comes out."""
    venue = a_venue("hall", name="The Hall", getting_there="By tram.")
    event = an_event(where=venue)

    assert [leaf.value for leaf in leaves(event) if leaf.path == ("where",)] == [venue]
    assert "By tram." not in found(event).values()


def test_a_title_in_another_language_says_which() -> None:
    """So do words of the glossary that are always in Welsh."""
    event = an_event(other_titles=[{"language": "cy", "title": "Cegin agored"}])
    words = [{"word": "carer", "means": "Somebody who helps.", "welsh": "gofalwr"}]
    glossary = Glossary.model_validate({"words": words}, context=Surroundings(Source(a_story().source.path)))

    assert [text.language for text in texts(event) if text.words == "Cegin agored"] == ["cy"]
    assert {text.words: text.language for text in texts(glossary)} == {
        "carer": None, "Somebody who helps.": None, "gofalwr": "cy",
    }  # fmt: skip


def test_what_is_said_of_access_and_repeats_is_a_text() -> None:
    """The words behind a yes, and the author's own words for how something repeats."""
    event = an_event(
        repeats="every Thursday until 29 July 2027", access={"bsl interpreter": "yes. All day long."}
    )

    assert found(event)["access", "bsl interpreter"] == "All day long."
    assert found(event)["repeats",] == "every Thursday until 29 July 2027"


def test_a_text_knows_where_its_lines_are() -> None:
    """In the body by their lines; in a field where it begins; deep in a field where that value is."""
    page = a_page("docs/about.md", "One.\n\nTwo.", title="About", line=5)
    (body,) = markdown_in(page)
    event = at(an_event(summary="Come in."), summary=(3, 10))
    summary = next(text for text in texts(event) if text.field == "summary")

    assert spot_of(page, body)(3, 2) == (7, 2)
    assert spot_of(event, summary)(1, 4) == (3, 10)


def models() -> Iterator[type[BaseModel]]:
    """All models that records are made of."""
    waiting: list[type[BaseModel]] = [Week, Campaign, Glossary, *(kind.model for kind in KINDS)]
    seen: set[type[BaseModel]] = set()
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            yield model
            waiting += [
                part for field in model.model_fields.values() for part in _models_in(field.annotation)
            ]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


@pytest.mark.parametrize("model", sorted(models(), key=str))
def test_every_model_of_a_record_can_be_walked(model: type[BaseModel]) -> None:
    """A group of fields that the walk does not know would hide what is in it."""

    assert issubclass(model, Fields)


@pytest.mark.parametrize("record", [a_campaign(), a_workshop(), a_story(), an_event(), a_venue()])
def test_every_public_text_is_walked(record: Record) -> None:
    """Whatever text the model dumps, but for a consent and other records, comes out of the walk."""
    private = {name for name, value in record if isinstance(value, Consent | Record)}
    dumped = set(_strings(record.model_dump(exclude=private)))

    assert dumped <= {text.words for text in texts(record)} | {
        "Europe/London",
        "GB",
        "en",
        "",
    } | _words_of_lists(record)


def _strings(value: object) -> Iterator[str]:
    if type(value) is str:
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)


def _words_of_lists(record: Record) -> set[str]:
    """Names of other records, which the dump writes out."""
    return {
        str(inner)
        for leaf in leaves(record)
        if isinstance(leaf.value, Record)
        for inner in _strings(leaf.value.model_dump())
    }

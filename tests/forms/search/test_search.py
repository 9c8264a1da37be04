"""The search index: what can be found, by which words, and how little of it a search fetches."""

from __future__ import annotations

import gzip
import json
import random
from datetime import date
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from campaign.artefact import one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.forms.search.events import access_there, next_day
from campaign.forms.search.index import (
    PAGES_A_FILE,
    RANKS,
    SUMMARY,
    TEXT,
    TITLE,
    Index,
    SearchEntry,
    index,
    words_of,
)
from campaign.model.record import Record
from forms.pages.facts import page_at
from making import a_case_study, a_page, a_site, a_story, a_venue, a_week, a_workshop, an_event, an_organiser

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def an_index(*entries: SearchEntry, small_words: tuple[str, ...] = ()) -> Index:
    return index(entries, small_words)


def read(files: Index, path: str) -> Any:
    return json.loads(files.files[path])


def places(files: Index, word: str) -> dict[int, int]:
    """The pages of a word, with where the word is on each, read as the script reads them."""
    letter = word[0] if word[0].isascii() else "other"
    blocks = read(files, f"words/{letter}.json") if f"words/{letter}.json" in files.files else []
    number = next((number for number, block in enumerate(blocks) if word in block), None)
    if number is None:
        return {}
    return {at // RANKS: at % RANKS for at in accumulate(read(files, f"found/{letter}-{number}.json")[word])}


@pytest.mark.parametrize(
    "written",
    ["co-production", "co production", "coproduction", "Co-Production", "co‑production", "CO–PRODUCTION"],
)
def test_every_spelling_of_co_production_is_one_word(written: str) -> None:
    """With a hyphen, a space or neither, it is the same word."""
    assert words_of(written) == {"coproduction"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gŵyl Ŷ Café", {"gwyl", "cafe"}),
        ("Don’t don't", {"dont"}),
        ("Step-free", {"step", "free", "stepfree"}),
        ("e-mail", {"email"}),
        ("A to Z, 2027!", {"to", "2027"}),
        ("the coop and co.", {"the", "coop", "and", "co"}),
        ("مريم", {"مريم"}),
        ("x" * 40, set()),
        ("x" * 30, {"x" * 30}),
        ("x" * 31, set()),
        ("<script>__proto__", {"script", "proto"}),
        ("", set()),
    ],
)
def test_words_of_a_text(text: str, words: set[str]) -> None:
    """Accents, apostrophes and capitals do not count; single letters and endless ones are left out."""
    assert words_of(text) == words


def test_a_word_counts_where_it_stands_best() -> None:
    """In a title it says more than in a summary or a name, and there more than in the text."""
    files = an_index(
        SearchEntry("a/", "Bus", "", "Bus", "", "bus"),
        SearchEntry("b/", "x", "", "A bus"),
        SearchEntry("c/", "x", "", "", "Bus"),
        SearchEntry("d/", "x", "", text="bus"),
    )

    assert places(files, "bus") == {0: TITLE, 1: SUMMARY, 2: SUMMARY, 3: TEXT}


def test_a_common_word_leads_to_its_best_pages() -> None:
    """200 of them at most; pages with it in the title are never left out."""
    in_text = [SearchEntry(f"{n}/", "x", "", text="bus") for n in range(200)]
    found = places(an_index(*in_text, SearchEntry("bus/", "Bus", "")), "bus")

    assert len(found) == 200
    assert found[200] == TITLE


def test_pages_keep_their_numbers() -> None:
    """A page's number leads to the file and the row that tell of it."""
    entries = [SearchEntry(f"{n}/", f"Page {n}", "Event", f"Number {n}") for n in range(PAGES_A_FILE + 1)]

    assert read(index(entries), "pages/1.json") == [
        [f"{PAGES_A_FILE}/", f"Page {PAGES_A_FILE}", "Event", f"Number {PAGES_A_FILE}"]
    ]


def test_small_words_are_not_in_the_index() -> None:
    """Words that are everywhere find nothing and weigh nothing."""
    files = an_index(SearchEntry("a/", "The bus", ""), small_words=("the",))

    assert places(files, "the") == {}
    assert places(files, "bus") == {0: TITLE}


def test_letters_are_those_that_have_a_file() -> None:
    """The page can tell which files there are, and file names are plain whatever the letters."""
    files = an_index(SearchEntry("a/", "Bus مريم 2027", ""))

    assert {f"words/{letter}.json" for letter in files.first_letters} | {
        f"words/_{letter}.json" for letter in files.second_letters
    } == {path for path in files.files if path.startswith("words/")}
    assert files.first_letters == ("2", "b", "other")
    assert all(path.isascii() for path in files.files)


def test_the_version_changes_with_the_index() -> None:
    """Browsers keep files by version: the same index has the same one, another has another."""
    versions = [an_index(SearchEntry("a/", title, "")).version for title in ("Bus", "Bus", "Tram")]

    assert versions[0] == versions[1] != versions[2]


def made(*records: Record) -> dict[str, bytes]:
    """The files below ``search/`` of a site."""
    site = a_site(*records)
    return {
        artefact.path.relative_to("search").as_posix(): artefact.content
        for artefact in one_by_one(artefacts(site, Path(), BUILD))
        if artefact.path.parts[0] == "search" and isinstance(artefact.content, bytes)
    }


def rows(files: dict[str, bytes]) -> list[list[str]]:
    """What results can say, in the order of the pages."""
    count = sum(path.startswith("pages/") for path in files)
    return [row for number in range(count) for row in json.loads(files[f"pages/{number}.json"])]


def found_by(files: dict[str, bytes], word: str) -> set[str]:
    """The addresses of the pages that a word leads to."""
    addresses = [row[0] for row in rows(files)]
    return {addresses[number] for number in places(Index(files, (), ()), word)}


def test_every_page_but_home_can_be_found() -> None:
    """Whatever the build makes, and what is written by hand, is in the index once, with kind and title.

    An Easy Read is one step from its page, and the lists for authors are not for readers.
    """
    site = a_site(
        a_week(2020), an_event(), a_story(), a_case_study(), a_workshop(), a_venue(), an_organiser()
    )
    pages = [
        artefact.path.parent.as_posix()
        for artefact in one_by_one(artefacts(site, Path(), BUILD))
        if artefact.path.suffix == ".md" and "easy-read" not in artefact.path.parts
    ]
    about = a_page("docs/about.md", "We *like* trams.\n\n:::note\nMore.\n:::", title="About us")
    home = a_page("docs/index.md", "Hello.", title="Home")

    found = rows(made(*site.records(), a_week(2020), about, home))

    assert sorted(address.rstrip("/") for address, *_ in found) == sorted({*pages, "about"} - {".", "search"})
    assert all(title and kind for _, title, kind, _ in found)
    assert ["about/", "About us", "Page", "We like trams."] in found


def test_what_is_not_published_cannot_be_found() -> None:
    """A story whose consent does not cover the site is not in the index, nor are its words."""
    consent = {
        "reference": "C-1",
        "agreed": ["words", "name"],
        "use on": ["print"],
        "given": "1 March 2027",
        "ask again by": "1 March 2029",
    }
    files = made(a_story(title="Zanzibar", body="Quixotic.", consent=consent))

    assert not [
        path for path, content in files.items() if b"zanzibar" in bytes(str(content), "utf-8").lower()
    ]
    assert found_by(files, "quixotic") == set()


def test_consent_addresses_and_numbers_are_not_words() -> None:
    """The reference of a consent form, web addresses and e-mail addresses lead nowhere."""
    files = made(a_story(body="See [here](https://tracker.example/zebra) or ask otter@example.org."))

    assert "2027/stories/the-blue-door/" in found_by(files, "here")
    assert [found_by(files, word) for word in ("0042", "zebra", "otter")] == [set(), set(), set()]


def test_an_event_is_found_by_its_place_topic_and_organiser() -> None:
    """And by what it gives access to."""
    boat, ark = a_venue("boat", name="The Dinghy"), an_organiser("ark", name="Noah's Ark")
    files = made(
        an_event(where=boat, organisers=[ark], topics=["Housing"], access={"bsl interpreter": "yes"}),
        boat,
        ark,
    )
    address = "2027/events/open-kitchen/"

    assert all(address in found_by(files, word) for word in ("dinghy", "noahs", "housing", "bsl"))


def test_a_place_is_found_by_its_town() -> None:
    """What happens there is found by it too."""
    boat = a_venue("boat", town="Wherryford")

    assert {"2027/events/open-kitchen/", "venues/boat/"} <= found_by(
        made(an_event(where=boat), boat), "wherryford"
    )


def test_a_case_study_is_found_by_whose_it_is() -> None:
    """The name of an organisation says more than a word of the text."""
    ark = an_organiser("ark", name="Zebra Trust")
    files = made(a_case_study("door", organisations=[ark]), ark)
    addresses = [row[0] for row in rows(files)]

    assert places(Index(files, (), ()), "zebra")[addresses.index("2027/case-studies/door/")] == SUMMARY


def test_a_summary_ends_between_words() -> None:
    """180 characters are shown whole; of more, only whole words."""
    whole = "x" * 175 + " tram"
    shown = {row[1]: row[3] for row in rows(made(
        an_event("a", title="Whole", summary=whole), an_event("b", title="Cut", summary=f"{whole}s"),
    ))}  # fmt: skip

    assert (shown["Whole"], shown["Cut"]) == (whole, "x" * 175 + "…")


def test_what_people_wrote_comes_before_what_is_made() -> None:
    """Of pages that belong to no year, those of docs/ are told first."""
    addresses = [row[0] for row in rows(made(a_page("docs/about.md", "Trams.", title="About us"), a_venue()))]

    assert addresses[0] == "about/"


def test_the_a_to_z_lists_everything_by_letter() -> None:
    """Folded first letters, numbers first, each page once, with its kind."""
    facts = page_at("search/", an_event(title="Ŵyl"), a_venue("x", name="10 Downing"), a_story(), build=BUILD)
    letters = [letter["name"] for letter in facts["letters"]]
    listed = [entry["address"] for letter in facts["letters"] for entry in letter["entries"]]

    assert letters == ["Numbers", *sorted(letters[1:])]
    assert {
        "title": "Ŵyl",
        "address": "2027/events/open-kitchen/",
        "kind_name": "Event, Thursday 8 July 2027",
        "status": None,
        "status_ends": None,
    } in next(letter["entries"] for letter in facts["letters"] if letter["name"] == "W")
    assert len(listed) == len(set(listed)) == facts["index"]["pages"]


@pytest.mark.parametrize(
    ("fields", "status", "ends"),
    [
        ({}, None, False),
        ({"status": "cancelled"}, "Cancelled", False),
        ({"status": "paused"}, "Paused", False),
        ({"status": "full"}, "Full", True),
        ({"join": {"places left": "0"}}, "No places left", True),
        ({"status": "full", "when": "5 July 2027, 10am to 11am"}, None, False),
        ({"status": "cancelled", "when": "5 July 2027, 10am to 11am"}, "Cancelled", False),
    ],
)
def test_the_search_says_what_became_of_an_event(
    fields: dict[str, Any], status: str | None, ends: bool
) -> None:
    """In its results and in the list from A to Z; what is about places ends with the event."""
    letters = page_at("search/", an_event(title="Zither", **fields), build=BUILD)["letters"]
    (found,) = next(letter["entries"] for letter in letters if letter["name"] == "Z")

    assert (found["status"], found["status_ends"] is not None) == (status, ends)


@pytest.mark.parametrize(
    ("fields", "today", "said"),
    [
        ({}, 1, "Wednesday 7 July 2027, and 2 more times"),
        ({}, 8, "Friday 9 July 2027, and one more time"),
        ({}, 30, "Wednesday 14 July 2027"),
        ({"also_on": None}, 1, "Wednesday 7 July 2027"),
        ({"status": "cancelled"}, 1, "Wednesday 7 July 2027"),
    ],
)
def test_a_result_names_the_next_day(fields: dict[str, Any], today: int, said: str) -> None:
    """Of several dates that which comes next, and how often it happens after that."""
    also = [{"when": "9 July 2027, 10am"}, {"when": "14 July 2027, 10am"}]
    event = an_event(**{"when": "7 July 2027, 10am", "also_on": also} | fields)

    assert next_day(event, Build(date(2027, 7, today), "https://week.example.org/")) == said


def test_an_event_is_found_by_what_is_so_in_its_room() -> None:
    """The loop of the hall does not help in the café."""
    hall = a_venue(access={"hearing loop": "yes"}, rooms=[{"name": "Café", "access": {"hearing loop": "no"}}])
    there, beside = an_event("a", where=hall), an_event("b", where=hall, room="Café")

    assert (access_there(there), access_there(beside)) == (["hearing_loop"], [])


ONSETS, MIDDLES, ENDINGS = (
    pieces.split()
    for pieces in (
        "a b b bl br c c ch co con d d de dis e ex f f fl g gr h h in l l m m mis n o p p pl pr pro re s s s sp st t t th tr un v w w",
        "a ab act al an ar ati e ec el en er est i ic il in it o ol on op or our u ul un ur",
        "al ce d ed ence ent er es ing ion ise ity le ly ment ness r s t ther ty y",
    )
)


@cache
def a_thousand_records() -> dict[str, bytes]:
    """The search of a site of 1,000 records, whose words are as many and as unevenly used as those of real English."""
    chance = random.Random(2027)
    words = sorted(
        {
            "".join(map(chance.choice, (ONSETS, MIDDLES, ENDINGS))) + chance.choice(["", "", *ENDINGS])
            for _ in range(30_000)
        }
    )
    words = chance.sample(words, 9_000)
    often = list(accumulate(1 / (rank + 3) for rank in range(len(words))))

    def text(count: int) -> str:
        return " ".join(chance.choices(words, cum_weights=often, k=count))

    return made(
        *(
            an_event(
                f"event-{n}",
                title=f"{text(5)} {n}",
                summary=text(20),
                description=f"Co-production. {text(200)}",
            )
            for n in range(1_000)
        )
    )


def zipped(content: bytes | str) -> int:
    return len(gzip.compress(content if isinstance(content, bytes) else content.encode(), 6))


def largest(files: dict[str, bytes], start: str, count: int) -> int:
    """Bytes, zipped, of the largest few files of a kind."""
    return sum(
        sorted((zipped(content) for path, content in files.items() if path.startswith(start)), reverse=True)[
            :count
        ]
    )


def test_a_search_fetches_little_of_a_large_site() -> None:
    """On 1,000 pages, the costliest word fetches under 20 kB: its letter, its block and one more, and ten results."""
    files = a_thousand_records()
    costliest = largest(files, "words/", 1) + largest(files, "found/", 2) + largest(files, "pages/", 10)

    assert sum(map(zipped, files.values())) > 200_000
    assert costliest < 20_000


def test_a_misspelt_search_fetches_little_of_a_large_site() -> None:
    """On 1,000 pages, even a slip in the first letter fetches under 30 kB, at its very worst."""
    files = a_thousand_records()
    first = {path: content for path, content in files.items() if "words/_" not in path}
    costliest = (
        largest(first, "words/", 2)
        + largest(files, "words/_", 2)
        + largest(files, "found/", 1)
        + largest(files, "pages/", 10)
    )

    assert costliest < 30_000


def test_no_file_grows_with_the_site() -> None:
    """Lists of places stay small: however many pages a word has, its block ends soon."""
    assert largest(a_thousand_records(), "found/", 1) < 4_000

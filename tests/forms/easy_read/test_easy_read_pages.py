"""Easy Read pages: what they say about themselves, where they lead, and whom to ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import PurePosixPath
from typing import Any

import pytest

from campaign.artefact import Page
from campaign.forms.easy_read.page import easy_read_page, help_part, no_easy_read_page
from campaign.model.easy_read import Checked, EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.glossary import Glossary
from campaign.prose.markdown import to_html
from campaign.prose.place import Where
from campaign.site.easy_sources import version_of_twin
from forms.easy_read.easy_pages import all_pages, words
from forms.pages.facts import build_on, facts_of
from making import a_campaign, a_story, an_event

SOURCE = PurePosixPath("docs/get-involved.md")
OF = Page("get-involved/", "main.html", "Get involved", "", dict)
DRAFT = "Draft. Not checked yet."
WHOSE_CHECK = "Draft. Not yet checked by people who use Easy Read."
CHANGED = "The other page has changed since this was written. Ask us if you are not sure."
MAY_HAVE_CHANGED = "The other page may have changed since this was written. Ask us if you are not sure."
MADE = "This page was made by the computer from the facts of the event."


def part(*lines: str, picture: str = "ticket", title: str = "What is it?") -> EasyPart:
    return EasyPart(title, (EasyBlock(picture, tuple(EasyLine(line) for line in lines)),))


def an_easy_read(*parts: EasyPart, **fields: Any) -> EasyRead:
    """In step with its source, and checked by nobody."""
    written = {"matches": "0123456789ab", "version": "0123456789ab"} | fields
    return EasyRead(SOURCE, parts or (part("It is free."),), **written)


def shown(easy: EasyRead, of: Page = OF) -> dict[str, Any]:
    """The facts of its page."""
    made = easy_read_page(easy, of, a_campaign(), lambda name: f"pictures/{name}.svg", build_on(1))
    return facts_of(made)


def test_what_nobody_checked_is_a_draft() -> None:
    """It says so in one line before its words, and after them whose check it waits for."""
    easy = shown(an_easy_read())["easy"]

    assert (easy["states"], easy["notes"]) == ([DRAFT], [WHOSE_CHECK])


@pytest.mark.parametrize(("readers", "said"), [(3, "3 readers."), (1, "1 reader.")])
def test_what_people_checked_says_who_and_when(readers: int, said: str) -> None:
    """The group, the day and how many readers, as people recorded it."""
    checked = Checked("Ark People First", date(2027, 5, 3), readers)

    assert shown(an_easy_read(checked=checked))["easy"]["states"] == [
        f"Checked by Ark People First on Monday 3 May 2027. {said}"
    ]


def test_what_changed_since_people_checked_it_says_so() -> None:
    """The page does not claim a check of words that nobody read."""
    easy = an_easy_read()
    checked = Checked("Ark People First", date(2027, 5, 3), 3, version_of_twin(easy))

    assert shown(replace(easy, checked=checked))["easy"]["states"][0].startswith(
        "Checked by Ark People First"
    )
    assert shown(an_easy_read(part("It is £5."), checked=checked))["easy"]["states"] == [
        "Changed since people checked it."
    ]


@pytest.mark.parametrize(("matches", "state"), [(None, MAY_HAVE_CHANGED), ("ba9876543210", CHANGED)])
def test_what_is_out_of_step_says_so(matches: str | None, state: str) -> None:
    """Also where it is not known which version was in hand, and whether or not people checked it then."""
    checked = Checked("Ark People First", date(2027, 5, 3), 3)

    assert shown(an_easy_read(matches=matches))["easy"]["states"] == [DRAFT, state]
    assert shown(an_easy_read(matches=matches, checked=checked))["easy"]["states"][-1] == state


def test_what_a_computer_made_says_so() -> None:
    """An event without a twin has an Easy Read made from its facts, which is a draft and always in step."""
    pages = all_pages(an_event("choir"))

    easy = pages["2027/events/choir/easy-read/"]["easy"]

    assert (easy["states"], easy["notes"]) == ([DRAFT], [WHOSE_CHECK, MADE])


def test_what_a_computer_made_in_part_says_so() -> None:
    """What people wrote of an event is surrounded by parts made from its facts."""
    made = EasyPart("When", (), about="when")

    assert shown(an_easy_read(part("It is free."), made))["easy"]["notes"] == [
        WHOSE_CHECK,
        "Some parts of this page were made by the computer from the facts of the event.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is free.", "Is it (really) free?", "It costs £5, or less: ask us.", "It is a co-produced day; come.",
        "We said “yes”.", "It's free.", "5 people came.", "1. It is free.", "- It is free.", "Wait...", "One -- two.",
        "It is *free*.", "A `b` <c> & [d](https://example.org/).", "snake_case_words",
    ],
)  # fmt: skip
def test_a_plain_sentence_is_what_markdown_makes_of_it(sentence: str) -> None:
    """The short way for sentences without signs gives what the long way gives."""

    first = shown(an_easy_read(part(sentence)))["easy"]["parts"][0]["blocks"][0]

    assert first["words"] == to_html(sentence, Where(is_page=True))


def test_each_row_is_a_picture_and_its_sentences() -> None:
    """One paragraph a sentence, and a hard word stands out."""
    easy = an_easy_read(part("We make **plans**.", "Plans are ideas."))

    (row,) = shown(easy)["easy"]["parts"][0]["blocks"]

    assert (row["picture"], row["words"]) == (
        "pictures/ticket.svg",
        "<p>We make <strong>plans</strong>.</p>\n<p>Plans are ideas.</p>",
    )


def test_bold_words_lead_to_the_glossary() -> None:
    """To their entry, if they have one and lead nowhere else."""
    glossary = Glossary.model_validate({"words": [{"word": "carer", "means": "Somebody who helps."}]})
    build = replace(build_on(1), glossary=glossary)
    easy = an_easy_read(part("A **carer** is **never** late.", "Read about [**carers**](about.md)."))
    facts = facts_of(easy_read_page(easy, OF, a_campaign(), str, build))

    assert facts["easy"]["parts"][0]["blocks"][0]["words"] == (
        '<p>A <strong><a href="../../glossary/easy-read/#word--carer">carer</a></strong> is <strong>never</strong> late.</p>\n'
        '<p>Read about <a href="../../about/easy-read/"><strong>carers</strong></a>.</p>'
    )


@pytest.mark.parametrize(
    ("written", "to"),
    [
        ("what-is-co-production.md", "../../what-is-co-production/easy-read/"),
        ("what-is-co-production.md#why", "../../what-is-co-production/easy-read/"),
        ("index.md", "../../easy-read/"),
        ("get-involved.md", "../"),
        ("https://example.org/", "https://example.org/"),
        ("tel:01632960100", "tel:01632960100"),
    ],
)
def test_links_stay_in_easy_read(written: str, to: str) -> None:
    """A link to a page of the site leads to its Easy Read; one to the page itself leads there."""

    assert f'href="{to}"' in words(shown(an_easy_read(part(f"Read [more]({written})."))))


def test_whom_to_ask_stands_below_every_easy_read() -> None:
    """By telephone, e-mail and post, which are links where they can be."""
    last = " ".join(block["words"] for block in help_part(a_campaign(), str, build_on(1))["blocks"])

    assert 'href="tel:01632960100"' in last
    assert 'href="mailto:week@example.org"' in last
    assert "3 Ferry Lane, Sampleton" in last


def test_a_story_tells_whom_to_talk_to_now() -> None:
    """The help lines of the campaign come before its own contact, on no other kind of page."""
    lines = {
        "help_lines": [
            {"name": "Listening line", "call": "116 123"},
            {"name": "Text", "text": "HI", "to": "85258"},
        ]
    }
    pages = all_pages(a_story("bus"), an_event("choir"), campaign=a_campaign(**lines))
    story, event = (pages[f"2027/{at}/easy-read/"] for at in ("stories/bus", "events/choir"))

    assert 'href="tel:116123"' in words(story)
    assert "Text HI to 85258." in words(story)
    assert "116 123" not in words(event)


def test_a_long_page_has_a_list_of_its_parts() -> None:
    """Three parts can be seen at a glance, and more cannot. The list comes after what most readers came for."""
    three = [part("It is free.", title=title) for title in ("One", "Two", "Three")]

    short = shown(an_easy_read(*three))["easy"]
    long = shown(an_easy_read(*three, part("It is free.", title="Four")))["easy"]

    assert (short["contents"], {part["band"] for part in short["parts"]}) == ([], {0})
    assert [entry["title"] for entry in long["contents"]] == [
        "One",
        "Two",
        "Three",
        "Four",
        "Ask us for help",
    ]
    assert [part["then_contents"] for part in long["parts"]] == [True, False, False, False]


CAMPAIGN_PHONE = 'href="tel:01632960100"'


@pytest.mark.parametrize(
    ("fields", "has_campaign"),
    [
        ({}, True),
        ({"access": {"ask": {"name": "Robin", "email": "robin@example.org"}}}, True),
        ({"access": {"ask": {"phone": "01632 960 300"}}}, False),
        ({"run_by_others": {"name": "Next Town"}}, False),
        ({"status": "cancelled"}, False),
    ],
)
def test_what_readers_ask_first_comes_first(fields: dict[str, Any], has_campaign: bool) -> None:
    """When, where, who, how and whom to ask: of the campaign, if the event names nobody to call. Then all parts are listed."""
    easy = all_pages(an_event("choir", **fields))["2027/events/choir/easy-read/"]["easy"]
    titles = [part["title"] for part in easy["parts"] if not part["once_over"]]
    first = next(at for at, part in enumerate(easy["parts"]) if part["then_contents"])
    ask = [row["words"] for part in easy["parts"][: first + 1] for row in part["blocks"]]

    assert [title for title in titles if title != "What has changed"][:5] == (
        ["When", "Where", "Who can come", "How to join in", "Who to ask about this event"]
        if has_campaign or "access" in fields
        else ["When", "Where", "Who can come", "How to join in", "What this is about"]
        if "run_by_others" in fields
        else ["When", "What this is about"]
    )
    assert any(CAMPAIGN_PHONE in words for words in ask) is has_campaign


def test_over_is_over_by_the_readers_clock() -> None:
    """The first row says so, and what can no longer be done is gone; a build on the day after makes the same page."""
    fields: dict[str, Any] = {"when": "Monday 5 July 2027, 9am to 10am", "join": {"phone": "01632 960 300"}}
    before, after = (
        all_pages(an_event("choir", **fields), day=day)["2027/events/choir/easy-read/"]["easy"]
        for day in (5, 6)
    )
    still = [part for part in before["parts"] if not part["until_over"]]
    told = [[row["words"] for row in part["blocks"] if not row["until_over"]] for part in still]

    assert before["over_after"] == "2027-07-05T10:00:00+01:00"
    assert before["parts"][0]["once_over"]
    assert "This event is over." in before["parts"][0]["blocks"][0]["words"]
    assert [part["title"] for part in still] == [part["title"] for part in after["parts"]]
    assert told == [[row["words"] for row in part["blocks"]] for part in after["parts"]]
    assert after["over_after"] is None
    assert "tel:01632960300" in words({"easy": before})
    assert "tel:01632960300" not in words({"easy": after})


def test_a_heading_has_the_colour_that_leads_to_it() -> None:
    """In turn, and so has the part that is the same on every page."""
    easy = shown(an_easy_read(*(part("It is free.", title=str(n)) for n in range(4))))["easy"]

    assert [entry["band"] for entry in easy["contents"]] == [0, 1, 2, 0, 1]
    assert [*(part["band"] for part in easy["parts"]), easy["help_band"]] == [0, 1, 2, 0, 1]
    assert [entry["id"] for entry in easy["contents"]] == ["part-1", "part-2", "part-3", "part-4", "help"]


def test_a_video_comes_before_the_words() -> None:
    """The one that the twin names, or else one that tells the same."""
    easy = an_easy_read()
    build, pictures = build_on(1), str
    other = facts_of(easy_read_page(easy, OF, a_campaign(), pictures, build, "https://example.org/other"))
    none = facts_of(no_easy_read_page(OF, a_campaign(), pictures, build, "https://example.org/other"))

    twin = replace(easy, video="https://example.org/own")
    own = facts_of(easy_read_page(twin, OF, a_campaign(), pictures, build, "https://example.org/other"))

    assert own["easy"]["video"] == "https://example.org/own"
    assert other["easy"]["video"] == none["easy"]["video"] == "https://example.org/other"


def test_what_is_only_said_later_takes_no_colour() -> None:
    """The first part that is seen has the first colour."""
    parts = all_pages(an_event("choir"))["2027/events/choir/easy-read/"]["easy"]["parts"]

    assert [(part["once_over"], part["band"]) for part in parts][:3] == [(True, 0), (False, 0), (False, 1)]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (3, ("please ask Jo [Access] by Saturday 3 July 2027.", "2027-07-04T00:00:00+01:00")),
        (4, ("please ask Jo [Access].", None)),
    ],
)
def test_the_last_day_to_ask_ends_before_the_event(day: int, said: tuple[str, str | None]) -> None:
    """By the reader's clock; whoever missed it may ask all the same, and a name is told as it is written."""
    event = an_event(access={"ask": {"name": "Jo [Access]"}, "ask by": "3 July 2027"})
    parts = all_pages(event, day=day)[f"{event.address}easy-read/"]["easy"]["parts"]
    row = next(row for part in parts for row in part["blocks"] if "If you need something" in row["words"])

    assert said[0] in unescape(row["words"])
    assert row["over_after"] == said[1]
    later = "If you need something, please ask Jo [Access]." if day == 3 else None
    assert row["once_over_says"] == later


def test_each_of_several_days_ends_by_itself() -> None:
    """By the reader's clock on a site that is not built again; one whose day is not known never does."""
    event = an_event(
        when="5 July 2027, 10am to 11am",
        also_on=[{"when": "8 July 2027, 10am to 11am"}, {"when": "not known yet"}],
    )
    parts = all_pages(event)[f"{event.address}easy-read/"]["easy"]["parts"]
    rows = [row for part in parts if part["title"] == "When" for row in part["blocks"]]

    assert [(row["over_after"], row["once_over_says"]) for row in rows[:4]] == [
        (None, None),
        ("2027-07-05T11:00:00+01:00", "It was on Monday 5 July 2027."),
        ("2027-07-08T11:00:00+01:00", "It was on Thursday 8 July 2027."),
        (None, None),
    ]
    assert all("<p data-until-over>" in row["words"] for row in rows[1:3])

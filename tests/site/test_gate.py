"""The gate: closed by default, for every kind and on every channel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from campaign.artefact import Artefact, Later, Page, one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.kinds.pages import PAGES
from campaign.kinds.table import KINDS
from campaign.model.consent import Channel
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.record import Record
from campaign.site.gate import InFeeds, OnSite, OnSocial, channels_of, held_back, let_through
from campaign.site.kind import Kind
from gardens import GARDENS, Garden
from making import AGREED, a_case_study, a_page, a_record, a_report, a_site, a_story, a_survey, a_workshop

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
SECRET = "Xanthopus"
WITH_A_CONSENT: dict[str, Callable[..., Record]] = {
    "stories": a_story,
    "case-studies": a_case_study,
    "workshops": a_workshop,
    "reports": a_report,
    "surveys": a_survey,
}
CHANNELS = {Channel.SITE: OnSite, Channel.FEEDS: InFeeds, Channel.SOCIAL: OnSocial}
NEEDS_CONSENT = [kind for kind in KINDS if not kind.is_own_listing]


def made(record: Record, kinds: tuple[Kind[Any], ...] = KINDS) -> list[Artefact]:
    """Every file of a site with this record and an Easy Read of it."""
    easy = EasyRead(record.source.path, (EasyPart("About", (EasyBlock(None, (EasyLine(f"{SECRET}."),)),)),))
    site = replace(a_site(record, kinds=kinds), easy_reads={record.source.path: easy})
    build = replace(BUILD, held=held_back(site, let_through(site, OnSite, BUILD.today)))
    return list(one_by_one(artefacts(site, Path(), build)))


def said_by(artefact: Artefact) -> str:
    content = artefact.content
    if isinstance(content, Page):
        return repr((content.title, content.summary, content.image, content.facts()))
    if isinstance(content, Later):
        return repr(content.make())
    return content.decode(errors="replace") if isinstance(content, bytes) else repr(content)


def where(files: list[Artefact]) -> dict[Channel, bool]:
    """On which channels anything of the record can be found."""
    telling = [file.path.as_posix() for file in files if SECRET in said_by(file)]
    feeds = [path for path in telling if path.startswith("feeds/")]
    cards = [path for path in telling if path.endswith("card.png")]
    return {
        Channel.SITE: len(telling) > len(feeds) + len(cards),
        Channel.FEEDS: bool(feeds),
        Channel.SOCIAL: bool(cards),
    }


def test_every_kind_that_needs_a_consent_is_tried_here() -> None:
    """A kind that is added later is either the organisation's own, or in these tests."""

    assert {kind.name for kind in NEEDS_CONSENT} == set(WITH_A_CONSENT)


@pytest.mark.parametrize("kind", WITH_A_CONSENT)
@pytest.mark.parametrize("left_out", [None, *CHANNELS])
def test_a_record_is_only_where_its_consent_says(kind: str, left_out: Channel | None) -> None:
    """On each channel that was agreed to and no other; without a page on the site it is nowhere."""
    use_on = [channel for channel in CHANNELS if channel is not left_out]
    record = WITH_A_CONSENT[kind](
        title=f"{SECRET} way", summary=f"What {SECRET} said.", consent=AGREED | {"use on": use_on}
    )
    is_out = left_out is Channel.SITE

    assert where(made(record)) == {channel: not is_out and channel is not left_out for channel in CHANNELS}


@pytest.mark.parametrize("kind", WITH_A_CONSENT)
@pytest.mark.parametrize(("given", "again"), [("8 July 2027", "8 July 2029"), ("1 May 2026", "6 July 2027")])
def test_a_consent_is_for_its_days(kind: str, given: str, again: str) -> None:
    """Before its first day and after its last, nothing of the record is anywhere."""
    consent = AGREED | {"given": given, "ask again by": again}

    record = WITH_A_CONSENT[kind](title=f"{SECRET} way", summary=f"What {SECRET} said.", consent=consent)

    assert not any(where(made(record)).values())


@pytest.mark.parametrize("ends", ["6 July 2027", "7 July 2027"])
def test_everybody_in_a_record_has_to_agree(ends: str) -> None:
    """Somebody else's consent that has run out holds all of it back; on its last day it does not."""
    other = AGREED | {"ask again by": ends}
    consent = AGREED | {"other people": "agreed", "consents of others": [other]}
    story = a_story(title=f"{SECRET} way", summary=f"What {SECRET} said.", consent=consent)
    study = a_case_study(
        title=f"{SECRET} way", summary="A quote.", quotes=[{"words": "Good.", "consent": other}]
    )

    for record in (story, study):
        assert any(where(made(record)).values()) == (ends == "7 July 2027")


def test_a_kind_without_consent_facts_is_held_back() -> None:
    """Unless the kind says that it is the organisation's own: whatever else it has, it is nowhere."""
    garden = a_record(Garden, GARDENS, "orchard", title=f"{SECRET} garden", summary=f"Where {SECRET} grows.")
    own = replace(GARDENS, is_own_listing=True)

    assert channels_of(GARDENS, garden, BUILD.today) == frozenset()
    assert channels_of(own, garden, BUILD.today) == frozenset(Channel)
    assert not any(where(made(garden, (*KINDS, replace(GARDENS, list_page=None, in_feeds=())))).values())


@pytest.mark.parametrize("thing", [None, "made up", True, {"basis": "made up"}, 7])
def test_what_only_looks_like_a_consent_opens_nothing(thing: object) -> None:
    """Words, numbers and mappings are not consent, wherever they come from."""
    garden = a_record(Garden, GARDENS, "orchard", title="Orchard", summary="Trees.")
    disguised = garden.model_copy(update={"consent": thing})

    assert channels_of(GARDENS, disguised, BUILD.today) == frozenset()


def test_the_gate_opens_and_shuts_by_the_day_and_the_channel_though_it_was_asked_before() -> None:
    """The same question has the same answer, and no other one has it too."""
    site = a_site(a_story("told", consent=AGREED | {"ask again by": "6 July 2027", "use on": ["site"]}))
    asked = [
        let_through(site, channel, day)
        for day in (date(2027, 7, 6), date(2027, 7, 7))
        for channel in CHANNELS.values()
    ]

    assert [bool([*each.records()]) for each in asked] == [True, False, False, False, False, False]
    assert let_through(site, OnSite, date(2027, 7, 6)) is asked[0]
    assert asked[0].of(2027) is asked[0].of(2027)
    assert [*asked[0].of(2027).records()]
    assert not [*asked[0].of(2026).records()]


@pytest.mark.parametrize("channel", CHANNELS.values())
def test_only_what_went_through_has_a_pass(channel: type[OnSite]) -> None:
    """Asking for another record is an error, so nothing can be shown by mistake."""
    site = a_site(a_story("kept", consent=AGREED | {"use on": ["print"]}), a_story("told"))
    published = let_through(site, channel, BUILD.today)
    kept, told = sorted(site.all(type(a_story())), key=lambda story: story.slug)

    assert published.pass_of(told).record is told
    assert published.shows(told)
    assert not published.shows(kept)
    with pytest.raises(KeyError):
        published.pass_of(kept)


def test_what_is_held_back_is_known_by_its_address() -> None:
    """So that links to it become words."""
    site = a_site(a_story("kept", consent=AGREED | {"use on": ["print"]}), a_story("told"))

    assert held_back(site, let_through(site, OnSite, BUILD.today)) == {"2027/stories/kept/"}


def test_an_easy_read_goes_where_its_source_goes() -> None:
    """What is held back takes its Easy Read with it."""
    shown, held = a_story("shown", consent="made up"), a_story("held", consent=AGREED | {"use on": ["feeds"]})
    easy_reads = {story.source.path: EasyRead(story.source.path, ()) for story in (shown, held)}
    site = replace(a_site(shown, held), easy_reads=easy_reads)

    assert list(let_through(site, OnSite, BUILD.today).easy_reads) == [shown.source.path]


@pytest.mark.parametrize("left_out", [None, Channel.SITE, Channel.SOCIAL])
def test_a_page_is_only_where_the_consents_on_it_say(left_out: Channel | None) -> None:
    """A page is the organisation's own, but for those whose words or face it shows. A face alone is enough to be asked."""
    use_on = [channel for channel in CHANNELS if channel is not left_out]
    consents = [AGREED, AGREED | {"agreed": "face", "use on": use_on}]
    page = a_page("docs/about.md", f"What {SECRET} said.", title=SECRET, consents=consents)
    found = where(made(page))

    assert found[Channel.SITE] == (left_out is not Channel.SITE)
    assert channels_of(PAGES, page, BUILD.today) == frozenset(use_on)


@pytest.mark.parametrize(
    ("changed", "is_shown"),
    [
        ({"ask again by": "6 July 2027"}, False),
        ({"ask again by": "7 July 2027"}, True),
        ({"withdrawn": "yes"}, False),
        ({"withdrawn": "no"}, True),
    ],
)
def test_one_no_on_a_page_holds_it_back(changed: dict[str, str], is_shown: bool) -> None:
    """With its Easy Read, and its address is known, so that links to it become words."""
    page = a_page("docs/about.md", f"What {SECRET} said.", title=SECRET, consents=[AGREED, AGREED | changed])
    site = a_site(page)

    assert any(where(made(page)).values()) == is_shown
    assert held_back(site, let_through(site, OnSite, BUILD.today)) == (set() if is_shown else {"about/"})


def test_a_draft_is_nowhere() -> None:
    """Neither it nor its Easy Read is on any channel, and its address is held back."""
    page = a_page("docs/about.md", f"What {SECRET} said.", title=SECRET, draft="yes")
    site = a_site(page)

    assert not any(where(made(page)).values())
    assert held_back(site, let_through(site, OnSite, BUILD.today)) == {"about/"}


def test_home_is_there_without_its_words() -> None:
    """Where they are a draft, links to the home page still lead there."""
    site = a_site(a_page("docs/index.md", f"What {SECRET} said.", title=SECRET, draft="yes"))

    assert not any(where(made(next(iter(site.records())))).values())
    assert held_back(site, let_through(site, OnSite, BUILD.today)) == set()

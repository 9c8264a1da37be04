"""Every fact of an event is told in every form, or the table of what is left out says why not.

The table: ``hooks/campaign/telling/left_out.py``. That each fact is told in the right words: ``test_every_event_field.py``.
"""

from __future__ import annotations

from functools import cache

import pytest

from campaign.forms.calendars.calendars import Calendars
from campaign.forms.cards.social_images import event_image_words, words_on_event
from campaign.forms.feeds.feeds import change_entries, event_entries
from campaign.forms.pages.previews import event_preview
from campaign.forms.pages.record import record_page
from campaign.forms.pages.rows import event_rows
from campaign.forms.search.entries import entries
from campaign.telling.left_out import LEFT_OUT, Form, is_left_out, why_left_out
from forms.pages.facts import page_at
from making import a_week, in_feeds, published
from test_every_event_field import BIGGER, BUILD, FIELDS, event_with, lines_of


def as_authors_say(name: str) -> str:
    return ": ".join(part.rstrip("_").replace("_", " ") for part in name.split("."))


@cache
def forms_of(name: str, *, without: bool) -> dict[Form, str]:
    """All words of each form of a small event with this field, or without it."""
    event = event_with(name, without=without)
    week = a_week(2026)
    page = page_at(event.address, week, event, BIGGER, build=BUILD)
    easy = page_at(f"{event.address}easy-read/", week, event, BIGGER, build=BUILD)
    site = published(week, event, BIGGER)
    shown = site.pass_of(event)
    found = entries(site, [record_page(shown, site, BUILD)], BUILD)
    calendar = Calendars(site, BUILD).of_record(shown)
    assert calendar is not None
    feeds = in_feeds(week, event, BIGGER)
    fed = [
        entry
        for make in (event_entries, change_entries)
        for entry in make(feeds.pass_of(event), feeds.campaign, BUILD)
    ]
    return {
        Form.PAGE: "\n".join(lines_of(page["event"])),
        Form.EASY_READ: "\n".join(lines_of(easy["easy"])),
        Form.ROW: "\n".join(lines_of(list(event_rows([shown], BUILD)))),
        Form.CALENDAR: calendar.decode(),
        Form.FEED: "\n".join(map(str, fed)),
        Form.LINKED_DATA: "\n".join(lines_of(page["linked_data"][0])),
        Form.IMAGE: "\n".join(
            [event_image_words(shown, BUILD), *(said.words for said in words_on_event(event))]
        ),
        Form.SEARCH: "\n".join(map(str, found)),
        Form.PREVIEW: str(event_preview(shown, BUILD)),
    }


def is_told(name: str, form: Form) -> bool:
    """Whether a form is another one with the field."""
    return forms_of(name, without=False)[form] != forms_of(name, without=True)[form]


@pytest.mark.parametrize("form", Form)
def test_every_fact_is_told_or_left_out_for_a_reason(form: Form) -> None:
    """Nothing that an author writes is lost in silence."""
    tried = [name for name in FIELDS if not always_there(name)]
    lost = [as_authors_say(name) for name in tried if not is_told(name, form)]

    assert [name for name in lost if not is_left_out(form, name)] == []


POINTED_TO = {"description"}
"""Easy Read says that there is more to read where the page has one."""


@pytest.mark.parametrize("form", [Form.PAGE, Form.EASY_READ])
def test_what_is_left_out_is_not_told(form: Form) -> None:
    """No reason outlives what it is for, in the two forms that are read whole. Others may come to tell more."""
    names = {as_authors_say(name): name for name in FIELDS if not always_there(name)}
    told = {said for said, name in names.items() if is_left_out(form, said) and is_told(name, form)}

    assert told - POINTED_TO == set()


def test_the_reasons_name_fields() -> None:
    """Of the event, or of the place where it is."""
    known = {as_authors_say(name) for name in FIELDS} | {
        name.partition(":")[0] for name in map(as_authors_say, FIELDS)
    }
    names = {name for reasons in LEFT_OUT.values() for name in reasons}

    assert {
        name for name in names if name not in known and name.partition(":")[0] not in ("where", "access")
    } == set()
    assert why_left_out(Form.EASY_READ, "sessions: speakers") == why_left_out(Form.EASY_READ, "series: by")


def always_there(name: str) -> bool:
    """Fields without which there is no event, or none of what they are part of."""
    return name in ALWAYS


ALWAYS = {
    "title",
    "summary",
    "when",
    "how",
    "also_on.when",
    "sessions.title",
    "sessions.when",
    "series.name",
    "other_titles.language",
    "other_titles.title",
    "recordings.link",
    "recordings.captions",
    "recordings.transcript",
}

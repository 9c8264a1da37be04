"""What changed in the programme: new, moved, cancelled, from what the sources say of themselves."""

from __future__ import annotations

from itertools import groupby

from campaign.addresses import CHANGES_FEED, changes_address, programme_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.week import Week
from campaign.site.gate import OnSite, Published
from campaign.telling.changes import changes
from campaign.telling.dates import full_date


def changes_page(week: Week, site: Published[OnSite], build: Build) -> Artefact:
    """``site`` is of that week. Only the campaign's own year has a feed too."""
    locale = build.locale
    days = [
        {
            "day": full_date(day, locale),
            "date": day.isoformat(),
            "changes": [
                {
                    "title": change.event.title,
                    "address": change.event.address,
                    "what": change.what,
                    "note": change.note,
                    "sign": change.sign,
                }
                for change in on_day
            ],
        }
        for day, on_day in groupby(changes(site.all(Event), locale), key=lambda change: change.day)
    ]
    trail = [(say(locale, "programme.title", year=week.year), programme_address(week.year))]
    name, summary = say(locale, "changes.title", year=week.year), say(locale, "changes.summary")
    return page(
        changes_address(week.year),
        "changes.html",
        name,
        summary,
        {"days": days, "feed": CHANGES_FEED if week.year == site.campaign.year else None},
        build,
        trail=trail,
    )

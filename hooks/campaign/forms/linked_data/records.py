"""What search engines are told of a page: schema.org as JSON-LD, each a mapping ready for ``json.dumps``.

Events follow Google's rules for event results. What is not known is left out, never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from campaign.addresses import HOME, SITE_IMAGE, card_of, photo_of
from campaign.build import Build
from campaign.forms.cards.drawable import has_own_image
from campaign.forms.linked_data import schema_org_events as parts_of
from campaign.forms.linked_data.schema_org import (
    Thing,
    citation_of,
    dates_of,
    day_of,
    group,
    in_its_languages,
    known,
    organisation_of,
    person_of,
    place_of,
    rooms_of,
    thing,
    topics_of,
)
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.organiser import Organiser
from campaign.model.standing import Standing, standing_of
from campaign.model.status import Status
from campaign.model.venue import Venue
from campaign.model.week import Campaign, Week
from campaign.model.writing import CaseStudy, Story, Workshop, Writing
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.events import week_name

_STATUS = {
    Standing.OFF: "EventCancelled",
    # In schema.org, postponed means that nobody knows the new day.
    Standing.ON_HOLD: "EventPostponed",
    Standing.MOVED: "EventRescheduled",
    Standing.ON: "EventScheduled",
}
_MODE = {
    AttendanceMode.IN_PERSON: "OfflineEventAttendanceMode",
    AttendanceMode.ONLINE: "OnlineEventAttendanceMode",
    AttendanceMode.BOTH: "MixedEventAttendanceMode",
}


def event(shown: Shown[Event, OnSite], site: Published[OnSite], build: Build) -> Thing | None:
    """An Event, or None while its day or its place is not known: Google's event results need both."""
    event, campaign = shown.record, site.campaign
    around = site.relations.around(event)
    bigger, parts = around.bigger, around.parts
    page, over = build.url(event.address), event.is_over(build.today)
    time = Occurrence(event.told_when, event.where, event.room)
    location = parts_of.location(event, time, build)
    if time.when.first is None or location is None:
        return None
    run_by = [organisation_of(organiser, build) for organiser in event.organisers]
    return _on_a_page(
        "Event",
        page,
        name=event.title,
        alternateName=_other_names(event),
        description=event.summary,
        **dates_of(time.when),
        previousStartDate=dates_of(event.was).get("startDate") if event.was else None,
        eventStatus=f"https://schema.org/{_status(event)}",
        eventAttendanceMode=f"https://schema.org/{_MODE[event.how]}",
        eventSchedule=list(parts_of.schedules(event)),
        location=location,
        image=build.url(card_of(event)) if has_own_image(shown) else build.url(SITE_IMAGE),
        offers=parts_of.offer(event, build),
        isAccessibleForFree=event.cost.free if event.cost and not over else None,
        maximumAttendeeCapacity=None if over else event.join.places,
        remainingAttendeeCapacity=event.join.places_left if parts_of.can_book(event, build) else None,
        organizer=[*run_by, parts_of.named(event.run_by_others)] if event.run_by_others else run_by,
        contributor=[
            *(organisation_of(partner, build) for partner in event.partners),
            *(person_of(person) for person in event.contributors),
        ],
        audience=thing("Audience", audienceType=event.for_) if event.for_ else None,
        about=topics_of(event.topics),
        keywords=list(event.format),
        superEvent=_one_or_all(
            [
                *(_series(week, campaign, build) for week in site.weeks if week.year == event.year),
                *([parts_of.event_in_short(bigger.record, build)] if bigger else []),
                *([parts_of.series(event.series)] if event.series else []),
            ]
        ),
        subEvent=[
            *(parts_of.session(session, event, build) for session in event.sessions),
            *parts_of.other_times(event, build),
            *(parts_of.event_in_short(part.record, build) for part in parts),
        ],
        recordedIn=parts_of.recordings(event),
        workFeatured=parts_of.slides(event, build),
        sameAs=event.link,
        mainEntityOfPage=parts_of.about_the_page(event, page),
        inLanguage=event.language or build.written_in.tag,
    )


def _status(event: Event) -> str:
    return "EventMovedOnline" if event.status is Status.MOVED_ONLINE else _STATUS[standing_of(event)]


def _other_names(event: Event) -> Any:
    """The short title, and titles in other languages as JSON-LD's strings with a language."""
    return _one_or_all(
        [
            *([event.short_title] if event.short_title else []),
            *(other.title for other in event.other_titles),
        ]
    )


def _one_or_all(found: list[Any]) -> Any:
    return found[0] if len(found) == 1 else found


def story(shown: Shown[Story, OnSite], site: Published[OnSite], build: Build) -> Thing:
    """An Article by its teller, who is shown as they chose and never more."""
    return article(shown, site.campaign, build, author=[person_of(shown.record.told_by)])


def case_study(shown: Shown[CaseStudy, OnSite], site: Published[OnSite], build: Build) -> Thing:
    """An Article by the organisations that it is about."""
    study = shown.record
    return article(
        shown,
        site.campaign,
        build,
        author=organisations(study.organisations, site.campaign, build),
        contributor=[*map(person_of, study.with_people), *map(group, study.partners)],
    )


def workshop(shown: Shown[Workshop, OnSite], site: Published[OnSite], build: Build) -> Thing:
    """An Article by those who held the workshop."""
    workshop = shown.record
    presenters = [person for presentation in workshop.presentations for person in presentation.by]
    return article(
        shown,
        site.campaign,
        build,
        author=organisations(workshop.organisers, site.campaign, build),
        contributor=[
            *map(person_of, (*presenters, *workshop.speakers, *workshop.facilitators)),
            *map(group, workshop.partners),
        ],
    )


def organisation(shown: Shown[Organiser, OnSite], _site: Published[OnSite], build: Build) -> Thing:
    organiser = shown.record
    return _whole(
        organisation_of(organiser, build)
        | known(
            description=organiser.summary,
            parentOrganization=group(organiser.part_of) if organiser.part_of else None,
            telephone=organiser.phone,
            email=organiser.email,
            sameAs=[account.link for account in organiser.social if account.link],
        )
    )


def venue(shown: Shown[Venue, OnSite], _site: Published[OnSite], build: Build) -> Thing:
    venue = shown.record
    return _whole(
        {"@id": build.url(venue.address), **place_of(venue, build)}
        | known(
            description=venue.summary,
            containsPlace=rooms_of(venue, build),
            photo=thing("ImageObject", url=build.url(photo_of(venue)), caption=venue.photo.alt)
            if venue.photo
            else None,
        )
    )


def week(week: Week, campaign: Campaign, build: Build) -> Thing:
    """An EventSeries: the whole of one year's week."""
    return _whole(
        _series(week, campaign, build)
        | known(
            alternateName=week.strapline,
            description=week.summary,
            organizer=[
                organisation_of(organiser, build) for organiser in week.on_behalf_of or (week.publisher,)
            ],
            contributor=[organisation_of(partner, build) for partner in week.partners],
            keywords=[hashtag.tag for hashtag in week.hashtags],
            inLanguage=build.written_in.tag,
        )
    )


def breadcrumbs(trail: Sequence[tuple[str, str]], build: Build) -> Thing:
    """A BreadcrumbList of (words, address), from home to the page itself."""
    steps = [
        thing("ListItem", position=position, name=words, item=build.url(at))
        for position, (words, at) in enumerate(trail, start=1)
    ]
    # Plain words, also of titles in other languages: search engines show them as they are, and document no other kind.
    return {"@context": "https://schema.org", **thing("BreadcrumbList", itemListElement=steps)}


def site(campaign: Campaign, build: Build) -> Thing:
    """The WebSite and the Organization whose site it is, for the home page."""
    home = build.url(HOME)
    publisher = organisation_of(campaign.publisher, build)
    contact = campaign.contact
    return {
        "@context": "https://schema.org",
        "@graph": [
            thing(
                "WebSite",
                **{"@id": home},
                url=home,
                name=campaign.name,
                description=campaign.summary,
                inLanguage=build.language.tag,
                publisher={"@id": publisher["@id"]},
            ),
            publisher
            | known(contactPoint=thing("ContactPoint", telephone=contact.phone, email=contact.email)),
        ],
    }


def article(
    shown: Shown[Any, OnSite],
    campaign: Campaign,
    build: Build,
    *,
    author: list[Thing],
    contributor: list[Thing] | None = None,
) -> Thing:
    writing: Writing = shown.record
    page = build.url(writing.address)
    return _on_a_page(
        "Article",
        page,
        headline=writing.title,
        alternativeHeadline=writing.short_title,
        description=writing.summary,
        mainEntityOfPage=page,
        image=build.url(card_of(writing)) if has_own_image(shown) else None,
        author=author,
        contributor=contributor,
        publisher=organisation_of(campaign.publisher, build),
        datePublished=day_of(writing.published),
        dateModified=day_of(writing.updated),
        about=topics_of(writing.topics),
        citation=[citation_of(source) for source in writing.sources],
        inLanguage=writing.language or build.written_in.tag,
    )


def _series(week: Week, campaign: Campaign, build: Build) -> Thing:
    page = build.url(week.address)
    return thing(
        "EventSeries", **{"@id": page}, url=page, name=week_name(week, campaign), **dates_of(week.when)
    )


def organisations(organisers: Sequence[Organiser], campaign: Campaign, build: Build) -> list[Thing]:
    return [organisation_of(organiser, build) for organiser in organisers or (campaign.publisher,)]


def _on_a_page(schema_type: str, page: str, **facts: Any) -> Thing:
    return _whole(thing(schema_type, **{"@id": page}, url=page, **facts))


def _whole(facts: Thing) -> Thing:
    told: Thing = in_its_languages(facts)
    return {"@context": "https://schema.org", **told}

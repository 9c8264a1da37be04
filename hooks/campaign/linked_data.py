"""What search engines are told of a page: schema.org as JSON-LD, each a mapping ready for ``json.dumps``.

Events follow Google's rules for event results. What is not known is left out, never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from campaign.addresses import HOME, address, card_of, week_address
from campaign.build import Build
from campaign.model.consent import Channel, may_publish
from campaign.model.event import AttendanceMode, Event, Status
from campaign.model.organiser import Organiser
from campaign.model.venue import Venue
from campaign.model.week import Campaign, Week
from campaign.model.writing import CaseStudy, Story, Workshop, Writing
from campaign.schema_org import (
    Thing,
    citation_of,
    dates_of,
    day_of,
    group,
    known,
    organisation_of,
    person_of,
    place_of,
    thing,
    topics_of,
)
from campaign.words.event_words import week_name

FEW_PLACES = 5
"""This many or fewer places left are limited ones."""

_STATUS = {
    Status.CANCELLED: "EventCancelled",
    Status.POSTPONED: "EventPostponed",
    Status.RESCHEDULED: "EventRescheduled",
    Status.MOVED_ONLINE: "EventMovedOnline",
}
_MODE = {
    AttendanceMode.IN_PERSON: "OfflineEventAttendanceMode",
    AttendanceMode.ONLINE: "OnlineEventAttendanceMode",
    AttendanceMode.BOTH: "MixedEventAttendanceMode",
}


def event(event: Event, campaign: Campaign, build: Build) -> Thing | None:
    """An Event, or None while its day or its place is not known: Google's event results need both."""
    page = build.url(address(event))
    location = _location(event, page, build)
    if event.when.first is None or location is None:
        return None
    return _on_a_page(
        "Event",
        page,
        name=event.title,
        alternateName=event.short_title,
        description=event.summary,
        **dates_of(event.when),
        previousStartDate=dates_of(event.was).get("startDate") if event.was else None,
        eventStatus=f"https://schema.org/{_STATUS.get(event.status, 'EventScheduled')}",
        eventAttendanceMode=f"https://schema.org/{_MODE[event.how]}",
        location=location,
        image=build.url(card_of(event)),
        offers=_offer(event, page),
        isAccessibleForFree=event.cost.free if event.cost else None,
        maximumAttendeeCapacity=event.join.places,
        remainingAttendeeCapacity=event.join.places_left,
        organizer=[organisation_of(organiser, build) for organiser in event.organisers],
        contributor=[
            *(organisation_of(partner, build) for partner in event.partners),
            *(person_of(person) for person in event.contributors),
        ],
        audience=thing("Audience", audienceType=event.for_) if event.for_ else None,
        about=topics_of(event.topics),
        keywords=list(event.format),
        superEvent=_series(campaign, campaign, build) if event.year == campaign.year else None,
        sameAs=event.link,
        inLanguage=build.locale.tag,
    )


def story(story: Story, campaign: Campaign, build: Build) -> Thing:
    """An Article by its teller, who is shown as they chose and never more."""
    return _article(story, campaign, build, author=[person_of(story.told_by)])


def case_study(case_study: CaseStudy, campaign: Campaign, build: Build) -> Thing:
    """An Article by the organisations that it is about."""
    return _article(
        case_study,
        campaign,
        build,
        author=_organisations(case_study.organisations, campaign, build),
        contributor=[*map(person_of, case_study.with_people), *map(group, case_study.partners)],
    )


def workshop(workshop: Workshop, campaign: Campaign, build: Build) -> Thing:
    """An Article by those who held the workshop."""
    presenters = [person for presentation in workshop.presentations for person in presentation.by]
    return _article(
        workshop,
        campaign,
        build,
        author=_organisations(workshop.organisers, campaign, build),
        contributor=[
            *map(person_of, (*presenters, *workshop.speakers, *workshop.facilitators)),
            *map(group, workshop.partners),
        ],
    )


def organisation(organiser: Organiser, build: Build) -> Thing:
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


def venue(venue: Venue, build: Build) -> Thing:
    return _whole(
        {"@id": build.url(address(venue)), **place_of(venue, build)} | known(description=venue.summary)
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
            inLanguage=build.locale.tag,
        )
    )


def breadcrumbs(trail: Sequence[tuple[str, str]], build: Build) -> Thing:
    """A BreadcrumbList of (words, address), from home to the page itself."""
    steps = [
        thing("ListItem", position=position, name=words, item=build.url(at))
        for position, (words, at) in enumerate(trail, start=1)
    ]
    return _whole(thing("BreadcrumbList", itemListElement=steps))


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
                inLanguage=build.locale.tag,
                publisher={"@id": publisher["@id"]},
            ),
            publisher
            | known(contactPoint=thing("ContactPoint", telephone=contact.phone, email=contact.email)),
        ],
    }


def _article(
    writing: Writing,
    campaign: Campaign,
    build: Build,
    *,
    author: list[Thing],
    contributor: list[Thing] | None = None,
) -> Thing:
    page = build.url(address(writing))
    has_card = may_publish(writing, Channel.SOCIAL, build.today)
    return _on_a_page(
        "Article",
        page,
        headline=writing.title,
        alternativeHeadline=writing.short_title,
        description=writing.summary,
        mainEntityOfPage=page,
        image=build.url(card_of(writing)) if has_card else None,
        author=author,
        contributor=contributor,
        publisher=organisation_of(campaign.publisher, build),
        datePublished=day_of(writing.published),
        dateModified=day_of(writing.updated),
        about=topics_of(writing.topics),
        citation=[citation_of(source) for source in writing.sources],
        inLanguage=build.locale.tag,
    )


def _series(week: Week, campaign: Campaign, build: Build) -> Thing:
    page = build.url(week_address(week.year))
    return thing(
        "EventSeries", **{"@id": page}, url=page, name=week_name(week, campaign), **dates_of(week.when)
    )


def _location(event: Event, page: str, build: Build) -> Thing | list[Thing] | None:
    online = thing("VirtualLocation", url=page)
    if event.how is AttendanceMode.ONLINE:
        return online
    room = place_of(event.where, build, event.room) if event.where else None
    if event.how is AttendanceMode.IN_PERSON:
        return room
    return [room, online] if room else online


def _offer(event: Event, page: str) -> Thing | None:
    """What a place costs and where to get one. Nobody is told of free places that are not known to be free."""
    cost, join = event.cost, event.join
    if not cost and not join.book_at:
        return None
    price = None
    if cost and (cost.free or cost.price is not None):
        price = f"{cost.price or 0:.2f}"
    return thing(
        "Offer",
        url=join.book_at or page,
        description=cost.words if cost else None,
        price=price,
        priceCurrency="GBP" if price else None,
        availability=_availability(event),
    )


def _availability(event: Event) -> str | None:
    left = event.join.places_left
    if event.is_stopped:
        return None
    if event.status is Status.FULL or left == 0:
        return "https://schema.org/SoldOut"
    if left is None:
        return None
    return f"https://schema.org/{'LimitedAvailability' if left <= FEW_PLACES else 'InStock'}"


def _organisations(organisers: Sequence[Organiser], campaign: Campaign, build: Build) -> list[Thing]:
    return [organisation_of(organiser, build) for organiser in organisers or (campaign.publisher,)]


def _on_a_page(kind: str, page: str, **facts: Any) -> Thing:
    return _whole(thing(kind, **{"@id": page}, url=page, **facts))


def _whole(facts: Thing) -> Thing:
    return {"@context": "https://schema.org", **facts}

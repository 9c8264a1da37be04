"""What search engines are told of something that people said, and of what came of it."""

from __future__ import annotations

from campaign.build import Build
from campaign.forms.linked_data.schema_org import (
    Thing,
    citation_of,
    day_of,
    group,
    in_its_languages,
    organisation_of,
    thing,
    topics_of,
)
from campaign.model.promise import Decision, Promise
from campaign.site.gate import OnSite, Published, Shown

_ACTION_STATUS = {
    Decision.DID: "CompletedActionStatus",
    Decision.DOING: "ActiveActionStatus",
    Decision.UNDECIDED: "PotentialActionStatus",
    Decision.CANNOT: "FailedActionStatus",
    Decision.CHANGED_NOTHING: "FailedActionStatus",
    # Somebody else may still do it.
    Decision.OF_OTHERS: "PotentialActionStatus",
}


def promise(shown: Shown[Promise, OnSite], site: Published[OnSite], build: Build) -> Thing:
    """An Action by the organisations that answer, on what people said."""
    promise = shown.record
    page = build.url(promise.address)
    action = thing(
        "Action",
        **{"@id": page},
        url=page,
        name=promise.you_said,
        alternateName=promise.short_title,
        actionStatus=f"https://schema.org/{_ACTION_STATUS[promise.we]}",
        agent=[organisation_of(each, build) for each in promise.organisations or (site.campaign.publisher,)],
        participant=group(promise.who_said_it),
        startTime=day_of(promise.said_on),
        endTime=day_of(promise.answered_on) if not promise.is_open else None,
        location=promise.where,
        object=thing(
            "CreativeWork",
            text=promise.you_said,
            about=topics_of(promise.topics),
            isBasedOn=[
                build.url(record.address)
                for record in (*promise.events, *promise.workshops, *promise.stories)
                if site.shows(record)
            ],
            citation=[citation_of(source) for source in promise.sources],
            inLanguage=promise.language or build.written_in.tag,
        ),
        result=thing("Thing", description=promise.what_happened) if promise.what_happened else None,
        error=thing("Thing", description=promise.why) if promise.why else None,
    )
    told: Thing = in_its_languages(action)
    return {"@context": "https://schema.org", **told}

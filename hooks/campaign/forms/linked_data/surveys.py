"""What search engines are told of a survey: a schema.org Dataset, with the file that the same numbers are in."""

from __future__ import annotations

from campaign.addresses import card_of, numbers_of
from campaign.build import Build
from campaign.forms.cards.drawable import has_own_image
from campaign.forms.linked_data.schema_org import (
    Thing,
    citation_of,
    day_of,
    in_its_languages,
    organisation_of,
    thing,
    topics_of,
)
from campaign.model.shown_numbers import shown_numbers
from campaign.model.survey import Survey
from campaign.site.gate import OnSite, Published, Shown


def survey_data(shown: Shown[Survey, OnSite], site: Published[OnSite], build: Build) -> Thing:
    survey = shown.record
    page, numbers = build.url(survey.address), shown_numbers(survey)
    file = thing("DataDownload", encodingFormat="text/csv", contentUrl=build.url(numbers_of(survey)))
    days = [day for day in (day_of(survey.when.first), day_of(survey.when.last)) if day]
    told: Thing = in_its_languages(
        thing(
            "Dataset",
            **{"@id": page},
            url=page,
            name=survey.title,
            alternateName=survey.short_title,
            description=survey.summary,
            mainEntityOfPage=page,
            image=build.url(card_of(survey)) if has_own_image(shown) else None,
            creator=[organisation_of(each, build) for each in survey.asked_by or (site.campaign.publisher,)],
            publisher=organisation_of(site.campaign.publisher, build),
            temporalCoverage="/".join(dict.fromkeys(days)),
            measurementTechnique=list(survey.how),
            variableMeasured=[
                thing("PropertyValue", name=question.question) for question in survey.questions
            ],
            distribution=[file] if any(each.rows for each in numbers.of_questions) else None,
            isAccessibleForFree=True,
            datePublished=day_of(survey.published),
            dateModified=day_of(survey.updated),
            about=topics_of(survey.topics),
            citation=[citation_of(source) for source in survey.sources],
            inLanguage=survey.language or build.written_in.tag,
        )
    )
    return {"@context": "https://schema.org", **told}

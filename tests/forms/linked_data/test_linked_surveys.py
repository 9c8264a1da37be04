"""What search engines are told of a survey."""

from __future__ import annotations

from campaign.forms.linked_data.surveys import survey_data
from forms.linked_data.told import BUILD, TIDE_HOUSE
from making import a_survey, on_site, published

PAGE = "https://week.example.org/2027/surveys/were-you-heard/"


def test_a_survey_is_a_dataset() -> None:
    """With its days, how people were asked, what they were asked, and the file of its numbers."""
    survey = a_survey(how=["Online", "On paper"], topics=["Carers"], published="1 June 2027")

    assert survey_data(on_site(survey), published(), BUILD) == {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": PAGE,
        "url": PAGE,
        "mainEntityOfPage": PAGE,
        "name": "Most people felt heard",
        "description": "We asked whether anybody listened.",
        "image": f"{PAGE}card.png",
        "creator": [TIDE_HOUSE],
        "publisher": TIDE_HOUSE,
        "temporalCoverage": "2027-05-03/2027-05-31",
        "measurementTechnique": ["Online", "On paper"],
        "variableMeasured": [{"@type": "PropertyValue", "name": "I felt listened to"}],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": "text/csv",
                "contentUrl": f"{PAGE}survey-numbers.csv",
            }
        ],
        "isAccessibleForFree": True,
        "datePublished": "2027-06-01",
        "about": [{"@type": "Thing", "name": "Carers"}],
        "inLanguage": "en-GB",
    }


def test_numbers_that_may_not_be_shown_are_no_file() -> None:
    """Where fewer than five people answered."""
    few = a_survey(
        answered="4", questions=[{"question": "?", "kind": "yes or no", "answers": {"Yes": "4", "No": "0"}}]
    )

    assert "distribution" not in survey_data(on_site(few), published(), BUILD)

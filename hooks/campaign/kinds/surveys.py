"""Surveys: what people answered, in numbers that anybody can check and that give nobody away."""

from __future__ import annotations

from campaign.addresses import numbers_of
from campaign.checks.surveys import (
    numbers_in_words_are_those_of_the_survey,
    small_numbers_are_not_in_the_open,
    surveys_say_how_many_answered,
)
from campaign.forms.cards.social_images import note_image, note_image_words, words_on_note
from campaign.forms.feeds.feeds import survey_entries
from campaign.forms.linked_data.surveys import survey_data
from campaign.forms.pages.previews import article_preview
from campaign.forms.pages.survey import survey_facts
from campaign.forms.pages.writing_rows import writing_rows
from campaign.forms.tables.survey_csv import survey_csv
from campaign.kinds.feeds import TO_STORIES
from campaign.kinds.list_pages import SURVEYS_OF_A_WEEK
from campaign.model.shown_numbers import shown_numbers
from campaign.model.survey import Survey
from campaign.model.writing import order_of_writing
from campaign.site.feeds import InFeed
from campaign.site.kind import Kind, SocialCard
from campaign.telling.easy_survey import easy_read_of_survey


def _has_answers(survey: Survey) -> bool:
    return any(numbers.rows for numbers in shown_numbers(survey).of_questions)


SURVEYS = Kind(
    name="surveys",
    model=Survey,
    folder="stories/<year>/surveys",
    beside=(".csv",),
    order=order_of_writing,
    newest_first=True,
    template="survey.html",
    facts=survey_facts,
    in_short=lambda survey: survey.summary,
    open_graph_type="article",
    preview=article_preview,
    scene="talk",
    list_page=SURVEYS_OF_A_WEEK,
    heading="surveys.name",
    anchor="surveys",
    rows=writing_rows,
    topics=lambda survey: survey.topics,
    organisations=lambda survey: survey.asked_by,
    photo=lambda survey: survey.photo,
    files=lambda shown, build: (
        [(numbers_of(shown.record), survey_csv(shown, build))] if _has_answers(shown.record) else []
    ),
    expects_easy_read=lambda _survey: True,
    easy_read=easy_read_of_survey,
    card=SocialCard[Survey](note_image, note_image_words, words_on_note),
    linked_data=survey_data,
    in_feeds=(InFeed(TO_STORIES, survey_entries),),
    checks=(
        surveys_say_how_many_answered,
        small_numbers_are_not_in_the_open,
        numbers_in_words_are_those_of_the_survey,
    ),
)

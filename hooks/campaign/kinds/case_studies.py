"""Case studies: what a service changed, and with whom."""

from __future__ import annotations

from campaign.forms.cards.social_images import note_image, note_image_words, words_on_note
from campaign.forms.feeds.feeds import case_study_entries
from campaign.forms.linked_data import records as linked_data
from campaign.forms.pages.case_study import case_study_facts
from campaign.forms.pages.previews import article_preview
from campaign.forms.pages.writing_rows import writing_rows
from campaign.kinds.feeds import TO_STORIES
from campaign.kinds.list_pages import STORIES_OF_A_WEEK
from campaign.model.writing import CaseStudy, order_of_writing
from campaign.site.feeds import InFeed
from campaign.site.kind import Kind, SocialCard
from campaign.telling.easy_case_study import easy_read_of_case_study

CASE_STUDIES = Kind(
    name="case-studies",
    model=CaseStudy,
    folder="stories/<year>/case-studies",
    suffix=".md",
    order=order_of_writing,
    newest_first=True,
    template="case-study.html",
    facts=case_study_facts,
    in_short=lambda study: study.summary,
    open_graph_type="article",
    preview=article_preview,
    scene="steps",
    list_page=STORIES_OF_A_WEEK,
    heading="stories.case_studies",
    anchor="studies",
    rows=writing_rows,
    topics=lambda study: study.topics,
    organisations=lambda study: study.organisations,
    photo=lambda study: study.photo,
    expects_easy_read=lambda _study: True,
    easy_read=easy_read_of_case_study,
    easy_read_is_written_whole=True,
    card=SocialCard[CaseStudy](note_image, note_image_words, words_on_note),
    linked_data=linked_data.case_study,
    in_feeds=(InFeed(TO_STORIES, case_study_entries),),
)

"""Reports: what somebody found out, and what came of what they asked for."""

from __future__ import annotations

from campaign.checks.reports import numbers_agree_with_the_words
from campaign.forms.cards.social_images import note_image, note_image_words, words_on_note
from campaign.forms.feeds.feeds import report_entries
from campaign.forms.linked_data.reports import report as linked_data
from campaign.forms.pages.previews import article_preview
from campaign.forms.pages.report import report_facts
from campaign.forms.pages.writing_rows import writing_rows
from campaign.kinds.feeds import TO_STORIES
from campaign.kinds.list_pages import STORIES_OF_A_WEEK
from campaign.model.report import Report
from campaign.model.writing import order_of_writing
from campaign.site.feeds import InFeed
from campaign.site.kind import Kind, SocialCard
from campaign.telling.easy_report import easy_read_of_report

REPORTS = Kind(
    name="reports",
    model=Report,
    folder="stories/<year>/reports",
    suffix=".md",
    order=order_of_writing,
    newest_first=True,
    template="report.html",
    facts=report_facts,
    in_short=lambda report: report.summary,
    open_graph_type="article",
    preview=article_preview,
    scene="talk",
    list_page=STORIES_OF_A_WEEK,
    heading="stories.reports",
    anchor="reports",
    rows=writing_rows,
    topics=lambda report: report.topics,
    organisations=lambda report: report.publishers,
    photo=lambda report: report.photo,
    slides=lambda report: report.files,
    expects_easy_read=lambda _report: True,
    easy_read=easy_read_of_report,
    easy_read_is_written_whole=True,
    card=SocialCard[Report](note_image, note_image_words, words_on_note),
    linked_data=linked_data,
    in_feeds=(InFeed(TO_STORIES, report_entries),),
    checks=(numbers_agree_with_the_words,),
)

"""Workshop write-ups: what was said, and what comes of it."""

from __future__ import annotations

from campaign.forms.cards.social_images import note_image, note_image_words, words_on_note
from campaign.forms.feeds.feeds import workshop_entries
from campaign.forms.linked_data import records as linked_data
from campaign.forms.pages.previews import article_preview
from campaign.forms.pages.workshop import workshop_facts
from campaign.forms.pages.writing_rows import writing_rows
from campaign.kinds.feeds import TO_STORIES
from campaign.kinds.list_pages import STORIES_OF_A_WEEK
from campaign.model.writing import Workshop, order_of_writing
from campaign.site.feeds import InFeed
from campaign.site.kind import Kind, SocialCard

WORKSHOPS = Kind(
    name="workshops",
    model=Workshop,
    folder="stories/<year>/workshops",
    suffix=".md",
    order=order_of_writing,
    newest_first=True,
    template="workshop.html",
    facts=workshop_facts,
    in_short=lambda workshop: workshop.summary,
    open_graph_type="article",
    preview=article_preview,
    scene="talk",
    list_page=STORIES_OF_A_WEEK,
    heading="stories.workshops",
    heading_at_event="stories.of_event",
    anchor="workshops",
    rows=writing_rows,
    topics=lambda workshop: workshop.topics,
    organisations=lambda workshop: workshop.organisers,
    tells_of=lambda workshop: (workshop.event,) if workshop.event else (),
    photo=lambda workshop: workshop.photo,
    slides=lambda workshop: workshop.slides,
    expects_easy_read=lambda _workshop: True,
    card=SocialCard[Workshop](note_image, note_image_words, words_on_note),
    linked_data=linked_data.workshop,
    in_feeds=(InFeed(TO_STORIES, workshop_entries),),
)

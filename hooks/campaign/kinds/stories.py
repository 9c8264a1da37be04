"""Lived-experience stories, in a person's own words."""

from __future__ import annotations

from campaign.forms.cards.social_images import story_image, story_image_words, words_on_story
from campaign.forms.feeds.feeds import story_entries
from campaign.forms.linked_data import records as linked_data
from campaign.forms.pages.previews import story_preview
from campaign.forms.pages.story import story_facts
from campaign.forms.pages.writing_rows import story_rows
from campaign.kinds.feeds import TO_STORIES
from campaign.kinds.list_pages import STORIES_OF_A_WEEK
from campaign.model.writing import Story, order_of_writing
from campaign.site.feeds import InFeed
from campaign.site.kind import Kind, SocialCard

STORIES = Kind(
    name="stories",
    model=Story,
    folder="stories/<year>/lived-experience",
    suffix=".md",
    may_show_files=False,
    order=order_of_writing,
    newest_first=True,
    template="story.html",
    facts=story_facts,
    in_short=lambda story: story.summary,
    open_graph_type="article",
    shows_help_lines=True,
    help_with=lambda story: story.help_with,
    preview=story_preview,
    scene="pair",
    list_page=STORIES_OF_A_WEEK,
    heading="stories.lived",
    anchor="lived",
    rows=story_rows,
    topics=lambda story: story.topics,
    photo=lambda story: story.photo,
    expects_easy_read=lambda _story: True,
    is_in_own_words=True,
    content_note=lambda story: story.content_note,
    card=SocialCard[Story](story_image, story_image_words, words_on_story),
    linked_data=linked_data.story,
    in_feeds=(InFeed(TO_STORIES, story_entries),),
)

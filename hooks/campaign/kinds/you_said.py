"""You said, we did: what people said, and what came of it."""

from __future__ import annotations

from campaign.checks.promises import days_are_not_to_come, last_year_is_told, promises_are_kept_in_time
from campaign.forms.cards.social_images import note_image, note_image_words, words_on_promise
from campaign.forms.feeds.feeds import promise_entries
from campaign.forms.linked_data import promises as linked_data
from campaign.forms.pages.promise import promise_facts
from campaign.forms.pages.promise_rows import promises_among_writings
from campaign.forms.search.promises import became, no_access, said_when
from campaign.kinds.feeds import TO_YOU_SAID
from campaign.kinds.list_pages import YOU_SAID_OF_A_WEEK
from campaign.model.promise import Promise, order_of_promises
from campaign.site.feeds import InFeed
from campaign.site.kind import InSearch, Kind, SocialCard
from campaign.telling.easy_promise import easy_read_of_promise
from campaign.telling.promises import answer_in_one_line

YOU_SAID = Kind(
    name="you-said",
    model=Promise,
    folder="stories/<year>/you-said",
    order=order_of_promises,
    newest_first=True,
    is_own_listing=True,
    template="you-said.html",
    facts=promise_facts,
    description=answer_in_one_line,
    in_short=lambda promise: promise.what_happened or promise.why or promise.who_said_it,
    open_graph_type="article",
    scene="pair",
    list_page=YOU_SAID_OF_A_WEEK,
    heading="you_said.name",
    heading_at_event="you_said.of_this",
    anchor="you-said",
    rows=promises_among_writings,
    topics=lambda promise: promise.topics,
    organisations=lambda promise: promise.organisations,
    tells_of=lambda promise: (*promise.events, *promise.workshops, *promise.stories),
    easy_read=easy_read_of_promise,
    easy_read_is_written_whole=True,
    card=SocialCard[Promise](note_image, note_image_words, words_on_promise),
    linked_data=linked_data.promise,
    in_search=InSearch(became, no_access, said_when),
    in_feeds=(InFeed(TO_YOU_SAID, promise_entries),),
    checks=(days_are_not_to_come, promises_are_kept_in_time, last_year_is_told),
)

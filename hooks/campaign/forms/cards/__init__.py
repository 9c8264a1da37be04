"""Social images: one picture of 1200 by 630 pixels for each page that has something of its own to say."""

from __future__ import annotations

from campaign.forms.cards.event import EventCard
from campaign.forms.cards.lettering import missing_characters
from campaign.forms.cards.note import NoteCard
from campaign.forms.cards.quote import QuoteCard
from campaign.forms.cards.titles import fits, problem_with_title

__all__ = ["EventCard", "NoteCard", "QuoteCard", "fits", "missing_characters", "problem_with_title"]

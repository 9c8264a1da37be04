"""Whether a record has a social image of its own: its words must be in letters that the bundled fonts have."""

from __future__ import annotations

from typing import Any

from campaign.forms.cards.lettering import missing_characters
from campaign.languages.tagged_text import own_words
from campaign.site.gate import Shown


def has_own_image(shown: Shown[Any, Any]) -> bool:
    """No for words in a script that the fonts lack: boxes say nothing. Networks then show the picture of the site."""
    if not shown.kind.card or not shown.is_shared:
        return False
    return not any(missing_characters(each.words) for each in shown.kind.card.words(shown.record))


def lacks_only_other_scripts(words: str) -> bool:
    """Whether all letters that the fonts lack are in words of another language, and none is only a slip."""
    return bool(missing_characters(words)) and not missing_characters(own_words(words))

"""Words with a mark of their own, such as a title that is a question, and the mark that would come after them."""

from __future__ import annotations

import pytest

from campaign.languages.ends import ended
from campaign.languages.phrases import ENGLISH, say
from campaign.languages.tagged_text import in_language, runs_of


@pytest.mark.parametrize(
    ("title", "before_a_colon", "before_a_comma", "before_a_stop"),
    [
        ("Letters", "Letters: Easy Read", "Letters, Monday: Tea", "Part of Letters."),
        ("Who writes?", "Who writes? Easy Read", "Who writes? Monday: Tea", "Part of Who writes?"),
        ("Write!", "Write! Easy Read", "Write! Monday: Tea", "Part of Write!"),
        ("And then…", "And then… Easy Read", "And then… Monday: Tea", "Part of And then…"),
        ("And then...", "And then... Easy Read", "And then... Monday: Tea", "Part of And then..."),
        ("Ark Ltd.", "Ark Ltd. Easy Read", "Ark Ltd., Monday: Tea", "Part of Ark Ltd."),
        ("“Who?”", "“Who?”: Easy Read", "“Who?”, Monday: Tea", "Part of “Who?”"),
        ("Tea (why?)", "Tea (why?): Easy Read", "Tea (why?), Monday: Tea", "Part of Tea (why?)."),
        ("کون؟", "کون؟ Easy Read", "کون؟ Monday: Tea", "Part of کون؟"),
    ],
)
def test_no_second_mark_comes_after_a_mark(
    title: str, before_a_colon: str, before_a_comma: str, before_a_stop: str
) -> None:
    """In no phrase, whatever its language. After an abbreviation a comma stays, and after a closing mark a colon."""
    for said in (title, in_language(title, "ur")):
        assert say(ENGLISH, "easy.title", title=said) == before_a_colon
        assert say(ENGLISH, "image.page", name=said, days="Monday", title="Tea") == before_a_comma
        assert say(ENGLISH, "organiser.part_of", name=said) == before_a_stop
        assert ended(say(ENGLISH, "image.writing", kind="Part of", title=said)) == before_a_stop.replace(
            "Part of", "Part of:"
        )


def test_a_language_goes_no_further_than_its_words() -> None:
    """The mark that is put after them is not in it."""
    assert [*map(tuple, runs_of(ended(in_language("Te", "cy"))))] == [("Te", "cy"), (".", None)]
    assert ended(in_language("Te?", "cy")) == "Te?"

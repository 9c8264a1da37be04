"""What readers see of Markdown, as plain words."""

from __future__ import annotations

from campaign.languages.tagged_text import runs_of
from campaign.telling.markdown_words import seen_lines


def test_seen_words_keep_their_languages() -> None:
    """An Easy Read that is made of them says each."""
    first, second = seen_lines("- The sign says [Zapraszamy\n  do  nas]{lang=pl} now.\n- It *says* so.")

    assert [(run.text, run.language) for run in runs_of(first)] == [
        ("The sign says ", None),
        ("Zapraszamy do nas", "pl"),
        (" now.", None),
    ]
    assert [(run.text, run.language) for run in runs_of(second)] == [("It says so.", None)]

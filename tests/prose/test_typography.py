from __future__ import annotations

import markdown
import pytest

from campaign.prose.markdown import to_html
from campaign.prose.typography import with_whole_words
from whole_campaign import WHOLE_CAMPAIGN

CASES = {
    '"Come in," she said.': "“Come in,” she said.",
    "It isn't ours, it's the carers' room.": "It isn’t ours, it’s the carers’ room.",
    "'No,' he said.": "‘No,’ he said.",
    '''She said: "He told me 'no'."''': "She said: “He told me ‘no’.”",
    '''"'No' was all I heard."''': "“‘No’ was all I heard.”",
    '("quietly")': "(“quietly”)",
    'the "*real*" reason': "the “<em>real</em>” reason",
    'we **"met"** once': "we <strong>“met”</strong> once",
    "*Sam*'s plan": "<em>Sam</em>’s plan",
    """'"No" was all,' he said.""": "‘“No” was all,’ he said.",
    '‘"No"’ and “"no"”': "‘“No”’ and ““no””",
    """"Sam"'s plan for the carers' room""": "“Sam”’s plan for the carers’ room",
    "'tis not `a'`": "’tis not <code>a'</code>",
    "in the '90s, in the carers' room": "in the ’90s, in the carers’ room",
    "in the '90s": "in the ’90s",
    "10am -- noon": "10am – noon",
    "It was cold---very.": "It was cold—very.",
    "and then...": "and then…",
    '`say "it\'s" -- ...`': '<code>say "it\'s" -- ...</code>',
    'a 6\\" nail': 'a 6" nail',
    "[Don't miss it](https://example.org/it's--here)": "Don’t miss it",
    "<https://example.org/a--b'c>": "https://example.org/a--b'c",
}


@pytest.mark.parametrize("typed", CASES)
def test_marks(typed: str) -> None:
    """Typed marks are printed as the ones that are meant, across emphasis, and never in code or addresses."""
    assert CASES[typed] in to_html(typed)


def test_each_block_begins_anew() -> None:
    """A mark at the beginning of a paragraph, an item or a cell opens, whatever comes before."""
    text = 'He left\n\n"Why?"\n\n- done\n- "why"\n\n| a | b |\n|---|---|\n| x | "why" |\n'

    assert to_html(text).count("“why”") == 2
    assert "“Why?”" in to_html(text)


def test_as_in_markdown() -> None:
    """The whole campaign's texts have the marks that Python-Markdown's own extension gives them."""
    theirs = markdown.Markdown(extensions=["sane_lists", "smarty", "tables", "fenced_code"])
    texts = [
        file.read_text("utf-8").rpartition("---\n")[2]
        for file in sorted(WHOLE_CAMPAIGN.glob("stories/**/*.md"))
    ]
    marks = 0
    for text in texts:
        plain = theirs.reset().convert(text)
        for name, sign in {
            "&rsquo;": "’", "&lsquo;": "‘", "&ldquo;": "“", "&rdquo;": "”", "&ndash;": "–", "&mdash;": "—", "&hellip;": "…",
        }.items():  # fmt: skip
            plain = plain.replace(name, sign)
            marks += plain.count(sign)
        assert only_marks(to_html(text)) == only_marks(plain)

    assert marks > 20


def only_marks(html: str) -> str:
    return "".join(sign for sign in html if sign in "’‘“”–—…")


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("What is co-production?", 'What is <span class="whole">co-production?</span>'),
        ("Step-free routes", "Step-free routes"),
        ("Yes & <b>no</b>", "Yes &amp; &lt;b&gt;no&lt;/b&gt;"),
        ("A <co-op>", 'A &lt;<span class="whole">co-op</span>&gt;'),
        ("10 - 12", "10 - 12"),
    ],
)
def test_a_short_start_of_a_word_is_kept_with_its_rest(title: str, printed: str) -> None:
    """Two or three letters before a hyphen look lost at the end of a line; all else is escaped as in any template."""
    assert with_whole_words(title) == printed

"""The Easy Read that the guide shows is that of the whole campaign, and the checker says what the guide says it does."""

from __future__ import annotations

import re

import pytest

from campaign.languages.phrases import ENGLISH, catalogue
from campaign.look.symbols import our_pictures
from campaign.readability.check import check_easy_read
from campaign.readability.context import Context
from campaign.readability.finding import Level
from campaign.readability.rules.table import RULES
from guide.documents import GUIDE, ROOT, blocks
from whole_campaign import WHOLE_CAMPAIGN

SAYS = {Level.ERROR: "problem", Level.WARNING: "note", Level.ADVICE: "advice"}

TEXT = (GUIDE / "easy-read.md").read_text("utf-8")


def test_easy_read_that_is_shown_whole_is_in_the_sample() -> None:
    """The twin that the guide shows from top to bottom is a file of the whole campaign, word for word."""
    whole_twin = next(text for _, text in blocks(TEXT) if text.startswith("---"))
    name = re.findall(r"^easy read of: (.+)$", whole_twin, re.MULTILINE)[0]

    assert whole_twin == (WHOLE_CAMPAIGN / "events" / "2027" / f"{name}.easy.md").read_text("utf-8")


def test_story_that_is_shown_is_in_the_sample() -> None:
    """The example of a story is a piece of a twin of the whole campaign."""
    story = next(text for _, text in blocks(TEXT) if text.startswith("![confused]"))

    assert story in (WHOLE_CAMPAIGN / "stories/2027/lived-experience/i-hold-the-cards.easy.md").read_text(
        "utf-8"
    )


def test_all_rules_are_listed() -> None:
    """Whoever meets the number of a rule of words finds in one list what it asks, why, after whom, and what it stops."""
    text = (GUIDE / "easy-read-rules.md").read_text("utf-8").partition("## About facts")[0]

    assert re.findall(r"^\| (ER\d\d.*) \|$", text, re.MULTILINE) == [
        " | ".join((
            f"{rule.id} {rule.title}", rule.why, rule.source, SAYS[rule.severity],
            SAYS[rule.ordinary] if rule.ordinary is not None else "",
        ))
        for rule in RULES
    ]  # fmt: skip


CHECKED_IN = {
    "facts": ("hooks/campaign/checks/easy_reads.py", "hooks/campaign/model/open_questions.py", "hooks/campaign/reading/glossary.py"),
    "the built page": ("tests/browser/easy_layout.yml",),
}  # fmt: skip


def test_every_other_rule_is_checked_where_the_guide_says() -> None:
    """Each rule of facts and of the layout is named in a file that checks it; none is there that nobody checks."""
    rules = (GUIDE / "easy-read-rules.md").read_text("utf-8").partition("## About facts")[2]
    others = re.findall(r"^\| (ER\d\d) .* \| (.+) \|$", rules, re.MULTILINE)

    assert len(others) + len(RULES) == len({rule for rule, _ in others} | {rule.id for rule in RULES})
    for rule, looks_at in others:
        assert any(rule in (ROOT / file).read_text("utf-8") for file in CHECKED_IN[looks_at]), rule


def test_pictures_that_are_used_most_are_pictures() -> None:
    """Each word of the short list is the name of a picture."""
    listed = re.findall("`([^`]+)`", TEXT.partition("These are used most:\n\n")[2].partition("\n\n")[0])

    assert len(listed) >= 20
    assert set(listed) <= {picture.name for picture in our_pictures()}


def test_parts_made_from_facts_are_named() -> None:
    """The guide names every part that the site adds to the twin of an event, in their order.

    Only an organisation or a place has a part for how to get in touch, and only a case study those after it.
    """
    section = TEXT.partition("### An event\n")[2].partition("\n### ")[0]
    parts = [words for key, words in catalogue(ENGLISH.catalogue).items() if key.startswith("easy_part.")]
    made = parts[: parts.index("How to get in touch")]

    assert re.findall(r"^\| `(.+?)` \|", section, re.MULTILINE) == [
        title for title in made if title != "What this is about"
    ]


def words_to_mend() -> list[tuple[str, str, str]]:
    """What the guide says of sentences: what somebody wrote, what the checker says, and what to write."""
    section = TEXT.partition("## Put problems right\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| (?!you wrote|---)(.+?) \| (.+?) \| (.+?) \|$", section, re.MULTILINE)


def found_in(sentences: str) -> list[str]:
    twin = f"# What this is about\n\n![calendar]\n{re.sub(r'(?<=[.?]) ', chr(10), sentences)}\n"
    return [finding.what for finding in check_easy_read(twin, Context(year=2027, contact_is_added=True))]


def test_there_are_sentences_to_mend() -> None:
    """The table of the guide is found."""
    assert len(words_to_mend()) >= 8


@pytest.mark.parametrize(("wrote", "said", "write"), words_to_mend())
def test_checker_says_of_sentences_what_the_guide_says(wrote: str, said: str, write: str) -> None:
    """Each sentence gets the message beside it, and the better one gets none."""
    assert said in found_in(wrote)
    assert found_in(write) == []


def test_every_picture_can_be_looked_up() -> None:
    """The guide has the word of each picture, in the order and the groups of the page that shows them."""
    rows = re.findall(
        r"^\| ([a-z ]+) \| (`.+`) \|$", (GUIDE / "easy-read-pictures.md").read_text("utf-8"), re.MULTILINE
    )
    listed = [(group, word) for group, words in rows for word in re.findall(r"`([^`]+)`", words)]
    ours = [(picture.group, picture.name) for picture in our_pictures()]

    assert [pair for pair in listed if pair in ours] == ours

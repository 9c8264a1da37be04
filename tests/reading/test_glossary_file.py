"""``docs/glossary.yml``: what is wrong in it, line by line, and that it is neither a page nor a file of the site."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from campaign.reading.glossary import GLOSSARY_FILE
from small_repository import problem_lines, read_sources

CARER = "words:\n  - word: carer\n    means: Somebody who looks after a friend.\n"
LONG = " ".join(["words"] * 16)
LONGEST = " ".join(["words"] * 21)


def written(root: Path, text: str) -> list[str]:
    (root / GLOSSARY_FILE).write_text(text, "utf-8")
    return [line.removeprefix(f"{GLOSSARY_FILE}:") for line in problem_lines(root)]


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ("  - word: Carer\n    means: A friend.", '4:11: "Carer" is under "carer" already. Keep it in one of the two.'),
        (
            "  - word: helper\n    means: A friend.\n    also: [carer]",
            '6:11: "carer" is under "carer" already. Keep it in one of the two.',
        ),
        ("  - word: '?'\n    means: A sign.", "4:11: This has no letters from a to z. Write a word."),
        (
            "  - word: carer!\n    means: A friend.",
            '4:11: "carer!" would have the same web address as "carer". Write one of them in another way.',
        ),
        (f"  - word: tea\n    means: {LONG}.", "5:12: This sentence has 16 words; 15 are enough. Split it in two."),
        (f"  - word: tea\n    means: {LONGEST}.", "5:12: This sentence has 21 words; 15 are enough. Split it in two."),
        ("  - word: tea\n    means: A. B. C. D.", "5:12: This meaning has 4 sentences; 3 are enough. Say the rest on a page."),
        ("  - word: tea\n    means: Tea with milk.", '5:12: This explains "tea" by itself. Say it in other words.'),
        (
            "  - word: joint\n    means: Shared.\n    say instead: shared\n  - word: tea\n    means: A joint drink.",
            '8:12: "joint" is a hard word itself. You can say "shared".',
        ),
        (
            "  - word: tea\n    means: A drink.\n    picture: togethre",
            '6:14: There is no picture "togethre". Write "together", or choose another.',
        ),
        ("  - word: tea", '4:5: There is no "means". Add "means:" (In sentences of 15 words at most).'),
        *(
            (f"  - word: tea\n    means: '{signs}'", "5:12: There are no words here. Write what it means, in a sentence.")
            for signs in ("\\", "…", "!!!", "**", "“”", "😀")
        ),
        ("  - word: tea\n    means: ''", "5:12: This is empty. Write something, or delete the line."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_on_its_line(more: str, problem: str, root: Path) -> None:
    """Each mistake is one line with its place."""

    assert written(root, f"{CARER}{more}\n") == [problem]


def test_a_sound_glossary_is_read(root: Path) -> None:
    """The words come in the order of the file, and the file itself is not offered to readers."""
    problems = written(root, f"{CARER}  - word: tea\n    means: A hot drink.\n    welsh: te\n")
    site, _ = read_sources(root)

    assert problems == []
    assert site is not None
    assert [entry.word for entry in site.glossary.words] == ["carer", "tea"]
    assert GLOSSARY_FILE not in site.files


def test_a_site_needs_no_glossary(root: Path) -> None:
    """Without the file there are no words."""
    site, _ = read_sources(root)

    assert site is not None
    assert site.glossary.words == ()


def test_its_address_is_taken(root: Path) -> None:
    """A page that somebody writes by hand cannot take its place."""
    written(root, CARER)
    (root / "docs/glossary.md").write_text("# Words\n", "utf-8")

    assert (
        f'{PurePosixPath("docs/glossary.md")}:1:1: The address "glossary/" belongs to {GLOSSARY_FILE} already.'
        in "\n".join(problem_lines(root))
    )


@pytest.mark.parametrize("means", [" ".join(["words"] * 15), "Tea. Hot. With milk."])
def test_a_meaning_may_be_as_long_as_it_may_be(means: str, root: Path) -> None:
    """15 words to a sentence are enough, and so are three sentences, so neither is told."""
    assert written(root, f"{CARER}  - word: drink\n    means: {means}\n") == []

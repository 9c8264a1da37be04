"""What somebody took back is not read, whatever else is wrong with it, and what is needed to look for it is."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from campaign.kinds.table import KINDS
from campaign.model.remains import Remains, bare_words_in, reference_fingerprint
from campaign.model.withdrawn import Withdrawn
from campaign.reading.repository import Repository, read_repository

AT = PurePosixPath("stories/2027/lived-experience/the-herons.md")
BODY = "The herons stood in the river all night, and nobody told them to go home."
STORY = f"""---
withdrawn: yes
title: The herons of our own river
summary: What Wren saw.
told by:
  name: Wren Sedge
  name is: full name
content note: It tells of a night on a ward for a long time.
how it was made: Told over the phone and read by the teller in the end.
photo: {{file: herons.png, alt: Five grey herons that stand in shallow water.}}
consent:
  reference: H-77
  agreed: [words, name, photo]
  use on: site
  given: 1 March 2027
  ask again by: 1 March 2029
---
{BODY}
"""


def put(root: Path, text: str, at: PurePosixPath = AT) -> None:
    (root / at).parent.mkdir(parents=True, exist_ok=True)
    (root / at).write_text(text, "utf-8")
    Image.new("L", (9, 9)).save(root / at.parent / "herons.png")


def read(root: Path) -> tuple[Repository, Withdrawn]:
    found = read_repository(root, KINDS)
    (withdrawn,) = found.withdrawn
    return found, withdrawn


def finds(remains: Remains, text: str) -> bool:
    return next(iter(remains.found_in(bare_words_in(text))), None) is not None


def test_it_is_no_record(root: Path) -> None:
    """So it is on no page, list, feed, search, sitemap or picture."""
    put(root, STORY)
    found, withdrawn = read(root)

    assert found.problems == []
    assert found.site
    assert AT not in {record.source.path for record in found.site.records()}
    assert (withdrawn.address, withdrawn.year, withdrawn.place) == ("2027/stories/the-herons/", 2027, (2, 1))
    assert withdrawn.reference == reference_fingerprint("H-77", b"")


def test_what_is_its_own_is_known(root: Path) -> None:
    """Its words, title, alt text, name and photo; and not what every story says."""
    put(root, STORY)
    _, withdrawn = read(root)

    for own in (
        BODY,
        "The herons of our own river",
        "Five grey herons that stand in shallow water",
        "Wren Sedge",
    ):
        assert finds(withdrawn.remains, own)
    for of_all in (
        "It tells of a night on a ward for a long time.",
        "Told over the phone and read by the teller in the end.",
    ):
        assert not finds(withdrawn.remains, of_all)
    assert withdrawn.remains.has_picture((root / AT.parent / "herons.png").read_bytes())
    assert withdrawn.files == (AT, AT.parent / "herons.png")


@pytest.mark.parametrize(
    "broken",
    [
        STORY.replace("summary: What Wren saw.\n", ""),
        STORY.replace("  reference: H-77\n", "  nonsense: 5\n"),
        STORY.replace("title: ", "title: a: b: "),
        STORY.replace("name is: full name", "name is: whatever"),
        STORY.replace("---\nThe", "The"),
        STORY.replace("withdrawn: yes", "withdrawn: 'Yes'"),
        STORY.replace("\n", "\r\n"),
        STORY + "<script>alert(1)</script>\n",
    ],
)
def test_no_mistake_keeps_it_on_the_site(broken: str, root: Path) -> None:
    """Nobody has to mend a file first to take it back."""
    put(root, broken)
    found, withdrawn = read(root)

    assert found.problems == []
    assert finds(withdrawn.remains, BODY)


@pytest.mark.parametrize(
    "other", [STORY.replace("withdrawn: yes\n", ""), STORY.replace("yes", "no") + "\nwithdrawn: yes\n"]
)
def test_only_its_own_line_takes_it_back(other: str, root: Path) -> None:
    """Words below the facts do not, nor does a no."""
    put(root, other)

    assert read_repository(root, KINDS).withdrawn == ()


def test_neither_yes_nor_no_is_a_mistake(root: Path) -> None:
    """Nobody may believe that it is off the site when it is not."""
    put(root, STORY.replace("withdrawn: yes", "withdrawn: since May"))

    (problem,) = read_repository(root, KINDS).problems
    assert (problem.line, problem.what) == (2, '"since May" is neither yes nor no.')


def test_its_easy_read_goes_with_it(root: Path) -> None:
    """Broken or not; its words are looked for too."""
    put(root, STORY)
    twin = "---\neasy read of: the-reeds\n---\n# About\n\n![no such picture]\nThis story is about five grey herons in a river.\n"
    (root / AT.with_name("the-herons.easy.md")).write_text(twin, "utf-8")
    found, withdrawn = read(root)

    assert found.problems == []
    assert AT.with_name("the-herons.easy.md") in withdrawn.files
    assert finds(withdrawn.remains, "This story is about five grey herons in a river.")


def test_a_name_may_stay(root: Path) -> None:
    """Where somebody else has the same; so may a sentence that others say."""
    put(root, STORY.replace("withdrawn: yes", f"withdrawn: yes\nname may stay: yes\nwords may stay: {BODY}"))
    _, withdrawn = read(root)

    assert not finds(withdrawn.remains, "Wren Sedge")
    assert not finds(withdrawn.remains, BODY)
    assert finds(withdrawn.remains, "The herons of our own river")


def test_an_earlier_year_is_the_same(root: Path) -> None:
    put(root, STORY, PurePosixPath("stories/2019/case-studies/the-herons.md"))
    _, withdrawn = read(root)

    assert (withdrawn.address, withdrawn.year) == ("2019/case-studies/the-herons/", 2019)


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        (
            'salt: "aa"\nwithdrawn:\n  - file: x\n    words: "8:herons"\n',
            "4:12: These are not the signs that were here. Take the file as it was, from Git.",
        ),
        (
            "salt: herons\n",
            "1:7: These are not the digits that were here. Take the file as it was, from Git.",
        ),
        ('salt: "aa"\nname: x\n', '2:1: "name" is not a field known here. Write one of: salt, withdrawn.'),
    ],
)
def test_a_list_that_was_changed_is_a_mistake(written: str, wrong: str, root: Path) -> None:
    """With its line; it holds nothing that anybody would edit."""
    (root / "stories").mkdir(exist_ok=True)
    (root / "stories/withdrawn.yml").write_text(written, "utf-8")

    assert [str(each) for each in read_repository(root, KINDS).problems] == [f"stories/withdrawn.yml:{wrong}"]

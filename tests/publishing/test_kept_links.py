"""What a page points to is read once for the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.publishing.built_site import problems_with
from campaign.publishing.kept_links import FILE, KeptLinks
from campaign.publishing.kept_text import FOLDER
from campaign.publishing.sealed import sealed, unsealed

HOME = '<a href="other/">Other</a> <a href="#here">Here</a> <img src="photo.webp"><p id="here">'
OTHER = '<base href="https://week.example.org/x/"><a href="../#here">Home</a><a name="there">'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """With a site of two pages."""
    site = tmp_path / "site"
    (site / "other").mkdir(parents=True)
    for name in ("404.html", "sitemap.xml", "robots.txt", "photo.webp"):
        (site / name).write_text("x", "utf-8")
    (site / "index.html").write_text(HOME, "utf-8")
    (site / "other/index.html").write_text(OTHER, "utf-8")
    return tmp_path


def problems(root: Path) -> tuple[list[str], KeptLinks]:
    kept = KeptLinks.of(root)
    found = problems_with(root / "site", "https://week.example.org/", kept)
    kept.keep(root)
    return found, kept


def test_what_was_kept_is_what_was_read(root: Path) -> None:
    """Links, ids and the base, of every page."""
    _, first = problems(root)
    _, again = problems(root)

    assert len(again.before) == 3
    assert again.before == first.now == again.now


def test_a_page_that_is_as_it_was_can_still_lead_to_nothing(root: Path) -> None:
    """Its links are kept; what they lead to is asked for each time."""
    before, _ = problems(root)
    (root / "site/photo.webp").unlink()
    (root / "site/other/index.html").unlink()
    after, kept = problems(root)

    assert before == []
    assert kept.before
    assert [problem.partition(" ")[2].partition(" ")[0] for problem in after] == ['"other/"', '"photo.webp"']


def test_a_place_that_left_a_page_is_missed(root: Path) -> None:
    problems(root)
    (root / "site/index.html").write_text(HOME.replace('id="here"', ""), "utf-8")
    after, _ = problems(root)

    assert len(after) == 1
    assert 'no id "here"' in after[0]


def test_what_left_the_site_leaves_the_file(root: Path) -> None:
    """Addresses may be private words."""
    (root / "site/other/index.html").write_text('<a href="mailto:sam@example.org">Sam</a>', "utf-8")
    problems(root)
    file = root / FOLDER / FILE
    assert "sam@example.org" in file.read_text("utf-8")

    (root / "site/other/index.html").write_text(OTHER, "utf-8")
    problems(root)
    assert "sam@example.org" not in file.read_text("utf-8")


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"software": 1}', "\x00", '{"pages": {"a": [[9], [], ""]}}']
)
@pytest.mark.parametrize("is_sealed", [False, True])
def test_a_damaged_file_is_as_none(root: Path, damage: str, is_sealed: bool) -> None:
    problems(root)
    (root / FOLDER / FILE).write_bytes(sealed(damage.encode()) if is_sealed else damage.encode())
    found, kept = problems(root)

    assert found == []
    assert not kept.before


@pytest.mark.parametrize("part", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_of_a_file_with_one_wrong_bit_nothing_is_kept(root: Path, part: float) -> None:
    """It would still be JSON, and might lead to nothing, or keep quiet about a script, in every build from now on."""
    problems(root)
    file = root / FOLDER / FILE
    content = bytearray(file.read_bytes())
    content[int(len(content) * part)] ^= 1
    file.write_bytes(content)
    found, kept = problems(root)

    assert found == []
    assert not kept.before


def test_another_version_of_the_software_reads_again(root: Path) -> None:
    problems(root)
    file = root / FOLDER / FILE
    file.write_bytes(sealed(unsealed(file.read_bytes()).replace(b'"software": "', b'"software": "0')))

    assert not problems(root)[1].before


def test_links_are_judged_by_the_folder_of_their_page(root: Path) -> None:
    """The same words lead elsewhere from elsewhere."""
    (root / "site/other/index.html").write_text('<a href="other/">Other</a>', "utf-8")
    found, _ = problems(root)

    assert found == [
        'other/index.html: "other/" leads to nothing in the site. Correct the link, or add what it leads to.'
    ]

"""The organisation's own pictures: they come from anyone, so only pixels with a clear yes get through."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from campaign.look.pictures import PhotoDrawing
from campaign.reading.own_pictures import FOLDER, LIST, read_own_pictures

PERMISSION = "permission: Sam lets us show it on this site and in print."


def folder(root: Path, *entries: str, pictures: tuple[str, ...] = ("choir.png",)) -> Path:
    """A repository whose list holds these entries, and whose folder these pictures."""
    (root / FOLDER).mkdir(parents=True)
    for name in pictures:
        Image.new("RGB", (900, 600), "#0D4047").save(root / FOLDER / name)
    if entries:
        text = "pictures:\n" + "".join("  - " + entry.replace("\n", "\n    ") + "\n" for entry in entries)
        (root / LIST).write_text(text, "utf-8")
    return root


def problems(root: Path) -> list[str]:
    pictures, found = read_own_pictures(root)
    assert not (pictures and found)
    return [str(problem) for problem in found]


def test_a_site_needs_none(tmp_path: Path) -> None:
    """Without the folder there is nothing to say."""

    assert read_own_pictures(tmp_path) == ((), [])


def test_a_picture_is_read(tmp_path: Path) -> None:
    """Its name, words, author and permission are kept, and only a copy of its pixels is shown."""
    root = folder(tmp_path, f"name: choir\nfile: choir.png\nby: Sam\n{PERMISSION}\nwords: [singing, songs]")
    (picture,), found = read_own_pictures(root)

    assert found == []
    assert (picture.name, picture.words, picture.group) == ("choir", ("singing", "songs"), None)
    assert (picture.credit.author, picture.credit.licence) == ("Sam", None)
    assert picture.size == (600, 400)
    assert isinstance(picture.content(), PhotoDrawing)


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("name: choir\nfile: choir.png\nby: Sam\nlicence: CC-BY-NC-4.0", f"{LIST}:5:14: This licence forbids commerce"),
        ("name: choir\nfile: choir.png\nby: Sam\nlicence: CC BY-ND 4.0", f"{LIST}:5:14: This licence forbids change"),
        ("name: choir\nfile: choir.png\nby: Sam\nlicence: ours", f"{LIST}:5:14: This is not a licence known here."),
        ("name: choir\nfile: choir.png\nby: Sam", f'{LIST}:2:5: It is not clear why this picture may be shown. Give either "licence" or "permission".'),
        (f"name: choir\nfile: choir.png\n{PERMISSION}", f'{LIST}:2:5: There is no "by".'),
        (f"name: choir\nfile: quire.png\nby: Sam\n{PERMISSION}", f'{LIST}:3:11: There is no file "quire.png"'),
        (f"name: choir\nfile: ../choir.png\nby: Sam\n{PERMISSION}", f'{LIST}:3:11: "../choir.png" is not the name'),
        (f"name: choir\nfile: choir.svg\nby: Sam\n{PERMISSION}", f"{LIST}:3:11: An SVG drawing can hold a program, so it is not taken here. Save it as PNG, at least 600 pixels wide."),
        (f"name: '***'\nfile: choir.png\nby: Sam\n{PERMISSION}", f"{LIST}:2:11: This name has no letters from a to z. Write the word that authors will type."),
    ],
)  # fmt: skip
def test_a_mistake_is_a_problem_on_its_line(tmp_path: Path, entry: str, problem: str) -> None:
    """Each says where and what, and nothing of the list is shown."""
    found = problems(folder(tmp_path, entry))

    assert len(found) == 1
    assert found[0].startswith(problem)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    """A file is what it holds, whatever its name says."""
    root = folder(tmp_path, f"name: choir\nfile: choir.png\nby: Sam\n{PERMISSION}", pictures=())
    (root / FOLDER / "choir.png").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
        "utf-8",
    )

    assert problems(root)[0].startswith(
        f"{LIST}:3:11: This picture cannot be shown: it is an SVG drawing or a page, which can hold a program."
    )


def test_a_link_is_refused(tmp_path: Path) -> None:
    """It may lead out of the repository."""
    root = folder(tmp_path, f"name: choir\nfile: choir.png\nby: Sam\n{PERMISSION}", pictures=("other.png",))
    (root / FOLDER / "choir.png").symlink_to(root / FOLDER / "other.png")

    assert problems(root)[0] == f'{LIST}:3:11: "choir.png" is a link. Put the file itself there.'


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    """So may it."""
    root = folder(tmp_path, f"name: choir\nfile: choir.png\nby: Sam\n{PERMISSION}")
    (root / FOLDER).rename(root / "elsewhere")
    (root / FOLDER).symlink_to(root / "elsewhere")

    assert f"{FOLDER}:1:1: This is a link. Replace it with the folder itself." in problems(root)


def test_two_pictures_of_one_name(tmp_path: Path) -> None:
    """The second is a problem on its line, since only one could be shown."""
    entries = [
        f"name: {name}\nfile: choir.png\nby: Sam\n{PERMISSION}" for name in ("quiet room", "Quiet-Room")
    ]

    assert problems(folder(tmp_path, *entries)) == [
        f'{LIST}:6:11: "Quiet-Room" is the name of the picture on line 2 already. Give one of them another name.'
    ]


NOT_LISTED = "This picture is not in pictures.yml, so it cannot be used. Add its name, its file and who made it, or delete it."
NO_PICTURE = (
    "This is not a picture that can be used here. Save it as one of: .jpg, .jpeg, .png, .webp; or delete it."
)


@pytest.mark.parametrize(
    ("name", "said"), [("boat.png", NOT_LISTED), ("boat.svg", NO_PICTURE), ("boat.html", NO_PICTURE)]
)
def test_what_nobody_listed_is_a_problem(tmp_path: Path, name: str, said: str) -> None:
    """A file that could never be shown does not go unnoticed."""
    root = folder(tmp_path, f"name: choir\nfile: choir.png\nby: Sam\n{PERMISSION}")
    (root / FOLDER / name).write_bytes(b"")

    assert problems(root) == [f"{FOLDER / name}:1:1: {said}"]


def test_pictures_without_a_list(tmp_path: Path) -> None:
    """The list is asked for."""

    assert "not in pictures.yml" in problems(folder(tmp_path))[0]


def test_what_a_computer_leaves_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    """Such as ``.DS_Store``: nobody put it there, and nobody sees it."""
    root = folder(tmp_path, f"name: choir\nfile: choir.png\nby: Sam\n{PERMISSION}")
    (root / FOLDER / ".DS_Store").write_bytes(b"A")

    assert problems(root) == []

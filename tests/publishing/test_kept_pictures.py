from __future__ import annotations

import os
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from campaign.publishing.kept_pictures import _folder_for, forget_pictures, kept


@dataclass
class Dot:
    """A small drawing that counts how often it is drawn."""

    fingerprint: str = "dot"
    drawn: list[str] = field(default_factory=list)

    def draw(self) -> bytes:
        self.drawn.append(self.fingerprint)
        file = BytesIO()
        Image.new("L", (9, 9), 99).save(file, "PNG")
        return file.getvalue()


class Torn(Dot):
    """A drawing that fails."""

    def draw(self) -> bytes:
        raise ValueError("The title does not fit.")


def test_drawn_once(tmp_path: Path) -> None:
    """Equal drawings are drawn once, and not again by the next build."""
    drawn: list[str] = []
    cache = tmp_path / "cache"
    first, second, again = (kept(Dot(name, drawn), cache, f"{name}/card.png") for name in ("a", "b", "a"))

    assert drawn == ["a", "b"]
    assert first == second == again == Dot().draw()
    assert sorted(file.name for file in cache.glob("*/*")) == ["a.img", "b.img"]


def test_what_it_showed_before_is_forgotten(tmp_path: Path) -> None:
    """A picture of the same name takes its place: a title that was changed, or a face that was taken out."""
    kept(Dot("before"), tmp_path, "card.png")
    kept(Dot("now"), tmp_path, "card.png")

    assert [file.name for file in tmp_path.glob("*/*")] == ["now.img"]


def test_what_left_the_site_is_forgotten(tmp_path: Path) -> None:
    """With what an older version kept, and what a build that was killed was writing. The rest stays."""
    cache = tmp_path / ".cache/pictures"
    for name in ("here/card.png", "gone/card.png"):
        kept(Dot(), cache, name)
    ((stays,),) = [
        [*folder.iterdir()] for folder in cache.iterdir() if folder.name == _folder_for("here/card.png")
    ]
    (stays.parent / "dot.img.77").touch()
    (cache / "old.img").touch()

    forget_pictures(cache, ["here/card.png"])

    assert [path for path in cache.rglob("*") if path.is_file()] == [stays]


def test_what_others_share_is_theirs(tmp_path: Path) -> None:
    """Behind a link, nobody knows what other copies need."""
    cache = tmp_path / "shared/pictures"
    kept(Dot(), cache, "card.png")
    (tmp_path / ".cache").symlink_to(tmp_path / "shared")

    forget_pictures(tmp_path / ".cache/pictures", ["index.html"])

    assert len([*cache.iterdir()]) == 1


@pytest.mark.parametrize("length", [0, 1, 40, -12, -1], ids="{} bytes".format)
def test_truncated(tmp_path: Path, length: int) -> None:
    """A picture that was cut short is drawn again."""
    whole = Dot().draw()
    kept(Dot(), tmp_path, "card.png")
    (file,) = tmp_path.glob("*/dot.img")
    file.write_bytes(whole[:length])

    assert kept(Dot(), tmp_path, "card.png") == whole


def test_damaged(tmp_path: Path) -> None:
    """A picture with a changed byte in it is drawn again."""
    whole = Dot().draw()
    kept(Dot(), tmp_path, "card.png")
    (file,) = tmp_path.glob("*/dot.img")
    file.write_bytes(whole[:45] + bytes([whole[45] ^ 1]) + whole[46:])

    assert kept(Dot(), tmp_path, "card.png") == whole


def test_nothing_half_done(tmp_path: Path) -> None:
    """A drawing that fails says so and leaves nothing behind."""
    with pytest.raises(ValueError, match="does not fit"):
        kept(Torn(), tmp_path, "card.png")

    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_kept(tmp_path: Path) -> None:
    """The picture is drawn each time: on a disk that is only for reading, or where another has the folder."""
    (tmp_path / "cache").touch()

    assert kept(Dot(), tmp_path / "cache" / "pictures", "card.png") == Dot().draw()


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    """Nothing else of the site would fit on it either."""
    (tmp_path / _folder_for("card.png")).mkdir()
    (tmp_path / _folder_for("card.png") / f"dot.img.{os.getpid()}").symlink_to("/dev/full")

    with pytest.raises(OSError, match="No space left"):
        kept(Dot(), tmp_path, "card.png")

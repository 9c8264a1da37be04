from __future__ import annotations

import os
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from campaign.publishing.kept_pictures import kept


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
    first, second, again = (kept(Dot(name, drawn), cache) for name in ("a", "b", "a"))

    assert drawn == ["a", "b"]
    assert first == second == again == Dot().draw()
    assert sorted(file.name for file in cache.iterdir()) == ["a.img", "b.img"]


@pytest.mark.parametrize("length", [0, 1, 40, -12, -1], ids="{} bytes".format)
def test_truncated(tmp_path: Path, length: int) -> None:
    """A picture that was cut short is drawn again."""
    whole = Dot().draw()
    (tmp_path / "dot.img").write_bytes(whole[:length])

    assert kept(Dot(), tmp_path) == whole


def test_damaged(tmp_path: Path) -> None:
    """A picture with a changed byte in it is drawn again."""
    whole = Dot().draw()
    (tmp_path / "dot.img").write_bytes(whole[:45] + bytes([whole[45] ^ 1]) + whole[46:])

    assert kept(Dot(), tmp_path) == whole


def test_nothing_half_done(tmp_path: Path) -> None:
    """A drawing that fails says so and leaves nothing behind."""
    with pytest.raises(ValueError, match="does not fit"):
        kept(Torn(), tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_kept(tmp_path: Path) -> None:
    """The picture is drawn each time: on a disk that is only for reading, or where another has the folder."""
    (tmp_path / "cache").touch()

    assert kept(Dot(), tmp_path / "cache" / "pictures") == Dot().draw()


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    """Nothing else of the site would fit on it either."""
    (tmp_path / f"dot.img.{os.getpid()}").symlink_to("/dev/full")

    with pytest.raises(OSError, match="No space left"):
        kept(Dot(), tmp_path)

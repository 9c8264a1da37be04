from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from campaign.artefact import Drawing
from campaign.cards.drawing_room import FEW, DrawingRoom


def draw_all(drawings: Iterable[Drawing], cache: Path) -> dict[str, Path]:
    room = DrawingRoom(cache)
    for drawing in drawings:
        room.draw(drawing)
    return room.wait()


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
    drawings = [Dot("a", drawn), Dot("b", drawn), Dot("a", drawn)]
    first = draw_all(drawings, tmp_path / "cache")
    second = draw_all(drawings, tmp_path / "cache")

    assert sorted(drawn) == ["a", "b"]
    assert first == second == {name: tmp_path / "cache" / f"{name}.img" for name in ("a", "b")}
    assert first["a"].read_bytes() == Dot().draw()


@pytest.mark.parametrize("kept", [0, 1, 40, -12, -1], ids="{} bytes".format)
def test_truncated(tmp_path: Path, kept: int) -> None:
    """A picture that was cut short is drawn again."""
    whole = Dot().draw()
    (tmp_path / "dot.img").write_bytes(whole[:kept])
    files = draw_all([Dot()], tmp_path)

    assert files["dot"].read_bytes() == whole


def test_damaged(tmp_path: Path) -> None:
    """A picture with a changed byte in it is drawn again."""
    whole = Dot().draw()
    (tmp_path / "dot.img").write_bytes(whole[:45] + bytes([whole[45] ^ 1]) + whole[46:])
    files = draw_all([Dot()], tmp_path)

    assert files["dot"].read_bytes() == whole


def test_nothing_half_done(tmp_path: Path) -> None:
    """A drawing that fails says so and leaves nothing behind."""
    with pytest.raises(ValueError, match="does not fit"):
        draw_all([Torn()], tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_many_are_drawn_by_other_processes(tmp_path: Path) -> None:
    """What is too much for one process is drawn whole by several, each picture as one would draw it."""
    files = draw_all([Dot(str(number)) for number in range(FEW + 1)], tmp_path)

    assert len(files) == FEW + 1
    assert {file.read_bytes() for file in files.values()} == {Dot().draw()}


def test_a_mistake_in_another_process_is_told(tmp_path: Path) -> None:
    """Waiting for the pictures raises what went wrong with one of them."""
    with pytest.raises(ValueError, match="does not fit"):
        draw_all([Torn(str(number)) for number in range(FEW + 1)], tmp_path)

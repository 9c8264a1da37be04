"""Photos beside stories, write-ups and places."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from small_repository import problem_lines

WHOLE = {kind: BytesIO() for kind in ("JPEG", "PNG", "WEBP")}
for kind, bytes_of_it in WHOLE.items():
    Image.effect_noise((300, 200), 90).convert("RGB").save(bytes_of_it, kind)
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}


def problems_with(photo: bytes, ending: str, root: Path) -> list[str]:
    (root / f"events/venues/hall.{ending}").write_bytes(photo)
    venue = f"name: Hall\nstreet: 1 Lane\ntown: Sampleton\nphoto:\n  file: hall.{ending}\n  alt: A hall\n"
    (root / "events/venues/hall.yml").write_text(venue, "utf-8")
    return problem_lines(root)


@pytest.mark.parametrize("kind", WHOLE)
def test_a_photo_that_was_cut_short_is_a_problem(kind: str, root: Path) -> None:
    """An upload that broke off leaves a file that begins like a picture: authors hear of it, with the place of the photo."""
    whole, ending = WHOLE[kind].getvalue(), ENDINGS[kind]

    (line,) = problems_with(whole[: len(whole) * 2 // 3], ending, root)

    assert line.startswith(f'events/venues/hall.yml:5:3: "hall.{ending}" cannot be shown: it is damaged')


@pytest.mark.parametrize("kind", WHOLE)
def test_a_whole_photo_is_none(kind: str, root: Path) -> None:
    """The same pictures, as they were saved."""

    assert problems_with(WHOLE[kind].getvalue(), ENDINGS[kind], root) == []

"""Pictures that people send: upright, whole in their greys, and without what the camera wrote."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from campaign.look.pictures import PhotoDrawing, size_shown

ORIENTATION, MAKE = 0x0112, 0x010F
RED, BLUE = (250, 10, 10), (10, 10, 250)


def drawn(file: Path) -> Image.Image:
    with Image.open(BytesIO(PhotoDrawing(file).draw())) as picture:
        return picture.convert("RGB")


def odd_exif(orientation: int) -> bytes:
    """EXIF whose Make is a fraction, as some telephones write it: Pillow reads it, and cannot write it again."""
    return b"Exif\0\0MM" + struct.pack(
        ">HIHHHIIHHIHHI2I", 42, 8, 2, MAKE, 5, 1, 38, ORIENTATION, 3, 1, orientation, 0, 0, 1, 3
    )


def is_like(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) < 40 for one, other in zip(found, wanted, strict=True))


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [
        (1, (5, 5)),
        (2, (54, 5)),
        (3, (54, 34)),
        (4, (5, 34)),
        (5, (5, 5)),
        (6, (34, 5)),
        (7, (34, 54)),
        (8, (5, 54)),
    ],
)
def test_a_photo_stands_upright(orientation: int, corner: tuple[int, int], tmp_path: Path) -> None:
    """Whichever way the camera was held, and even if another field of its EXIF cannot be written again."""
    taken = Image.new("RGB", (60, 40), BLUE)
    taken.paste(RED, (0, 0, 20, 20))
    taken.save(tmp_path / "photo.jpg", exif=odd_exif(orientation), quality=95)
    shown = drawn(tmp_path / "photo.jpg")

    assert shown.size == size_shown(tmp_path / "photo.jpg")
    assert is_like(shown.getpixel(corner), RED)


def test_greys_of_a_scanner_stay_greys(tmp_path: Path) -> None:
    """Of 16 bits, the higher 8 are shown."""
    scan = Image.frombytes("I;16", (256, 64), b"".join(bytes((0, grey)) for grey in range(256)) * 64)
    scan.save(tmp_path / "scan.png")
    shown = drawn(tmp_path / "scan.png")

    assert [is_like(shown.getpixel((grey, 30)), (grey, grey, grey)) for grey in (2, 64, 128, 192, 250)] == [
        True
    ] * 5


@pytest.mark.parametrize(("height", "shown"), [(5000, (1200, 750)), (5001, None)])
def test_a_picture_may_have_40_megapixels(height: int, shown: tuple[int, int] | None, tmp_path: Path) -> None:
    """One row more, and it is not even unpacked."""
    Image.new("1", (8000, height)).save(tmp_path / "wide.png")

    assert size_shown(tmp_path / "wide.png") == shown

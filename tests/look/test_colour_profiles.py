"""Photos keep their colours, whatever the camera calls them."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from campaign.look.logo import Logo
from campaign.look.pictures import PhotoDrawing

SKIN = (224, 158, 125)
"""In sRGB."""

SKIN_IN_P3 = (213, 162, 129)
"""The same colour in Display P3, as telephones write it."""

_D50 = (0.9642, 1.0, 0.8249)
_P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))


def _fixed(*numbers: float) -> bytes:
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


def a_profile(space: bytes = b"RGB ") -> bytes:
    """A profile of Display P3 (ICC.1:2022): three primaries and the curve of sRGB."""
    curve = b"para" + struct.pack(">IHH", 0, 3, 0) + _fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    name = b"mluc" + struct.pack(">IIIHHII", 0, 1, 12, 0x656E, 0x5553, 4, 28) + "P3".encode("utf-16-be")
    parts = {
        b"desc": name,
        b"cprt": name,
        b"wtpt": b"XYZ " + bytes(4) + _fixed(*_D50),
        **{b"%cXYZ" % c: b"XYZ " + bytes(4) + _fixed(*xyz) for c, xyz in zip(b"rgb", _P3, strict=True)},
        **{b"%cTRC" % c: curve for c in b"rgb"},
    }
    at, table, data = 128 + 4 + 12 * len(parts), b"", b""
    for tag, part in parts.items():
        table += tag + struct.pack(">II", at + len(data), len(part))
        data += part + bytes(-len(part) % 4)
    size = at + len(data)
    header = struct.pack(
        ">I4sI4s4s4s12s4s4s", size, b"", 0x04300000, b"mntr", space, b"XYZ ", bytes(12), b"acsp", b""
    )
    return header.ljust(68, b"\0") + _fixed(*_D50) + bytes(48) + struct.pack(">I", len(parts)) + table + data


def shown(file: Path) -> Image.Image:
    with Image.open(BytesIO(PhotoDrawing(file).draw())) as picture:
        assert "icc_profile" not in picture.info
        return picture.convert("RGBA" if picture.mode == "RGBA" else "RGB")


def is_skin(found: object) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) <= 3 for one, other in zip(found, SKIN, strict=False))


@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "photo.webp"])
def test_a_photo_in_display_p3_keeps_its_colours(name: str, tmp_path: Path) -> None:
    """Skin is shown as the telephone saw it, and the profile is gone."""
    Image.new("RGB", (40, 30), SKIN_IN_P3).save(tmp_path / name, icc_profile=a_profile(), quality=95)

    assert is_skin(shown(tmp_path / name).getpixel((20, 15)))


def test_a_photo_in_srgb_stays_as_it_is(tmp_path: Path) -> None:
    """With its profile or without one."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (40, 30), SKIN).save(tmp_path / "with.png", icc_profile=srgb)
    Image.new("RGB", (40, 30), SKIN).save(tmp_path / "without.png")

    assert is_skin(shown(tmp_path / "with.png").getpixel((20, 15)))
    assert is_skin(shown(tmp_path / "without.png").getpixel((20, 15)))


def test_a_photo_in_display_p3_stands_upright(tmp_path: Path) -> None:
    """Its colours and its way up are put right in one go."""
    taken = Image.new("RGB", (60, 40), SKIN_IN_P3)
    exif = Image.Exif()
    exif[0x0112] = 6
    taken.save(tmp_path / "photo.jpg", icc_profile=a_profile(), exif=exif, quality=95)
    upright = shown(tmp_path / "photo.jpg")

    assert upright.size == (40, 60)
    assert is_skin(upright.getpixel((20, 30)))


@pytest.mark.parametrize("mode", ["RGBA", "P"])
def test_transparency_and_palettes_keep_their_colours(mode: str, tmp_path: Path) -> None:
    """What is transparent stays so."""
    picture = Image.new("RGBA", (40, 30), (*SKIN_IN_P3, 255))
    picture.paste((0, 0, 0, 0), (0, 0, 10, 30))
    picture.convert(mode).save(tmp_path / "photo.png", icc_profile=a_profile())
    found = shown(tmp_path / "photo.png")

    assert is_skin(found.getpixel((25, 15)))
    clear = found.getpixel((3, 15))
    assert isinstance(clear, tuple)
    assert clear[3] == 0


@pytest.mark.parametrize(
    "profile", [b"not a profile", a_profile(b"GRAY"), a_profile(b"CMYK"), a_profile()[:200]]
)
def test_a_profile_that_cannot_be_used_is_left_out(profile: bytes, tmp_path: Path) -> None:
    """The picture is shown as if it had none."""
    Image.new("RGB", (40, 30), SKIN).save(tmp_path / "photo.png", icc_profile=profile)

    assert is_skin(shown(tmp_path / "photo.png").getpixel((20, 15)))


def test_a_logo_keeps_its_colours(tmp_path: Path) -> None:
    """The colours of a brand are the same everywhere."""
    Image.new("RGB", (80, 60), SKIN_IN_P3).save(tmp_path / "logo.png", icc_profile=a_profile())
    with Image.open(BytesIO(Logo(tmp_path / "logo.png").draw())) as logo:
        assert is_skin(logo.convert("RGB").getpixel((40, 40)))

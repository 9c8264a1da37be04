"""A place in a photo is found wherever programs write it, and taken out without a change to a pixel."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from campaign.look.picture_parts import NotAPicture, parts_of, without_what_it_tells
from campaign.look.where_taken import orientation_of, says_where
from carried.carrying_files import XMP_PLACE, a_picture, with_place

IPTC = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0e\x1c\x02\x5a\0\x06London"


def in_png_text() -> PngImagePlugin.PngInfo:
    words = PngImagePlugin.PngInfo()
    words.add_itxt("XML:com.adobe.xmp", XMP_PLACE.decode())
    return words


def in_packed_text() -> PngImagePlugin.PngInfo:
    words = PngImagePlugin.PngInfo()
    words.add_itxt("XML:com.adobe.xmp", XMP_PLACE.decode(), zip=True)
    return words


def as_imagemagick(*, packed: bool) -> PngImagePlugin.PngInfo:
    """EXIF in hexadecimal, in the words beside a picture."""
    exif, words = b"Exif\0\0" + with_place(6).tobytes().removeprefix(b"Exif\0\0"), PngImagePlugin.PngInfo()
    words.add_text("Raw profile type exif", f"\nexif\n{len(exif):8}\n{exif.hex()}\n", zip=packed)
    return words


def with_segment(marker: int, content: bytes) -> bytes:
    picture = a_picture("JPEG")
    return picture[:2] + bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content + picture[2:]


def with_second_picture() -> bytes:
    return a_picture("MPO", save_all=True, append_images=[Image.new("RGB", (9, 9))]) + a_picture(
        "JPEG", exif=with_place()
    )


TAKEN = {
    "EXIF in JPEG": a_picture("JPEG", exif=with_place(6)),
    "EXIF in PNG": a_picture("PNG", exif=with_place(3)),
    "EXIF in WebP": a_picture("WEBP", exif=with_place(8), lossless=True),
    "XMP in JPEG": with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP_PLACE),
    "XMP in PNG": a_picture("PNG", pnginfo=in_png_text()),
    "packed XMP in PNG": a_picture("PNG", pnginfo=in_packed_text()),
    "EXIF by ImageMagick": a_picture("PNG", pnginfo=as_imagemagick(packed=False)),
    "packed EXIF by ImageMagick": a_picture("PNG", pnginfo=as_imagemagick(packed=True)),
    "XMP in WebP": a_picture("WEBP", xmp=XMP_PLACE),
    "IPTC in JPEG": with_segment(0xED, IPTC),
    "a picture behind it": with_second_picture(),
}


def pixels(data: bytes) -> tuple[str, tuple[int, int], bytes]:
    with Image.open(BytesIO(data)) as picture:
        return picture.mode, picture.size, picture.tobytes()


@pytest.mark.parametrize("name", TAKEN)
def test_a_place_is_found_and_taken_out(name: str) -> None:
    """Pixels stay bit for bit, and the picture stands as it stood."""
    before = TAKEN[name]
    orientation = orientation_of(before)
    after = without_what_it_tells(before, orientation)

    assert says_where(before)
    assert not says_where(after)
    assert pixels(after) == pixels(before)
    assert orientation_of(after) == orientation
    assert b"Telephone" not in after
    assert without_what_it_tells(after, orientation) == after


@pytest.mark.parametrize(
    "data",
    [
        a_picture("JPEG"),
        a_picture("PNG"),
        a_picture("WEBP"),
        with_segment(0xED, IPTC.replace(b"\x5a", b"\x69")),
    ],
)
def test_other_photos_pass(data: bytes) -> None:
    """A headline in IPTC is no place."""
    assert not says_where(data)


def test_colours_stay() -> None:
    """A colour profile is of the picture. A comment is not."""
    before = with_segment(0xFE, b"by Wendolyn")
    before = before[:2] + b"\xff\xe2\0\x12ICC_PROFILE\0\1\1xx" + before[2:]

    assert b"ICC_PROFILE" in without_what_it_tells(before)
    assert b"Wendolyn" not in without_what_it_tells(before)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_what_is_cut_short_is_no_picture(form: str) -> None:
    whole = a_picture(form, exif=with_place())
    for cut in range(0, len(whole) - 1, 31):
        try:
            assert parts_of(whole[:cut])
        except NotAPicture:
            continue


def test_a_place_that_nobody_can_read_is_none() -> None:
    """EXIF of telephones is often odd, and may be hostile."""
    assert not says_where(with_segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + bytes(30)))
    assert not says_where(b"")

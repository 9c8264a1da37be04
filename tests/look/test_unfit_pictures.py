"""Pictures that harm the machine that opens them, or that nobody could see: met with one line, before their pixels are read."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from campaign.look.pictures import looked_at, why_not_shown
from campaign.look.unfit_pictures import MOST_SCANS


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    out = BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def head_only(width: int, height: int) -> bytes:
    """A PNG that says how large it is, and has next to nothing in it."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


def of_many_scans(scans: int) -> bytes:
    """A progressive JPEG that paints its last scan again and again."""
    data = saved(Image.new("RGB", (64, 64)), "JPEG", progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * scans + data[-2:]


SMALL = Image.new("RGB", (40, 30), (200, 30, 30))
MOVING = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]

UNFIT: dict[str, tuple[Callable[[], bytes], str]] = {
    "one pixel wide and 39 million high": (lambda: head_only(1, 39_000_000), "longer than 20,000 pixels"),
    "39 million wide": (lambda: head_only(39_000_000, 1), "longer than 20,000 pixels"),
    "a bomb": (lambda: head_only(19_000, 19_000), "larger than 40 megapixels"),
    "a larger bomb": (lambda: head_only(2_000_000_000, 2_000_000_000), "larger than 40 megapixels"),
    "a thousand scans": (lambda: of_many_scans(1000), f"more than {MOST_SCANS} scans"),
    "a drawing": (lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>', "an SVG drawing or a page"),
    "a drawing behind spaces": (lambda: b'\n <?xml version="1.0"?><svg/>', "an SVG drawing or a page"),
    "a page": (lambda: b"<!DOCTYPE html><script>", "an SVG drawing or a page"),
    "a photo of an iPhone": (lambda: b"\0\0\0\x24ftypheic" + bytes(40), "as iPhones save it (HEIC)"),
    "another of its kinds": (lambda: b"\0\0\0\x24ftypmif1" + bytes(40), "as iPhones save it (HEIC)"),
    "AVIF": (lambda: b"\0\0\0\x24ftypavif" + bytes(40), "an AVIF picture"),
    "a film": (lambda: b"\0\0\0\x24ftypqt  " + bytes(40), "is a film"),
    "a GIF": (lambda: saved(SMALL, "GIF"), "is a GIF"),
    "a TIFF": (lambda: saved(SMALL, "TIFF"), "not a JPEG, PNG or WebP"),
    "a BMP": (lambda: saved(SMALL, "BMP"), "not a JPEG, PNG or WebP"),
    "a PNG that moves": (lambda: saved(MOVING[0], "PNG", save_all=True, append_images=MOVING[1:]), "moves"),
    "a WebP that moves": (lambda: saved(MOVING[0], "WEBP", save_all=True, append_images=MOVING[1:]), "moves"),
    "cut short": (lambda: saved(SMALL, "PNG")[:-30], "is damaged"),
    "a JPEG cut short": (lambda: saved(Image.effect_noise((200, 200), 90), "JPEG")[:2000], "is damaged"),
    "nothing": (lambda: b"", "is empty"),
    "spaces": (lambda: b"   ", "is damaged"),
    "a note of Git LFS": (lambda: b"version https://git-lfs.github.com/spec/v1\n", "Git LFS"),
    "a document": (lambda: b"PK\x03\x04" + bytes(60), "is a document"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNFIT)
def test_what_is_unfit_is_met_with_what_it_is(name: str, tmp_path: Path) -> None:
    """Whatever the name of the file says."""
    make, says = UNFIT[name]
    file = tmp_path / "photo.jpg"
    file.write_bytes(make())
    wrong = why_not_shown(file)

    assert wrong
    assert says in wrong[0]
    assert wrong[1].endswith(".")


def test_a_file_that_is_too_heavy_is_not_opened(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    with file.open("wb") as opened:
        opened.truncate(30_000_001)

    assert why_not_shown(file) == ("is larger than 30 MB", "Save it again, smaller.")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "MPO"])
def test_ordinary_pictures_are_shown(form: str, tmp_path: Path) -> None:
    """One with a second picture for depth or motion, as telephones add it to a JPEG, is shown by its first."""
    file = tmp_path / "photo.jpg"
    options = {"save_all": True, "append_images": [SMALL]} if form == "MPO" else {}
    file.write_bytes(saved(SMALL, form, **options))

    assert looked_at(file) == (40, 30)


@pytest.mark.parametrize(("scans", "shown"), [(1, True), (40, True), (80, False)])
def test_a_picture_may_paint_over_itself_a_few_times(scans: int, shown: bool, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(of_many_scans(scans))

    assert (why_not_shown(tmp_path / "photo.jpg") is None) == shown

"""The logo: whatever picture comes in, only its pixels go out, at the size of the header."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from campaign.look.logo import DENSITY, MARGIN, TALLEST, WIDEST, Logo
from campaign.problems import AuthorMistake


def saved(picture: Image.Image, file: Path) -> Path:
    picture.save(file)
    return file


@pytest.mark.parametrize("size", [(900, 300), (300, 900), (40, 40), (2000, 10)])
@pytest.mark.parametrize("name", ["logo.png", "logo.jpg", "logo.webp"])
def test_it_fits_its_place(tmp_path: Path, size: tuple[int, int], name: str) -> None:
    """A logo of any shape is at most as tall and as wide as its place, and says the size it is drawn at."""
    logo = Logo(saved(Image.new("RGB", size, "#123456"), tmp_path / name))
    drawn = Image.open(io.BytesIO(logo.draw()))

    assert drawn.format == "PNG"
    assert drawn.size == tuple(DENSITY * side for side in logo.size)
    assert logo.size[0] <= WIDEST + 2 * MARGIN
    assert logo.size[1] <= TALLEST + 2 * MARGIN


def test_only_its_pixels_are_kept(tmp_path: Path) -> None:
    """Metadata stays behind, and what was see-through is white."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "A real name")
    picture = Image.new("RGBA", (96, 96), (0, 0, 0, 0))
    picture.paste("#0D4047", (24, 24, 72, 72))
    picture.save(tmp_path / "logo.png", pnginfo=notes)
    drawn = Logo(tmp_path / "logo.png").draw()

    assert b"real name" not in drawn
    assert Image.open(io.BytesIO(drawn)).getpixel((0, 0)) == (255, 255, 255)


def test_a_white_logo_is_refused(tmp_path: Path) -> None:
    """It would be white on white."""
    logo = Logo(saved(Image.new("RGB", (96, 96), "#FAFAFA"), tmp_path / "logo.png"))

    with pytest.raises(AuthorMistake, match="too pale"):
        _ = logo.size


@pytest.mark.parametrize(
    "content", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n" + b"\0" * 40]
)
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    """A file that only has the name of a picture is a mistake, and no crash."""
    (tmp_path / "logo.png").write_bytes(content)

    with pytest.raises(AuthorMistake, match="can be read"):
        _ = Logo(tmp_path / "logo.png").size


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    """Its pixels are counted before they are unpacked."""
    logo = Logo(saved(Image.new("1", (3000, 3000)), tmp_path / "logo.png"))

    with pytest.raises(AuthorMistake, match="too large"):
        _ = logo.size

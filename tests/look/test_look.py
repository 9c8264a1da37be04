"""The files of the look."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from campaign.look.files import _ART, SHEETS, fonts, icon, scripts, stylesheet
from making import a_campaign

BRAND = a_campaign().brand.as_brand()


def test_every_sheet_is_in_the_stylesheet() -> None:
    """No sheet of the folder is forgotten, and none is there twice."""
    assert sorted(SHEETS) == sorted(file.stem for file in (_ART / "style").glob("*.css"))
    assert all((_ART / "style" / f"{name}.css").read_text("utf-8") in stylesheet(BRAND) for name in SHEETS)


def test_the_stylesheet_has_every_token_it_uses() -> None:
    """Each custom property that a sheet reads is set somewhere, and braces are in pairs."""
    sheet = re.sub(r"/\*.*?\*/", "", stylesheet(BRAND), flags=re.DOTALL)
    used = set(re.findall(r"var\((--[\w-]+)\)", sheet))

    assert used - set(re.findall(r"(--[\w-]+)\s*:", sheet)) == set()
    assert sheet.count("{") == sheet.count("}")


def test_the_stylesheet_asks_for_its_fonts_and_nothing_else() -> None:
    """Every address in it is one of the fonts beside it, or a drawing in the sheet itself; no font is left over."""
    asked = re.findall(r"url\(\s*[\"']?([^\"')]+)", stylesheet(BRAND))
    files = {address.removeprefix("fonts/") for address in asked if not address.startswith("data:")}

    assert files == {name for name, _ in fonts()}


def test_fonts_are_web_fonts() -> None:
    """Each begins as WOFF2 does."""
    made = dict(fonts())

    assert made
    assert {font[:4] for font in made.values()} == {b"wOF2"}


def test_the_icon_is_a_drawing_in_the_campaigns_colours() -> None:
    """It parses as XML, is square, and its ground is the deep colour."""
    drawing = ET.fromstring(icon(BRAND))
    ground = drawing.find("{http://www.w3.org/2000/svg}rect")

    assert drawing.get("viewBox") == "0 0 256 256"
    assert ground is not None
    assert str(ground.get("fill")).upper() == BRAND.deep.upper()


def test_scripts_ask_nobody() -> None:
    """They hold no address, send nothing and set no cookie; only the search fetches its own index."""
    assert not re.search(
        r"https?:|fetch\(|XMLHttpRequest|cookie|sendBeacon",
        "".join(text for name, text in scripts() if name != "search.js"),
    )

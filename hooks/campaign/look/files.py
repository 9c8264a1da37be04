"""The files that make the look: the stylesheet in the campaign's colours, the script, the fonts, the icon."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from campaign.look.palette import Brand, css, derive

_ART = Path(__file__).parent / "art"

SHEETS = (
    "foundations",
    "shell",
    "parts",
    "home",
    "programme",
    "record",
    "survey",
    "promises",
    "components",
    "easy-read",
    "pictures",
    "glossary",
    "search",
    "direction",
    "settings",
    "print",
)
"""In the order of the cascade."""


def stylesheet(brand: Brand) -> str:
    """One file: the tokens that :mod:`campaign.look.palette` solves for contrast, then every sheet."""
    sheets = [(_ART / "style" / f"{name}.css").read_text("utf-8") for name in SHEETS]
    return "\n".join([css(derive(brand)), *sheets])


SCRIPTS = ("script", "now", "search", "reading-settings")
"""What every page runs; what pages with days run, by the reader's clock; and what one page runs by itself."""


def scripts() -> Iterator[tuple[str, str]]:
    """Names and texts of all scripts."""
    return ((f"{name}.js", (_ART / f"{name}.js").read_text("utf-8")) for name in SCRIPTS)


FONTS = (
    "atkinson-hyperlegible-next-latin-ext-wght-normal",
    "atkinson-hyperlegible-next-latin-wght-normal",
    "lexend-latin-ext-subset-wght-normal",
    "lexend-latin-wght-normal",
)
"""The web fonts, which the sheets name."""


def fonts() -> Iterator[tuple[str, bytes]]:
    """Names and bytes of the web fonts; they carry their licence (OFL) inside."""
    return ((file.name, file.read_bytes()) for file in map(_font, FONTS))


def own_files() -> Iterator[Path]:
    """Every file that these are made from."""
    yield from (_ART / "style" / f"{name}.css" for name in SHEETS)
    yield from (_ART / f"{name}.js" for name in SCRIPTS)
    yield from map(_font, FONTS)
    yield from map(letters, WEIGHTS)


WEIGHTS = ("Regular", "Bold", "ExtraBold")
"""Of the letters on social images."""


def letters(weight: str) -> Path:
    """Atkinson Hyperlegible Next 2.001, SIL Open Font License 1.1 (OFL.txt), as static TrueType."""
    return _ART / "fonts" / f"AtkinsonHyperlegibleNext-{weight}.ttf"


def _font(name: str) -> Path:
    return _ART / "fonts" / f"{name}.woff2"


def icon(brand: Brand) -> str:
    """The mark: two open shapes that need each other."""
    tokens = derive(brand).light
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">'
        f'<rect width="256" height="256" rx="44" fill="{tokens.deep}"/>'
        '<g fill="none" stroke-width="26" stroke-linecap="round" transform="translate(20 35)">'
        f'<path d="M13 129V70A57 57 0 0 1 127 70V129" stroke="{tokens.sun}"/>'
        f'<path d="M89 57V116A57 57 0 0 0 203 116V57" stroke="{tokens.cool}"/></g></svg>'
    )

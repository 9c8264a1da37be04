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


def fonts() -> Iterator[tuple[str, bytes]]:
    """Names and bytes of the web fonts; they carry their licence (OFL) inside."""
    for file in sorted((_ART / "fonts").glob("*.woff2")):
        yield file.name, file.read_bytes()


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

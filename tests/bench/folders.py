"""What is built: a campaign like this repository's, and stock Material with the same words."""

from __future__ import annotations

import compileall
import json
import shutil
from pathlib import Path

import yaml

from bench.items import Item, made_up, words_in
from whole_campaign import REPOSITORY, WHOLE_CAMPAIGN

CARD_FONTS = "Atkinson Hyperlegible Next"
KEPT = ".cache"
SOCIAL_CACHE = ".cache/social"


def campaign(folder: Path, number: int) -> None:
    """This repository's code and the settings of the whole campaign, with ``number`` made-up events and stories for its own.

    Pages written by hand are there by name only: they link to real events.
    """
    for root, name in (
        (REPOSITORY, "hooks"),
        (WHOLE_CAMPAIGN, "mkdocs.yml"),
        (WHOLE_CAMPAIGN, "events/organisers"),
        (WHOLE_CAMPAIGN, "docs/glossary.yml"),
    ):
        source, copy = root / name, folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        else:
            shutil.copy(source, copy)
    for page in (WHOLE_CAMPAIGN / "docs").glob("*.md"):
        if not page.name.endswith(".easy.md") and "draft: yes" not in page.read_text("utf-8"):
            _write(folder / "docs" / page.name, f"# {page.stem}\n")
    for item in _items(number):
        _write(folder / item.path, item.source)
    compileall.compile_dir(folder / "hooks", quiet=1)


def stock(folder: Path, number: int) -> float:
    """Material as it comes, with its search and no fonts from the network. Returns the mean words of a page."""
    settings = {
        "site_name": "Stock",
        "site_url": "https://example.org/stock/",
        "theme": {"name": "material", "font": False},
        # In the menu, each page would hold a link to each other one.
        "nav": ["index.md"],
        "not_in_nav": "/events/\n/stories/",
    }
    _write(folder / "mkdocs.yml", yaml.safe_dump(settings))
    _write(folder / "docs/index.md", "# Stock\n\nA home page.\n")
    pages = [item for item in _items(number) if Path(item.path).parent.name in ("2027", "lived-experience")]
    for item in pages:
        _write(folder / "docs" / Path(item.path).with_suffix(".md"), item.plain)
    return sum(words_in(item.plain) for item in pages) / len(pages)


def hugo(folder: Path, number: int) -> None:
    """The same pages for Hugo, with a layout that shows their words and no more."""
    _write(folder / "hugo.toml", 'baseURL = "https://example.org/hugo/"\ntitle = "Hugo"\n')
    for name, shown in (
        ("single", "{{ .Content }}"),
        ("list", "{{ range .Pages }}<p>{{ .Title }}</p>{{ end }}"),
    ):
        page = f"<!doctype html><html lang=en><title>{{{{ .Title }}}}</title><main>{shown}</main></html>\n"
        _write(folder / "layouts/_default" / f"{name}.html", page)
    for item in _items(number):
        if Path(item.path).parent.name in ("2027", "lived-experience"):
            _write(folder / "content" / Path(item.path).with_suffix(".md"), item.plain)


def with_social_cards(folder: Path) -> None:
    """Add Material's ``social`` plugin to a stock folder.

    It fetches fonts only if its cache has no folder of the family's name, so our own go there.
    """
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    options = {"cache_dir": SOCIAL_CACHE, "cards_layout_options": {"font_family": CARD_FONTS}}
    settings["plugins"] = ["search", {"social": options}]
    _write(folder / "mkdocs.yml", json.dumps(settings))
    # "Roboto" is what the plugin measures lines with, whatever it writes in.
    for family in (CARD_FONTS, "Roboto"):
        fonts = folder / SOCIAL_CACHE / "fonts" / family
        fonts.mkdir(parents=True)
        for weight in ("Regular", "Bold"):
            name = f"AtkinsonHyperlegibleNext-{weight}.ttf"
            shutil.copy(REPOSITORY / "hooks/campaign/look/art/fonts" / name, fonts / f"{weight}.ttf")


def _items(number: int) -> list[Item]:
    settings = yaml.safe_load((WHOLE_CAMPAIGN / "mkdocs.yml").read_text("utf-8"))
    return list(made_up(number, settings["extra"]["campaign"]["topics"]))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")

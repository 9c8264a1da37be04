"""The Markdown parser: it knows no HTML, and notices links, pictures and headings on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from html import unescape
from typing import NamedTuple
from xml.etree.ElementTree import Element

import markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from campaign.languages.language import first_language
from campaign.languages.written import IN_BRACES
from campaign.prose.links import wrong_with_link
from campaign.prose.place import Where, leads_inside
from campaign.prose.typography import print_marks

NOTICEABLE = re.compile(r"[\[<{]|#####")
"""No link, picture, language or deep heading is without one of these, and most texts have none: they can wait for their page."""


class Noticed(NamedTuple):
    """Something the parser made that may be wrong.

    A ``link``; a ``picture`` with its words; a too deep ``heading``; a ``language`` with its words; ``text`` as it is shown.
    """

    thing: str
    to: str = ""
    words: str = ""


class Converted(NamedTuple):
    """HTML that nh3 has not seen yet and that has no place yet, and what was noticed on the way."""

    html: str
    noticed: tuple[Noticed, ...]


def converted(text: str, tag: str | None = None) -> Converted:
    """``tag`` is the language of the text, if that is not the one in which authors write."""
    return _converted(text, tag or first_language().tag)


class NoticedBefore:
    """What was noticed in texts, by a hash of each. ``now`` has those that were asked for since it began."""

    def __init__(self) -> None:
        self.before: Mapping[str, tuple[Noticed, ...]] = {}
        self.now: dict[str, tuple[Noticed, ...]] = {}

    def of(self, text: str) -> tuple[Noticed, ...]:
        name = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        if name not in self.now:
            self.now[name] = self.before[name] if name in self.before else converted(text).noticed
        return self.now[name]


NOTICED_BEFORE = NoticedBefore()
"""Whoever reads the sources may fill it with what the same software noticed in the same texts."""


def noticed_in(text: str) -> tuple[Noticed, ...]:
    """Everything noticeable in a text, whether it was converted now or before."""
    return NOTICED_BEFORE.of(text) if NOTICEABLE.search(text) else ()


@lru_cache(maxsize=4096)
def _converted(text: str, tag: str) -> Converted:
    """Kept, since each text is looked at for mistakes and for lost links before it is shown."""
    parser, tree = _parser()
    tree.place, tree.tag, tree.noticed = None, tag, []
    parser.reset()
    return Converted(parser.convert(text), tuple(tree.noticed))


def settled(text: str, place: Where) -> str:
    """HTML that nh3 has not seen yet, with links and pictures as they read from ``place``."""
    tag = place.within or place.written_in.tag
    made = converted(text, tag)
    if not any(thing == "picture" or leads_to_a_page(to) for thing, to, _ in made.noticed):
        return made.html
    parser, tree = _parser()
    tree.place, tree.tag, tree.noticed = place, tag, []
    parser.reset()
    return parser.convert(text)


def leads_to_a_page(href: str) -> bool:
    return leads_inside(href) and not wrong_with_link(href)


class _Tree(Treeprocessor):
    """Notices links, pictures and headings in what the parser made, and settles them once their place is known."""

    place: Where | None
    tag: str
    noticed: list[Noticed]

    def run(self, root: Element) -> None:
        self.noticed += [Noticed("text", words=text) for text in _texts(root) if "{" in text]
        print_marks(root, self.tag)
        for element in root.iter():
            if element.tag == "img":
                src = _on_one_line(element.get("src") or "")
                self.noticed.append(Noticed("picture", src, element.get("alt") or ""))
                if self.place:
                    _settle_picture(element, src, self.place)
            elif element.tag == "a":
                href = _on_one_line(unescape((element.get("href") or "").replace("\x02amp\x03", "&")))
                self.noticed.append(Noticed("link", href))
                if self.place and self.place.is_held(href):
                    element.tag = "held"  # which nh3 takes away, and leaves its words
                elif self.place and leads_to_a_page(href):
                    element.set("href", self.place.link(href))
            elif element.tag == "span":
                words = "".join(element.itertext())
                self.noticed.append(Noticed("language", element.get("lang") or "", words))
            elif element.tag in ("h5", "h6"):
                self.noticed.append(Noticed("heading"))


def _texts(root: Element) -> Iterator[str]:
    """All but code."""
    if root.tag in ("code", "pre"):
        return
    yield root.text or ""
    for child in root:
        yield from _texts(child)
        yield child.tail or ""


class _InLanguage(InlineProcessor):
    """``[Noson Lawen]{lang=cy}``: words in another language. See :mod:`campaign.languages.written`."""

    PATTERN = (
        r"\[((?:[^\[\]\\]|\\.|\[[^\[\]]{0,1000}\](?:\([^()]{0,1000}\)|\{[^{}]{0,100}\})?){0,4000})\]"
        + IN_BRACES.pattern
    )

    def handleMatch(  # type: ignore[override]  # as in their own class  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        span = Element("span", {"lang": m["tag"]})
        span.text = m[1]
        return span, m.start(), m.end()


def _on_one_line(address: str) -> str:
    return " ".join(address.split())


def _settle_picture(element: Element, src: str, place: Where) -> None:
    if place.is_page and (file := place.file(src)) and file.shown:
        element.set("src", place.relative(file.address))
        element.set("width", str(file.shown[0]))
        element.set("height", str(file.shown[1]))
        element.set("loading", "lazy")


@lru_cache(maxsize=1)
def _parser() -> tuple[markdown.Markdown, _Tree]:
    parser = markdown.Markdown(extensions=["sane_lists", "tables", "fenced_code"], output_format="html")
    parser.ESCAPED_CHARS += ["'", '"']  # which stay as they are typed
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    # Before links, of which one may be inside.
    parser.inlinePatterns.register(_InLanguage(_InLanguage.PATTERN, parser), "language", 165)
    tree = _Tree(parser)
    parser.treeprocessors.register(tree, "tree", 1)
    return parser, tree


def place_in(text: str, written: str) -> tuple[int, int]:
    """Line and column, from 0, at which ``written`` first is in the text."""
    before = text[: max(text.find(written), 0)]
    return before.count("\n"), len(before) - (before.rfind("\n") + 1)

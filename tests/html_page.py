"""An HTML page as tests ask about it: its elements, and the facts in its head."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
}  # fmt: skip


@dataclass
class Element:
    """``text`` holds all text inside, of inner elements too, with its white space joined."""

    tag: str
    attributes: dict[str, str]
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())


class HasTag(Protocol):
    """Whatever is kept of an element."""

    tag: str


E = TypeVar("E", bound=HasTag)


class Elements(HTMLParser, Generic[E]):
    """Elements in the order of the document, and those that are open where it is read."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[E] = []
        self._open: list[E] = []
        self.feed(html)
        self.close()

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open):
            while self._open.pop().tag != tag:
                pass


class HtmlPage(Elements[Element]):
    """All elements; what the page tells machines, by name."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.parts.append(data)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of a name that have all these attributes."""
        return [e for e in self.elements if e.tag == tag and attributes.items() <= e.attributes.items()]

    def texts(self, tag: str) -> list[str]:
        return [element.text for element in self.all(tag)]

    @property
    def text(self) -> str:
        """All words that readers see."""
        return self.all("body")[0].text

    @cached_property
    def facts(self) -> dict[str, str]:
        """The content of ``<meta>`` by its name or property, and the canonical address."""
        found = {
            e.attributes.get("name") or e.attributes["property"]: e.attributes["content"]
            for e in self.all("meta")
            if "content" in e.attributes and "http-equiv" not in e.attributes
        }
        return found | {e.attributes["rel"]: e.attributes["href"] for e in self.all("link", rel="canonical")}

    @cached_property
    def linked_data(self) -> list[dict[str, Any]]:
        """Everything in JSON-LD, with graphs taken apart."""
        blocks = [json.loads("".join(e.parts)) for e in self.all("script", type="application/ld+json")]
        return [thing for block in blocks for thing in block.get("@graph", [block])]

    def things(self, schema_type: str) -> list[dict[str, Any]]:
        """The things of one schema.org type that the page tells of first."""
        return [thing for thing in self.linked_data if thing["@type"] == schema_type]


def pages_of(site: Path) -> dict[str, HtmlPage]:
    """Every HTML file of a built site, by its path."""
    return {
        file.relative_to(site).as_posix(): HtmlPage(file.read_text("utf-8"))
        for file in sorted(site.rglob("*.html"))
    }

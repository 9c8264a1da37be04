"""Looks over a built site for what could run in it, or take a reader elsewhere, and is not ours.

This is the last thing before a site is published. Whatever let it in, here it is stopped.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from campaign.addresses import SEARCH, SYMBOLS, in_easy_read
from campaign.languages.language import languages
from campaign.look.files import scripts
from campaign.publishing.kept_links import BuiltPage, MayRun
from campaign.publishing.new_site import all_files_of

STYLE = "assets/style.css"
ICON = "assets/icon.svg"

NOT_RUN = ("application/ld+json", "text/html")
"""Types of scripts that hold words and run nothing. Our scripts put the second on the page, so it is looked into."""

MAY_LEAD = (
    "href",
    "src",
    "action",
    "formaction",
    "xlink:href",
    "poster",
    "data",
    "srcdoc",
    "ping",
    "background",
    "to",
    "values",
)
"""Attributes that a browser takes an address from."""

NEVER = {
    "base", "iframe", "frame", "frameset", "object", "embed", "applet", "portal", "fencedframe", "template", "style",
    "animate", "animatetransform", "set", "foreignobject", "math",
}  # fmt: skip
"""Elements that no page of ours has. Each brings in something else, or changes what is there."""

NEVER_A_FILE = (
    ".htm",
    ".xhtml",
    ".xht",
    ".shtml",
    ".mjs",
    ".cjs",
    ".wasm",
    ".swf",
    ".xsl",
    ".xslt",
    ".svgz",
    ".php",
    ".map",
)
"""Ends of names that a browser or a server may run."""

_DO = "Nothing may run on the site but what comes with it. Look at what changed last, and take it out."


_LOOKED_AT = ",".join((*sorted(NEVER), "script", "link", "form", "meta", "[style]", *(
    f"[{name}]" for name in MAY_LEAD if ":" not in name
)))  # fmt: skip
_HAS_HANDLERS = re.compile(rb"[\s/\"']on\w+\s*=", re.IGNORECASE)
"""In bytes that have none of these, no element has an attribute that runs something: no name of one can be written otherwise."""


def may_run(content: bytes, parsed: LexborHTMLParser | None = None) -> tuple[MayRun, ...]:
    """What a page has that could run, each once: what it is, and where it leads if that decides."""
    return tuple(dict.fromkeys(_found(content, parsed or LexborHTMLParser(content))))


def _found(content: bytes, parsed: LexborHTMLParser) -> Iterator[MayRun]:
    for node in parsed.css("*" if _HAS_HANDLERS.search(content) else _LOOKED_AT):
        tag, attributes = (node.tag or "").lower(), node.attributes
        if tag in NEVER:
            yield MayRun(f"an element <{tag}>")
        elif tag == "script":
            yield from _script(node)
        elif tag == "link":
            yield from _link(attributes)
        elif tag == "form":
            yield MayRun("a form", attributes.get("action") or "")
        elif tag == "meta" and (equiv := (attributes.get("http-equiv") or "").lower()):
            yield from (
                () if equiv == "content-security-policy" else [MayRun(f'a <meta http-equiv="{equiv}">')]
            )
        for name, value in attributes.items():
            yield from _attribute(tag, name.lower(), value or "")


def _script(node: LexborNode) -> Iterator[MayRun]:
    kind, source = (node.attributes.get("type") or "").strip().lower(), node.attributes.get("src")
    if kind == NOT_RUN[1]:
        words = (node.text(deep=True) or "").encode()
        yield from _found(words, LexborHTMLParser(words))
    elif kind not in NOT_RUN:
        yield MayRun("a script in the page") if source is None else MayRun("a script", source)


def _link(attributes: Mapping[str, str | None]) -> Iterator[MayRun]:
    kinds = (attributes.get("rel") or "").lower().split()
    where = attributes.get("href") or ""
    if "stylesheet" in kinds:
        yield MayRun("a style sheet", where)
    elif {"modulepreload", "manifest", "import", "serviceworker"}.intersection(kinds):
        yield MayRun(f"a link of the kind {kinds[0]}")


def _attribute(tag: str, name: str, value: str) -> Iterator[MayRun]:
    if name.startswith("on") or name in {"style", "srcdoc", "formaction", "ping"}:
        yield MayRun(f"an attribute {name}")
    elif name in MAY_LEAD:
        scheme = "".join(sign for sign in value if sign > " ").lower().partition(":")[0]
        is_picture = tag in {"img", "source"} and scheme == "data"
        if (
            scheme in {"javascript", "vbscript", "data", "blob", "filesystem"}
            and ":" in value
            and not is_picture
        ):
            yield MayRun(f"an address that begins with {scheme}:")


def what_is_not_ours(
    site: Path, site_url: str, read: Callable[[str], BuiltPage], names: Iterable[str] | None = None
) -> list[str]:
    """One line for each thing in the folder ``site`` that could run, and is not on the list of ours.

    ``read`` gives what is on a page, by its path from there. ``names`` are the paths of the files to look at, if not all.
    """
    begins = f"{site_url.rstrip('/')}/" if urlsplit(site_url).netloc else "https://site.invalid/"
    ours = {f"assets/{name}": text.encode() for name, text in scripts()}
    asked = {
        "a script": set(ours),
        "a style sheet": {STYLE},
        "a form": {
            at for each in languages() for at in (each.prefix + SEARCH, each.prefix + in_easy_read(SEARCH))
        },
    }
    found: dict[str, list[str]] = {}
    known: dict[tuple[str, str], str | None] = {}
    for name in sorted(all_files_of(site) if names is None else names):
        if name.startswith(".") and not name.startswith(".well-known/"):
            continue  # carried over from beside the site
        for what in _wrong_with(site / name, name, ours):
            found.setdefault(what, []).append(name)
        if name.endswith(".html"):
            folder = name.rpartition("/")[0]
            for each in read(name).runs:
                at = folder, each.where
                if at not in known:
                    known[at] = _inside(each.where, f"{folder}/index.html".lstrip("/"), begins)
                if each.what not in asked or known[at] not in asked[each.what]:
                    told = (
                        f'{each.what} that is not ours, "{each.where}"'
                        if each.where
                        else f"{each.what}, which no page of ours has"
                    )
                    found.setdefault(told, []).append(name)
    return [f"{names[0]}: There is {what}{_also(names[1:])}. {_DO}" for what, names in found.items()]


def _also(names: list[str]) -> str:
    if not names:
        return ""
    return ", and in 1 more file" if len(names) == 1 else f", and in {len(names)} more files"


def _wrong_with(file: Path, name: str, ours: Mapping[str, bytes]) -> Iterator[str]:
    end = posixpath.splitext(name)[1].lower()
    if end == ".js" and ours.get(name) != file.read_bytes():
        yield "a script file that is not ours"
    elif end == ".css" and name != STYLE:
        yield "a style sheet file that is not ours"
    elif end in NEVER_A_FILE:
        yield f"a file that ends in {end}, which a browser or a server may run"
    elif end == ".svg":
        if name != ICON and not name.startswith(SYMBOLS):
            yield "a drawing that is not ours"
        for each in may_run(file.read_bytes()):
            yield f"{each.what} in a drawing"


def _inside(address: str, page: str, begins: str) -> str | None:
    """The path in the site that an address on a page leads to; None if it leads elsewhere."""
    try:
        whole = urljoin(
            begins + quote(page), "".join(sign for sign in address if sign >= " ").strip().replace("\\", "/")
        )
    except ValueError:
        return None
    path = whole.partition("#")[0].partition("?")[0]
    return unquote(path[len(begins) :]) if path.startswith(begins) else None

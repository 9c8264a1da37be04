"""Looks over a built site as a visitor's browser would: is everything there that its pages point to?"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import whitespace
from urllib.parse import quote, unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from campaign.publishing.kept_links import BuiltPage, KeptLinks, LinkInPage
from campaign.publishing.new_site import all_files_of, bytes_of
from campaign.publishing.only_ours import may_run

REQUIRED = ("index.html", "404.html", "sitemap.xml", "robots.txt")

# The address of a site that does not have one yet. No host ever has this name: RFC 6761, section 6.4.
NOWHERE = "https://site.invalid/"

# The elements that point somewhere or can be pointed to. Here, names have no prefix: xlink:href is an href, too.
POINTS = '[id], [href], [src], [srcset], [imagesrcset], [poster], a[name], meta[content^="https://"]'

# The kinds of <link> that make a browser fetch something.
FETCHED = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
}
# In a drawing, these fetch what others only lead to.
DRAWN = {"image", "use", "feImage", "script"}


def problems_with(
    site: Path, site_url: str = "", kept: KeptLinks | None = None, names: Iterable[str] | None = None
) -> list[str]:
    """One line for each thing that is missing from the folder ``site`` or that its pages fetch from elsewhere.

    ``site_url`` is the address that the site will have: links that begin with it lead into the site. ``kept`` is what pages
    pointed to before. ``names`` are the paths of the files to look at, if not all.
    """
    site_url = f"{site_url.rstrip('/')}/" if site_url else NOWHERE
    files = {*all_files_of(site)}
    missing = [
        f"{name}: the built site has no such file, or it is empty. Build again, and report this if it stays."
        for name in REQUIRED
        if not bytes_of(site / name)
    ]
    pages = _Pages(site, kept or KeptLinks())
    broken: dict[tuple[str, str], list[str]] = {}
    known: dict[tuple[str, str, bool], tuple[str, str] | None] = {}
    for path in sorted(filter(is_page, files if names is None else names)):
        page, above = pages.at(path), _above(path)
        for link in page.links:
            is_of_this_page = page.base or link.address[:1] in {"", "#", "?"}
            # The header and the footer lead to the same places from all pages.
            at = (
                *((path, link.address) if is_of_this_page else _from_above(above, link.address)),
                link.fetched,
            )
            if at not in known:
                known[at] = _problem(path, link, files, pages, site_url)
            if problem := known[at]:
                broken.setdefault(problem, []).append(f'{path}: "{link.address}"')
    return missing + [f"{where[0]} {what}{_also(where[1:])}" for (_, what), where in broken.items()]


def is_page(name: str) -> bool:
    return name.endswith(".html")


@dataclass(frozen=True)
class _Pages:
    site: Path
    kept: KeptLinks

    def at(self, path: str) -> BuiltPage:
        return self.kept.find(self.site, path, read_page)


def _above(path: str) -> list[str]:
    """The folder that a file is in, then the one that this is in, up to the site itself."""
    folders = path.split("/")[:-1]
    return ["/".join(folders[:end]) for end in range(len(folders), -1, -1)]


def _from_above(above: list[str], address: str) -> tuple[str, str]:
    """The folder that an address climbs to, and what it says from there."""
    up = 0
    while up < len(above) - 1 and address.startswith("../", 3 * up):
        up += 1
    return above[up], address[3 * up :]


def _also(others: list[str]) -> str:
    """A link in the navigation is on every page; one line is enough to put it right."""
    if not others:
        return ""
    return (
        f" The same is in 1 more place, {others[0]}."
        if len(others) == 1
        else f" The same is in {len(others)} more places."
    )


def read_page(content: bytes) -> BuiltPage:
    """The elements as a browser without scripts has them: none from comments, templates or the text of a script."""
    links: dict[LinkInPage, None] = {}
    ids: set[str] = set()
    bases: list[str] = []
    parsed = LexborHTMLParser(content)
    for element in parsed.css(POINTS):  # some come twice
        tag, found = element.tag, element.attributes
        for name, value in found.items():
            if not value:
                continue
            if name == "id" or (name == "name" and tag == "a"):
                ids.add(value)
            elif tag == "base" and name == "href":
                bases.append(value.strip())
            else:
                links.update(dict.fromkeys(_links(tag, name, value, found)))
    return BuiltPage(tuple(links), frozenset(ids), bases[0] if bases else "", may_run(content, parsed))


def _links(tag: str | None, name: str, value: str, beside: Mapping[str, str | None]) -> Iterator[LinkInPage]:
    """What an attribute leads to; ``beside`` has the others of its element."""
    match name:
        case "href" | "xlink:href":
            kinds = (beside.get("rel") or "").lower().split() if tag == "link" else ()
            yield LinkInPage(value.strip(), fetched=tag in DRAWN or not FETCHED.isdisjoint(kinds))
        case "src" | "poster":
            yield LinkInPage(value.strip(), fetched=True)
        case "srcset" | "imagesrcset":
            for address in _candidates(value):
                yield LinkInPage(address, fetched=True)
        # Pictures for social media are named in <meta content>, always by their full address.
        case "content" if tag == "meta" and value.startswith("https://"):
            yield LinkInPage(value, fetched=False)


def _candidates(srcset: str) -> Iterator[str]:
    """The addresses in a ``srcset``: commas may be in them, and end those that nothing follows.

    See https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
    """
    rest = srcset
    while words := rest.lstrip(f",{whitespace}").split(maxsplit=1):
        address, rest = words[0], "".join(words[1:])
        yield address.rstrip(",")
        if not address.endswith(","):
            rest = rest.partition(",")[2]


def _problem(
    path: str, link: LinkInPage, files: Collection[str], pages: _Pages, site_url: str
) -> tuple[str, str] | None:
    """Where a link of the page at ``path`` leads, and what is wrong with that, worded to follow the link."""
    address = link.address
    base = urlsplit(site_url).path or "/"
    try:
        if pages.at(path).base:
            address = urljoin(urljoin(site_url + quote(path), pages.at(path).base), address)
        if f"{address}/".startswith(site_url):
            address = base + address[len(site_url) :]
        scheme, host, target, _, fragment = urlsplit(address)
    except ValueError:
        return address, "is not an address. Correct it."
    if scheme or host:
        if link.fetched and scheme in {"", "http", "https"}:
            return host, f"makes browsers fetch from {host}. Keep a copy in the site instead."
        return None
    wanted = _resolve(path, unquote(target), base)
    index = "index.html" if wanted == "." else f"{wanted}/index.html"
    found = wanted if wanted in files and not target.endswith("/") else index
    if found not in files:
        return wanted, "leads to nothing in the site. Correct the link, or add what it leads to."
    place = fragment.partition(":~:")[0]
    if (
        place in {"", "top"}
        or not is_page(found)
        or not pages.at(found).ids.isdisjoint({place, unquote(place)})
    ):
        return None
    return (
        found,
        f'leads to a place that is not there: {found} has no id "{unquote(place)}". Correct what follows "#".',
    )


def _resolve(path: str, target: str, base: str) -> str:
    """The path in the site that ``target`` means on the page at ``path``; above the site it begins with ``..``."""
    if not target:
        return path
    if not target.startswith("/"):
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return posixpath.relpath(target, base)

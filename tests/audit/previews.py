"""Read pages as programs do that show a preview of a link: what they find as title, words, picture and language.

Nobody here wrote them. Run it after ``make site``; it writes ``previews.md``.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent / "hooks")]

# ruff: noqa: E402 - the tests' modules are found by the line above

from audit.npm import installed_together, missing, run
from whole_campaign import REPOSITORY

METASCRAPER = "5.58.1"
RULES = {
    "author": "5.56.2", "date": "5.55.0", "description": "5.56.2", "image": "5.56.2", "lang": "5.51.1", "title": "5.56.2",
    "url": "5.56.2",
}  # fmt: skip
OPEN_GRAPH_SCRAPER = "6.12.0"

PAGES = ("", "2027/programme/", "2027/events/*/", "2027/stories/*-*-*/", "2027/events/*/easy-read/")
"""One of each, the first by its name."""

READER = """
const fs = require('fs');
const rules = %(rules)s.map(name => require('metascraper-' + name)());
const metascraper = require('metascraper')(rules);
const graph = require('open-graph-scraper');
const [file, url] = process.argv.slice(1);
const html = fs.readFileSync(file, 'utf8');
(async () => {
  const meta = await metascraper({ html, url });
  const { result } = await graph({ html });
  const second = { title: result.ogTitle, description: result.ogDescription, image: (result.ogImage || [{}])[0].url,
                   url: result.ogUrl, lang: (result.ogLocale || '').replace('_', '-').slice(0, 2), date: result.articlePublishedTime };
  console.log(JSON.stringify({ metascraper: meta, 'open-graph-scraper': second }));
})();
"""
"""Both get the bytes of the page and its address, and fetch nothing."""


def main() -> None:
    """Read each page, compare, and write down what came of it."""
    if absent := missing("node", "npm"):
        sys.exit(absent)
    site = REPOSITORY / "site"
    specifications = [f"metascraper@{METASCRAPER}", f"open-graph-scraper@{OPEN_GRAPH_SCRAPER}"]
    specifications += [f"metascraper-{rule}@{version}" for rule, version in RULES.items()]
    tools = installed_together("previews", specifications)
    lines = [
        f"# Previews of links in programs of other people, {datetime.now(UTC).date().isoformat()}",
        "",
        "Written by `tests/audit/previews.py`. “Right” is what the page says of itself in its head; of a date, its day.",
        "",
        "| page | what | metascraper | open-graph-scraper |",
        "|---|---|---|---|",
    ]
    for pattern in PAGES:
        page = min(site.glob(f"{pattern}index.html"))
        lines += _rows(page, page.relative_to(site).parent.as_posix().removeprefix("."), tools)
    lines += ["", f"metascraper {METASCRAPER}, open-graph-scraper {OPEN_GRAPH_SCRAPER}."]
    report = "\n".join([*lines, "Networks themselves were not asked: they read only what is on the web.", ""])
    Path(__file__).with_suffix(".md").write_text(report, "utf-8")
    print(report)


def _rows(page: Path, path: str, tools: Path) -> list[str]:
    head = LexborHTMLParser(page.read_bytes())
    told = {
        node.attributes.get("property") or node.attributes.get("name") or "": node.attributes.get("content")
        for node in head.css("meta[content]")
    }
    root = head.css_first("html")
    right = {
        "title": told.get("og:title"),
        "description": told.get("og:description"),
        "image": told.get("og:image"),
        "url": told.get("og:url"),
        "lang": (root.attributes.get("lang") or "")[:2] if root else "",
        "date": told.get("article:published_time"),
    }
    reader = READER % {"rules": json.dumps(list(RULES))}
    said = json.loads(
        run(["node", "-e", reader, page, right["url"] or ""], os.environ | {"NODE_PATH": str(tools)})
    )
    return [
        f"| /{path} | {what} | "
        + " | ".join(_judged(found.get(what), wanted) for found in said.values())
        + " |"
        for what, wanted in right.items()
        if wanted
    ]


def _judged(found: object, wanted: str) -> str:
    said = str(found or "nothing")
    is_right = said == wanted or (len(wanted) > 9 and said[:10] == wanted[:10] and wanted[:4].isdecimal())
    return "right" if is_right else f"“{said}”, not “{wanted}”".replace("|", "\\|")


if __name__ == "__main__":
    main()

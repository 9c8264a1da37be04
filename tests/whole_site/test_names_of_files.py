"""A site is the same whether the disk has é in a name as one sign or as two, as Macs often do."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from campaign.publishing.built_site import problems_with
from whole_campaign import REPOSITORY, build, files_of

TYPED = "caf\u00e9"

SOURCES = {
    f"docs/{TYPED}.md": "# Café\n\n[Come in](about.md).\n",
    f"docs/{TYPED}.txt": "Tea\n",
    "docs/links.md": f"# Links\n\n[Café]({TYPED}.md). [A list]({TYPED}.txt).\n",
}

HOOKS = """
site_url: https://week.example.org/
theme: {name: material, custom_dir: hooks/theme, font: false}
hooks: [hooks/publish_site.py]
plugins: []
"""


def test_addresses_are_those_that_people_type(root: Path) -> None:
    """Both a page, which MkDocs finds, and a file are where links say."""
    (root / "hooks").symlink_to(REPOSITORY / "hooks")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(HOOKS)
    for path, text in SOURCES.items():
        (root / unicodedata.normalize("NFD", path)).write_text(text, "utf-8")
    site = build(root)

    assert {f"{TYPED}/index.html", f"{TYPED}.txt"} <= files_of(site).keys()
    assert [problem for problem in problems_with(site) if "caf" in problem] == []

"""What a look over the built site finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.publishing.built_site import REQUIRED, problems_with

SiteOf = Callable[..., Path]


@pytest.fixture
def site_of(tmp_path: Path) -> SiteOf:
    """Makes a complete site of pages given by path."""

    def make(pages: dict[str, str]) -> Path:
        complete = dict.fromkeys(REQUIRED, "<h1 id=top-of-page>Hello</h1>") | pages
        for path, content in complete.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content)
        return tmp_path

    return make


@pytest.mark.parametrize("name", REQUIRED)
@pytest.mark.parametrize("missing", [True, False])
def test_files_that_every_site_needs(site_of: SiteOf, name: str, missing: bool) -> None:
    """A site without its start page, error page, sitemap or robots.txt, or with an empty one, is refused."""
    site = site_of({})
    if missing:
        (site / name).unlink()
    else:
        (site / name).write_text("")

    assert [problem.partition(":")[0] for problem in problems_with(site)] == [name]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="about/">',
        '<a href="./about/">',
        '<a href="about">',
        '<a href="about/index.html">',
        "<a href='about/#who'>",
        "<a href=about/#who>",
        '<A HREF="about/#who">',
        '<a\n  class="x > y"\n  href="about/#who">',
        '<a href="/about/">',
        '<a href="about/?q=1#who">',
        '<a href="about/#na%C3%AFve">',
        '<a href="about/#na&iuml;ve">',
        '<a href="about/#:~:text=anything">',
        '<a href="#">',
        '<a href="#top">',
        '<a href="a%20b&amp;c.txt">',
        '<a href="https://elsewhere.example/">',
        '<a href="mailto:week@example.org">',
        '<link rel="canonical" href="https://elsewhere.example/">',
        '<img src="a%20b&amp;c.txt">',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
        '<img srcset="about/index.html 1x, robots.txt 2x">',
        '<!-- <a href="gone/"> -->',
        "<script>html = \"<a href='gone/'>\"</script>",
        '<p>Write &lt;a href="gone/"&gt;</p>',
        '<p>Text that says href="gone/"</p>',
        '<meta name="description" content="https://elsewhere.example/ is another site">',
    ],
)
def test_links_that_are_right(site_of: SiteOf, link: str) -> None:
    """Every spelling of an address that a browser understands is followed to its file."""
    site = site_of(
        {"index.html": link, "about/index.html": '<h2 id="who"></h2><h2 id="naïve">', "a b&c.txt": "x"}
    )

    assert problems_with(site) == []


@pytest.mark.parametrize(
    "link",
    [
        '<a href="gone/">',
        '<a href="/gone/">',
        '<a href="../about/">',
        '<a href="ABOUT/">',
        '<a href="about/index.html/">',
        '<a href="folder/">',
        '<a href="about/#nobody">',
        '<a href="#nobody">',
        '<img src="gone.png">',
        '<img srcset="robots.txt 1x, gone.png 2x">',
        '<video poster="gone.png">',
        '<link rel="stylesheet" href="gone.css">',
        '<script src="gone.js"></script>',
        '<script src="https://elsewhere.example/a.js"></script>',
        '<img src="//elsewhere.example/a.png">',
        '<link rel="stylesheet" href="https://elsewhere.example/a.css">',
        '<link href="https://elsewhere.example" rel="preconnect">',
        '<iframe src="https://elsewhere.example/"></iframe>',
        '<a href="http://[broken">',
    ],
)
def test_links_that_are_wrong(site_of: SiteOf, link: str) -> None:
    """One line for each link that leads to nothing, or that makes browsers ask another host."""
    site = site_of({"index.html": link, "about/index.html": "x", "folder/file.txt": "x"})

    problems = problems_with(site)

    assert len(problems) == 1
    assert problems[0].startswith("index.html: ")


def test_message(site_of: SiteOf) -> None:
    """A problem names the page, the link as written, what is wrong and what to do."""
    site = site_of({"a/index.html": '<a href="../gone/?x&amp;y">'})

    assert problems_with(site) == [
        'a/index.html: "../gone/?x&y" leads to nothing in the site. Correct the link, or add what it leads to.'
    ]


def test_site_in_a_sub_path(site_of: SiteOf) -> None:
    """Where the site has a path of its own, addresses from the root of the host must begin with it."""
    right = '<a href="/week/about/"><a href="/week/"><a href="/week"><a href="https://example.org/week/about/#who">'
    wrong = '<a href="/about/"><a href="/weekly/"><a href="https://example.org/week/gone/">'
    site = site_of({"index.html": right + wrong, "about/index.html": "<p id=who>"})

    problems = "\n".join(problems_with(site, "https://example.org/week/"))

    assert problems.count("\n") == 2
    assert all(
        f'"{address}"' in problems for address in ("/about/", "/weekly/", "https://example.org/week/gone/")
    )


def test_pictures_for_social_media(site_of: SiteOf) -> None:
    """The picture that a page offers to social media is there."""
    site = site_of({"index.html": '<meta property="og:image" content="https://example.org/card.png">'})

    assert len(problems_with(site, "https://example.org")) == 1
    (site / "card.png").write_text("x")
    assert problems_with(site, "https://example.org") == []


def test_one_line_for_each_thing_to_put_right(site_of: SiteOf) -> None:
    """A link that is broken on every page, however it is written there, is one problem."""
    site = site_of(
        {"index.html": '<a href="gone/">', "a/index.html": '<a href="../gone/">', "b/index.html": "x"}
    )

    problems = problems_with(site)

    assert len(problems) == 1
    assert 'a/index.html: "../gone/" leads to nothing' in problems[0]
    assert 'The same is in 1 more place, index.html: "gone/".' in problems[0]


def test_page_that_is_not_text(site_of: SiteOf) -> None:
    """A page that is not UTF-8 is looked over as far as it can be."""
    site = site_of({})
    (site / "index.html").write_bytes(b'\xff\xfe<a href="gone/">')

    assert len(problems_with(site)) == 1

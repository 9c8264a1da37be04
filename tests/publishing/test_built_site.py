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
            file.write_text(content, "utf-8")
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
        (site / name).write_text("", "utf-8")

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


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param('<template><a href="gone/"></template>', id="template"),
        pytest.param('<!-- > <a href="gone/"> --!>', id="comment that ends in another way"),
        pytest.param('<!-- <a href="gone/">', id="comment without an end"),
        pytest.param('<![CDATA[<a href="gone/">]]>', id="CDATA"),
        pytest.param('<svg><![CDATA[<a href="gone/">]]></svg>', id="CDATA in a drawing"),
        pytest.param('<title><a href="gone/"></title>', id="title"),
        pytest.param('<textarea><a href="gone/"></textarea>', id="textarea"),
        pytest.param("<script>'<a href=\"gone/\">'", id="script without an end"),
        pytest.param('<script><!-- <script></script> <a href="gone/"> --></script>', id="script in a script"),
        pytest.param('<p>Text <a href="gone/"', id="tag without an end"),
        pytest.param('<a href="about/" href="gone/">', id="attribute that is there twice"),
        pytest.param('<a href="a&copy=b.txt">', id="entity without a semicolon"),
        pytest.param("<a href id>", id="attributes without values"),
        pytest.param("<IMG SRC=robots.txt>", id="uppercase"),
        pytest.param('<img srcset="robots.txt 1x,a,b.txt 2x">', id="set without spaces"),
        pytest.param('<img srcset="data:image/gif;base64,R0lGODlh 1x, robots.txt">', id="data in a set"),
        pytest.param('<img srcset=" ,robots.txt, ">', id="set with commas around it"),
        pytest.param('<base href="about/"><a href="#who">', id="base and a place"),
        pytest.param('<base href=" /about/ "><a href=" ../robots.txt "><a href="/about/">', id="base"),
        pytest.param(
            '<base target="_top"><base href="about/"><base href="gone/"><a href="#who">', id="bases"
        ),
        pytest.param('<base href="https://elsewhere.example/"><a href="gone/">', id="base elsewhere"),
        pytest.param('<a name="here"></a><a href="#here">', id="name of a link"),
        pytest.param('<svg><g id="roof"/><use href="#roof"/><use xlink:href="#roof"/>', id="drawing"),
        pytest.param('<svg><a href="https://elsewhere.example/">', id="link in a drawing"),
    ],
)
def test_markup_in_which_nothing_is_wrong(site_of: SiteOf, markup: str) -> None:
    """What looks like a link, but is not one to a browser, is passed over."""
    site = site_of(
        {"index.html": markup, "about/index.html": '<h2 id="who">', "a,b.txt": "x", "a&copy=b.txt": "x"}
    )

    assert problems_with(site) == []


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<a class=x href=gone/>", id="no quotes"),
        pytest.param('<a class="x"href="gone/">', id="no space"),
        pytest.param('<img/src="gone.png">', id="slash"),
        pytest.param('<a title=\'"\' x=a"b href="gone/">', id="quotes in values"),
        pytest.param("<A\tHREF\n=\n'gone/'>", id="uppercase"),
        pytest.param('<a href="g&#x6F;ne&sol;">', id="entities"),
        pytest.param('<!--><a href="gone/">-->', id="comment that is empty"),
        pytest.param('<p><b><a href="gone/">Text<p>', id="elements without an end"),
        pytest.param('<noscript><img src="gone.png"></noscript>', id="without scripts"),
        pytest.param('<table><a href="gone/"><tr>', id="misplaced"),
        pytest.param('<template><p id="late"></template><a href="#late">', id="place in a template"),
        pytest.param('<img name="here" src="robots.txt"><a href="#here">', id="name of something else"),
        pytest.param('<img srcset="robots.txt 1x,gone.png 2x">', id="set without spaces"),
        pytest.param('<link rel="preload" imagesrcset="robots.txt, gone.png 2x">', id="set to fetch early"),
        pytest.param('<base href="about/"><a href="robots.txt">', id="base"),
        pytest.param('<base href="https://elsewhere.example/"><img src="robots.txt">', id="base elsewhere"),
        pytest.param('<base href="http://[broken"><a href="robots.txt">', id="base that is not an address"),
        pytest.param('<svg><use href="gone.svg#roof"/>', id="drawing"),
        pytest.param('<svg><use xlink:href="#nobody"/>', id="drawing as it was written once"),
        pytest.param('<svg><image href="https://elsewhere.example/a.png"/>', id="picture in a drawing"),
        pytest.param('<svg><use href="https://elsewhere.example/a.svg#roof"/>', id="part of another drawing"),
        pytest.param(
            '<svg><feImage xlink:href="https://elsewhere.example/a.png"/>', id="picture in a filter"
        ),
    ],
)
def test_markup_in_which_one_thing_is_wrong(site_of: SiteOf, markup: str) -> None:
    """What is a link to a browser is followed, however it is written."""
    site = site_of({"index.html": markup, "about/index.html": '<h2 id="who">'})

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


def test_base_in_a_sub_path(site_of: SiteOf) -> None:
    """A page says where its links start from; a problem still has the link as written."""
    right = '<base href="../about/"><a href="#who"><a href="../a/"><a href="/week/a/">'
    site = site_of({"a/index.html": f'{right}<a href="who/">', "about/index.html": "<p id=who>"})

    (problem,) = problems_with(site, "https://example.org/week/")

    assert problem.startswith('a/index.html: "who/" leads to nothing')


def test_pictures_for_social_media(site_of: SiteOf) -> None:
    """The picture that a page offers to social media is there."""
    site = site_of({"index.html": '<meta property="og:image" content="https://example.org/card.png">'})

    assert len(problems_with(site, "https://example.org")) == 1
    (site / "card.png").write_text("x", "utf-8")
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

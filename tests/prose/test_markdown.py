"""Markdown as contributors may write it: what becomes of it, what is refused where, and that nothing gets through."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from campaign.languages.in_html import with_languages
from campaign.languages.tagged_text import in_language
from campaign.prose.markdown import TAGS, to_html
from campaign.prose.mistakes import LONGEST, problems_in
from campaign.prose.place import Where
from html_page import HtmlPage
from steps import steps

PATH = PurePosixPath("stories/2027/lived-experience/x.md")


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("Tea *and* **cake**.", "<p>Tea <em>and</em> <strong>cake</strong>.</p>"),
        ("## Before\n\n### Then\n\n#### Last", "<h2>Before</h2>\n<h3>Then</h3>\n<h4>Last</h4>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("3. three\n4. four", "<ol>\n<li>three</li>\n<li>four</li>\n</ol>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("5 < 6 & 7 > 2", "<p>5 &lt; 6 &amp; 7 &gt; 2</p>"),
        ("Fish &amp; chips &lt;3", "<p>Fish &amp; chips &lt;3</p>"),
        ("😀 مريم é", "<p>😀 مريم é</p>"),
        ("{{ 7*7 }} {% x %}", "<p>{{ 7*7 }} {% x %}</p>"),
        ('--8<-- "mkdocs.yml"', "<p>–8&lt;– “mkdocs.yml”</p>"),
        ("## Title {: onclick=alert(1) }", "<h2>Title {: onclick=alert(1) }</h2>"),
        (
            "[us](https://example.org/?a=1&b=2)",
            '<p><a href="https://example.org/?a=1&amp;b=2" rel="ugc nofollow">us</a></p>',
        ),
        (
            "<https://example.org/>",
            '<p><a href="https://example.org/" rel="ugc nofollow">https://example.org/</a></p>',
        ),
        ("[call](tel:999)", '<p><a href="tel:999" rel="ugc nofollow">call</a></p>'),
    ],
)
def test_what_contributors_may_write(written: str, html: str) -> None:
    """It becomes the HTML that was meant, and is not a problem."""
    assert to_html(written) == html
    assert problems_in(written, PATH, 1) == []


@pytest.mark.parametrize(
    ("written", "place", "what"),
    [
        ("Tea.\n\n<b>Cake</b>", "12:1", '"<b" begins HTML, which is not used here.'),
        ("Tea <br> cake", "10:5", '"<br" begins HTML, which is not used here.'),
        ("Tea <!-- secret -->", "10:5", '"<!--" begins HTML, which is not used here.'),
        ("# Title", "10:1", "A page has one title, which is in its facts."),
        ("Tea.\n\n#### Deep", "12:1", "This heading skips a level."),
        ("## Two\n\n##### Five", "12:1", "This heading skips a level."),
        ("One.\n\nA ![boat](boat.jpg) here", "12:5", "A picture cannot be in the text."),
        ("Go [here](javascript:alert(1)).", "10:11", 'A link cannot begin with "javascript:".'),
        ("Go [here](data:text/html,x).", "10:11", 'A link cannot begin with "data:".'),
        ("Go [here](//example.org/).", "10:11", 'This link begins with "//".'),
        (
            "Go [here](https://me:secret@example.org/).",
            "10:11",
            "There is a name or password in this web address.",
        ),
        ("Go [here]().", "10:1", "This link leads nowhere."),
        (f"Hm{'!' * 40}", "10:3", "This repeats one sign many times."),
        ("a" * (LONGEST + 1), "10:1", "This text is longer than 40,000 characters."),
        ("[ " * 1001, "10:1", "There are more than 1,000 of one sign here."),
        ("a\nb" + "[ " * 51, "11:102", "More than 50 brackets are open here."),
        ("a\nb" + "( " * 51, "11:102", "More than 50 brackets are open here."),
        ("a\n\n" + "- " * 600 + "b", "12:1", "More than 20 lists are in each other here."),
        ("1. " * 21 + "b", "10:1", "More than 20 lists are in each other here."),
        ("- > + * 2) " * 5 + "b", "10:1", "More than 20 lists are in each other here."),
        ("-\t" * 21 + "b", "10:1", "More than 20 lists are in each other here."),
        ("- a\n" + " " * 80 + "- b", "11:1", "More than 20 lists are in each other here."),
        ("\t" * 20 + "- b", "10:1", "More than 20 lists are in each other here."),
        ("    ```\n" + "- " * 21 + "b", "11:1", "More than 20 lists are in each other here."),
    ],
)
def test_what_contributors_may_not_write(written: str, place: str, what: str) -> None:
    """It is a problem on its own line and column, and says what to do."""
    (problem,) = problems_in(written, PATH, 10)

    assert f"{problem.line}:{problem.column}" == place
    assert problem.what == what
    assert problem.do


@pytest.mark.parametrize(
    "written", ["[a] (b) " * 60, "A smile :( and a list 1) of many.\n\n" * 60, ") ] " * 60]
)
def test_brackets_that_are_closed_may_be_many(written: str) -> None:
    """Each paragraph begins anew."""
    assert problems_in(written, PATH, 1) == []


def test_the_problems_of_a_text_are_told_together() -> None:
    """Authors do not have to find out one after the other."""
    lines = [problem.line for problem in problems_in("<b>\n\n# Title\n\n<i>", PATH, 10)]

    assert lines == [10, 12, 14]


def test_code_may_show_html() -> None:
    """Tags between backticks are words, and refused no more than other words."""
    text = "Write `<b>`.\n\n```\n<b>\n```"

    assert problems_in(text, PATH, 1) == []
    assert HtmlPage(to_html(text)).all("b") == []


PAYLOADS = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>",
    "<svg><g/onload=alert(1)></svg>",
    "<math><mi><mglyph><style><img src=x onerror=alert(1)></style></mglyph></mi></math>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "[x](java\nscript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript&colon;alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    '[x](https://example.org/ "title\\" onmouseover=alert(1)")',
    '[x](https://example.org/"onmouseover="alert(1))',
    "[x][y]\n\n[y]: javascript:alert(1)",
    "<javascript:alert(1)>",
    '![x](x.png"onerror="alert(1))',
    "`` `</code><script>alert(1)</script>` ``",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "    </pre><script>alert(1)</script>",
    "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\x02script\x03alert(1)",
    "\x02wzxhzdk:0\x03 <script>alert(1)</script>",
    "*<img src=x onerror=alert(1)>*",
    "<style>@import 'https://example.org/'</style>",
    "<form action=https://example.org><button>x</button></form>",
    "<base href=https://example.org/>",
    "<meta http-equiv=refresh content='0;url=https://example.org/'>",
]


@pytest.mark.parametrize("written", PAYLOADS)
def test_nothing_that_acts_gets_through(written: str) -> None:
    """Even of what would be refused, only harmless elements are left, with an address and nothing else."""
    page = HtmlPage(to_html(written))

    assert {element.tag for element in page.elements} <= TAGS
    for element in page.elements:
        assert set(element.attributes) <= ({"href", "rel"} if element.tag == "a" else set())
        assert element.attributes.get("href", "https:").partition(":")[0] in (
            "https",
            "http",
            "mailto",
            "tel",
            "",
        )


@pytest.mark.parametrize(
    "written",
    [
        "[" * 3000,
        "(" * 3000,
        "[a](" * 400,
        "[a](" * 1500,
        "![" * 400,
        "![" * 1500,
        "*a " * 900,
        "**a*" * 450,
        "_a" * 900,
        "> " * 3000,
        "- " * 3000,
        "`a" * 900,
        "<a" * 3000,
        "&" * 3000,
        "\\" * 3000,
        "a\n: " * 3000,
        "| " * 3000 + "\n" + "|-" * 3000,
        "\n".join("  " * n + "- a" for n in range(200)),
        "\n".join(">" * n + " a" for n in range(200)),
        "[a]: b\n" * 900,
        "[not known yet" * 900,
        "![not known yet" * 900,
        "[a b c d e f g h i j" * 450 + "k l m n o p q r s t]" * 450,
        "[a](" * 900 + "b" * 30_000,
        "*not known yet " * 900,
        "`not known yet" * 900 + "``",
        " " * 30_000 + "a",
        "a  \n" * 8000,
        "#" * 6 + " a" * 10_000,
        "<" + "a" * 30_000,
        "<!--" * 3000,
    ],
    ids=lambda written: f"{written[:6]!r}",
)
def test_no_text_keeps_a_build_waiting(written: str) -> None:
    """Whatever is sent in is refused or shown within so many steps, though parsers may take the square of a text."""

    def refuse_or_show() -> None:
        if not problems_in(written, PATH, 1):
            to_html(written)

    assert steps(refuse_or_show, most=5_000_000)


def test_an_address_over_two_lines_is_told_on_one() -> None:
    """A problem is one line, whatever is quoted in it."""
    place = Where(is_page=True)
    found = problems_in("![!](!\n*) [x](javascript:\na)", PurePosixPath("a.md"), 1, place)

    assert found
    assert all(str(problem).isprintable() for problem in found)


def test_what_nobody_sees_is_refused_by_its_number_too() -> None:
    """U+202E makes text read backwards, however it came in."""
    problems = problems_in("Tea &#x202e;abc &#8; &#233; &#8364; end.", PATH, 3)

    assert [(problem.line, problem.column, problem.what) for problem in problems] == [
        (3, 5, "There is an invisible character here (U+202E)."),
        (3, 17, "There is an invisible character here (U+0008)."),
    ]


@pytest.mark.parametrize("is_page", [True, False])
def test_a_link_to_what_may_not_be_shown_is_only_its_words(is_page: bool) -> None:
    """A consent that runs out takes a story off the site, and a link to it must not keep the last site online."""
    place = Where("about/", held=frozenset({"2027/stories/bell/"}), is_page=is_page)
    written = (
        "Read [the *bell*](2027/stories/bell/index.md), [its end](2027/stories/bell/index.md#end) or "
        "[the door](2027/stories/door/index.md).\n\n::: card\ntitle: The bell\nto: 2027/stories/bell/index.md\n:::"
    )
    html = to_html(written, place)

    assert "stories/bell" not in html
    assert "Read the <em>bell</em>, its end or <a " in html
    assert "The bell" in html


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("A [noson *lawen*]{lang=cy}.", '<p>A <span lang="cy">noson <em>lawen</em></span>.</p>'),
        ("**[شام]{lang=ur}**", '<p><strong><span lang="ur" dir="rtl">شام</span></strong></p>'),
        ("[x]{lang=UR-latn}", '<p><span lang="ur-Latn">x</span></p>'),
        ("`[x]{lang=cy}`", "<p><code>[x]{lang=cy}</code></p>"),
        ("## [Te]{lang=cy}", '<h2><span lang="cy">Te</span></h2>'),
    ],
)
def test_a_part_says_its_language(written: str, html: str) -> None:
    """Whatever else it holds."""
    assert to_html(written) == html
    assert problems_in(written, PATH, 1) == []


def test_a_whole_text_says_its_language() -> None:
    """On its outermost elements; a part in English turns back. Words of ours say theirs."""
    words = "[Tea]{lang=en} chai\n\n::: help line\ncall: 01632 960 100\n\nChai\n:::"
    html = with_languages(to_html(in_language(words, "ur")))

    assert '<p lang="ur" dir="rtl"><span lang="en" dir="ltr">Tea</span> chai</p>' in html
    assert '<a lang="en-GB" dir="ltr" href="tel:01632960100">Call 01632 960 100</a>' in html


def test_the_most_lists_in_each_other() -> None:
    """As many as are allowed, on each of many lines, never end the parser."""
    line = "- " * 20 + "b"
    text = "\n".join(f"{' ' * 4 * level}{'- ' * (20 - level)}b" for level in range(20))

    assert problems_in(f"{line}\n\n{text}", PATH, 1) == []
    assert "<li>" in to_html(f"{line}\n\n{text}")


@pytest.mark.parametrize("sign", ["- ", "1. ", "> ", "1234567890", "-\t"])
def test_a_line_of_signs_takes_no_time(sign: str) -> None:
    """However long it is."""
    assert steps(lambda: problems_in(sign * (LONGEST // len(sign)), PATH, 1), most=100_000)

"""Nothing runs on a site but what comes with it, wherever it has come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.look.files import scripts
from campaign.publishing.built_site import read_page
from campaign.publishing.only_ours import may_run, what_is_not_ours

ADDRESS = "https://example.org/week/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two pages, our scripts, our style sheet and a drawing."""
    (tmp_path / "about").mkdir()
    (tmp_path / "assets/symbols").mkdir(parents=True)
    for name, text in scripts():
        (tmp_path / "assets" / name).write_text(text, "utf-8")
    (tmp_path / "assets/style.css").write_text("a { color: red }", "utf-8")
    (tmp_path / "assets/icon.svg").write_text("<svg><path d=''/></svg>", "utf-8")
    (tmp_path / "index.html").write_text('<script src="assets/script.js"></script>', "utf-8")
    (tmp_path / "about/index.html").write_text("<p>Hello</p>", "utf-8")
    return tmp_path


def said(site: Path) -> list[str]:
    return what_is_not_ours(site, ADDRESS, lambda name: read_page((site / name).read_bytes()))


def said_of(site: Path, html: str) -> list[str]:
    (site / "about/index.html").write_text(f"<p>Hello</p>{html}", "utf-8")
    return said(site)


OURS = [
    '<script src="../assets/script.js"></script>',
    '<script src="/week/assets/now.js" defer></script>',
    '<script src="https://example.org/week/assets/search.js"></script>',
    '<script src="../assets/script.js?v=1"></script>',
    '<link rel="stylesheet" href="../assets/style.css">',
    '<link rel="icon" href="../assets/icon.svg"><link rel="preload" as="font" href="../assets/fonts/a.woff2">',
    '<script type="application/ld+json">{"a": "<p onclick=x>"}</script>',
    '<script type="text/html" id="x"><p class="b">Over</p></script>',
    '<form action="../search/"></form><form action="/week/search/easy-read/"></form>',
    '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">',
    '<meta name="description" content="0; url=javascript:alert(1)">',
    '<a href="https://elsewhere.example/">a</a><a href="mailto:a@example.org">b</a><a href="tel:999">c</a>',
    '<a href="../data:x/">a</a>',
    '<img src="data:image/png;base64,AAAA">',
    "<p>once upon = a time &lt;script&gt; onclick=alert(1) javascript:alert(1)</p>",
    "<!-- <script>alert(1)</script> -->",
    '<button type="button" popovertarget="x">?</button>',
    "<svg><path d='M0 0'/><use href='#a'/></svg>",
]


@pytest.mark.parametrize("html", OURS)
def test_what_is_ours(html: str, site: Path) -> None:
    """Our scripts and style sheet from wherever they are asked for, and words that only look like more."""
    assert said_of(site, html) == []


NOT_OURS = [
    "<script>alert(1)</script>",
    "<script src></script>",
    '<script src="../evil.js"></script>',
    '<script src="https://evil.example/assets/script.js"></script>',
    '<script src="//evil.example/week/assets/script.js"></script>',
    '<script src="\\\\evil.example/week/assets/script.js"></script>',
    '<script src="https://example.org/assets/script.js"></script>',
    '<script src="https://example.org/week/../assets/script.js"></script>',
    '<script src="data:text/javascript,alert(1)"></script>',
    '<script type="module" src="../x.js"></script>',
    '<script type="module">alert(1)</script>',
    '<script type="importmap">{}</script>',
    '<script type="speculationrules">{}</script>',
    '<script type="TEXT/JAVASCRIPT">alert(1)</script>',
    '<script type="">alert(1)</script>',
    '<script type="text/html"><img src=x onerror=alert(1)></script>',
    '<script type="text/html"><iframe srcdoc="x"></iframe></script>',
    "<svg><script>alert(1)</script></svg>",
    "<svg><script href='x.js'/></svg>",
    '<link rel="stylesheet" href="https://evil.example/a.css">',
    '<link rel="alternate stylesheet" href="../a.css">',
    '<link rel="modulepreload" href="../a.js">',
    '<link rel="manifest" href="../a.json">',
    "<style>p { color: red }</style>",
    '<p style="position: fixed">',
    '<iframe src="https://evil.example/"></iframe>',
    '<object data="x.swf"></object>',
    '<embed src="x.swf">',
    '<form action="https://evil.example/"></form>',
    '<form action="../about/"></form>',
    "<form></form>",
    '<form action="../search/"><button formaction="https://evil.example/"></form>',
    '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
    '<META HTTP-EQUIV="Refresh" CONTENT="0">',
    '<meta http-equiv="set-cookie" content="a=b">',
    '<base href="https://evil.example/">',
    '<img src="x" onerror="alert(1)">',
    "<img/src='x'/onerror=alert(1)>",
    "<p ONMOUSEOVER = alert(1)>",
    "<p\nonclick\n=\nalert(1)>",
    "<p class='a'onclick=alert(1)>",
    '<a href="javascript:alert(1)">',
    '<a href=" JaVaScRiPt:alert(1)">',
    '<a href="java&#10;script:alert(1)">',
    '<a href="java&Tab;script&colon;alert(1)">',
    '<a href="&#106;avascript:alert(1)">',
    '<a href="\x01javascript:alert(1)">',
    '<a href="data:text/html,x">',
    '<a href="vbscript:x">',
    '<a ping="https://evil.example/" href="..">',
    "<svg><a xlink:href='javascript:alert(1)'></a></svg>",
    "<svg><animate attributeName='href' values='javascript:alert(1)'/></svg>",
    "<svg><set attributeName='onmouseover' to='alert(1)'/></svg>",
    "<svg><foreignObject><p>x</p></foreignObject></svg>",
    "<math><mi>x</mi></math>",
    "<template><script>alert(1)</script></template>",
    "<noscript><style>p { color: red }</style></noscript>",
    '<body onload="alert(1)">',
]


@pytest.mark.parametrize("html", NOT_OURS)
def test_what_is_not_ours(html: str, site: Path) -> None:
    """One line names the page, and what to do."""
    found = said_of(site, html)

    assert found
    assert all(line.startswith("about/index.html: There is ") for line in found)
    assert all(line.endswith("take it out.") for line in found)


def test_a_line_says_where_else(site: Path) -> None:
    """What is in a template is on every page, and one line is enough."""
    (site / "index.html").write_text("<script>1</script>", "utf-8")

    assert said_of(site, "<script>2</script>") == [
        (
            "about/index.html: There is a script in the page, which no page of ours has, and in 1 more file. "
            "Nothing may run on the site but what comes with it. Look at what changed last, and take it out."
        )
    ]


def test_a_script_of_ours_that_is_another(site: Path) -> None:
    """Its name is ours, and its bytes are not."""
    (site / "assets/script.js").write_text("alert(1)", "utf-8")

    assert [line.partition(".")[0] for line in said(site)] == ["assets/script"]


@pytest.mark.parametrize(
    "name",
    ["evil.js", "assets/other.js", "assets/javascripts/bundle.0123.min.js", "a.mjs", "a.css", "a.htm", "a.xhtml", "a.wasm", "a.svg",
     "about/A.JS", ".well-known/a.js"],
)  # fmt: skip
def test_files_that_are_not_ours(name: str, site: Path) -> None:
    """Whether a page names them or not."""
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text("x", "utf-8")

    assert [line.partition(":")[0] for line in said(site)] == [name]


@pytest.mark.parametrize(
    "drawing", ["<svg><script>1</script></svg>", "<svg onload='1'/>", "<svg><a href='javascript:1'/></svg>"]
)
def test_a_drawing_that_runs_something(drawing: str, site: Path) -> None:
    """Opened by itself, it is a page."""
    (site / "assets/symbols/a.svg").write_text(drawing, "utf-8")

    assert len(said(site)) == 1


def test_what_is_beside_the_site(site: Path) -> None:
    """Hidden folders are carried over, and are not a build's."""
    (site / ".git").mkdir()
    (site / ".git/a.js").write_text("x", "utf-8")

    assert said(site) == []


def test_the_short_way_finds_as_much() -> None:
    """Only pages that may have handlers are looked at element by element; the others lose nothing by it."""
    for html in NOT_OURS:
        whole = may_run(f"{html}<i data-a=' onx='>".encode())
        assert set(may_run(html.encode())) == set(whole), html

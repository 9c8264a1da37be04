"""The Content-Security-Policy of the pages: it is never in the way of the site, and always in the way of what gets in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from browser.pages import find_pages
from browser.searching import RESULTS
from browser.site_server import serve
from browser.states import DESKTOP, PHONE, STATES
from browser.visits import SETTLED, sweep
from campaign.forms.shell.what_browsers_may_do import policy

NOTE = """addEventListener('securitypolicyviolation', (broken) => console.error(
  `Content Security Policy: ${broken.effectiveDirective} ${broken.blockedURI} ${broken.sourceFile}:${broken.lineNumber}`), true)"""
HEAD_OF_POLICY = '<meta http-equiv="Content-Security-Policy"'


@contextmanager
def watched(browser: Browser, width: int = DESKTOP) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what the policy refuses on it."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.add_init_script(NOTE)
    page, refused = context.new_page(), list[str]()
    page.on(
        "console", lambda said: refused.append(said.text) if "ontent Security Policy" in said.text else None
    )
    yield page, refused
    context.close()


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Of all readers, one after the other: a new one can cost a second of work."""
    with watched(browser) as (page, refused):
        yield page, refused


@pytest.fixture
def reader(window: tuple[Page, list[str]]) -> Iterator[tuple[Page, list[str]]]:
    """Somebody who was never here before, and what is refused to them."""
    page, refused = window
    refused.clear()
    yield window
    sweep(page)


def do_everything(page: Page) -> None:
    """Open and choose all that can be, then look at it as a printer does."""
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    for button in page.locator("main button:not([type=submit]):visible").all():
        button.click()
    for choice in page.locator("main input[type=radio]").all():
        choice.check(force=True)
    page.emulate_media(media="print")
    page.emulate_media(media="screen", color_scheme="dark")
    page.locator("body").press("End")


def test_it_is_never_in_the_way(
    reader: tuple[Page, list[str]], address: str, paths: dict[str, str], page_type: str
) -> None:
    """On no type of page is anything refused, whatever a reader does there."""
    page, refused = reader
    page.set_viewport_size({"width": DESKTOP, "height": 800})
    page.goto(address + paths[page_type])
    page.wait_for_function(SETTLED)
    assert page.locator('head meta:nth-child(2)[http-equiv="Content-Security-Policy"]').count() == 1
    do_everything(page)
    page.wait_for_load_state("networkidle")

    assert refused == []


@pytest.mark.parametrize("state", STATES)
def test_nor_in_any_state(
    reader: tuple[Page, list[str]], address: str, paths: dict[str, str], state: str
) -> None:
    name, width, reach = STATES[state]
    page, refused = reader
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + paths[name])
    reach(page)
    page.reload()

    assert refused == []


def test_search_finds_in_a_folder(browser: Browser, built_site: Path) -> None:
    """A site that is not at the root of its host: what it fetches is still its own."""
    with serve(built_site, "/some/folder/") as address, watched(browser, PHONE) as (page, refused):
        page.goto(f"{address}/search/")
        page.get_by_role("searchbox").fill("bus stop")
        page.keyboard.press("Enter")
        expect(page.locator(RESULTS).first).to_be_visible()

    assert refused == []


@pytest.mark.parametrize("name", ["home", "event", "story", "reading settings", "easy read", "style guide"])
def test_pages_open_from_a_disk(browser: Browser, built_site: Path, name: str) -> None:
    """A page that somebody saved, or was sent: its colours, pictures and script come from beside it."""
    at = find_pages(built_site)[name]
    with watched(browser) as (page, refused):
        page.goto((built_site / at.lstrip("/") / "index.html").as_uri())
        expect(page.locator("html.js")).to_be_attached()
        colours = page.evaluate("getComputedStyle(document.querySelector('.foot')).backgroundColor")
        do_everything(page)

    assert refused == []
    assert colours not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}


ATTACKS = {
    "a script": "<script>document.title = 'ran'</script>",
    "a script from elsewhere": '<script src="https://other.example/x.js"></script>',
    "a handler": '<img src="/nothing" onerror="document.title = \'ran\'">',
    "a handler in a drawing": "<svg onload=\"document.title = 'ran'\"></svg>",
    "a link that runs": '<a id="attack" href="javascript:void(document.title = \'ran\')">x</a>',
    "a frame": "<iframe srcdoc=\"<script>parent.document.title = 'ran'</script>\"></iframe>",
    "a frame that runs": "<iframe src=\"javascript:void(parent.document.title = 'ran')\"></iframe>",
    "a script of data": "<script src=\"data:text/javascript,document.title = 'ran'\"></script>",
    "a module": "<script type=\"module\">document.title = 'ran'</script>",
    "an object": "<object data=\"data:text/html,<script>parent.document.title = 'ran'</script>\"></object>",
    "another base": '<base href="https://other.example/">',
    "a style": "<style>h1 { position: fixed; inset: 0 }</style>",
    "a style of an element": '<p id="over" style="position: fixed; inset: 0">x</p>',
    "a form to elsewhere": '<form id="form" action="https://other.example/"><button id="attack">Send</button></form>',
}
"""What could be in a page if all else failed: one of each kind that a browser would follow."""


NOT_FOLLOWED = {"an object"}
"""Nothing is waited for that this browser does not do anyway. Another one may."""

MOST_WAITS = 50
"""For an attack that nothing stops, on a machine that does much else. Nobody knows how long nothing happens."""


def happened(context: BrowserContext, site: Path, attack: str, *, with_policy: bool = True) -> set[str]:
    """What an attack did that is in a real page of the site."""
    page, asked = context.new_page(), list[str]()
    html = (site / "index.html").read_text("utf-8").replace("</h1>", f"</h1>{attack}", 1)
    (site / "attacked.html").write_text(
        html if with_policy else html.replace(HEAD_OF_POLICY, "<meta "), "utf-8"
    )

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=204)  # the browser stays on the page, whatever it asked for

    page.route("https://other.example/**", answer)
    with serve(site) as address:
        page.goto(f"{address}/attacked.html")
        if page.locator("#attack").count():
            page.locator("#attack").evaluate("(link) => link.click()")
        did = set[str]()
        for _ in range(1 if with_policy else MOST_WAITS):
            page.wait_for_timeout(100)
            did = _done(page, asked)
            if did:
                break
    page.close()
    return did


def _done(page: Page, asked: list[str]) -> set[str]:
    did = {
        "ran": page.title() == "ran",
        "asked elsewhere": bool(asked),
        "covered": page.evaluate(
            "[...document.querySelectorAll('h1, #over')].some((e) => getComputedStyle(e).position === 'fixed')"
        ),
        "moved": page.evaluate("document.baseURI").startswith("https://other.example"),
    }
    return {what for what, did_it in did.items() if did_it}


@pytest.fixture(scope="module")
def attacked(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of a page, with what it shows."""
    site = tmp_path_factory.mktemp("attacked")
    shutil.copytree(built_site / "assets", site / "assets")
    shutil.copyfile(built_site / "index.html", site / "index.html")
    return site


@pytest.fixture(scope="module")
def attackers(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


@pytest.mark.parametrize("name", ATTACKS)
def test_what_gets_in_does_nothing(attackers: BrowserContext, attacked: Path, name: str) -> None:
    """An attack that would work in the page without its policy does nothing in the page as it is."""
    if name not in NOT_FOLLOWED:
        without = happened(attackers, attacked, ATTACKS[name], with_policy=False)
        assert without, "the attack itself must be real"

    assert happened(attackers, attacked, ATTACKS[name]) == set()


@pytest.mark.parametrize(("header", "shown"), [(policy("'none'"), 0), ("default-src *", 1)])
def test_no_other_site_shows_our_pages(browser: Browser, attacked: Path, header: str, shown: int) -> None:
    """Where a host sends the headers, no page can show ours inside it, to have readers press what they do not see."""
    context = browser.new_context()
    page, ours = context.new_page(), (attacked / "index.html").read_bytes()
    headers = {"Content-Security-Policy": header}
    frame = '<iframe src="https://ours.example/"></iframe>'
    page.route(
        "https://ours.example/",
        lambda route: route.fulfill(body=ours, content_type="text/html", headers=headers),
    )
    page.route("https://other.example/", lambda route: route.fulfill(body=frame, content_type="text/html"))
    page.goto("https://other.example/")

    assert sum(each.locator(".mast").count() for each in page.frames[1:]) == shown
    context.close()

"""The search page in a real browser: typing, finding, being told, and all of it without JavaScript too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from browser.checkers import known_false_alarms, without_false_alarms
from browser.searching import RESULTS, look_for
from browser.site_server import serve
from browser.visits import Visits, checker_for, hearing
from campaign.addresses import TOOLS

PHONE, DESKTOP = 320, 1280
TYPES_AT_ONCE = """new MutationObserver((_, watch) => {
  const box = document.getElementById("q");
  if (!box) return;
  watch.disconnect();
  box.value = "bus stop";
}).observe(document, { childList: true, subtree: true })"""


@pytest.fixture
def page(visits: Visits) -> Iterator[Page]:
    with visits.visitor(DESKTOP) as page:
        yield page


def test_search_is_in_the_header_of_every_page(page: Page, address: str) -> None:
    """A link that the keyboard reaches leads to the search page."""
    page.goto(f"{address}/privacy/")
    page.get_by_role("banner").get_by_role("link", name="Search").press("Enter")

    expect(page).to_have_url(f"{address}/search/")
    expect(page.get_by_role("banner").get_by_role("link", name="Search")).to_have_attribute(
        "aria-current", "page"
    )


def test_searching_by_keyboard(page: Page, address: str) -> None:
    """Type, Enter: the count is announced, the focus goes to the results, and Tab to the first of them."""
    page.goto(f"{address}/search/")
    page.get_by_role("searchbox", name="What are you looking for?").focus()
    page.keyboard.type("bus stop")
    page.keyboard.press("Enter")

    expect(page.get_by_role("status")).to_contain_text("found")
    expect(page.get_by_role("heading", name="Results for “bus stop”")).to_be_focused()
    expect(page).to_have_url(f"{address}/search/?q=bus+stop")
    assert page.title().startswith("bus stop – Search")

    page.keyboard.press("Tab")

    expect(page.locator(RESULTS).first).to_be_focused()
    expect(page.locator(RESULTS).first).to_contain_text("bus stop")

    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_contain_text("bus stop")


def test_whoever_reads_easy_read_finds_easy_read(page: Page, address: str) -> None:
    """The search of an Easy Read page says that Easy Read is on, and what it finds is Easy Read, without summaries."""
    page.goto(f"{address}/privacy/easy-read/")
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    expect(page).to_have_url(f"{address}/search/easy-read/")
    page.get_by_role("searchbox").fill("bus stop")
    page.keyboard.press("Enter")
    first = page.locator(RESULTS).first
    expect(first).to_contain_text("bus stop")

    expect(page.get_by_role("banner").get_by_role("link", name="Easy Read is on")).to_be_visible()
    assert page.locator("#results .summary").count() == 0

    first.click()

    expect(page).to_have_url(re.compile(r"/2027/events/[\w-]+/easy-read/$"))


def test_the_list_in_easy_read_leads_to_easy_read(visits: Visits, address: str) -> None:
    """Without JavaScript too; only pages that have no Easy Read are as they are."""
    with visits.visitor(DESKTOP, scripts=False) as page:
        page.goto(f"{address}/search/easy-read/")
        leads = [link.get_attribute("href") or "" for link in page.locator(".letter a").all()]

    assert len(leads) > 50
    others = [to for to in leads if not to.endswith("/easy-read/")]
    assert others
    assert {to.removeprefix("../../") for to in others} <= set(TOOLS)


def test_what_was_typed_before_the_script_came_stays(page: Page, address: str) -> None:
    """On a slow connection the box is there long before the script."""
    with page.add_init_script(TYPES_AT_ONCE):
        page.goto(f"{address}/search/")
        expect(page.locator("#results")).not_to_have_attribute("aria-busy", "true")

        expect(page.get_by_role("searchbox")).to_have_value("bus stop")

        page.get_by_role("searchbox").press("Enter")

        expect(page.locator(RESULTS).first).to_contain_text("bus stop")


def test_results_are_an_ordered_list_of_pages(page: Page, address: str) -> None:
    """Each has a title that links, the kind of page, and a summary; as many as were announced."""
    found = look_for(page, "library", address)
    first = page.locator("ol#results > li").first
    said = page.get_by_role("status").inner_text()

    assert said == f"{len(found)} pages found."
    assert first.locator("h3 a").get_attribute("href")
    assert all(text.strip() for text in first.locator("p").all_inner_texts())


def test_a_result_says_what_became_of_an_event(page: Page, address: str) -> None:
    """Whoever looks for one that is cancelled, paused or full sees that before they set out."""
    said = {}
    for query in ("film night", "mend and talk", "spend five thousand pounds"):
        look_for(page, query, address)
        first = page.locator("ol#results > li").first
        said[query] = [words.inner_text() for words in first.locator("b").all() if words.is_visible()]

    assert list(said.values()) == [["Cancelled"], ["Paused"], ["Full"]]


def test_the_list_from_a_to_z_says_what_became_of_an_event(visits: Visits, address: str) -> None:
    """Without JavaScript, too."""
    with visits.visitor(DESKTOP, scripts=False) as page:
        page.goto(f"{address}/search/")
        of_film = page.locator(".letter li", has=page.get_by_role("link", name=re.compile("^Film night:")))

        expect(of_film).to_contain_text("Cancelled")


def test_more_is_shown_on_demand(page: Page, address: str) -> None:
    """Ten at first; a button adds the rest and moves the focus to the first that is new."""
    look_for(page, "sampleton", address)

    expect(page.locator(RESULTS)).to_have_count(10)

    page.get_by_role("button", name="Show more").press("Enter")

    expect(page.locator(RESULTS).nth(10)).to_be_focused()


@pytest.mark.parametrize("query", ["zzzzzzzz", "the of", "?!", "constructor", "hasOwnProperty"])
def test_nothing_found_comes_with_help(query: str, page: Page, address: str) -> None:
    """The status says so, with what to do next, and the A to Z is still below."""
    assert look_for(page, query, address) == []
    expect(page.get_by_role("status")).to_have_text("Nothing found.")
    expect(page.locator("#nothing").get_by_role("link")).to_have_count(3)
    expect(page.get_by_role("heading", name="Everything, from A to Z")).to_be_visible()


def test_no_query_is_just_the_question(page: Page, address: str) -> None:
    """Without a query nothing is announced and nothing of the index is fetched."""
    asked: list[str] = []
    with hearing(page, request=lambda request: asked.append(request.url)):
        page.goto(f"{address}/search/?q=%20", wait_until="networkidle")

    expect(page.get_by_role("status")).to_be_empty()
    assert not [url for url in asked if url.endswith(".json") or ".json?" in url]
    assert page.locator("#found, #nothing, #corrected, #more").evaluate_all(
        "all => all.map(e => e.checkVisibility() && e.innerText)"
    ) == [False, "", False, False]


def test_going_back_shows_what_was_found_before(page: Page, address: str) -> None:
    """Each search is a step of the history; a jump to a letter leaves the results alone."""
    before = look_for(page, "garden", address)
    page.get_by_role("searchbox").fill("library")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", name="Results for “library”")).to_be_visible()
    page.go_back()

    expect(page.get_by_role("searchbox")).to_have_value("garden")
    expect(page.locator(RESULTS)).to_have_text(before)

    page.get_by_role("navigation", name="Letters").get_by_role("link", name="C", exact=True).click()

    expect(page.locator(RESULTS)).to_have_text(before)


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror=\"document.body.id='hit'\">",
        "\"><script>document.body.id='hit'</script>",
        "javascript:document.body.id='hit'",
        "{query}{title} $& $` {{7*7}}",
        "bus <svg onload=document.body.id='hit'>",
        "a" * 5_000,
        "😀 \x00 \u202e",
    ],
)
def test_a_hostile_query_is_only_words(query: str, page: Page, address: str) -> None:
    """Whatever is in the address is shown as it is, never run, and breaks nothing."""
    mistakes: list[str] = []
    with hearing(page, pageerror=lambda error: mistakes.append(str(error))):
        look_for(page, query, address)

    assert page.locator("#hit, main img, main script[src^=x]").count() == 0
    assert page.locator("#found").inner_text().startswith(f"Results for “{query[:20].split(maxsplit=1)[0]}")
    assert mistakes == []


def test_a_search_fetches_only_what_it_needs(page: Page, address: str) -> None:
    """Only files of the letters that were typed, a few kB in all, each once."""
    asked: dict[str, int] = {}

    def weigh(answer: Response) -> None:
        if ".json" in answer.url:
            asked[answer.url.partition("?")[0]] = len(answer.body())

    with hearing(page, response=weigh):
        look_for(page, "library", address)
        page.wait_for_load_state("networkidle")

    of_words = [url.removeprefix(f"{address}/search/") for url in asked if "/pages/" not in url]

    assert of_words == ["words/l.json", "found/l-0.json"]
    assert len(asked) <= len(of_words) + 10
    assert sum(asked.values()) < 20_000


def test_no_other_page_loads_the_search(visits: Visits) -> None:
    """The script and the index are asked for on the search page only."""
    assert not [url for url in visits.see("home", DESKTOP).requests if "search" in url]


def test_a_site_below_a_path_is_searched_too(browser: Browser, built_site: Path) -> None:
    """The index and the results are found wherever the site is."""
    with serve(built_site, "/some/where/") as address:
        page = browser.new_page()
        found = look_for(page, "library", address)
        page.locator(RESULTS).first.click()

        expect(page.get_by_role("heading", level=1)).to_have_text(found[0])

        page.close()


def test_a_search_that_fails_says_so(page: Page, address: str) -> None:
    """Without the index, the status says that the search does not work, and the A to Z is there."""
    page.route("**/words/*.json*", lambda route: route.abort())
    look_for(page, "library", address)
    page.unroute_all()

    expect(page.get_by_role("status")).to_contain_text("does not work right now")
    expect(page.get_by_role("navigation", name="Letters")).to_be_visible()


def test_without_javascript_everything_is_there_from_a_to_z(visits: Visits, address: str) -> None:
    """No form that could not answer; a list of letters that jump to all pages by their titles."""
    with visits.visitor(PHONE, scripts=False) as page:
        page.goto(f"{address}/search/?q=library")

        expect(page.get_by_role("search")).to_be_hidden()
        expect(page.get_by_role("heading", level=2).first).to_have_text("Everything, from A to Z")

        page.get_by_role("navigation", name="Letters").get_by_role("link", name="C", exact=True).click()

        expect(page.get_by_role("heading", name="C", exact=True)).to_be_in_viewport()
        expect(page.get_by_role("link", name="Clock Tower Library")).to_have_attribute(
            "href", "../venues/clock-tower-library/"
        )


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("query", ["libary", "zzzzzzzz"])
def test_every_state_is_accessible(query: str, width: int, visits: Visits, address: str) -> None:
    """No checker finds anything wrong with a correction and its results, or with nothing found.

    Plain results are a type of page.
    """
    with visits.visitor(width) as page:
        look_for(page, query, address)
        findings = without_false_alarms(checker_for(width)(page), known_false_alarms())

    assert not findings, "\n" + "\n".join(map(str, findings))

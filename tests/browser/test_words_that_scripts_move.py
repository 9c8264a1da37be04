"""Words in other languages keep them, and their direction, where a script makes them or puts others in their place."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browser.clock import move_clock
from browser.visits import Visits

DESKTOP = 1280
TEA, EVENING = "چائے اور گفتگو", "Noson lawen"
BEFORE, FRIDAY, SUNDAY, AFTER = (f"2027-07-{day}T08:00:00+01:00" for day in ("05", "09", "11", "20"))

UNSAID = """([area, welsh]) => {
  const unsaid = [], letters = document.createTreeWalker(document.querySelector(area), NodeFilter.SHOW_TEXT);
  while (letters.nextNode()) {
    const { data, parentElement: around } = letters.currentNode;
    const { lang } = around.closest("[lang]"), { direction } = getComputedStyle(around);
    if (around.closest("script, .vh")) continue;
    const isArabic = /[\\u0600-\\u06ff]/.test(data), isWelsh = data.includes(welsh);
    if (isArabic && !(["ur", "ar"].includes(lang) && direction === "rtl")) unsaid.push(data);
    else if (isWelsh && lang !== "cy") unsaid.push(data);
    else if (!isArabic && /[a-z]/i.test(data) && direction === "rtl") unsaid.push(data);
  }
  return unsaid;
}"""
"""Texts in an area whose language or direction nobody says."""


def unsaid(page: Page, area: str = "main") -> list[str]:
    found: list[str] = page.evaluate(UNSAID, [area, EVENING])
    return found


def test_what_a_search_finds_is_in_its_language(visits: Visits, address: str) -> None:
    """Titles and summaries in Urdu, and in Welsh in the next search, in which nothing is left of the first."""
    with visits.visitor(DESKTOP) as page:
        page.goto(f"{address}/search/?q=چائے")
        first = page.locator("#results > li").first
        expect(first.locator("h3 a")).to_have_text(TEA)
        urdu = unsaid(page, "#results"), first.locator(".summary [lang=ur]").count()

        page.get_by_role("searchbox").fill("noson")
        page.get_by_role("searchbox").press("Enter")
        expect(first.locator("h3 a")).to_contain_text(EVENING)
        welsh = unsaid(page, "#results"), first.locator(".summary [lang=cy]").count()
        turned = page.locator("#results [dir=rtl]").count()

    assert (urdu, welsh, turned) == (([], 1), ([], 1), 0)


def test_so_is_what_a_search_in_easy_read_finds(visits: Visits, address: str) -> None:
    """It has titles only."""
    with visits.visitor(DESKTOP) as page:
        page.goto(f"{address}/search/easy-read/?q=چائے")
        expect(page.locator("#results a").first).to_have_text(TEA)

        assert unsaid(page, "#results") == []


def test_what_is_on_today_and_next_is_in_its_language(visits: Visits, address: str) -> None:
    """On each day the script moves other rows into the two lists of the home page."""
    seen = {}
    with visits.visitor(DESKTOP, at=BEFORE) as page:
        page.goto(f"{address}/")
        for day in (BEFORE, FRIDAY, SUNDAY):
            move_clock(page, day)
            titles = page.locator("[data-first] h3:visible").all_inner_texts()
            seen[day] = (
                unsaid(page),
                any(TEA in title for title in titles),
                any(EVENING in title for title in titles),
            )

    assert seen == {BEFORE: ([], False, False), FRIDAY: ([], False, True), SUNDAY: ([], True, False)}


def test_a_row_about_another_time_is_in_its_languages(visits: Visits, address: str) -> None:
    """The place, the room and the note of the next time come in place of those of the last."""
    with visits.visitor(DESKTOP, at=BEFORE) as page:
        page.goto(f"{address}/2027/")
        place = page.locator(".ev", has=page.get_by_role("heading", name=TEA)).locator("[data-part=place]")
        seen = []
        for day in (BEFORE, FRIDAY, SUNDAY, AFTER):
            move_clock(page, day)
            seen.append((place.inner_text(), unsaid(page)))

    assert len({words for words, _ in seen}) == len(seen)
    assert [lost for _, lost in seen] == [[]] * len(seen)


def test_words_about_what_is_over_are_in_their_languages(visits: Visits, address: str) -> None:
    """What was not known of a place is not recorded later: the town stays Urdu, there and back again."""
    with visits.visitor(DESKTOP, at=BEFORE) as page:
        page.goto(f"{address}/2027/events/urdu-chai/")
        place = page.locator(".times li").last.locator("p").last
        seen = []
        for day in (BEFORE, AFTER, BEFORE):
            move_clock(page, day)
            seen.append((place.inner_text().partition(", ")[2], unsaid(page)))

    assert seen == [("place not known yet", []), ("place not recorded", []), ("place not known yet", [])]


def test_the_meaning_of_a_word_is_in_the_language_of_the_page(visits: Visits, address: str) -> None:
    """On a page that has Urdu words, too; and the glossary says which of its words are Welsh."""
    with visits.visitor(DESKTOP) as page:
        page.goto(f"{address}/2027/stories/what-is-the-hour-for/")
        page.locator(".word__ask").first.click()
        means = page.locator(".word__means:popover-open")
        meaning = means.evaluate("e => [e.closest('[lang]').lang, getComputedStyle(e).direction]")
        page.locator(".word__means:popover-open").get_by_role("link").click()
        expect(page.locator(":target")).to_be_in_viewport()
        welsh = page.get_by_text("hygyrch", exact=True).evaluate("e => e.closest('[lang]').lang")

    assert (meaning, welsh) == (["en-GB", "ltr"], "cy")

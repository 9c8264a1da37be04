"""Easy Read pages: of a twin that people wrote, made from an event's facts, or saying that there is none yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from campaign.addresses import HOME, in_easy_read, programme_address
from campaign.artefact import Artefact, Facts, Page
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead, State
from campaign.model.published_file import DOCS
from campaign.model.week import Campaign
from campaign.prose.markdown import to_html
from campaign.prose.place import Where, leads_inside
from campaign.site.easy_sources import has_changed_since_check
from campaign.telling.dates import full_date
from campaign.telling.easy_text import PICTURES, as_markdown

Pictures = Callable[[str], str | None]
"""The address of the picture with a name; None where there is none."""

FEW_PARTS = 3
"""A page with more begins with a list of them."""

_PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,;:?£()]|-(?!-)|\.(?!\.))*")
"""A sentence without Markdown, as most are: the parser would take longer for it than all else on the page."""

_LINK_INSIDE = re.compile(r"\]\((?![\w+.-]+:)")
"""A link that reads otherwise on another page."""


class EasyWhere(Where):
    """Links lead to Easy Read pages, so that readers who chose Easy Read stay in it."""

    def link(self, written: str) -> str:
        # An Easy Read has other parts than its page.
        return super().link(written.partition("#")[0] if leads_inside(written) else written)

    def relative(self, address: str) -> str:
        to = in_easy_read(address)
        # Whoever is here already wants to read the page itself.
        return super().relative(address if to == self.at else to)


def easy_read_page(
    easy: EasyRead,
    of: Page,
    campaign: Campaign,
    pictures: Pictures,
    build: Build,
    video: str | None = None,
) -> Artefact:
    """``video`` tells the same, and stands first: readers ask for it before they ask for Easy Read."""

    def parts() -> list[Facts]:
        return [part_facts(part, of, pictures, build, easy.folder) for part in easy.parts]

    facts: Facts = {"title": easy.title, "states": list(_states(easy, build)), "video": easy.video or video}
    return made_page(of, parts, facts, campaign, pictures, build, easy.file or easy.source, of.is_listed)


def no_easy_read_page(
    of: Page, campaign: Campaign, pictures: Pictures, build: Build, video: str | None = None
) -> Artefact:
    """Says that there is none, whom to ask instead, and where Easy Read goes on."""
    locale = build.locale

    def parts() -> list[Facts]:
        blocks = (
            _block(PICTURES["not_known"], say(locale, "easy.none")),
            _block(PICTURES["ask"], say(locale, "easy.none_ask"), say(locale, "easy.none_tell")),
        )
        none = part_facts(EasyPart(say(locale, "easy.none_title"), blocks), of, pictures, build)
        return [none, _to_events_and_home(campaign, pictures, build)] if of.address else [none]

    facts: Facts = {"states": [], "video": video}
    return made_page(of, parts, facts, campaign, pictures, build, is_listed=False)


def made_page(
    of: Page,
    make_parts: Callable[[], Sequence[Facts]],
    facts: Facts,
    campaign: Campaign,
    pictures: Pictures,
    build: Build,
    source: PurePosixPath | None = None,
    is_listed: bool = True,
) -> Artefact:
    """Any Easy Read page: what it says in its parts. Whom to ask stands below them on every one, see :func:`help_part`."""
    title = facts.get("title") or (of.title if of.address else campaign.name)

    def all_facts() -> Facts:
        parts = make_parts()
        to_events = [] if of.address else [_to_events(campaign, pictures, build)]
        last = (part_facts(part, of, pictures, build) for part in _help_lines(of.help_lines, build))
        whole = [*parts, *to_events, *last]
        for number, part in enumerate(whole, start=1):
            part["id"] = f"part-{number}"
        is_long = len(parts) > FEW_PARTS
        return {"easy": {**facts, "title": title, "of": of.address, "parts": whole, "is_long": is_long}}

    return page(
        in_easy_read(of.address),
        "easy-read.html",
        say(build.locale, "easy.title", title=title),
        say(build.locale, "easy.summary", title=title),
        all_facts,
        build,
        trail=of.trail,
        source=source,
        is_listed=is_listed,
    )


def part_facts(
    part: EasyPart, of: Page, pictures: Pictures, build: Build, folder: PurePosixPath = DOCS
) -> Facts:
    """A title and its rows. ``folder`` is where relative links begin."""
    place = EasyWhere(
        in_easy_read(of.address), folder, build.files, build.locale, is_page=True, held=build.held
    )
    words = build.explainer(place.at)
    rows = [
        {
            "picture": pictures(block.picture) if block.picture else None,
            "words": "\n".join(words.link_bold(_paragraph(line.text, place)) for line in block.lines),
        }
        for block in part.blocks
    ]
    return {"title": part.title, "blocks": rows}


def _paragraph(sentence: str, place: Where) -> str:
    if _PLAIN.fullmatch(sentence):
        return f"<p>{sentence}</p>"
    return to_html(sentence, place) if _LINK_INSIDE.search(sentence) else _same_everywhere(sentence)


@lru_cache(maxsize=1024)
def _same_everywhere(sentence: str) -> str:
    """Such as help lines, which stand on many pages."""
    return to_html(sentence, Where(is_page=True))


def _states(easy: EasyRead, build: Build) -> Iterator[str]:
    """What readers should know before they trust the page."""
    if has_changed_since_check(easy):
        yield say(build.locale, "easy.changed_since_check")
    elif easy.checked:
        day = full_date(easy.checked.on, build.locale)
        yield say(build.locale, "easy.checked", group=easy.checked.by, day=day, n=easy.checked.readers)
    else:
        yield say(build.locale, "easy.draft")
    if easy.made_from_facts:
        yield say(build.locale, "easy.from_facts")
    elif any(part.about for part in easy.parts):
        yield say(build.locale, "easy.part_from_facts")
    if easy.state is State.OUT_OF_DATE:
        yield say(build.locale, "easy.out_of_date")
    elif easy.state is State.UNMATCHED:
        yield say(build.locale, "easy.unmatched")


def _block(picture: str, *lines: str) -> EasyBlock:
    return EasyBlock(picture, tuple(EasyLine(line) for line in lines))


def _to_events(campaign: Campaign, pictures: Pictures, build: Build) -> Facts:
    """From home, two steps lead to when and where the first event is."""
    to = programme_address(campaign.year)
    row = {"picture": pictures("calendar"), "title": say(build.locale, "easy.events"), "address": to}
    return {"title": say(build.locale, "easy.whats_on"), "blocks": [row]}


def _to_events_and_home(campaign: Campaign, pictures: Pictures, build: Build) -> Facts:
    """From a page that has nothing to read, so that nobody is stuck there."""
    events, home = _to_events(campaign, pictures, build), say(build.locale, "easy.home")
    to_home = {"picture": pictures("home"), "title": home, "address": HOME}
    return {"title": say(build.locale, "easy.go_on"), "blocks": [*events["blocks"], to_home]}


def _help_lines(lines: Sequence[Facts], build: Build) -> Iterator[EasyPart]:
    """Whom to talk to now, where a page is hard to read for what it tells."""
    rows = []
    for line in lines:
        if line["call"]:
            said = say(build.locale, "help.call", number=line["call"])
            how = f"[{said}](tel:{line['call'].replace(' ', '')})"
        else:
            how = say(build.locale, "help.text", text=line["text"], number=line["to"])
        rows.append(_block("phone", f"{as_markdown(line['name'])}.", f"{how}."))
    if rows:
        yield EasyPart(say(build.locale, "easy.help_lines"), tuple(rows))


def help_part(campaign: Campaign, pictures: Pictures, build: Build) -> Facts:
    """Whom to ask, by telephone, e-mail and post: the same below every Easy Read."""
    return {
        "id": "help",
        "title": say(build.locale, "easy.help"),
        "blocks": [
            {
                "picture": pictures(block.picture or ""),
                "words": "\n".join(_paragraph(line.text, Where()) for line in block.lines),
            }
            for block in _ways_to_ask(campaign, build)
        ],
    }


def _ways_to_ask(campaign: Campaign, build: Build) -> tuple[EasyBlock, ...]:
    contact, locale = campaign.contact, build.locale
    phone = f"[{contact.phone}](tel:{contact.phone.replace(' ', '')})"
    email = f"[{contact.email}](mailto:{contact.email})"
    hours = [say(locale, "easy.help_hours", hours=as_markdown(contact.hours))] if contact.hours else []
    address = say(locale, "easy.help_address", address=as_markdown(", ".join(contact.post)))
    return (
        _block("phone", say(locale, "easy.help_call", phone=phone), *hours),
        _block("supporter", say(locale, "easy.help_someone")),
        _block("email", say(locale, "easy.help_write", email=email)),
        _block("letter", say(locale, "easy.help_post"), address),
    )

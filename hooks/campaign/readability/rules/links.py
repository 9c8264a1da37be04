"""What links say: ER36."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.readability.inline import Mark
from campaign.readability.rules.fault import Fault, PageText, quoted

_SAYS_NOTHING = frozenset({
    "click here", "click", "here", "more", "read more", "this", "this link", "this page", "link",
    "find out more", "learn more", "see more", "details", "page", "go", "website", "see here",
})  # fmt: skip
_RAW = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:html?|pdf|docx?)")


def links_say_where(page: PageText) -> Iterator[Fault]:
    """ER36."""
    leads: dict[str, str] = {}
    for unit in page.text.units:
        for span in unit.marked(Mark.LINK):
            text = " ".join(unit.text[span.start : span.end].split())
            says = text.lower().strip(" .!:>→")
            if says in _SAYS_NOTHING or not says:
                yield Fault(
                    unit,
                    span.start,
                    f"The link {quoted(text)} does not say where it leads.",
                    'Name what readers will find, as in "See the programme".',
                )
            elif _RAW.fullmatch(text):
                yield Fault(
                    unit,
                    span.start,
                    f"{quoted(text)} is a web address.",
                    "Make words the link: [what it is](address).",
                )
            elif leads.setdefault(says, span.target) != span.target:
                yield Fault(
                    unit,
                    span.start,
                    f"Two links say {quoted(text)}, but lead to different pages.",
                    "Give each its own words.",
                )
        for span in unit.marked(Mark.NEW_WINDOW):
            yield Fault(unit, span.start, "This link opens a new window.", "Take the target away.")
        for raw in re.finditer(r"(?:https?://|www\.)\S+", unit.text):
            if not unit.is_quoted(raw.start()) and not unit.covers(Mark.LINK, raw.start()):
                yield Fault(
                    unit,
                    raw.start(),
                    f"{quoted(raw[0].rstrip('.,'))} is a web address.",
                    "Make words the link: [what it is](address).",
                )

"""Hard words explained the first time they are on a page, without a script.

The word stays text, so that it can be copied, printed and read out; a button behind it opens its meaning. That is a
``popover`` of HTML: Escape, a press elsewhere or "Close" shuts it, and the focus returns. A browser that knows no
popovers, a reading view, a browser of text and paper show the meaning in brackets instead. For their sake the style
sheet writes what is on the buttons.
"""

from __future__ import annotations

import re
from html import unescape

from markupsafe import Markup, escape

from campaign.addresses import GLOSSARY, in_easy_read
from campaign.languages.phrases import say
from campaign.model.glossary import Glossary, Term
from campaign.prose.place import Where

NOT_IN = {
    "a", "blockquote", "button", "caption", "code", "figcaption", "h1", "h2", "h3", "h4", "pre", "q", "summary", "svg", "th",
    "video",
}  # fmt: skip
"""Where a word is a name, a link or somebody's own, and no button belongs. Nor does one in words of another language."""

# As our renderer writes tags: double quotes only, and quoted values may hold any sign.
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)(?:[^<>"]|"[^"]*")*>')
_STRONG = re.compile(r"<a .*?</a>|<strong>([^<>]*)</strong>", re.DOTALL)

_EXPLAINED = Markup(
    '<span class="word">{said}<button class="word__ask" type="button" popovertarget="{id}"'
    ' aria-label="{ask}"></button></span>'
    '<span class="word__means" id="{id}" popover><span class="word__sign"> (</span>'
    '<b class="word__name">{word}: </b><span class="word__text">{means}</span>'
    '<span class="word__ways"> <a href="{href}">{more}</a>'
    '<button class="word__close" type="button" popovertarget="{id}" popovertargetaction="hide"'
    ' aria-label="{close}"></button></span>'
    '<span class="word__sign">)</span></span>'
)


class Explainer:
    """Explains words in the texts of one page, given in their order: each word once."""

    def __init__(self, glossary: Glossary, place: Where) -> None:
        self._glossary = glossary
        self._place = place
        self._explained: set[str] = set()

    def explain(self, html: str) -> Markup:
        """HTML from :func:`campaign.prose.markdown.to_html` with the first of each hard word explained."""
        finder = self._glossary.finder
        if finder is None or not finder.search(unescape(html)):
            return Markup(html)  # noqa: S704 - as it came from the renderer
        made, end, inside = [], 0, 0
        in_language, opened = "", 0
        for tag in _TAG.finditer(html):
            words = html[end : tag.start()]
            made.append(words if inside or opened else self._with_meanings(words, finder))
            made.append(tag[0])
            if tag[2] in NOT_IN:
                inside += -1 if tag[1] else 1
            if opened and tag[2] == in_language:
                opened += -1 if tag[1] else 1
            elif not opened and ' lang="' in tag[0]:
                in_language, opened = tag[2], 1
            end = tag.end()
        made.append(html[end:] if inside or opened else self._with_meanings(html[end:], finder))
        return Markup("".join(made))  # noqa: S704 - only our own spans were added

    def _with_meanings(self, escaped: str, finder: re.Pattern[str]) -> str:
        if "&" not in escaped:
            return finder.sub(self._explained_once, escaped)
        # A word may have a sign that HTML writes otherwise, such as A&E.
        words, made, end = unescape(escaped), [], 0
        for found in finder.finditer(words):
            made += [escape(words[end : found.start()]), self._explained_once(found)]
            end = found.end()
        return "".join([*made, escape(words[end:])]) if made else escaped

    def _explained_once(self, found: re.Match[str]) -> str:
        """HTML in place of a word of a text without tags."""
        term = self._glossary.term(found[0])
        if term.anchor in self._explained:
            return escape(found[0])
        self._explained.add(term.anchor)
        language = self._place.language
        return _EXPLAINED.format(
            said=found[0],
            id=term.anchor,
            ask=say(language, "glossary.ask", word=term.word),
            word=with_a_capital(term.word),
            means=term.means,
            href=self._link(term),
            more=say(language, "glossary.more", word=with_a_capital(term.word)),
            close=say(language, "glossary.close"),
        )

    def link_bold(self, html: str) -> Markup:
        """For Easy Read, whose text itself explains the bold words: each that is in the glossary leads there.

        But for those that lead elsewhere already.
        """
        if "<strong>" not in html:
            return Markup(html)  # noqa: S704 - as it came from the renderer
        return Markup(_STRONG.sub(self._linked, html))  # noqa: S704 - only our own links were added

    def _linked(self, bold: re.Match[str]) -> str:
        finder = self._glossary.finder
        if finder is None or bold[1] is None or not finder.fullmatch(unescape(bold[1])):
            return bold[0]
        term = self._glossary.term(unescape(bold[1]))
        to = f"{self._place.relative(in_easy_read(GLOSSARY))}#{term.anchor}"
        return f'<strong><a href="{escape(to)}">{bold[1]}</a></strong>'

    def _link(self, term: Term) -> str:
        return f"{self._place.relative(GLOSSARY)}#{term.anchor}"


def with_a_capital(word: str) -> str:
    return word[:1].upper() + word[1:]

"""Marks of languages become ``lang`` and ``dir`` on the right element, and are nowhere else."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from campaign.languages.in_html import blocks_in_language, text_in, with_languages
from campaign.languages.tagged_text import BEGINS, ENDS, NAMED
from campaign.languages.written import read_parts, written_parts

UR = read_parts("[شام]{lang=ur}")
CY = read_parts("[noson]{lang=cy}")
MIXED = read_parts("a [noson]{lang=cy}")


def html(template: str) -> str:
    """The template with words in Urdu, in Welsh, and in part in Welsh, in text or attributes."""
    return with_languages(Markup(template).format(ur=UR, cy=CY, mixed=MIXED))


@pytest.mark.parametrize(
    ("template", "made"),
    [
        ("<p>{ur}</p>", '<p lang="ur" dir="rtl">شام</p>'),
        ("<p>{cy}</p>", '<p lang="cy">noson</p>'),
        ('<p class="x">“{ur}”</p>', '<p lang="ur" dir="rtl" class="x">“شام”</p>'),
        ("<p>&ldquo;{cy}&rdquo;</p>", '<p lang="cy">&ldquo;noson&rdquo;</p>'),
        ("<p>{mixed}</p>", '<p>a <span lang="cy">noson</span></p>'),
        ("<p>{cy} <b>x</b></p>", '<p><span lang="cy">noson</span> <b>x</b></p>'),
        ("<p>{cy}, {ur}</p>", '<p><span lang="cy">noson</span>, <span lang="ur" dir="rtl">شام</span></p>'),
        ('<p lang="pl">{cy}</p>', '<p lang="pl"><span lang="cy">noson</span></p>'),
        ("<title>{cy}</title>", '<title lang="cy">noson</title>'),
        ("<title>{mixed} – Week</title>", "<title>a noson – Week</title>"),
        ('<a title="{mixed}" href="x">y</a>', '<a title="a noson" href="x">y</a>'),
        ('<a aria-label="{ur}">{cy}</a>', '<a lang="cy" aria-label="شام">noson</a>'),
        ('<img alt="{ur}">', '<img lang="ur" dir="rtl" alt="شام">'),
        ('<meta content="{ur}">', '<meta lang="ur" dir="rtl" content="شام">'),
        ('<meta content="{mixed}">', '<meta lang="cy" content="a noson">'),
        ('<input value="{ur}">', '<input value="شام">'),
        ("<p>x</p>", "<p>x</p>"),
    ],
)
def test_words_say_their_language(template: str, made: str) -> None:
    """On their element if they are all that it holds, on one of their own if not, and never inside a tag."""
    assert html(template) == made


@pytest.mark.parametrize("later", ["data-words", "data-over-says"])
def test_what_a_script_shows_later_brings_its_parts_along(later: str) -> None:
    """An attribute has only words; beside it is what says their languages."""
    made = html(f'<span {later}="{{mixed}}">x</span>')

    assert made == (
        f'<span {later}="a noson" data-parts="[[&quot;a &quot;], [&quot;noson&quot;, &quot;cy&quot;, &quot;ltr&quot;]]">x</span>'
    )


def test_a_page_from_right_to_left_turns_other_words_round() -> None:
    """``dir`` is said wherever it is another one than around it."""
    assert with_languages(Markup("<p>{}</p>").format(CY), "rtl") == '<p lang="cy" dir="ltr">noson</p>'


def test_words_are_turned_round_by_what_they_are_in() -> None:
    """A text in Urdu has English in it; what is after it is as before."""
    made = with_languages(Markup('<div lang="ur" dir="rtl"><hr><p>{0} x</p></div><p>{0} x</p>').format(CY))

    assert made == (
        '<div lang="ur" dir="rtl"><hr><p><span lang="cy" dir="ltr">noson</span> x</p></div>'
        '<p><span lang="cy">noson</span> x</p>'
    )


def test_marks_that_do_not_fit_leave_only_words() -> None:
    """Such as half of a pair, or a pair around an element."""
    assert with_languages(f"<p>{BEGINS}cy{NAMED}a<b>b</b>{ENDS}</p>{ENDS}") == "<p>a<b>b</b></p>"


def test_outermost_elements_of_a_text_say_it() -> None:
    """Those inside inherit it. A rule has no words."""
    text = (
        '<h2 id="a">A</h2>\n<ul><li>b</li></ul><hr><p lang="en">c</p><figure><img src="x"><p>d</p></figure>'
    )

    assert blocks_in_language(text, "ur") == (
        '<h2 lang="ur" dir="rtl" id="a">A</h2>\n<ul lang="ur" dir="rtl"><li>b</li></ul><hr><p lang="en">c</p>'
        '<figure lang="ur" dir="rtl"><img src="x"><p>d</p></figure>'
    )
    assert blocks_in_language(text, None) == text


def test_the_words_of_an_element_keep_their_languages() -> None:
    """For the list of what is on a page."""
    assert written_parts(text_in('A <em>b</em> &amp; <span lang="cy">c</span>')) == "A b & [c]{lang=cy}"
    assert written_parts(text_in("A", "cy")) == "[A]{lang=cy}"

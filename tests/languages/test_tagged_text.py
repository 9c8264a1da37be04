"""Text with languages: plain to whoever does not ask, whole to whoever puts it together."""

from __future__ import annotations

import json
import pickle

from markupsafe import Markup

from campaign.languages.in_html import with_languages
from campaign.languages.in_json import for_scripts
from campaign.languages.phrases import ENGLISH, say
from campaign.languages.tagged_text import (
    Run,
    TaggedText,
    beginning,
    from_marks,
    in_language,
    joined,
    language_of,
    on_one_line,
    own_words,
    paragraphs_of,
    runs_of,
    with_marks,
    without_end,
    without_marks,
)
from campaign.languages.written import read_parts, written_parts

MIXED = read_parts("A [noson lawen]{lang=cy}, & [شام]{lang=ur}.")


def test_it_is_plain_text() -> None:
    """Calendars, addresses and JSON need not know of it."""
    assert MIXED == "A noson lawen, & شام."
    assert json.dumps(MIXED, ensure_ascii=False) == '"A noson lawen, & شام."'
    assert hash(MIXED) == hash("A noson lawen, & شام.")


def test_it_knows_its_languages() -> None:
    """Part by part; and as a whole where that is one."""
    assert runs_of(MIXED) == (Run("A "), Run("noson lawen", "cy"), Run(", & "), Run("شام", "ur"), Run("."))
    assert language_of(MIXED) is None
    assert language_of(read_parts('"[Zapraszamy]{lang=pl}!"')) == "pl"
    assert language_of("Choir") is None
    assert written_parts(MIXED) == "A [noson lawen]{lang=cy}, & [شام]{lang=ur}."


def test_what_has_no_language_yet_can_be_given_one() -> None:
    """A part that names its own keeps it. Numbers are in none."""
    assert runs_of(in_language(MIXED, "pl"))[:2] == (Run("A ", "pl"), Run("noson lawen", "cy"))
    assert not isinstance(in_language("24", "cy"), TaggedText)


def test_putting_together_and_cutting_keep_languages() -> None:
    """What Python's own methods would lose."""
    both = joined(", ", ["Tea", in_language("te", "cy")])

    assert runs_of(both) == (Run("Tea"), Run(", "), Run("te", "cy"))
    assert written_parts(beginning(MIXED, 7)) == "A [noson]{lang=cy}"
    assert written_parts(without_end(in_language("Te.", "cy"), ".")) == "[Te]{lang=cy}"
    assert written_parts(on_one_line(in_language("Te \n a  sgwrs", "cy"))) == "[Te a sgwrs]{lang=cy}"
    assert [language_of(each) for each in paragraphs_of(in_language("Un\ndau.\n\nTri.", "cy"))] == [
        "cy",
        "cy",
    ]
    assert paragraphs_of("One\ntwo.\n\n\nThree.") == ["One two.", "Three."]
    assert runs_of(pickle.loads(pickle.dumps(MIXED))) == runs_of(MIXED)
    assert written_parts(from_marks(with_marks(MIXED))) == written_parts(MIXED)
    assert without_marks(with_marks(MIXED)) == MIXED


def test_a_phrase_keeps_the_languages_of_its_facts() -> None:
    """Its own words are in the language of the page."""
    said = say(ENGLISH, "story.told_by", person=in_language("سلمى", "ar"))

    assert written_parts(said) == "Told by [سلمى]{lang=ar}"


def test_words_for_checks_stay_in_their_places() -> None:
    """Blanks take the place of other languages, so that lines and columns are right."""
    assert own_words(MIXED) == "A " + "     " + " " + "     " + ", & " + "   " + "."


def test_scripts_get_parts() -> None:
    """With their directions; plain text as it is."""
    assert for_scripts("Choir") == "Choir"
    assert for_scripts(in_language("شام", "ur")) == [["شام", "ur", "rtl"]]


def test_in_html_it_is_escaped_and_safe_in_attributes() -> None:
    """No element can come to be in an attribute, whatever is in the text."""
    hostile = in_language('"><script>x</script>', "ur")
    html = Markup('<p title="{0}" class="a">{0}</p>').format(hostile)

    assert "<span" not in html
    assert with_languages(html) == (
        '<p lang="ur" dir="rtl" title="&#34;&gt;&lt;script&gt;x&lt;/script&gt;" class="a">'
        "&#34;&gt;&lt;script&gt;x&lt;/script&gt;</p>"
    )

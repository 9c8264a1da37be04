"""Nothing private is published unseen, whatever else is wrong, and no message says what was found."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from campaign.checks.personal_data import personal_data_is_found
from campaign.commands.report import report
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.private_names import VARIABLE
from campaign.reading.raw_texts import RawText, raw_texts
from whole_campaign import REPOSITORY

PHONE = "07700 900123"
FOUND = "This looks like somebody's own phone number (ends in ..23)."


def checked(root: Path) -> list[str]:
    problems = read_and_check(root, lambda _: date(2027, 7, 7), "https://example.org/", with_advice=True)[2]
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    "name", ["docs/broken.md", "events/2027/broken.yml", "events/venues/broken.yml", "mkdocs.yml"]
)
@pytest.mark.parametrize("broken", ["[not: yaml", "x: {{{", '"never closed', "\u202ehidden", "<!--"])
def test_it_is_looked_for_in_what_cannot_be_read(name: str, broken: str, root: Path) -> None:
    """On its line and column of the file as it is."""
    with (root / name).open("a", encoding="utf-8") as file:
        file.write(f"\n{broken}\nsummary: Call Sam on {PHONE}\n")
    line = (root / name).read_text("utf-8").count("\n")

    assert any(said.startswith(f"{name}:{line}:22: {FOUND}") for said in checked(root))


def test_it_is_looked_for_in_what_no_reader_opens(root: Path) -> None:
    """A file that is too large, not UTF-8, of another kind, or with an ending that is wrong."""
    (root / "docs/large.md").write_text(f"---\n---\n{'Tea and cake. ' * 6000}\n{PHONE}\n", "utf-8")
    (root / "docs/latin.md").write_bytes(f"---\n---\ncafé {PHONE}\n".encode("latin-1"))
    (root / "docs/word.txt").write_bytes(PHONE.encode("utf-16"))
    (root / "events/2027/tea.yml.txt").write_text(PHONE, "utf-8")
    (root / "docs/times.vtt").write_text(f"WEBVTT\n\n{PHONE}\n", "utf-8")
    told = {said.partition(":")[0] for said in checked(root) if FOUND in said}

    assert told == {
        "docs/large.md",
        "docs/latin.md",
        "docs/word.txt",
        "events/2027/tea.yml.txt",
        "docs/times.vtt",
    }


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("events/2027/open-day.yml", "title: {}"),
        ("events/2027/open-day.yml", "photo: {{file: a.jpg, alt: {}}}"),
        ("events/2027/open-day.yml", "sessions: [{{title: Tea, when: 10am, summary: '{}'}}]"),
        ("events/2027/open-day.yml", "access:\n  step free entrance: yes. Ring {}"),
        ("events/organisers/tide-house.yml", "about: |\n  {}"),
        ("events/venues/the-boathouse.yml", "getting there: {}"),
        ("stories/2027/lived-experience/a.md", "---\ntitle: {}\n---\n"),
        ("stories/2027/lived-experience/a.md", "---\nunknown key: {}\n---\n"),
        ("stories/2027/lived-experience/a.easy.md", "---\n---\n![phone]\n{}\n"),
        ("docs/index.md", "{}"),
        ("docs/glossary.yml", "tea: {}"),
        ("mkdocs.yml", "# {}"),
    ],
)
def test_it_is_looked_for_in_every_field_of_every_kind(path: str, line: str, root: Path) -> None:
    """Titles, alternative texts, what is deep inside, unknown keys, comments, Easy Reads and pages."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    with (root / path).open("a", encoding="utf-8") as file:
        file.write("\n" + line.format(PHONE))

    assert [said.partition(":")[0] for said in checked(root) if FOUND in said] == [path]


def test_no_message_of_any_check_says_the_value(root: Path) -> None:
    """Not the one that cannot find a file, not the one that reads links, not the one that is about names of files."""
    event = root / "events/2027/open-day.yml"
    event.write_text(
        event.read_text("utf-8")
        + f"\nwhere: {PHONE}\n{PHONE}: x\ncost: Jo.Bloggs@gmail.com\nhow: {PHONE}\nsummary: Jo.Bloggs@gmail.com: yes\n",
        "utf-8",
    )
    (root / "docs/about.md").write_text(
        f"---\ntitle: About\n---\n[https://zoom.us/j/81234567890?pwd=Xy12]({PHONE}) and [a]({PHONE}.md) ABCD {PHONE}\n",
        "utf-8",
    )
    (root / "events/2027/943-476-5919 Tea.yml").write_text("title: [", "utf-8")
    said = "\n".join(checked(root))

    assert FOUND in said
    for private in (PHONE, "900123", "Bloggs", "81234567890", "Xy12", "476-5919", "4765919"):
        assert private.casefold() not in said.casefold()


def test_what_a_contact_tells_may_be_told_everywhere(root: Path) -> None:
    """A number that an event, a place or an organisation gives for everybody is no secret on another page."""
    (root / "docs/about.md").write_text(f"---\ntitle: About\n---\nCall +44 {PHONE[1:]}.\n", "utf-8")
    event = root / "events/2027/open-day.yml"
    assert any(FOUND in said for said in checked(root))

    event.write_text(event.read_text("utf-8") + f"\njoin:\n  phone: {PHONE}\n", "utf-8")
    assert not any(FOUND in said for said in checked(root))


def test_a_mark_that_nothing_needs_is_told(root: Path) -> None:
    """So marks do not stay behind, and a slip in one is seen."""
    (root / "docs/about.md").write_text(
        "---\ntitle: About\n---\nTea. <!-- meant to be public: phone number -->\n\nCake. <!-- meant to be public: phnoe -->\n",
        "utf-8",
    )
    said = [line for line in checked(root) if line.startswith("docs/about.md")]

    assert 'docs/about.md:4:6: Nothing on this line looks like "phone number". Delete the mark.' in said
    assert any(
        line.startswith("docs/about.md:6:7: This does not name a kind of data known here.") for line in said
    )


def test_names_that_are_kept_outside(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found in text and in names of files, and never said."""
    (tmp_path / "names.txt").write_text("Zebedee Quillfeather\n", "utf-8")
    monkeypatch.setenv(VARIABLE, "../names.txt")
    (root / "docs/about.md").write_text("---\ntitle: About\n---\nZebedee\nQuillfeather sang.\n", "utf-8")
    (root / "docs/zebedee-quillfeather.txt").write_text("Tea", "utf-8")
    said = checked(root)

    assert [line for line in said if "list of names" in line or "private name" in line] == [
        (
            "docs/about.md:4:1: This is on the list of names that are not to be published. "
            "Write another name, or say that it is meant to be public: docs/guide/personal-data.md."
        ),
        "docs/[hidden].txt:1:1: The name of this file, or of its folder, has what looks like this: private name. Give it another name.",
    ]
    assert "quillfeather" not in "\n".join(said).casefold()


def test_one_value_is_told_once_in_a_file(root: Path) -> None:
    """With every line that it is on, so that none is left behind."""
    (root / "docs/about.md").write_text(
        f"---\ntitle: About\n---\nCall {PHONE}.\n\nOr call {PHONE} or {PHONE}.\n\nCall +44 {PHONE[1:]}.\n",
        "utf-8",
    )

    assert [said for said in checked(root) if "phone number" in said] == [
        (
            "docs/about.md:4:6: This looks like somebody's own phone number (ends in ..23), also on lines 6 and 8. "
            "Delete it, or say that it is meant to be public: docs/guide/personal-data.md."
        )
    ]


def test_a_mark_on_one_line_leaves_the_others_told(root: Path) -> None:
    """Each line needs a mark of its own."""
    (root / "docs/about.md").write_text(
        f"---\ntitle: About\n---\n{PHONE} <!-- meant to be public: phone number -->\n\nCall {PHONE}.\n\nCall {PHONE}.\n",
        "utf-8",
    )

    assert [said.partition(" Delete")[0] for said in checked(root) if "phone number" in said] == [
        "docs/about.md:6:6: This looks like somebody's own phone number (ends in ..23), also on line 8."
    ]


def test_files_on_one_drive_are_told_once(root: Path) -> None:
    """With how many, and each line that leads to one. Another drive is another line."""
    (root / "docs/about.md").write_text(
        "---\ntitle: About\n---\n[Notes](https://docs.google.com/document/d/1a2b3c4d/edit)\n\n"
        "[Again](https://docs.google.com/document/d/1a2b3c4d/view) [Other](https://docs.google.com/document/d/1x/edit)\n\n"
        "[Box](https://www.dropbox.com/s/abc/notes.docx)\n",
        "utf-8",
    )

    assert [said.partition(" Put")[0] for said in checked(root) if "files that somebody shares" in said] == [
        "docs/about.md:4:9: This leads to files that somebody shares (3 links, also on line 6).",
        "docs/about.md:8:7: This leads to files that somebody shares.",
    ]


def test_drives_without_a_scheme_are_as_many_as_their_hosts(root: Path) -> None:
    """And "www" is no other host."""
    (root / "docs/about.md").write_text(
        "---\ntitle: About\n---\nSee docs.google.com/document/d/1a/edit\n\nSee dropbox.com/s/abc/notes.docx\n\n"
        "See https://www.dropbox.com/s/def/notes.docx\n",
        "utf-8",
    )

    assert [said.partition(" Put")[0] for said in checked(root) if "files that somebody shares" in said] == [
        "docs/about.md:4:5: This leads to files that somebody shares.",
        "docs/about.md:6:5: This leads to files that somebody shares (2 links, also on line 8).",
    ]


def test_invitations_to_one_community_are_told_once(root: Path) -> None:
    """With what is beside them. A meeting, and another community, are lines of their own."""
    (root / "docs/about.md").write_text(
        "---\ntitle: About\n---\n[Chat](https://discord.gg/abc123)\n\n[Again](https://discord.gg/abc123), passcode: kettle99\n\n"
        "[Call](https://zoom.us/j/81234567890)\n\n[Call](https://zoom.us/j/81234567891)\n\n[Slack](https://join.slack.com/t/kettles/abc)\n",
        "utf-8",
    )
    said = [line for line in checked(root) if "into the meeting" in line]

    assert [line.partition(" Delete")[0] for line in said] == [
        "docs/about.md:4:8: This would let anybody into the meeting, also on line 6.",
        "docs/about.md:8:8: This would let anybody into the meeting.",
        "docs/about.md:10:8: This would let anybody into the meeting.",
        "docs/about.md:12:9: This would let anybody into the meeting.",
    ]


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("names.txt", "is in this folder, where everybody can read it"),
        ("../gone.txt", "is not there"),
        ("..", "is not there"),
    ],
)
def test_a_list_that_cannot_be_used_is_told(
    written: str, what: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody relies on a list that nobody reads."""
    (root / "names.txt").write_text("Zebedee Quillfeather\n", "utf-8")
    monkeypatch.setenv(VARIABLE, written)

    assert any(
        f"The list of names not to be published (PRIVATE_NAMES) {what}." in said for said in checked(root)
    )


def test_a_whole_campaign_has_none(whole_campaign: Path) -> None:
    """No false alarm on an ordinary campaign, and no note."""

    assert [str(problem) for problem in personal_data_is_found(raw_texts(whole_campaign))] == []


def test_guides_to_read_have_few() -> None:
    """At most one line in 200 sentences of ordinary pages. The guide's own examples hold numbers and addresses on purpose."""
    texts = [
        RawText(PurePosixPath("docs") / file.name, file.read_text("utf-8"))
        for folder in ("docs/guide", "docs/decisions")
        for file in sorted((REPOSITORY / folder).glob("*.md"))
        if file.name != "personal-data.md"
    ]
    contacts = RawText(
        PurePosixPath("events/organisers/a.yml"),
        "phone: 01632 960 200\nrooms:\n  - phone: 01632 960 100\n  - phone: 01632 960 300\n",
    )
    sentences = sum(text.text.count(". ") + text.text.count(".\n") for text in texts)
    found = [
        problem for problem in personal_data_is_found([*texts, contacts]) if "meeting" not in problem.what
    ]

    assert len(found) <= sentences / 200


def test_it_is_told_of_one_file_too(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``make check FILE=`` says all of that file, whatever is wrong with the others."""
    (root / "docs/about.md").write_text(f"---\ntitle: About\n---\nCall {PHONE}.\n", "utf-8")
    (root / "events/2027/broken.yml").write_text("[not: yaml", "utf-8")

    assert report(root, [root / "docs/about.md"]) == 1
    assert capsys.readouterr().out.startswith(f"docs/about.md:4:6: {FOUND}")


def test_what_is_only_a_note_is_said_nowhere_else(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence that Easy Read cannot say is printed, and a note of something private in it is about the same words."""
    event = root / "events/2027/open-day.yml"
    long = "Bring the ticket with 9434765919 on it, which we sent you in the spring with the letter about the new garden."
    event.write_text(event.read_text("utf-8").replace("Come and look round.", long), "utf-8")
    report(root, [])
    said = capsys.readouterr().out

    assert "These ten digits may be an NHS number (ends in ..19)." in said
    assert "9434765919" not in said


def test_ten_digits_in_the_name_of_a_file(root: Path) -> None:
    """They may be an NHS number, and whoever named the file knows."""
    (root / "docs/scan-9434765919.txt").write_text("A scan.", "utf-8")

    assert (
        "docs/scan-[hidden].txt:1:1: The name of this file, or of its folder, has what looks like this: NHS number. Give it another name."
        in checked(root)
    )

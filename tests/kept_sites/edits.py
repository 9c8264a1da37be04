"""What people do to a campaign between two builds. Each edit says what it did; what it could not do, it did not.

Nobody asks whether an edit makes sense: a build that stops at a mistake has to leave the last site, however it is made.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image

from git_repository import GitRepository
from kept_sites.campaigns import Campaign
from whole_campaign import WHOLE_CAMPAIGN

Edit = Callable[[Campaign, Random], str]

DAY = 24 * 60 * 60

RECORDS = ("events/2027/*.yml", "events/venues/*.yml", "events/organisers/*.yml", "stories/2027/*/*.md")
WITH_FACTS = (*RECORDS, "events/2026/*.yml", "events/2020/*.yml", "docs/*.md")

_TOP = re.compile(r"^(?=[a-z])", re.MULTILINE)


def _facts_of(text: str) -> tuple[str, str, str]:
    """What is before, in and after the facts of a source."""
    if text.startswith("---\n"):
        before, facts, after = text.split("---\n", 2)
        return f"{before}---\n", facts, f"---\n{after}"
    return "", text, ""


def _blocks(facts: str) -> list[str]:
    """Each field with all that is below it."""
    return [block for block in _TOP.split(facts) if block]


def _name(block: str) -> str:
    return block.partition(":")[0]


def _kind(path: Path) -> str:
    return f"{path.parent.name} {path.suffix}"


def _pool() -> dict[str, list[str]]:
    """Every field of every source of the whole campaign, by kind: what may stand in another source of the kind."""
    found: dict[str, list[str]] = {}
    for pattern in ("events/*/*.yml", "stories/*/*/*.md"):
        for path in sorted(WHOLE_CAMPAIGN.glob(pattern)):
            if not path.name.endswith(".easy.md"):
                found.setdefault(_kind(path), []).extend(_blocks(_facts_of(path.read_text("utf-8"))[1]))
    return found


POOL = _pool()


def _some(campaign: Campaign, chance: Random, *patterns: str, twins: bool = False) -> Path | None:
    found = [path for pattern in patterns for path in sorted(campaign.root.glob(pattern))]
    found = [path for path in found if path.name.endswith(".easy.md") is twins]
    return chance.choice(found) if found else None


def _at(campaign: Campaign, path: Path) -> str:
    return path.relative_to(campaign.root).as_posix()


def a_field(campaign: Campaign, chance: Random) -> str:
    """One of another source of the kind, in the place of its own or beside the others."""
    path = _some(campaign, chance, *WITH_FACTS[:-1])
    assert path
    before, facts, after = _facts_of(path.read_text("utf-8"))
    new = chance.choice(POOL.get(_kind(path)) or _blocks(facts))
    blocks = [block for block in _blocks(facts) if _name(block) != _name(new)]
    path.write_text(
        f"{before}{''.join([*blocks, new if new.endswith(chr(10)) else new + chr(10)])}{after}", "utf-8"
    )
    return f"{_at(campaign, path)}: {new.strip()[:60]!r}"


def a_field_less(campaign: Campaign, chance: Random) -> str:
    path = _some(campaign, chance, *WITH_FACTS)
    assert path
    before, facts, after = _facts_of(path.read_text("utf-8"))
    blocks = _blocks(facts)
    if len(blocks) < 2 or (path.suffix == ".md" and not before):
        return ""
    gone = chance.choice(blocks)
    path.write_text(f"{before}{''.join(block for block in blocks if block is not gone)}{after}", "utf-8")
    return f"{_at(campaign, path)}: without {_name(gone)!r}"


def words(campaign: Campaign, chance: Random) -> str:
    """Of a line of anything that is read."""
    path = _some(
        campaign, chance, *WITH_FACTS, *RECORDS, "docs/*.yml", *(["**/*.easy.md"] if chance.random() < 0.3 else []),
        twins=chance.random() < 0.2,
    ) or _some(campaign, chance, *WITH_FACTS)  # fmt: skip
    assert path
    lines = path.read_text("utf-8").splitlines(keepends=True)
    at = [
        number
        for number, line in enumerate(lines)
        if re.search(r"\w\.?\n$", line) and not line.endswith((":\n", "|\n"))
    ]
    if not at:
        return ""
    line = chance.choice(at)
    old = lines[line]
    changes = [
        lambda: re.sub(r"(\.?)\n$", r" once more\1\n", old),
        lambda: re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), old, count=1),
        lambda: re.sub(r"\b(yes|no)\b", lambda said: {"yes": "no", "no": "yes"}[said[0]], old, count=1),
        lambda: re.sub(r"\b([A-Za-z]{5,})\b", r"[\1]{lang=cy}", old, count=1),
        lambda: old.replace("lang=cy", "lang=fr"),
        lambda: re.sub(r"\b(\w+) (\w+)\b", r"\2 \1", old, count=1),
    ]
    lines[line] = chance.choice(changes)()
    path.write_text("".join(lines), "utf-8")
    return f"{_at(campaign, path)}:{line + 1}: {lines[line].strip()[:60]!r}" if lines[line] != old else ""


def one_more(campaign: Campaign, chance: Random) -> str:
    """A source like another, from this campaign or from all of the whole one."""
    patterns = (*RECORDS, "docs/*.md")
    if chance.random() < 0.5:
        taken = [
            path
            for pattern in RECORDS
            for path in sorted(WHOLE_CAMPAIGN.glob(pattern))
            if ".easy." not in path.name
        ]
        path = chance.choice(taken)
        new = campaign.root / path.relative_to(WHOLE_CAMPAIGN)
    else:
        like = _some(campaign, chance, *patterns)
        assert like
        path, new = (
            like,
            like.with_name(f"{chance.choice(('a', 'm', 'z'))}-{chance.randrange(9)}-{like.name}"),
        )
    if new.exists():
        return ""
    text = path.read_text("utf-8")
    if not new.is_relative_to(WHOLE_CAMPAIGN) and new.name != path.name:
        text = re.sub(r"^((?:title|name|short title): \"?)", r"\1Another ", text, flags=re.MULTILINE)
    new.write_text(text, "utf-8")
    if new.is_relative_to(campaign.root / "docs"):
        _settle_menu(campaign, lambda text: text.replace("not_in_nav: |\n", f"not_in_nav: |\n  {new.name}\n"))
    for beside in path.parent.glob(f"{path.stem}.png"):
        if not new.with_name(beside.name).exists():
            shutil.copyfile(beside, new.with_name(beside.name))
    return f"new: {_at(campaign, new)}"


def _settle_menu(campaign: Campaign, change: Callable[[str], str]) -> None:
    settings = campaign.root / "mkdocs.yml"
    settings.write_text(change(settings.read_text("utf-8")), "utf-8")


def another_name(campaign: Campaign, chance: Random) -> str:
    """For a source, its Easy Read, and whatever names it."""
    path = _some(campaign, chance, *RECORDS)
    assert path
    new = path.with_name(f"{chance.choice(('a', 'm', 'z'))}{chance.randrange(9)}-{path.name}")
    path.rename(new)
    if chance.random() < 0.8:
        twin = path.with_suffix(".easy.md")
        if twin.exists():
            twin.rename(new.with_suffix(".easy.md"))
        for name, content in campaign.content().items():
            if name.endswith((".yml", ".md")):
                told = re.sub(
                    rf"(?<![\w-]){re.escape(path.stem)}(?![\w-])".encode(), new.stem.encode(), content
                )
                if told != content:
                    (campaign.root / name).write_bytes(told)
    return f"{_at(campaign, path)} is {new.name}"


def one_less(campaign: Campaign, chance: Random) -> str:
    path = _some(campaign, chance, *RECORDS)
    assert path
    path.unlink()
    path.with_suffix(".easy.md").unlink(missing_ok=True)
    return f"gone: {_at(campaign, path)}"


def a_twin(campaign: Campaign, chance: Random) -> str:
    """An Easy Read less, or more."""
    twin = _some(
        campaign, chance, "events/2027/*.easy.md", "stories/2027/*/*.easy.md", "docs/*.easy.md", twins=True
    )
    if twin and chance.random() < 0.5:
        twin.unlink()
        return f"gone: {_at(campaign, twin)}"
    path = _some(campaign, chance, *RECORDS)
    assert path
    new = path.with_suffix(".easy.md")
    if not twin or new.exists():
        return ""
    new.write_text(twin.read_text("utf-8").replace(twin.name.removesuffix(".easy.md"), path.stem), "utf-8")
    return f"new: {_at(campaign, new)}"


def words_of_a_twin(campaign: Campaign, chance: Random) -> str:
    """Also words that only their language tells apart."""
    twin = _some(
        campaign, chance, "events/2027/*.easy.md", "stories/2027/*/*.easy.md", "docs/*.easy.md", twins=True
    )
    if not twin:
        return ""
    text = twin.read_text("utf-8")
    changes = [
        lambda: re.sub(r"^(We|The|It|This) (\w+)", r"\1 [\2]{lang=cy}", text, count=1, flags=re.MULTILINE),
        lambda: text.replace("lang=cy", "lang=fr"),
        lambda: text.replace("![happy]", "![think]"),
        lambda: f"{text}\n![house]\nThere is more.\n",
        lambda: re.sub(r"^matches: .*\n", "", text, flags=re.MULTILINE),
    ]
    new = chance.choice(changes)()
    twin.write_text(new, "utf-8")
    return f"other words: {_at(campaign, twin)}" if new != text else ""


def a_glossary_word(campaign: Campaign, chance: Random) -> str:
    path = campaign.root / "docs/glossary.yml"
    first, *entries = re.split(r"(?m)^(?=  - word:)", path.read_text("utf-8"))
    if len(entries) < 2:
        return ""
    number = chance.randrange(len(entries))
    if chance.random() < 0.5:
        gone = entries.pop(number)
    else:
        gone = entries[number]
        entries[number] = re.sub(r"(means: .*?)\.?\n", r"\1. It is good.\n", gone)
    path.write_text(first + "".join(entries), "utf-8")
    return f"the glossary: {gone.strip()[:40]!r}"


SETTINGS: tuple[tuple[str, str], ...] = (
    (r"      - Learning disability\n", ""),
    (r"    topics:\n", "    topics:\n      - Gardens\n"),
    (r"      - bench-friends\n", ""),
    (r"      - all-in-sampleton\n", "      - clwb-canu\n"),
    (r'      deep: "#0D4047"', '      deep: "#40230D"'),
    (r"    name: Co-production Week 2027", "    name: The Week of 2027"),
    (r"    theme: .*", "    theme: Another theme"),
    (r"116 123", "116 124"),
    (r"    example: yes.*\n", ""),
    (r"week\.example\.org/", "other.example.org/"),
    (r"time zone: Europe/London", "time zone: Pacific/Kiritimati"),
    (r"  - get-involved.md\n", ""),
    (
        r"  - what-is-co-production.md\n  - get-involved.md",
        "  - get-involved.md\n  - what-is-co-production.md",
    ),
    (r"name: Privacy", "name: Your privacy"),
    (r"publisher: sampleton-nhs-trust", "publisher: sampleton-council"),
    (r"01632 960 200", "01632 960 999"),
    (r"5 to Sunday 11 July 2027\n", "5 to Saturday 10 July 2027\n"),
    (r"nation: England", "nation: Wales"),
    (r"      Tuesday 6 July 2027: .*\n", ""),
    (r"repo_url: \S+", "repo_url: https://example.org/other"),
)


def a_setting(campaign: Campaign, chance: Random) -> str:
    """Topics, partners, brand, name, menu, footer and more; the topic's own text too."""
    path = campaign.root / "mkdocs.yml"
    text = path.read_text("utf-8")
    old, new = chance.choice(SETTINGS)
    changed = re.sub(old, new, text)
    path.write_text(changed, "utf-8")
    return f"mkdocs.yml: {old!r} is {new!r}" if changed != text else ""


def a_picture(campaign: Campaign, chance: Random) -> str:
    """A photo with other pixels, or with another size; a file to download."""
    path = _some(campaign, chance, "events/*/*.png", "stories/2027/*/*.png", "events/2027/*.odt")
    assert path
    if path.suffix == ".odt":
        path.write_bytes(path.read_bytes() + b"more")
    else:
        size = chance.choice(((300, 200), (200, 300)))
        out = BytesIO()
        Image.new("RGB", size, (chance.randrange(256), 40, 90)).save(out, "PNG")
        path.write_bytes(out.getvalue())
    return f"other bytes: {_at(campaign, path)}"


def an_own_picture(campaign: Campaign, chance: Random) -> str:
    """In Easy Read, in the place of one that every site has."""
    folder = campaign.root / "docs/easy-read-pictures"
    folder.mkdir(exist_ok=True)
    out = BytesIO()
    Image.new("RGB", (90, 90), (chance.randrange(256), 40, 90)).save(out, "PNG")
    (folder / "ours.png").write_bytes(out.getvalue())
    name = chance.choice(("happy", "house", "phone", "clock"))
    (folder / "pictures.yml").write_text(
        f"pictures:\n  - name: {name}\n    file: ours.png\n    by: Ana\n    permission: Ana said yes on 3 May 2027.\n",
        "utf-8",
    )
    return f"a picture of our own for {name}"


def a_template(campaign: Campaign, chance: Random) -> str:
    path = _some(campaign, chance, "hooks/theme/*.html", "hooks/theme/partials/*.html")
    assert path
    path.write_text(path.read_text("utf-8").replace("</p>", " </p>", 1) + "\n", "utf-8")
    return f"a line more: {_at(campaign, path)}"


def another_day(campaign: Campaign, chance: Random) -> str:
    """Before, in and after the week, and days on which a consent has run out."""
    campaign.epoch = 1814961600 + DAY * chance.choice(
        (-400, -200, -68, -67, -40, -3, -1, 0, 1, 2, 3, 4, 5, 60, 700)
    )
    return f"the day of {campaign.epoch}"


def an_hour_later(campaign: Campaign, _: Random) -> str:
    campaign.epoch += 3600
    return "an hour later"


def a_consent(campaign: Campaign, chance: Random) -> str:
    """Written, for some channels only, or until a day."""
    path = _some(campaign, chance, "stories/2027/*/*.md")
    assert path
    on = chance.choice(("[site]", "[site, feeds]", "[site, feeds, social]", "[print]"))
    until = chance.choice(("1 July 2027", "8 July 2027", "3 May 2029"))
    agreed = chance.choice(("[words, name]", "[words]", "[words, name, photo]"))
    before, facts, after = _facts_of(path.read_text("utf-8"))
    blocks = [block for block in _blocks(facts) if _name(block) != "consent"]
    given = f"consent:\n  reference: 7F3K-22\n  agreed: {agreed}\n  use on: {on}\n  given: 3 May 2026\n  ask again by: {until}\n"
    path.write_text(f"{before}{''.join(blocks)}{given}{after}", "utf-8")
    return f"{_at(campaign, path)}: consent for {on} until {until}"


def a_draft(campaign: Campaign, chance: Random) -> str:
    path = _some(campaign, chance, "docs/*.md", "events/2027/*.yml", "stories/2027/*/*.md")
    assert path
    text = path.read_text("utf-8")
    if "draft: yes\n" in text:
        text = text.replace("draft: yes\n", "")
    elif path.suffix == ".yml":
        text += "draft: yes\n"
    else:
        text = (
            text.replace("---\n", "---\ndraft: yes\n", 1)
            if text.startswith("---")
            else f"---\ndraft: yes\n---\n{text}"
        )
    path.write_text(text, "utf-8")
    return f"a draft or not: {_at(campaign, path)}"


def a_place_in_words(campaign: Campaign, chance: Random) -> str:
    """Named by an event as words, and then by a file of its own."""
    place = campaign.root / "events/venues/the-ark.yml"
    event = _some(campaign, chance, "events/2027/*.yml")
    assert event
    if "The Ark" in event.read_text("utf-8") or chance.random() < 0.4:
        if place.exists():
            place.unlink()
            return "gone: The Ark"
        place.write_text(
            "name: The Ark\nstreet: 1 High Street\ntown: Sampleton\naccess:\n  lift: yes\n", "utf-8"
        )
        return "new: The Ark"
    blocks = [block for block in _blocks(event.read_text("utf-8")) if _name(block) not in ("where", "room")]
    event.write_text("".join([*blocks, "where:\n  name: The Ark\n  town: Sampleton\n"]), "utf-8")
    return f"{_at(campaign, event)}: where: The Ark"


def a_part(campaign: Campaign, chance: Random) -> str:
    """Of a bigger event, or not any more."""
    event, bigger = (_some(campaign, chance, "events/2027/*.yml") for _ in range(2))
    assert event
    assert bigger
    blocks = _blocks(event.read_text("utf-8"))
    others = [block for block in blocks if _name(block) != "part of"]
    more = [f"part of: 2027/{bigger.stem}\n"] if len(others) == len(blocks) else []
    event.write_text("".join([*others, *more]), "utf-8")
    return f"{_at(campaign, event)}: {more or 'no part'}"


def a_commit(campaign: Campaign, chance: Random) -> str:
    git = GitRepository(campaign.root)
    at = f"2027-{chance.randrange(1, 7):02}-{chance.randrange(1, 28):02}T12:00:00Z"
    if (campaign.root / ".git").exists():
        git.commit(at)
    else:
        (campaign.root / ".gitignore").write_text("site\n.site-*\n.cache\n__pycache__\n", "utf-8")
        git.begin("2026-12-01T12:00:00Z")
    return f"a commit at {at}"


def the_site_by_hand(campaign: Campaign, chance: Random) -> str:
    """Somebody changes a file of ``site/`` in its place, or takes one away."""
    path = _some(campaign, chance, "site/**/*.html", "site/*/*.ics")
    if not path:
        return ""
    if chance.random() < 0.5:
        path.write_bytes(path.read_bytes() + b"<!-- by hand -->")
    else:
        path.unlink()
    return f"by hand: {_at(campaign, path)}"


def what_is_kept_is_damaged(campaign: Campaign, chance: Random) -> str:
    """A byte, or all after it."""
    path = _some(
        campaign,
        chance,
        ".cache/files",
        ".cache/records",
        ".cache/found",
        ".cache/built.json",
        ".cache/pictures/*.img",
    )
    if not path:
        return ""
    content = bytearray(path.read_bytes())
    at = chance.randrange(len(content) or 1)
    if chance.random() < 0.3:
        del content[at:]
    elif content:
        content[at] = chance.choice(b"0aZ ")
    path.write_bytes(content)
    return f"damaged: {_at(campaign, path)} at {at}"


def the_engine_by_hand(campaign: Campaign, _: Random) -> str:
    campaign.server.build(campaign.epoch, command="./site")
    return "mkdocs build"


def a_killed_build(campaign: Campaign, chance: Random) -> str:
    after = chance.choice((0.5, 1, 1.5, 2, 2.5, 3))
    campaign.server.build(campaign.epoch, killed_after=after)
    return f"killed after {after}"


EDITS: tuple[Edit, ...] = (
    *(a_field, words) * 4, *(a_field_less, words_of_a_twin, one_more, one_less, another_name) * 2, a_twin, a_glossary_word,
    a_setting, a_picture, an_own_picture, a_template, another_day, an_hour_later, a_consent, a_draft, a_place_in_words, a_part,
    a_commit, the_site_by_hand, what_is_kept_is_damaged, the_engine_by_hand, a_killed_build,
)  # fmt: skip
"""Those of which there are many kinds come more often."""

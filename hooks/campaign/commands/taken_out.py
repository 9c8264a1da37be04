"""Takes the words of something that was withdrawn out of the repository, and keeps only what it needs to keep them away."""

from __future__ import annotations

import json
import re
import secrets
from pathlib import Path, PurePosixPath

from campaign.kinds.table import KINDS
from campaign.model.on_disk import on_disk
from campaign.model.withdrawn import (
    SALT,
    WITHDRAWN_FILE,
    Withdrawn,
    WithdrawnEntry,
    runs_in_words,
)
from campaign.publishing.withdrawn_pictures import with_likenesses, with_pictures_of_the_site
from campaign.reading.files import LARGEST_SOURCE
from campaign.reading.front_matter import FENCE
from campaign.reading.withdrawn import kind_of, of_file, read_list
from campaign.starting.carry_out import write_whole

BEGINS = (
    '# Written by "campaign withdraw". It holds no words and no names: only fingerprints of what people took back,\n'
    "# which keep it from coming back. Leave it here.\n"
)

_NO_LONGER = re.compile(r"^withdrawn:.*$", re.MULTILINE)


def found(root: Path, written: str) -> list[PurePosixPath]:
    """The sources that may be meant: a path from here, an address such as ``2027/stories/the-hour/``, or the name alone."""
    path = PurePosixPath(written.strip().removeprefix("./"))
    if kind_of(path, KINDS) and on_disk(root, path).is_file():
        return [path]
    parts = [part for part in path.parts if part]
    year = next((part for part in parts if re.fullmatch("[12][0-9]{3}", part)), None)
    slug = PurePosixPath(parts[-1]).stem if parts else ""
    sources = (
        file.relative_to(root)
        for kind in KINDS
        if not kind.is_own_listing and kind.is_of_a_week
        for file in sorted(
            root.glob(f"{kind.folder_of(None)}/*{kind.suffix}".replace("None", "[12][0-9][0-9][0-9]"))
        )
    )
    return [
        PurePosixPath(source.as_posix())
        for source in sources
        if source.stem == slug and (year is None or year in source.parts)
    ]


def mark(root: Path, path: PurePosixPath) -> None:
    """Write ``withdrawn: yes`` into a file, so that no build shows it from now on. The rest stays as it is, even if broken."""
    file = on_disk(root, path)
    text = file.read_bytes().decode("utf-8", "surrogateescape")
    end = "\r\n" if "\r\n" in text else "\n"
    line = f"withdrawn: yes{end}"
    first, rest = text.partition("\n")[::2]
    head = text[: text.find(f"\n{FENCE}", len(first))] if first.lstrip("\ufeff").rstrip() == FENCE else ""
    if (path.suffix == ".yml" or head) and _NO_LONGER.search(head or text):
        marked = _NO_LONGER.sub(line.rstrip(), text, count=1)
    elif head:
        marked = f"{first}\n{line}{rest}"
    elif path.suffix == ".yml":
        marked = line + text
    else:
        marked = f"{FENCE}{end}{line}{FENCE}{end}{text}"
    if marked != text:
        write_whole(file, marked.encode("utf-8", "surrogateescape"))


def delete(root: Path, path: PurePosixPath) -> list[PurePosixPath]:
    """Add a file to the list, and then delete it with what is beside it. Gives what was deleted.

    Who is stopped between the two has both, and can do it again.
    """
    listed, problems = read_list(root)
    if problems:
        raise ListCannotBeRead(str(problems[0]))
    salt = listed.salt if listed else secrets.token_hex(SALT)
    known = kind_of(path, KINDS)
    gone = of_file(root, known[0], path, known[1], bytes.fromhex(salt)[:SALT]) if known else None
    if gone is None:
        return []
    entries = [entry for entry in (listed.withdrawn if listed else ()) if entry.file != path.as_posix()]
    write_whole(
        root / WITHDRAWN_FILE,
        _written(
            salt, [*entries, _entry(with_likenesses(with_pictures_of_the_site(gone, root), root))]
        ).encode(),
    )
    for each in gone.files:
        on_disk(root, each).unlink(missing_ok=True)
    return [*gone.files]


class ListCannotBeRead(Exception):
    """The list is there, and is not as it was written."""


def is_listed(root: Path, written: str) -> PurePosixPath | None:
    """The file of that name or path that was withdrawn already."""
    listed, _ = read_list(root)
    slug = PurePosixPath(written.strip()).stem
    files = [PurePosixPath(entry.file) for entry in (listed.withdrawn if listed else ())]
    return next((file for file in files if file.as_posix() == written.strip() or file.stem == slug), None)


def _entry(gone: Withdrawn) -> WithdrawnEntry:
    return WithdrawnEntry.model_validate(
        {
            "file": gone.path.as_posix(),
            "reference": gone.reference,
            "words": runs_in_words(gone.remains.runs),
            "pictures": sorted(gone.remains.pictures),
            "likenesses": sorted(gone.remains.likenesses),
            "other pictures": sorted(map(str, gone.other_pictures)),
        }
    )


def _written(salt: str, entries: list[WithdrawnEntry]) -> str:
    """The list. Where it grows too long to be read, the oldest words are left out; what they belonged to stays named."""
    left_out = 0
    while True:
        whole = (
            BEGINS
            + f'salt: "{salt}"\nwithdrawn:\n'
            + "".join(_in_yaml(entry, with_words=number >= left_out) for number, entry in enumerate(entries))
        )
        if len(whole) < LARGEST_SOURCE or left_out == len(entries):
            return whole
        left_out += 1


def _in_yaml(entry: WithdrawnEntry, *, with_words: bool) -> str:
    lines = [f'  - file: "{entry.file}"']
    if entry.reference:
        lines.append(f'    reference: "{entry.reference}"')
    if entry.words and with_words:
        lines.append(f'    words: "{entry.words}"')
    if entry.pictures:
        lines.append(f"    pictures: [{', '.join(map(repr, entry.pictures))}]")
    if entry.likenesses:
        lines.append(f"    likenesses: [{', '.join(map(repr, entry.likenesses))}]")
    if entry.other_pictures:
        lines.append(f"    other pictures: {json.dumps(entry.other_pictures, ensure_ascii=False)}")
    return "".join(f"{line}\n" for line in lines)

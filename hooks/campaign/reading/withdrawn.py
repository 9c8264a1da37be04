"""Finds what was withdrawn before anything else is read: no mistake in such a file, or elsewhere, may keep it on the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from campaign.languages.catalogue import catalogue
from campaign.languages.language import languages
from campaign.model.easy_read import TWIN
from campaign.model.files_beside import PICTURE_TYPES, SLIDES_TYPES
from campaign.model.on_disk import in_one_form, on_disk
from campaign.model.record import Source, Surroundings
from campaign.model.remains import Remains, reference_fingerprint, remains_of
from campaign.model.withdrawn import WITHDRAWN_FILE, Withdrawn, WithdrawnList, runs_from
from campaign.problems import Problem
from campaign.reading.files import read_source
from campaign.reading.front_matter import read_markdown
from campaign.reading.records import read_record
from campaign.reading.yaml_text import Document, Tree, read_yaml
from campaign.site.kind import Kind

SAYS_SO = re.compile(r"^withdrawn:[ \t]*[\"']?yes[\"']?[ \t]*(?:#.*)?$", re.IGNORECASE | re.MULTILINE)
"""The line, also where the rest of the file cannot be read."""

NOT_ITS_OWN = frozenset({
    "consent", "topics", "sources", "about", "service", "organisations", "partners", "organisers", "event", "when",
    "where", "part of", "content note", "how it was made", "started", "published", "updated", "language", "withdrawn",
    "name may stay", "words may stay", "link", "file", "credit", "role", "organisation", "name is", "type", "size", "for", "easy read of",
})  # fmt: skip
"""Fields whose words others may have too: where it was, who runs it, what every story says of how it was made."""

TITLES = frozenset({"title", "short title", "quote", "alt"})


def all_withdrawn(
    root: Path, kinds: tuple[Kind[Any], ...]
) -> tuple[dict[PurePosixPath, Withdrawn], list[Problem]]:
    """By their paths: what says so itself, and what the list has."""
    listed, salt, problems = _listed(root, kinds)
    found = {each.path: each for each in listed}
    for kind in kinds:
        if kind.is_own_listing:
            continue
        for path, year in _files(root, kind):
            text = read_source(root, path)
            if isinstance(text, str) and says_so(path, text):
                found[path] = _of_file(root, kind.source(path, year), text, salt)
    return found, problems


def says_so(path: PurePosixPath, text: str) -> bool:
    if "withdrawn" not in text.casefold():
        return False
    document, _ = _taken_apart(path, text)
    if not document.tree:
        return SAYS_SO.search(text) is not None
    return _says_yes(document.tree, "withdrawn")


def _says_yes(tree: dict[str, Tree], field: str) -> bool:
    return str(tree.get(field, "")).strip().casefold() == "yes"


def of_file(
    root: Path, kind: Kind[Any], path: PurePosixPath, year: int | None, salt: bytes
) -> Withdrawn | None:
    """The same of one file, whether it says so or not."""
    text = read_source(root, path)
    return _of_file(root, kind.source(path, year), text, salt) if isinstance(text, str) else None


def kind_of(path: PurePosixPath, kinds: tuple[Kind[Any], ...]) -> tuple[Kind[Any], int | None] | None:
    """Of what kind a file is, by where it is, and of which year; None for what nobody takes back."""
    year = next((int(part) for part in path.parts if re.fullmatch("[12][0-9]{3}", part)), None)
    for kind in kinds:
        if not kind.is_own_listing and path.parent == kind.folder_of(year) and path.suffix == kind.suffix:
            return kind, year
    return None


def read_list(root: Path) -> tuple[WithdrawnList | None, list[Problem]]:
    if not on_disk(root, WITHDRAWN_FILE).exists():
        return None, []
    text = read_source(root, WITHDRAWN_FILE)
    if isinstance(text, Problem):
        return None, [text]
    return read_record(WithdrawnList, read_yaml(text, WITHDRAWN_FILE), Surroundings(Source(WITHDRAWN_FILE)))


def _listed(root: Path, kinds: tuple[Kind[Any], ...]) -> tuple[list[Withdrawn], bytes, list[Problem]]:
    read, problems = read_list(root)
    if read is None:
        return [], b"", problems
    salt = bytes.fromhex(read.salt)[:16]
    found = []
    for entry in read.withdrawn:
        path = PurePosixPath(entry.file)
        if known := kind_of(path, kinds):
            kind, year = known
            remains = Remains(
                runs_from(entry.words), (), frozenset(entry.pictures), salt, frozenset(entry.likenesses)
            )
            found.append(
                Withdrawn(
                    path, kind.source(path, year).address, year, entry.reference, remains,
                    other_pictures=frozenset(map(PurePosixPath, entry.other_pictures)),
                )
            )  # fmt: skip
    return found, salt, problems


def _files(root: Path, kind: Kind[Any]) -> Iterator[tuple[PurePosixPath, int | None]]:
    top = on_disk(root, kind.top)
    years: list[int | None] = [None]
    if kind.is_of_a_week:
        names = sorted(entry.name for entry in top.iterdir()) if top.is_dir() and not top.is_symlink() else []
        years = [int(name) for name in names if re.fullmatch("[12][0-9]{3}", name)]
    for year in years:
        folder = on_disk(root, kind.folder_of(year))
        if folder.is_dir() and not folder.is_symlink():
            for file in sorted(folder.iterdir()):
                if file.suffix == kind.suffix and not file.name.endswith(TWIN):
                    yield kind.folder_of(year) / in_one_form(file.name), year


def _of_file(root: Path, source: Source, text: str, salt: bytes) -> Withdrawn:
    document, body = _taken_apart(source.path, text)
    tree = document.tree
    said = list(_said(tree))
    titles = [words for field, words in said if field in TITLES]
    texts = [words for field, words in said if field not in TITLES] + [body]
    files = [source.path]
    twin = source.path.with_name(f"{source.path.stem}{TWIN}")
    if isinstance(easy := read_source(root, twin), str):
        files.append(twin)
        texts.append(_taken_apart(twin, easy)[1])
    pictures = []
    for name in _files_named(tree):
        content = _bytes_beside(root, source.path.parent, name)
        if content is not None:
            files.append(source.path.parent / name)
            pictures.append(content)
    names = () if _says_yes(tree, "name may stay") else _names(tree)
    consent: Tree = tree.get("consent", "")
    reference = consent.get("reference") if isinstance(consent, dict) else None
    return Withdrawn(
        source.path,
        source.address,
        source.year,
        reference_fingerprint(reference, salt) if isinstance(reference, str) else None,
        remains_of(titles, texts, names, pictures, others_say=_everybodys(tree), salt=salt),
        tuple(files),
        document.keys.get(("withdrawn",), (1, 1)),
    )


def _bytes_beside(root: Path, folder: PurePosixPath, name: str) -> bytes | None:
    """Of a photo or slides in the same folder, and of no other file: what is named here is deleted in the end."""
    file = on_disk(root, folder / name)
    is_beside = PurePosixPath(name).name == name and file.suffix.lower() in (*PICTURE_TYPES, *SLIDES_TYPES)
    try:
        return file.read_bytes() if is_beside and file.is_file() and not file.is_symlink() else None
    except OSError:
        return None


def _everybodys(tree: Tree) -> Iterator[str]:
    """What the site says of itself, and what the file says that others say too."""
    for language in languages():
        yield from catalogue(language.catalogue).values()
    if isinstance(tree, dict):
        for _, words in _said(tree.get("words may stay", ""), "words may stay"):
            yield words


def _taken_apart(path: PurePosixPath, text: str) -> tuple[Document, str]:
    """Facts and words. Where the facts cannot be read, all of it is words."""
    if path.suffix == ".md":
        written = read_markdown(text, path)
        document, body = written.facts, written.body
    else:
        document, body = read_yaml(text, path), ""
    return (document, body) if document.tree else (document, text)


def _said(tree: Tree, field: str = "") -> Iterator[tuple[str, str]]:
    """Each text that may be its own, with its field."""
    if isinstance(tree, str):
        yield field, tree
    elif isinstance(tree, list):
        for item in tree:
            yield from _said(item, field)
    else:
        for name, value in tree.items():
            if name not in NOT_ITS_OWN and name != "name":
                yield from _said(value, name)


def _names(tree: Tree) -> Iterator[str]:
    """People are named with "name is" beside it: see :class:`campaign.model.people.Person`."""
    if isinstance(tree, list):
        for item in tree:
            yield from _names(item)
    elif isinstance(tree, dict):
        if isinstance(name := tree.get("name"), str) and "name is" in tree:
            yield name
        for field, value in tree.items():
            if field != "consent":
                yield from _names(value)


def _files_named(tree: Tree) -> Iterator[str]:
    """Of its photo, and of slides."""
    if isinstance(tree, list):
        for item in tree:
            yield from _files_named(item)
    elif isinstance(tree, dict):
        for field, value in tree.items():
            if field == "file" and isinstance(value, str):
                yield in_one_form(value.strip())
            else:
                yield from _files_named(value)

"""Components that show or offer a file of ``docs/``. Nothing is ever fetched from another site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from markupsafe import Markup
from pydantic import BeforeValidator, Field

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.files_beside import PeopleShown
from campaign.model.published_file import PICTURES, PublishedFile
from campaign.model.values import Line, WebAddress, word_from
from campaign.prose.components.agreed import Consents
from campaign.prose.components.component import Component, FieldMistake, WordsBelow, missing_file, say_here
from campaign.prose.components.wording import details
from campaign.prose.place import Where

VIDEOS = {".mp4": "video/mp4", ".webm": "video/webm"}
CAPTIONS = (".vtt",)
DOCUMENTS = (
    ".pdf", ".docx", ".odt", ".pptx", ".odp", ".xlsx", ".ods", ".csv", ".txt", ".rtf", ".epub", ".mp3", ".m4a", ".brf",
)  # fmt: skip
"""Files that a browser does not run on the site's own address, as it would a page or a drawing."""

OFFERED = (*DOCUMENTS, *VIDEOS, *PICTURES)


class Figure(Component):
    """A picture that says a lot. The words are its long description."""

    called: ClassVar[str] = "figure"

    file: Annotated[Line, Field(description="A picture in docs/")]
    alt: Annotated[Line, Field(description="What it shows, in one sentence")]
    caption: Annotated[Line | None, Field(description="Words below the picture, for everybody")] = None
    people_shown: Annotated[
        Annotated[PeopleShown, BeforeValidator(word_from(PeopleShown))] | None,
        Field(description="`nobody`, if nobody can be seen"),
    ] = None
    consent: Annotated[Consents, Field(description="The number of the consent of each who can be seen")] = ()

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        if wrong := missing_file(self.file, place, PICTURES):
            yield "file", *wrong

    def html(self, words: Markup, place: Where) -> Markup:
        file = _needed(place.file(self.file))
        caption = Markup("<p>{}</p>").format(self.caption) if self.caption else ""
        description = details(say_here(place, "component.shown"), words)
        return Markup(
            '<figure class="c-figure">{picture}<figcaption>{caption}{description}</figcaption></figure>'
        ).format(picture=picture(file, self.alt, place), caption=caption, description=description)


class Video(Component):
    """A film, here or elsewhere. The words are its transcript: what is said, and what is shown."""

    called: ClassVar[str] = "video"

    title: Annotated[Line, Field(description="What the film is called")]
    file: Annotated[Line | None, Field(description="A film in docs/")] = None
    link: Annotated[WebAddress | None, Field(description="Where the film is, if it is elsewhere")] = None
    captions: Annotated[
        Line, Field(description="The .vtt file with its captions; for a link, their language")
    ]

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        if bool(self.file) == bool(self.link):
            yield "file", "It is not clear where this film is.", 'Give either "file" or "link".'
        elif self.file:
            if wrong := missing_file(self.file, place, tuple(VIDEOS)):
                yield "file", *wrong
            if wrong := missing_file(self.captions, place, CAPTIONS):
                yield "captions", *wrong

    def html(self, words: Markup, place: Where) -> Markup:
        transcript = details(say_here(place, "component.transcript", title=self.title), words)
        if self.link:
            film = Markup('<p><a href="{}">{}</a></p><p class="small">{}</p>').format(
                self.link, say_here(place, "component.watch", title=self.title),
                say_here(place, "component.captions_in", language=self.captions),
            )  # fmt: skip
        else:
            file = _needed(place.file(self.file or ""))
            captions = _needed(place.file(self.captions))
            film = Markup(
                '<p class="c-video__title">{title}</p><video controls preload="metadata" width="640" height="360" aria-label="{title}">'
                '<source src="{src}" type="{media_type}"><track kind="captions" src="{captions}" srclang="{language}" label="{label}" default>'
                "</video>"
            ).format(
                title=self.title, src=place.relative(file.address), media_type=VIDEOS[file.path.suffix.lower()],
                captions=place.relative(captions.address), language=place.written_in.tag, label=say_here(place, "component.captions"),
            )  # fmt: skip
        return Markup('<div class="c-video">{}{}</div>').format(film, transcript)


class Download(Component):
    """A file to take away, with its type and size so that people know before they follow the link."""

    called: ClassVar[str] = "download"
    words: ClassVar[WordsBelow] = WordsBelow.OPTIONAL

    file: Annotated[Line, Field(description="A file in docs/")]
    title: Annotated[Line, Field(description="What it is")]

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        if wrong := missing_file(self.file, place, OFFERED):
            yield "file", *wrong

    def html(self, words: Markup, place: Where) -> Markup:
        file = _needed(place.file(self.file))
        file_type = "WebP" if file.shown else file.path.suffix[1:].upper()
        size = size_in_words(file, place.language)
        text = (
            say_here(place, "component.download", title=self.title, type=file_type)
            if file.shown  # made anew, so the size of the file in docs/ is not its size
            else say_here(place, "component.download_size", title=self.title, type=file_type, size=size)
        )
        return Markup('<div class="c-download"><p><a href="{}" download>{}</a></p>{}</div>').format(
            place.relative(file.address), text, words
        )


def picture(file: PublishedFile, alt: str, place: Where) -> Markup:
    """The size is written down, so that words do not jump when the picture comes."""
    width, height = file.shown or (0, 0)
    return Markup('<img src="{}" alt="{}" width="{}" height="{}" loading="lazy">').format(
        place.relative(file.address), alt, width, height
    )


def size_in_words(file: PublishedFile, language: Language) -> str:
    """In decimal units (SI), as telephones count."""
    if file.size < 1_000_000:
        return say(language, "component.kilobytes", size=max(1, round(file.size / 1000)))
    return say(language, "component.megabytes", size=f"{file.size / 1_000_000:.1f}")


def _needed(file: PublishedFile | None) -> PublishedFile:
    assert file, "findings() has let a file through that is not there"
    return file

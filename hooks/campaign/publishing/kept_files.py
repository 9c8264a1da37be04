"""Files of the last site that need not be made again: docs/decisions/0022 says how that is known.

What is kept is in ``site/`` itself. The list in ``.cache/`` only says what each file was made from: see
:mod:`campaign.publishing.made_from`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from campaign.keeping.fingerprints import HasNoFingerprint
from campaign.keeping.questions import Question, note, noting
from campaign.publishing.made_from import DAMAGED, Counts, Made, MadeFrom, leave_unproven, read_list
from campaign.publishing.new_site import NewSite
from campaign.site.answers import Answers


class KeptParts:
    """Begins before it is known what is kept: then, each part is made."""

    def __init__(self) -> None:
        self.files: KeptFiles | None = None

    def part(self, name: str, given: object, make: Callable[[], str]) -> str:
        return self.files.part(name, given, make) if self.files else make()


@dataclass
class KeptFiles:
    """``before`` is what the old site was made from, and ``made`` what the new one is."""

    root: Path
    of: str
    answers: Answers
    site: NewSite
    before: Mapping[str, Made] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)
    _alike: dict[str, bool] = field(default_factory=dict)
    _parts_since: set[str] = field(default_factory=set)

    @classmethod
    def since(cls, root: Path, out: Path, of: str, answers: Answers, old: Path) -> KeptFiles:
        """``of`` is the fingerprint of all that every file depends on."""
        site = NewSite(out, old)
        return cls(root, of, answers, site, read_list(root, of) if site.is_aside else {})

    def is_as_it_was(self, name: str, given: str) -> bool:
        """Whether another making of the files of a name would give the same bytes as the last one. Worked out once."""
        if name not in self._alike:
            made = self.before.get(name)
            self._alike[name] = made is not None and made.given == given and self._is_answered_alike(made)
        return self._alike[name]

    def put_back(self, name: str, given: str) -> bool:
        """Put the files of a name into the new site if they are there as they were made, and would be made so again."""
        if not self.is_as_it_was(name, given) or not self.site.take_over(self.before[name].files):
            return False
        self.made[name] = made = self.before[name]
        for part in made.parts:  # which the next edit may need, though nobody asked for them now
            if part in self.before:
                self.made.setdefault(part, self.before[part])
        return True

    def _is_answered_alike(self, made: Made) -> bool:
        try:
            return self.answers.to(*made.asked) == made.answers
        except HasNoFingerprint:
            return False

    def note(self, name: str, given: str | None, asked: Iterable[Question]) -> None:
        """What was written since the last note was made for ``name``. None is kept that nobody knows all about."""
        files = self.site.written_since()
        parts, self._parts_since = tuple(sorted(self._parts_since)), set()
        if given is None:
            return
        questions = tuple(sorted(asked))
        with suppress(HasNoFingerprint):
            self.made[name] = Made(given, questions, self.answers.to(*questions), files, parts=parts)

    def part(self, name: str, given: object, make: Callable[[], str]) -> str:
        """As :class:`campaign.keeping.parts.Parts` does. What a part asks, whoever asked for it asks too."""
        try:
            fingerprint = self.answers.fingerprints.of(given)
        except HasNoFingerprint:
            return make()
        made = self.made.get(name) or self.before.get(name)
        if made is None or made.given != fingerprint or not self._is_answered_alike(made):
            with noting() as asked:
                text = make()
            questions = tuple(sorted(asked))
            try:
                made = Made(fingerprint, questions, self.answers.to(*questions), {}, text)
            except HasNoFingerprint:
                return text
        self.made[name] = made
        self._parts_since.add(name)
        for question in made.asked:
            note(question)
        return made.text

    def _found(self) -> MadeFrom:
        return MadeFrom(self.of, self.made, Counts(self.site.kept, self.site.written))

    def hand_over(self, to: Path) -> None:
        """For the process that began this one."""
        to.write_bytes(self._found().as_bytes())

    def take(self, handed_over: Iterable[Path]) -> None:
        """What other processes made. Of one that handed nothing over, all is made again next time."""
        for file in handed_over:
            with suppress(*DAMAGED):
                found = MadeFrom.of_bytes(file.read_bytes())
                self.made |= found.made
                self.site.kept += found.counts.kept
                self.site.written += found.counts.written

    def keep(self) -> None:
        """Leave the list for the next build."""
        leave_unproven(self.root, self.site.out, self._found())

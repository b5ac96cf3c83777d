"""What is written about everybody, taken apart: learnt a moment at a time, and after a change only what it touched."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from mentorkit.domain.fit import evidence_part, reach_part, tie_part
from mentorkit.domain.people import Person
from mentorkit.domain.portraits import Source, Vocabulary, phrase, stems
from mentorkit.system.folders import resources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mentorkit.domain.changes import Change
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.portraits import Phrase, Portrait
    from mentorkit.domain.records import Record
    from mentorkit.storage.portraits import Portraits

Texts = tuple[tuple[Source, "Phrase"], ...]
Standing = tuple[float, float, float]
"""What a fit takes from the portrait alone: how fresh, how near, how well reached."""

FEW = 500
"""People whom nobody has to wait for."""
AT_ONCE = 40
"""People learnt anew at a time."""


class Learning:
    """Knows of everybody what every fit begins with, and what is written about them.

    Of each it keeps numbers alone: a million objects would have Python's garbage collection stop the window.
    """

    def __init__(self, portraits: Portraits) -> None:
        self._portraits = portraits
        self._reading: Iterator[list[Portrait]] | None = None
        self._day = date.min
        self._standing: dict[PersonId, Standing] = {}
        self._said: dict[PersonId, tuple[int, ...]] = {}
        """Which of the texts are written about whom."""
        self._texts: list[tuple[Source, Phrase]] = []
        self._numbers: dict[Source, dict[str, int]] = {source: {} for source in Source}
        """Where each text is: many people share an organisation or a title."""
        self._touched: dict[PersonId, None] = {}
        """Whom changes touched since they were learnt, in order."""

    @property
    def are_few(self) -> bool:
        """Whether everybody is learnt in no time worth telling."""
        return not self._portraits.are_more_than(FEW)

    def go_on(self, today: date) -> Iterator[None]:
        """Learn whatever is not known yet as of today, a few people each time."""
        if self._reading is None or self._day != today:
            self._begin(today)
        for portraits in self._reading or ():
            self._learn(portraits)
            yield
        while self._touched:
            some = list(islice(self._touched, AT_ONCE))
            for person_id in some:
                del self._touched[person_id]
            self._learn(self._portraits.some(some))
            yield

    def everybody(self) -> list[PersonId]:
        """Return everybody learnt so far."""
        return list(self._said)

    def standing(self, person_id: PersonId) -> Standing | None:
        """Return what any fit of somebody begins with; None for whoever is not known."""
        return self._standing.get(person_id)

    def said(self, person_id: PersonId) -> tuple[int, ...]:
        """Return the numbers of the texts written about somebody."""
        return self._said.get(person_id, ())

    def text(self, number: int) -> tuple[Source, Phrase]:
        """Return where a text stands and what it says."""
        return self._texts[number]

    def some(self, ids: Iterable[PersonId]) -> dict[PersonId, tuple[Portrait, Texts]]:
        """Return all that is known of these people, without those that are gone. Nobody else is read for it."""
        return {
            one.person_id: (one, tuple((source, self.phrase(text)) for source, text in one.texts))
            for one in self._portraits.some(ids)
        }

    def forget(self, change: Change) -> frozenset[PersonId]:
        """Forget whom a change touched until all is asked for again; returns them."""
        if self._reading is None:
            return frozenset()
        ids = frozenset(found for edit in change.edits if (found := _person_of(edit.record)) is not None)
        for person_id in ids & self._said.keys():
            del self._standing[person_id], self._said[person_id]
        self._touched.update(dict.fromkeys(ids))
        return ids

    def phrase(self, text: str) -> Phrase:
        """Take a text apart."""
        return phrase(text, self._vocabulary)

    def _begin(self, today: date) -> None:
        """Begin anew: how near and how fresh changes with the day."""
        self._reading, self._day = self._portraits.everybody(), today
        for known in (self._standing, self._said, self._touched):
            known.clear()

    def _learn(self, portraits: Iterable[Portrait]) -> None:
        for portrait in portraits:
            person_id = portrait.person_id
            parts = (part(portrait, self._day) for part in (evidence_part, tie_part, reach_part))
            fresh, near, reached = (part.value for part in parts)
            self._standing[person_id] = (fresh, near, reached)
            self._said[person_id] = tuple(self._number(source, text) for source, text in portrait.texts)

    def _number(self, source: Source, text: str) -> int:
        numbers = self._numbers[source]
        if text not in numbers:
            numbers[text] = len(self._texts)
            self._texts.append((source, self.phrase(text)))
        return numbers[text]

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        told = json.loads((resources() / "words" / "work.en.json").read_text(encoding="utf-8"))
        fields: dict[str, set[str]] = defaultdict(set)
        for field, words in told["fields"].items():
            for word in words:
                fields[" ".join(stems(word, told["short"]))].add(field)
        return Vocabulary(told["short"], {word: frozenset(names) for word, names in fields.items()})


def _person_of(record: Record) -> PersonId | None:
    if isinstance(record, Person):
        return record.id
    found: PersonId | None = getattr(record, "person_id", None)
    return found

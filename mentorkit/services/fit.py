"""Who could help with which goal: fit of everybody to every goal, kept current while the vault is open."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from mentorkit.domain.fit import FREE, LEAST, Because, Factor, Fit, Wanted, fit, match
from mentorkit.domain.goals import Goal, GoalHelp, Skill
from mentorkit.domain.people import Person
from mentorkit.domain.portraits import Source, Vocabulary, phrase, stems
from mentorkit.system.folders import resources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mentorkit.domain.changes import Change
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.goals import GoalId
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.portraits import Phrase, Portrait
    from mentorkit.domain.records import Record
    from mentorkit.storage.portraits import Portraits
    from mentorkit.storage.store import Store

Texts = tuple[tuple["Source", "Phrase"], ...]
Known = Mapping["PersonId", tuple["Portrait", Texts]]
TIE = list(Factor).index(Factor.TIE)
"""Where a fit holds how near somebody is."""


class FitService:
    """Works out fits. What is written about people is read once and then follows every change."""

    def __init__(self, store: Store, portraits: Portraits, clock: Clock) -> None:
        self._store = store
        self._portraits = portraits
        self._clock = clock
        self._known: dict[PersonId, tuple[Portrait, Texts]] = {}
        self._found_by: dict[str, set[PersonId]] = defaultdict(set)
        self._is_read = False
        store.listen(self._follow, first=True)

    def wanted(self, goal: Goal) -> Wanted:
        """Return what a goal asks for: its skills by name, or its title where it has none."""
        names = self.skills_of(goal.id)
        return Wanted(tuple(phrase(name, self._vocabulary) for name in names), frozenset(goal.supports))

    def best(
        self, goal: Goal, limit: int, without: Iterable[PersonId] = (), skill: str = ""
    ) -> tuple[Fit, ...]:
        """Return the people who fit a goal best, or one skill of it by name, the best first.

        Only those found by a word or a field of work of the goal: of all others nothing says that they
        could help. Equal fits keep the order in which people were added.
        """
        wanted = self.wanted(goal)
        if skill:
            wanted = replace(wanted, skills=(phrase(skill, self._vocabulary),))
        found = self._found(wanted) - frozenset(without)
        return tuple(
            one for one in _ranked(self._fits(sorted(found), goal, wanted))[:limit] if _is_known(one)
        )

    def fit_of(self, person_id: PersonId, goal: Goal) -> Fit | None:
        """Return how well one person fits a goal; None for *Me* and for somebody who is gone.

        Nobody else is read for it.
        """
        known = dict(self._prepared(self._portraits.some([person_id])))
        return next(self._fits(known, goal, self.wanted(goal), known), None)

    def known_for(self, skills: Iterable[str], text: str, without: Iterable[PersonId]) -> tuple[Fit, ...]:
        """Return who is known for any of these skills, or for a field of work that a text is about.

        The best come first; whoever rests is left out.
        """
        named = [phrase(name, self._vocabulary) for name in skills]
        about = replace(phrase(text, self._vocabulary), stems=())
        wanted = Wanted((*named, about))
        found = self._fits(sorted(self._found(wanted) - frozenset(without)), None, wanted)
        return tuple(one for one in _ranked(found) if _is_known(one) and not _rests(one))

    def near(self, ids: Iterable[PersonId]) -> tuple[Fit, ...]:
        """Return these people with how near they are, the nearest first; whoever rests is left out."""
        self._read()
        found = [one for one in self._fits(ids, None, Wanted(())) if not _rests(one)]
        return tuple(sorted(found, key=lambda one: -one.parts[TIE].value))

    def skills_of(self, goal_id: GoalId) -> tuple[str, ...]:
        """Return the names of a goal's skills, or its title where it has none."""
        names = tuple(skill.name for skill in self._store.find(Skill, goal_id=goal_id))
        return names or (self._store.get(Goal, goal_id).title,)

    def is_about(self, goal: Goal, skills: Iterable[str]) -> bool:
        """Whether a goal asks for any of these skills, by their words or by their field of work."""
        asked = [phrase(name, self._vocabulary) for name in (goal.title, *self.skills_of(goal.id))]
        said = [phrase(name, self._vocabulary) for name in skills]
        return any(match(one, other, Source.EXPERTISE)[0] > LEAST for one in said for other in asked)

    def _fits(
        self, ids: Iterable[PersonId], goal: Goal | None, wanted: Wanted, people: Known | None = None
    ) -> Iterator[Fit]:
        known = self._known if people is None else people
        helps = self._store.find(GoalHelp, goal_id=goal.id) if goal else ()
        gives = {one.person_id: frozenset(one.supports) for one in helps}
        today = self._clock.today()
        for person_id in ids:
            if person_id in known:
                portrait, texts = known[person_id]
                yield fit(portrait, texts, wanted, gives.get(person_id, frozenset()), today)

    def _found(self, wanted: Wanted) -> set[PersonId]:
        """Return whoever is known by any word or field of work that is asked for."""
        self._read()
        keys = (key for skill in wanted.skills for key in (*skill.stems, *map(_field, skill.fields)))
        return {person_id for key in keys for person_id in self._found_by.get(key, ())}

    # Following the vault

    def _read(self) -> None:
        if not self._is_read:
            self._is_read = True
            self._learn(self._portraits.everybody())

    def _learn(self, portraits: Iterable[Portrait]) -> None:
        for person_id, (portrait, texts) in self._prepared(portraits):
            self._known[person_id] = (portrait, texts)
            for key in _keys(texts):
                self._found_by[key].add(person_id)

    def _prepared(self, portraits: Iterable[Portrait]) -> Iterator[tuple[PersonId, tuple[Portrait, Texts]]]:
        """Yield portraits with what is written about their people taken apart."""
        vocabulary = self._vocabulary
        taken_apart: dict[str, Phrase] = {}  # many people share an organisation or a title
        for portrait in portraits:
            texts = []
            for source, text in portrait.texts:
                said = taken_apart.get(text)
                if said is None:
                    said = taken_apart[text] = phrase(text, vocabulary)
                texts.append((source, said))
            yield portrait.person_id, (portrait, tuple(texts))

    def _follow(self, change: Change) -> None:
        if not self._is_read:
            return
        ids = {found for edit in change.edits if (found := _person_of(edit.record)) is not None}
        for person_id in ids & self._known.keys():
            _portrait, texts = self._known.pop(person_id)
            for key in _keys(texts):
                self._found_by[key].discard(person_id)
        self._learn(self._portraits.some(ids))

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        told = json.loads((resources() / "words" / "work.en.json").read_text(encoding="utf-8"))
        fields: dict[str, set[str]] = defaultdict(set)
        for field, words in told["fields"].items():
            for word in words:
                fields[" ".join(stems(word, told["short"]))].add(field)
        return Vocabulary(told["short"], {word: frozenset(names) for word, names in fields.items()})


def _ranked(fits: Iterable[Fit]) -> list[Fit]:
    return sorted(fits, key=lambda one: -one.value)


def _is_known(found: Fit) -> bool:
    """Whether anything written about somebody says that they could help."""
    return found.parts[0].value > LEAST


def _rests(found: Fit) -> bool:
    return found.parts[-1].because is Because.RESTS


def _keys(texts: Texts) -> Iterator[str]:
    """Yield by what somebody is found, some of it more than once."""
    for source, said in texts:
        yield from said.stems
        if source not in FREE:
            yield from map(_field, said.fields)


def _field(name: str) -> str:
    """Return the key of a field of work, which no word can be."""
    return f"#{name}"


def _person_of(record: Record) -> PersonId | None:
    if isinstance(record, Person):
        return record.id
    found: PersonId | None = getattr(record, "person_id", None)
    return found

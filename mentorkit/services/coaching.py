"""The coach at work: reads once what is known about a message's reader, and knows limits and languages."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mentorkit.domain.advice import Advice
from mentorkit.domain.coaching.coach import notes_on
from mentorkit.domain.coaching.drafts import WORDS_BY_KIND, DraftText, Known, Limits
from mentorkit.domain.coaching.notes import Found, Rule
from mentorkit.domain.coaching.phrasebook import Phrasebook, read_phrasebook
from mentorkit.domain.interactions import TALKS, Interaction, InteractionKind
from mentorkit.domain.messages import Message, MessageKind, MessageState
from mentorkit.domain.people import Evidence, Person, Role
from mentorkit.services.settings import COACH_OFF, COACH_WORDS, SPELLING_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import Any

    from mentorkit.domain.coaching.notes import Note
    from mentorkit.services.helping import HelpService
    from mentorkit.services.settings import Settings
    from mentorkit.storage.store import Store

SENT = tuple(state.value for state in MessageState if state is not MessageState.DRAFT)
MOST_SENT = 200
"""Sent messages a draft is compared with, the latest ones."""


class CoachingService:
    """Notes on drafts. `known` reads the vault; `notes` is pure and may be called from a job."""

    def __init__(self, store: Store, settings: Settings, helping: HelpService, folder: Path) -> None:
        """`folder` holds the words of each language."""
        self._store = store
        self._helping = helping
        self._settings = settings
        self._folder = folder

    def notes(self, draft: DraftText, known: Known, limits: Limits) -> tuple[Note, ...]:
        """Return what there is to say about a draft."""
        return notes_on(draft, known, limits, self.phrasebook(draft.language))

    def is_vague(self, question: str) -> bool:
        """Whether a question for feedback could mean everything, in the usual language."""
        draft = DraftText(
            MessageKind.FEEDBACK_REQUEST,
            "",
            f"{question.rstrip('?')}?",
            self._settings.get(SPELLING_LANGUAGE),
        )
        return any(note.found is Found.ANY_FEEDBACK for note in self.notes(draft, Known(), self.limits()))

    def draft(self, message: Message) -> DraftText:
        """Return a message as the coach reads it."""
        return DraftText(message.what, message.subject, message.body, self.language(message))

    def language(self, message: Message) -> str:
        """Return the tag of the language a message is in: its own, else its reader's, else the usual one."""
        own = message.language or self._store.get(Person, message.person_id).language
        usual: str = self._settings.get(SPELLING_LANGUAGE)
        return own or usual

    def phrasebook(self, language: str) -> Phrasebook | None:
        """Return the words of a language; None where the coach knows only blanks and length."""
        name = primary_language(language)
        return _read(self._folder / f"{name}.json") if name.isalpha() else None

    def limits(self) -> Limits:
        """Return the limits and rules as they are set; what cannot be read counts as not set."""
        words = dict(WORDS_BY_KIND)
        set_here: dict[str, Any] = self._settings.get(COACH_WORDS)
        for name, bounds in set_here.items():
            if name in words and _are_bounds(bounds):
                words[MessageKind(name)] = (bounds[0], bounds[1])
        switched_off: list[Any] = self._settings.get(COACH_OFF)
        off = frozenset(rule for rule in Rule if rule.value in switched_off)
        return Limits(words=words, off=off)

    def set_words(self, what: MessageKind, least: int, most: int) -> None:
        """Set the least and the most words of a kind. ValueError where they are none or cross."""
        if not _are_bounds([least, most]):
            raise ValueError("words")
        set_here: dict[str, Any] = self._settings.get(COACH_WORDS)
        self._settings.set(COACH_WORDS, {**set_here, what.value: [least, most]})

    def switch(self, rule: Rule, *, on: bool) -> None:
        """Switch a rule on or off."""
        switched_off: list[str] = self._settings.get(COACH_OFF)
        off = set(switched_off) - {rule.value}
        self._settings.set(COACH_OFF, sorted(off if on else off | {rule.value}))

    def known(self, message: Message) -> Known:
        """Read what is known about the reader of a message and about other messages."""
        person = self._store.get(Person, message.person_id)
        log = self._store.find(Interaction, person_id=person.id)
        sent = self._store.find(Message, state=SENT)[-MOST_SENT:]
        me = self._store.first(Person, is_me=True)
        known = self._about(person)
        return replace(
            known,
            my_names=_names(me),
            goals=_texts(goal.title for goal in self._helping.goals_beside(person.id)),
            talks=sum(entry.how in TALKS for entry in log),
            is_first_contact=all(entry.how is InteractionKind.NOTE for entry in log)
            and all(other.person_id != person.id for other in sent),
            sent_before=tuple(other.body for other in sent if other.id != message.id),
        )

    def _about(self, person: Person) -> Known:
        roles = self._store.find(Role, person_id=person.id)
        through = person.met_through_id
        shared = [self._store.get(Person, through).shown] if through else []
        shared += [other.shown for other in self._store.find(Person, met_through_id=person.id)]
        return Known(
            names=_names(person),
            roles=_texts(role.title for role in roles),
            organisations=_texts(role.organisation for role in roles),
            evidence=_texts(
                (
                    *(one.title for one in self._store.find(Evidence, person_id=person.id)),
                    *(one.text for one in self._store.find(Advice, person_id=person.id)),
                )
            ),
            shared_people=_texts((*shared, person.met_through)),
            shared_places=_texts((person.met_where,)),
            expertise=person.expertise,
        )


def primary_language(tag: str) -> str:
    """Return the language of a tag without its country and script: "pt-BR" and "pt_BR" are "pt"."""
    return tag.replace("_", "-").partition("-")[0].strip().lower()


@lru_cache(maxsize=16)
def _read(path: Path) -> Phrasebook | None:
    try:
        return read_phrasebook(path.read_text("utf-8"))
    except FileNotFoundError:
        return None


def _are_bounds(bounds: object) -> bool:
    if not isinstance(bounds, list) or [type(one) for one in bounds] != [int, int]:
        return False
    least, most = bounds
    return bool(0 < least <= most)


def _names(person: Person) -> tuple[str, ...]:
    return _texts((person.shown, person.given, person.family))


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))

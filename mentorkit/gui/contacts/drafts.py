"""What was typed into *Log a contact* and not logged yet, as it is kept and brought back."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import InteractionKind

if TYPE_CHECKING:
    from mentorkit.domain.people import PersonId
    from mentorkit.services.drafts import DraftService

BEGINNING = "contact:"
"""Of the names of these drafts; the ids of the people follow, so that forgetting them drops it."""


@frozen
class Entry:
    """Everything the dialog holds."""

    people: tuple[str, ...] = ()
    new_people: tuple[str, ...] = ()
    how: InteractionKind = InteractionKind.MET
    day: date | None = None
    said: str = ""
    title: str = ""
    minutes: str = ""
    next_step: str = ""
    next_day: date | None = None

    @property
    def has_words(self) -> bool:
        """Whether somebody wrote something that would be missed."""
        return any(text.strip() for text in (self.said, self.title, self.next_step))

    @property
    def name(self) -> str:
        """The name of its draft."""
        return BEGINNING + ",".join(self.people)


class ContactDrafts:
    """Keeps the entry being typed under one name at a time."""

    def __init__(self, drafts: DraftService) -> None:
        self._drafts = drafts
        self._name = ""

    def keep(self, entry: Entry) -> None:
        """Keep an entry that has words; one without is dropped."""
        if entry.name != self._name or not entry.has_words:
            self.drop()
        if entry.has_words:
            self._name = entry.name
            self._drafts.keep(entry.name, _written(entry))

    def drop(self) -> None:
        """Forget what was kept, because it is logged or was let go."""
        if self._name:
            self._drafts.drop(self._name)
        self._name = ""

    def find(self, person_id: PersonId | None) -> Entry | None:
        """Return the latest entry left unfinished: with this person, or with anybody for None."""
        for name in self._drafts.named(BEGINNING):
            ids = name.removeprefix(BEGINNING).split(",")
            entry = _read(self._drafts.get(name)) if person_id is None or person_id in ids else None
            if entry is not None:
                self._name = name
                return entry
        return None


def _written(entry: Entry) -> str:
    kept = {
        "people": entry.people,
        "new_people": entry.new_people,
        "how": entry.how.value,
        "day": entry.day.isoformat() if entry.day else None,
        "said": entry.said,
        "title": entry.title,
        "minutes": entry.minutes,
        "next_step": entry.next_step,
        "next_day": entry.next_day.isoformat() if entry.next_day else None,
    }
    return json.dumps(kept, ensure_ascii=False)


def _read(text: str | None) -> Entry | None:
    """Read a kept entry; None for one that cannot be read any more."""
    try:
        kept = json.loads(text or "")
        return Entry(
            tuple(kept["people"]),
            tuple(kept["new_people"]),
            InteractionKind(kept["how"]),
            date.fromisoformat(kept["day"]) if kept["day"] else None,
            kept["said"],
            kept["title"],
            kept["minutes"],
            kept["next_step"],
            date.fromisoformat(kept["next_day"]) if kept["next_day"] else None,
        )
    except (ValueError, KeyError, TypeError):
        return None

"""Ending mentoring well: the stage, the rhythm that stays, and the letter of goodbye, as one step of undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import Person, Stage, checked_person
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from mentorkit.domain.messages import Message
    from mentorkit.domain.people import PersonId
    from mentorkit.services.filling import FillingService
    from mentorkit.services.messages import MessageService
    from mentorkit.services.templates import TemplateService
    from mentorkit.storage.store import Store


class EndingService:
    """Ends of mentoring. The tie stays: a past mentor is written to now and then."""

    def __init__(
        self, store: Store, messages: MessageService, templates: TemplateService, filling: FillingService
    ) -> None:
        self._store = store
        self._messages = messages
        self._templates = templates
        self._filling = filling

    def end(self, person_id: PersonId, rhythm_days: int | None, *, writes: bool) -> Message | None:
        """Make somebody a past mentor with this rhythm; with `writes`, begin the letter and return it."""
        person = self._store.get(Person, person_id)
        ended = replace(person, stage=Stage.PAST_MENTOR, rhythm_days=rhythm_days, resting_until=None)
        letter = self._letter(person_id) if writes else None
        with self._store.transaction(Action.END_MENTORING) as tx:
            tx.update(checked_person(ended))
            if letter is not None:
                tx.add(letter)
        return letter

    def _letter(self, person_id: PersonId) -> Message:
        template = self._templates.for_ending()
        return self._messages.draft(person_id, MessageKind.CLOSE, template, self._filling.values(person_id))

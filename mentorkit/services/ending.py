"""Whether a tie fits, and ending it well: what changes and the letter that goes with it, as one step of undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.fit_checks import FitOutcome
from mentorkit.domain.interactions import Interaction, InteractionId, InteractionKind
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import Person, Stage, checked_person
from mentorkit.domain.templates import END_OF_MENTORING, END_OF_TALKS
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.messages import Message
    from mentorkit.domain.people import PersonId
    from mentorkit.services.filling import FillingService
    from mentorkit.services.messages import MessageService
    from mentorkit.services.templates import TemplateService
    from mentorkit.storage.store import Store


class EndingService:
    """Ends of mentoring. The tie stays: a past mentor is written to now and then."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        messages: MessageService,
        templates: TemplateService,
        filling: FillingService,
    ) -> None:
        self._store = store
        self._clock = clock
        self._messages = messages
        self._templates = templates
        self._filling = filling

    def end(self, person_id: PersonId, rhythm_days: int | None, *, writes: bool) -> Message | None:
        """Make somebody a past mentor with this rhythm; with `writes`, begin the letter and return it."""
        person = self._store.get(Person, person_id)
        ended = replace(person, stage=Stage.PAST_MENTOR, rhythm_days=rhythm_days, resting_until=None)
        letter = self._letter(person_id, END_OF_MENTORING) if writes else None
        with self._store.transaction(Action.END_MENTORING) as tx:
            tx.update(checked_person(ended))
            if letter is not None:
                tx.add(letter)
        return letter

    def check_fit(self, person_id: PersonId, title: str, said: str, outcome: FitOutcome) -> Message | None:
        """Keep the answers of a fit check as a note and do what they lead to; return the letter begun, if any.

        `title` and `said` are the words of the note, which moves no clock.
        """
        person = self._store.get(Person, person_id)
        note = Interaction(
            id=InteractionId(self._clock.new_id()),
            person_id=person_id,
            day=self._clock.today(),
            how=InteractionKind.NOTE,
            title=title,
            said=said,
        )
        letter = self._letter(person_id, END_OF_TALKS) if outcome is FitOutcome.END else None
        with self._store.transaction(Action.CHECK_FIT) as tx:
            tx.add(note)
            if outcome is not FitOutcome.GO_ON:
                tx.update(replace(person, stage=Stage.KEPT, resting_until=None))
            if letter is not None:
                tx.add(letter)
        return letter

    def _letter(self, person_id: PersonId, ending: str) -> Message:
        template = self._templates.for_ending(ending)
        return self._messages.draft(person_id, MessageKind.CLOSE, template, self._filling.values(person_id))

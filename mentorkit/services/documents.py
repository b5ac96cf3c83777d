"""Documents for somebody else: what they are made of, and the forms in which they leave."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mentorkit.domain.advice import Advice, AdviceState
from mentorkit.domain.agendas import in_order
from mentorkit.domain.composing import (
    Names,
    agenda_document,
    agreement_document,
    pre_read_document,
    update_document,
)
from mentorkit.domain.documents import plain
from mentorkit.domain.errors import NotFound
from mentorkit.domain.goals import Goal
from mentorkit.domain.meetings import AgendaItem, Meeting
from mentorkit.domain.messages import Message, MessageId, MessageKind
from mentorkit.domain.people import Person
from mentorkit.domain.shareables import shareable_of
from mentorkit.services.news import acted_on

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mentorkit.domain.agreements import Agreement
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.documents import Document
    from mentorkit.domain.meeting_kinds import MeetingId
    from mentorkit.domain.people import PersonId
    from mentorkit.services.handing_off import HandOffService
    from mentorkit.storage.store import Store


class DocumentService:
    """Composes documents of shareable views alone, and makes mails of them."""

    def __init__(self, store: Store, handing_off: HandOffService, clock: Clock, folder: Path) -> None:
        """`folder` holds the sentences of documents, a file for each language."""
        self._store = store
        self._handing_off = handing_off
        self._clock = clock
        self._folder = folder

    @cached_property
    def _words(self) -> Mapping[str, Any]:
        words: Mapping[str, Any] = json.loads((self._folder / "en.json").read_text("utf-8"))
        return words

    @property
    def starter_texts(self) -> Mapping[str, str]:
        """A text to start from for each written term of an agreement."""
        found: Mapping[str, str] = self._words["starters"]
        return found

    @property
    def news_lines(self) -> Mapping[str, str]:
        """How each kind of news reads as a line of an update, with `{text}` for what it says."""
        found: Mapping[str, str] = self._words["news"]
        return found

    def agreement(self, agreement: Agreement) -> Document:
        """Return what was agreed with somebody, in its own tone. Raises NotFound."""
        goals = [self._store.get(Goal, one) for one in agreement.goals if self._store.has(Goal, one)]
        views = [shareable_of(goal) for goal in goals]
        names = self._names(agreement.person_id)
        return agreement_document(shareable_of(agreement), views, names, agreement.tone, self._words)

    def agenda(self, meeting_id: MeetingId, person_id: PersonId, when: str) -> Document:
        """Return the agenda of a meeting for one who takes part; `when` says in words when it is."""
        meeting = self._store.get(Meeting, meeting_id)
        items = [shareable_of(one) for one in in_order(self._store.find(AgendaItem, meeting_id=meeting_id))]
        return agenda_document(shareable_of(meeting), items, when, self._names(person_id), self._words)

    def pre_read(self, meeting_id: MeetingId, person_id: PersonId, when: str) -> Document:
        """Return what one who takes part may read beforehand: also what came of their advice and feedback."""
        advice = self._store.find(Advice, person_id=person_id, state=AdviceState.RESULT.value, closed=None)
        agenda = self.agenda(meeting_id, person_id, when)
        heard = (map(shareable_of, advice), map(shareable_of, acted_on(self._store, person_id)))
        return pre_read_document(agenda, *heard, self._names(person_id), self._words)

    def update(self, message: Message) -> Document:
        """Return a message as a document."""
        return update_document(shareable_of(message))

    def eml(self, document: Document, person_id: PersonId) -> bytes:
        """Return the document as a mail that clients open unsent. Raises Invalid for an odd address."""
        mail = Message(
            id=MessageId(self._clock.new_id()),
            person_id=person_id,
            what=MessageKind.NOTE,
            subject=document.title,
            body=plain(document),
            edited=self._clock.today(),
        )
        return self._handing_off.eml(mail)

    def _names(self, person_id: PersonId) -> Names:
        other = me = self._store.get(Person, person_id)
        with suppress(NotFound):
            me = self._store.first(Person, is_me=True)
        return Names(shareable_of(me), shareable_of(other))

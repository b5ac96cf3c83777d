"""What can be done with messages: start, write, mark what became of them, follow up, let go."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen
from mentorkit.domain.messages import (
    FOLLOW_UP_DAYS,
    Message,
    MessageId,
    MessageKind,
    MessageState,
    TextVersion,
    TextVersionId,
    mail_id,
    thinned,
)
from mentorkit.domain.people import Person, PersonId
from mentorkit.domain.replies import counted
from mentorkit.domain.slots import answered, filled
from mentorkit.domain.updates import Told
from mentorkit.services.actions import Action
from mentorkit.services.message_steps import MessageSteps, draft_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mentorkit.domain.interactions import InteractionId
    from mentorkit.domain.message_lines import MessageLine
    from mentorkit.domain.messages import Template
    from mentorkit.domain.replies import ReplyCount
    from mentorkit.domain.slots import Slot
    from mentorkit.storage.transactions import Transaction

VERSION_APART = timedelta(minutes=5)
"""Least time between two kept versions of a text."""


@frozen
class MessageList:
    """All messages as the list shows them."""

    drafts: tuple[MessageLine, ...]
    """The last worked on first."""
    waiting: tuple[MessageLine, ...]
    """Sent and asking for an answer, the longest waiting first."""
    closed: tuple[MessageLine, ...]
    """The last closed or sent first."""


class MessageService(MessageSteps):
    """Messages, one method an intention, each one step of undo."""

    # Reading

    def get(self, message_id: MessageId) -> Message:
        """Return a message with the text last typed, also where that is not saved yet. Raises NotFound."""
        message = self._store.get(Message, message_id)
        kept = self._store.drafts.get(draft_name(message))
        if kept is None or message.state is not MessageState.DRAFT:
            return message
        return replace(message, **json.loads(kept))

    def list(self) -> MessageList:
        """Return all messages in their groups."""
        return MessageList(
            drafts=self._queries.drafts(),
            waiting=self._queries.waiting(),
            closed=self._queries.closed(),
        )

    def of_contact(self, interaction_id: InteractionId) -> Message | None:
        """Return the message whose *Sent* or answer a contact is; None for contacts logged by hand."""
        for field in ("interaction_id", "answer_id"):
            for message in self._store.find(Message, **{field: interaction_id}):
                return message
        return None

    def awaited(self, person_id: PersonId) -> MessageId | None:
        """Return the last message to somebody that waits for an answer: what a follow-up follows."""
        waiting = self._store.find(Message, person_id=person_id, state=MessageState.SENT.value)
        asking = [message for message in waiting if message.what in FOLLOW_UP_DAYS]
        return max(asking, key=lambda message: message.sent or message.edited).id if asking else None

    def replies(self) -> Mapping[MessageKind, ReplyCount]:
        """Return how asks were answered, by their kind."""
        return counted(self._queries.asked())

    def versions(self, message: Message) -> tuple[TextVersion, ...]:
        """Return what a message said before, the oldest first."""
        return self._store.find(TextVersion, message_id=message.id)

    # Writing

    def start(
        self,
        person_id: PersonId,
        what: MessageKind,
        template: Template | None = None,
        values: Mapping[Slot, str] | None = None,
        answers: Mapping[str, str] | None = None,
    ) -> Message:
        """Begin a draft and keep it (see `draft`)."""
        message = self.draft(person_id, what, template, values, answers)
        with self._store.transaction(Action.START_MESSAGE) as tx:
            tx.add(message)
        return message

    def draft(
        self,
        person_id: PersonId,
        what: MessageKind,
        template: Template | None = None,
        values: Mapping[Slot, str] | None = None,
        answers: Mapping[str, str] | None = None,
    ) -> Message:
        """Return a draft, from a template with its slots filled from `values`; what is not known stays blank.

        `answers` fill what a template asks in words of its own, by the words between the braces.
        A follow-up follows the message that waits for an answer. Raises Invalid ("what", TOO_MANY) for one
        follow-up more than the limit.
        """
        person = self._store.get(Person, person_id)
        known, own = values or {}, answers or {}
        message_id = MessageId(self._clock.new_id())
        message = Message(
            id=message_id,
            person_id=person_id,
            what=what,
            subject=answered(filled(template.subject, known).text, own) if template else "",
            body=answered(filled(template.body, known).text, own) if template else "",
            language=template.language if template else person.language,
            template=template.title if template else "",
            edited=self._clock.today(),
            follows_id=self.awaited(person_id) if what is MessageKind.FOLLOW_UP else None,
            mail_id=mail_id(message_id),
        )
        self._require_room(message)
        return message

    def keep_text(self, message: Message) -> None:
        """Keep the text being typed, so that a crash or a lock costs at most a second of it."""
        text = json.dumps({"subject": message.subject, "body": message.body}, ensure_ascii=False)
        self._store.drafts.keep(draft_name(message), text)

    def change(self, message: Message) -> None:
        """Keep a draft's new text or kind; what it said before stays in its history.

        Raises Invalid ("body", SENT_ALREADY) for what is no draft any more.
        """
        before = self._store.get(Message, message.id)
        if MessageState.DRAFT not in (before.state, message.state) or before.state is not message.state:
            raise Invalid("body", Why.SENT_ALREADY)
        if message.what is not before.what:
            self._require_room(message)
        texts_differ = (before.subject, before.body) != (message.subject, message.body)
        edited = self._clock.today() if message != before else before.edited
        with self._store.transaction(Action.CHANGE_MESSAGE) as tx:
            if texts_differ and (before.subject or before.body):
                self._keep_version(tx, before)
            tx.update(replace(message, edited=edited))
        self._store.drafts.drop(draft_name(message))

    def _keep_version(self, tx: Transaction, before: Message) -> None:
        """Keep what a message said, unless that was kept a moment ago."""
        versions, now = self.versions(before), self._clock.now()
        if versions and now - datetime.fromisoformat(versions[-1].at) < VERSION_APART:
            return
        version = TextVersion(
            id=TextVersionId(self._clock.new_id()),
            message_id=before.id,
            person_id=before.person_id,
            at=now.isoformat(),
            subject=before.subject,
            body=before.body,
        )
        tx.add(version)
        gone = thinned((*versions, version))
        if gone is not None:
            tx.remove(gone)

    def copy_as_draft(self, message: Message) -> Message:
        """Begin a draft with the text of another message to the same person."""
        copy_id = MessageId(self._clock.new_id())
        copy = Message(
            id=copy_id,
            person_id=message.person_id,
            what=message.what,
            subject=message.subject,
            body=message.body,
            language=message.language,
            template=message.template,
            edited=self._clock.today(),
            follows_id=message.follows_id,
            mail_id=mail_id(copy_id),
        )
        self._require_room(copy)
        with self._store.transaction(Action.START_MESSAGE) as tx:
            tx.add(copy)
        return copy

    def delete(self, message: Message) -> None:
        """Delete a message with its history. Contacts it logged happened and stay, told is told."""
        with self._store.transaction(Action.DELETE_MESSAGE) as tx:
            for told in self._store.find(Told, message_id=message.id, day=None):
                tx.remove(told)
            tx.remove(self._store.get(Message, message.id))
        self._store.drafts.drop(draft_name(message))

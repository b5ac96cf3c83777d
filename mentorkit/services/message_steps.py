"""What becomes of a message: sent, answered, declined, left without an answer, and back again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain import advice as advice_steps
from mentorkit.domain import feedback_steps
from mentorkit.domain.advice import Advice, AdviceState
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.feedback import UNHEARD, Feedback, FeedbackId, FeedbackState, checked_feedback
from mentorkit.domain.feedback_requests import question_in
from mentorkit.domain.feedback_steps import Heard
from mentorkit.domain.interactions import (
    Interaction,
    InteractionId,
    InteractionKind,
    checked_interaction,
    stage_after,
)
from mentorkit.domain.messages import (
    Message,
    MessageKind,
    MessageState,
    checked_message,
    follow_up_day,
    follow_ups_in_a_row,
    may_follow_up,
    require_step,
)
from mentorkit.domain.people import Person, PersonId, Stage
from mentorkit.domain.thanks import OwedThanks
from mentorkit.domain.updates import NewsKind, Told
from mentorkit.services import contact_log
from mentorkit.services.actions import Action
from mentorkit.services.settings import FOLLOW_UP_WAITS, FOLLOW_UPS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mentorkit.domain.clock import Clock
    from mentorkit.services.settings import Settings
    from mentorkit.storage.message_queries import MessageQueries
    from mentorkit.storage.store import Store
    from mentorkit.storage.transactions import Transaction


CLOSED_BY: Mapping[NewsKind, type[Advice | Feedback]] = {
    NewsKind.ADVICE_RESULT: Advice,
    NewsKind.FEEDBACK_USED: Feedback,
}
"""What is closed once it was told."""


class MessageSteps:
    """The steps from one state to the next. Only *Sent* and answers are contacts; nothing else moves a clock."""

    def __init__(self, store: Store, queries: MessageQueries, settings: Settings, clock: Clock) -> None:
        self._store = store
        self._queries = queries
        self._settings = settings
        self._clock = clock

    def to(self, person_id: PersonId) -> tuple[Message, ...]:
        """Return every message to somebody, the oldest first."""
        return self._store.find(Message, person_id=person_id)

    def may_follow_up(self, person_id: PersonId) -> bool:
        """Whether one more follow-up to somebody is within the limit."""
        return may_follow_up(self.unanswered_follow_ups(person_id), self._settings.get(FOLLOW_UPS))

    def unanswered_follow_ups(self, person_id: PersonId) -> int:
        """Return how many follow-ups somebody got since they were heard of."""
        return follow_ups_in_a_row(self.to(person_id), self._queries.heard(person_id))

    def mark_sent(self, message: Message, day: date) -> Message:
        """Say that a draft left the mail app: log it as contact, freeze its text, plan to look again.

        Nothing else starts the reply clock. The message it follows up is closed without a reply. Raises
        Invalid ("what", TOO_MANY) for one follow-up more than the limit.
        """
        require_step(message, MessageState.SENT)
        self._require_room(message)
        contact = self._contact(message, day, InteractionKind.MESSAGE_OUT, title=message.subject.strip())
        sent = replace(
            message,
            state=MessageState.SENT,
            edited=max(message.edited, day),
            sent=day,
            follow_up=follow_up_day(message.what, day, self._waits()),
            interaction_id=contact.id,
        )
        with self._store.transaction(Action.SEND_MESSAGE) as tx:
            tx.add(contact)
            tx.update(checked_message(sent))
            self._move_stage(tx, contact)
            self._close_followed(tx, sent)
            self._settle(tx, sent)
            self._note_question(tx, sent, day)
        self._store.drafts.drop(draft_name(message))
        return sent

    def _note_question(self, tx: Transaction, sent: Message, day: date) -> None:
        """Keep what a feedback request asks as feedback that waits for its answer."""
        question = question_in(sent.subject, sent.body)
        if sent.what is not MessageKind.FEEDBACK_REQUEST or not question:
            return
        for wanted in self._store.find(Feedback, person_id=sent.person_id, asked=None, heard=None):
            if wanted.question == question and wanted.state is FeedbackState.TO_ASK:
                tx.update(replace(wanted, asked=day, message_id=sent.id))
                return
        asked = Feedback(
            id=FeedbackId(self._clock.new_id()),
            person_id=sent.person_id,
            known_as=self._store.get(Person, sent.person_id).known_as,
            question=question,
            asked=day,
            message_id=sent.id,
        )
        tx.add(checked_feedback(asked, self._clock.today()))

    def _hear_answer(self, tx: Transaction, answered: Message, day: date) -> None:
        """Keep a reply that was pasted as what they answered, word for word."""
        for asked in self._store.find(Feedback, message_id=answered.id):
            if asked.state is FeedbackState.ASKED and answered.reply:
                said = Heard(
                    answered.reply,
                    day,
                    how=InteractionKind.MESSAGE_IN,
                    interaction_id=answered.answer_id,
                )
                heard = feedback_steps.heard(asked, said, self._clock.today())
                tx.update(heard)
                contact_log.owe_for_words(tx, self._store, self._clock, heard)

    def _close_followed(self, tx: Transaction, sent: Message) -> None:
        if sent.follows_id is None:
            return
        followed = self._store.get(Message, sent.follows_id)
        if followed.state is MessageState.SENT:
            tx.update(replace(followed, state=MessageState.NO_REPLY, closed=sent.sent, follow_up=None))

    def _settle(self, tx: Transaction, sent: Message) -> None:
        """Settle what a thank-you was owed for; count as told what stands in an update."""
        if sent.what is MessageKind.THANK_YOU:
            for owed in self._store.find(OwedThanks, person_id=sent.person_id, settled=None):
                tx.update(replace(owed, settled=sent.sent, message_id=sent.id))
        for news in self._store.find(Told, message_id=sent.id):
            tx.update(replace(news, day=sent.sent))
            source, day = self._told_of(news), sent.sent or self._clock.today()
            if isinstance(source, Advice) and source.state is AdviceState.RESULT and source.closed is None:
                tx.update(advice_steps.told(source, day))
            elif isinstance(source, Feedback) and source.state is FeedbackState.TO_CLOSE:
                tx.update(feedback_steps.told(source, day, InteractionKind.MESSAGE_OUT))

    def mark_replied(self, message: Message, day: date, gist: str = "", reply: str = "") -> Message:
        """Say that they answered: log it, with its gist, and keep the pasted reply with the message."""
        contact = self._contact(message, day, InteractionKind.MESSAGE_IN, said=gist.strip())
        answered = self._closed(message, MessageState.REPLIED, day, reply, contact.id)
        with self._store.transaction(Action.NOTE_REPLY) as tx:
            tx.add(contact)
            tx.update(answered)
            self._move_stage(tx, contact)
            self._hear_answer(tx, answered, day)
        return answered

    def mark_declined(
        self, message: Message, day: date | None = None, gist: str = "", reply: str = ""
    ) -> Message:
        """Say that they answered with a no: a normal end, which is logged and moves no stage."""
        on = day or self._clock.today()
        contact = self._contact(message, on, InteractionKind.MESSAGE_IN, said=gist.strip())
        declined = self._closed(message, MessageState.DECLINED, on, reply, contact.id)
        with self._store.transaction(Action.NOTE_DECLINED) as tx:
            tx.add(contact)
            tx.update(declined)
        return declined

    def mark_no_reply(self, message: Message) -> Message:
        """Stop waiting for an answer. It can be reopened, and a late answer still be noted."""
        closed = self._closed(message, MessageState.NO_REPLY, self._clock.today(), "", None)
        with self._store.transaction(Action.CLOSE_MESSAGE) as tx:
            tx.update(closed)
        return closed

    def reopen(self, message: Message) -> Message:
        """Go one state back: what was closed waits again, what was sent is a draft again.

        The contact that was logged on the way goes, for it did not happen.
        """
        was_sent = message.state is MessageState.SENT
        if message.state is MessageState.DRAFT:
            raise Invalid("state", Why.NOT_FROM_HERE)
        logged = message.interaction_id if was_sent else message.answer_id
        back = replace(message, state=MessageState.SENT, closed=None, answer_id=None)
        if was_sent:
            back = replace(back, state=MessageState.DRAFT, sent=None, follow_up=None, interaction_id=None)
        with self._store.transaction(Action.REOPEN_MESSAGE) as tx:
            tx.update(back)
            if logged is not None:
                tx.remove(self._store.get(Interaction, logged))
            if was_sent:
                self._wait_again(tx, message)
                self._owe_again(tx, message)
                self._unask(tx, message)
                self._take_back_stage(tx, message.person_id)
        return back

    def set_follow_up(self, message: Message, day: date | None) -> Message:
        """Look again on another day, or not at all."""
        if message.state is not MessageState.SENT:
            raise Invalid("follow_up", Why.NOT_FROM_HERE)
        changed = checked_message(replace(message, follow_up=day))
        with self._store.transaction(Action.MOVE_FOLLOW_UP) as tx:
            tx.update(changed)
        return changed

    def _closed(
        self, message: Message, state: MessageState, day: date, reply: str, answer: InteractionId | None
    ) -> Message:
        require_step(message, state)
        kept = reply.strip() or message.reply
        return checked_message(
            replace(message, state=state, closed=day, follow_up=None, reply=kept, answer_id=answer)
        )

    def _contact(
        self, message: Message, day: date, how: InteractionKind, *, title: str = "", said: str = ""
    ) -> Interaction:
        contact = Interaction(
            id=InteractionId(self._clock.new_id()),
            person_id=message.person_id,
            day=day,
            how=how,
            title=title,
            said=said,
        )
        return checked_interaction(contact, self._clock.today())

    def _move_stage(self, tx: Transaction, contact: Interaction) -> None:
        person = self._store.get(Person, contact.person_id)
        tx.update(replace(person, stage=stage_after(person.stage, contact.how)))

    def _wait_again(self, tx: Transaction, taken_back: Message) -> None:
        """Let the message wait again that was closed when its follow-up went out."""
        if taken_back.follows_id is None:
            return
        followed = self._store.get(Message, taken_back.follows_id)
        if followed.state is MessageState.NO_REPLY and followed.closed == taken_back.sent:
            tx.update(replace(followed, state=MessageState.SENT, closed=None))

    def _owe_again(self, tx: Transaction, taken_back: Message) -> None:
        """Owe again what a thank-you had settled, and hold untold again what an update had told."""
        for owed in self._store.find(OwedThanks, message_id=taken_back.id):
            tx.update(replace(owed, settled=None, message_id=None))
        for news in self._store.find(Told, message_id=taken_back.id):
            tx.update(replace(news, day=None))
            source = self._told_of(news)
            if source is None or source.told != taken_back.sent:
                continue
            if isinstance(source, Advice):
                tx.update(advice_steps.reopened(source))
            else:
                tx.update(feedback_steps.reopened(source))

    def _unask(self, tx: Transaction, taken_back: Message) -> None:
        """Let go of a question that was not asked after all; what was heard stays."""
        for asked in self._store.find(Feedback, message_id=taken_back.id):
            if asked.state in UNHEARD:
                tx.remove(asked)

    def _told_of(self, news: Told) -> Advice | Feedback | None:
        """Return the advice or feedback of which somebody was told what came of it; None for other news."""
        kind = CLOSED_BY.get(news.news)
        return self._store.get(kind, news.source) if kind and self._store.has(kind, news.source) else None

    def _take_back_stage(self, tx: Transaction, person_id: PersonId) -> None:
        """Put somebody back to whom nothing was sent after all."""
        person = self._store.get(Person, person_id)
        wrote = self._store.find(Interaction, person_id=person_id, how=InteractionKind.MESSAGE_OUT.value)
        if person.stage is Stage.APPROACHED and not wrote:
            tx.update(replace(person, stage=Stage.TO_APPROACH))

    def _require_room(self, message: Message) -> None:
        if message.what is MessageKind.FOLLOW_UP and not self.may_follow_up(message.person_id):
            raise Invalid("what", Why.TOO_MANY)

    def _waits(self) -> Mapping[MessageKind, int]:
        return {kind: self._settings.get(setting) for kind, setting in FOLLOW_UP_WAITS.items()}


def draft_name(message: Message) -> str:
    """Return the name of a message's unsaved text. Forgetting the person drops what has their id."""
    return f"message/{message.person_id}/{message.id}"

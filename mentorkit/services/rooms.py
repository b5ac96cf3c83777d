"""What can be done in the room: take notes that survive anything, keep the time, note what is promised."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.advice import Advice
from mentorkit.domain.agendas import in_order
from mentorkit.domain.commitments import Commitment, CommitmentId, Whose, checked_commitment
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.feedback_steps import Heard
from mentorkit.domain.frozen import frozen
from mentorkit.domain.meetings import AgendaItem, Meeting, MeetingPerson
from mentorkit.domain.people import Person
from mentorkit.domain.questions import BankQuestion
from mentorkit.domain.rooms import (
    Promised,
    PromisedId,
    Taken,
    draft_name,
    reaction_name,
    reaction_opens,
    remembered_name,
    with_draft,
    written,
)
from mentorkit.services.actions import Action
from mentorkit.services.advice import Occasion

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.meeting_kinds import AgendaItemId, MeetingId
    from mentorkit.domain.people import PersonId
    from mentorkit.services.advice import AdviceService
    from mentorkit.services.feedback import FeedbackService
    from mentorkit.services.questions import QuestionService
    from mentorkit.storage.store import Store

STILL_TO_ASK = 4
"""Questions offered beside the notes; more would be read instead of the person."""


@frozen
class Room:
    """A meeting as it is held."""

    meeting: Meeting
    people: tuple[Person, ...]
    """Everybody but me, in the order in which they were named."""
    items: tuple[AgendaItem, ...]
    """The agenda in its order, with what was typed last."""
    promises: tuple[Commitment, ...]
    """What was promised here, the oldest first."""
    advice: tuple[Advice, ...]
    """What was advised here, the oldest first."""
    feedback: tuple[Feedback, ...]
    """What they said they saw me do, the oldest first."""
    still_to_ask: tuple[BankQuestion, ...]
    """Questions that nobody here was asked and that are on no item."""

    @property
    def day(self) -> date:
        """The day on which the meeting is where I am."""
        return self.meeting.starts.astimezone().date()


class RoomService:
    """Holding a meeting, one method an intention."""

    def __init__(
        self,
        store: Store,
        questions: QuestionService,
        advice: AdviceService,
        feedback: FeedbackService,
        clock: Clock,
    ) -> None:
        self._store = store
        self._advice = advice
        self._feedback = feedback
        self._questions = questions
        self._clock = clock

    def room(self, meeting_id: MeetingId) -> Room:
        """Return a meeting with everything that was noted so far, drafts included. Raises NotFound."""
        meeting = self._store.get(Meeting, meeting_id)
        people = self._people(meeting_id)
        items = tuple(
            with_draft(item, self._draft(item))
            for item in in_order(self._store.find(AgendaItem, meeting_id=meeting_id))
        )
        links = self._store.find(Promised, meeting_id=meeting_id)
        promises = tuple(self._store.get(Commitment, link.commitment_id) for link in links)
        advice = self._store.find(Advice, meeting_id=meeting_id)
        feedback = self._feedback.of_meeting(meeting_id)
        return Room(meeting, people, items, promises, advice, feedback, self._still_to_ask(people, items))

    def promised_under(self, item_id: AgendaItemId) -> tuple[Commitment, ...]:
        """Return what was promised under an item, the oldest first."""
        links = self._store.find(Promised, item_id=item_id)
        return tuple(self._store.get(Commitment, link.commitment_id) for link in links)

    # Notes and time

    def keep_typing(self, item: AgendaItem, taken: Taken) -> None:
        """Keep what is typed under an item at once, beside the gate, so that a crash costs a second at most."""
        people = (person.id for person in self._people(item.meeting_id))
        self._store.drafts.keep(draft_name(item.id, people), written(taken))

    def settle(self, item_id: AgendaItemId, taken: Taken, *, covered: bool | None = None) -> AgendaItem:
        """Keep notes and time of an item for good; `covered` says whether it was talked about."""
        item = self._store.get(AgendaItem, item_id)
        kept = replace(
            item,
            notes=taken.notes,
            used=taken.used,
            covered=item.covered if covered is None else covered,
        )
        with self._store.transaction(Action.TAKE_NOTES) as tx:
            tx.update(kept)
        self._drop_drafts(draft_name(item.id, ()))
        return kept

    def settle_all(self, meeting_id: MeetingId) -> None:
        """Keep for good whatever drafts still hold, as after a crash; what has notes was talked about."""
        changed = [
            replace(item, covered=item.covered or bool(item.notes.strip()))
            for item in self.room(meeting_id).items
        ]
        with self._store.transaction(Action.TAKE_NOTES) as tx:
            for item in changed:
                tx.update(item)
        for item in changed:
            self._drop_drafts(draft_name(item.id, ()))

    def cover(self, item_id: AgendaItemId, *, covered: bool) -> None:
        """Say whether an item was talked about."""
        item = self._store.get(AgendaItem, item_id)
        with self._store.transaction(Action.COVER_ITEM) as tx:
            tx.update(replace(item, covered=covered))

    def react(self, item_id: AgendaItemId, reaction: str) -> AgendaItem:
        """Keep what I make of their words. Raises Invalid on the day itself: it opens the next day."""
        item = self._store.get(AgendaItem, item_id)
        day = self._store.get(Meeting, item.meeting_id).starts.astimezone().date()
        if not reaction_opens(day, self._clock.today()):
            raise Invalid("reaction", Why.NOT_FROM_HERE)
        kept = replace(item, reaction=reaction.strip())
        with self._store.transaction(Action.TAKE_NOTES) as tx:
            tx.update(kept)
        self._drop_drafts(reaction_name(item_id, ()))
        return kept

    def keep_reaction(self, item_id: AgendaItemId, reaction: str) -> None:
        """Keep what is typed of a reaction at once, beside the gate."""
        people = (person.id for person in self._people(self._store.get(AgendaItem, item_id).meeting_id))
        self._store.drafts.keep(reaction_name(item_id, people), reaction)

    def reaction_draft(self, item_id: AgendaItemId) -> str | None:
        """Return what was typed of a reaction and not kept for good, as after a crash."""
        return self._latest_draft(reaction_name(item_id, ()))

    # What I will remember

    def has(self, meeting_id: MeetingId) -> bool:
        """Whether a meeting is (still) there."""
        return self._store.has(Meeting, meeting_id)

    def remember(self, meeting_id: MeetingId, remembered: str) -> Meeting:
        """Keep what I will remember of a meeting."""
        kept = replace(self._store.get(Meeting, meeting_id), remembered=remembered)
        with self._store.transaction(Action.TAKE_NOTES) as tx:
            tx.update(kept)
        self._drop_drafts(remembered_name(meeting_id, ()))
        return kept

    def keep_remembered(self, meeting_id: MeetingId, remembered: str) -> None:
        """Keep what is typed of it at once, beside the gate."""
        people = (person.id for person in self._people(meeting_id))
        self._store.drafts.keep(remembered_name(meeting_id, people), remembered)

    def remembered_draft(self, meeting_id: MeetingId) -> str | None:
        """Return what was typed of it and not kept for good, as after a crash."""
        return self._latest_draft(remembered_name(meeting_id, ()))

    # What comes out of it

    def promise(
        self,
        item: AgendaItem,
        text: str,
        whose: Whose = Whose.MINE,
        due: date | None = None,
        person_id: PersonId | None = None,
    ) -> Commitment:
        """Note a promise made under an item, to or by one person: the first there unless another is named.

        Raises Invalid for an empty one, and where nobody else takes part.
        """
        promise = self._made(item.meeting_id, text, whose, due, person_id)
        return self._keep(promise, item.meeting_id, item.id)

    def promise_in(
        self,
        meeting_id: MeetingId,
        text: str,
        whose: Whose = Whose.MINE,
        due: date | None = None,
        person_id: PersonId | None = None,
    ) -> Commitment:
        """Note a promise of a meeting that belongs to no item, as `promise` does. Raises Invalid."""
        return self._keep(self._made(meeting_id, text, whose, due, person_id), meeting_id, None)

    def _made(
        self, meeting_id: MeetingId, text: str, whose: Whose, due: date | None, person_id: PersonId | None
    ) -> Commitment:
        people = self._people(meeting_id)
        if not people:
            raise Invalid("people", Why.EMPTY)
        return checked_commitment(
            Commitment(
                id=CommitmentId(self._clock.new_id()),
                person_id=person_id or people[0].id,
                whose=whose,
                text=" ".join(text.split()),
                due=due,
            )
        )

    def _keep(self, promise: Commitment, meeting_id: MeetingId, item_id: AgendaItemId | None) -> Commitment:
        link = Promised(
            id=PromisedId(self._clock.new_id()),
            commitment_id=promise.id,
            meeting_id=meeting_id,
            item_id=item_id,
        )
        with self._store.transaction(Action.ADD_COMMITMENT) as tx:
            tx.add(promise)
            tx.add(link)
        return promise

    def hear(self, item: AgendaItem, text: str, person_id: PersonId | None = None) -> Advice:
        """Note what somebody here advised: the first there unless another is named. Raises Invalid."""
        people = self._people(item.meeting_id)
        if not people:
            raise Invalid("people", Why.EMPTY)
        occasion = Occasion(goal_id=item.goal_id)
        return self._advice.hear(person_id or people[0].id, text, item.meeting_id, occasion)

    def observe(self, item: AgendaItem, words: str, person_id: PersonId | None = None) -> Feedback:
        """Note what somebody here saw me do: the first there unless another is named. Raises Invalid."""
        people = self._people(item.meeting_id)
        if not people:
            raise Invalid("people", Why.EMPTY)
        how = self._store.get(Meeting, item.meeting_id).how
        said = Heard(words, how=how, meeting_id=item.meeting_id)
        return self._feedback.hear(said, person_id or people[0].id, goal_id=item.goal_id)

    def ask(self, meeting_id: MeetingId, text: str) -> None:
        """Note that everybody here was asked something that was not on the agenda. Raises Invalid."""
        said = " ".join(text.split())
        if not said:
            raise Invalid("text", Why.EMPTY)
        question = self._questions.worded(said) or BankQuestion("", said)
        people = [person.id for person in self._people(meeting_id)]
        self._questions.mark_asked(people, (question,), meeting_id)

    def _people(self, meeting_id: MeetingId) -> tuple[Person, ...]:
        parts = self._store.find(MeetingPerson, meeting_id=meeting_id)
        people = (self._store.get(Person, part.person_id) for part in parts)
        return tuple({person.id: person for person in people if not person.is_me}.values())

    def _still_to_ask(
        self, people: tuple[Person, ...], items: tuple[AgendaItem, ...]
    ) -> tuple[BankQuestion, ...]:
        if not people:
            return ()
        first, *others = (self._questions.for_person(person.id) for person in people)
        keys = {item.question_key for item in items}
        found = (one for one in first if one.key not in keys and all(one in other for other in others))
        return tuple(found)[:STILL_TO_ASK]

    def _draft(self, item: AgendaItem) -> str | None:
        return self._latest_draft(draft_name(item.id, ()))

    def _latest_draft(self, beginning: str) -> str | None:
        """Return what is being typed under a name, whoever took part when it was begun."""
        names = self._draft_names(beginning)
        return self._store.drafts.get(names[-1]) if names else None

    def _drop_drafts(self, beginning: str) -> None:
        for name in self._draft_names(beginning):
            self._store.drafts.drop(name)

    def _draft_names(self, beginning: str) -> list[str]:
        return [name for name in self._store.drafts.names() if name.startswith(beginning)]

"""What an agenda can be built from: each subject that has something to bring up is a source."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

from mentorkit.domain.commitments import Whose
from mentorkit.domain.feedback import Feedback, FeedbackState, by_shelf
from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal, GoalHelp, GoalState
from mentorkit.domain.interactions import TALKS, Interaction
from mentorkit.domain.meeting_kinds import ItemOrigin
from mentorkit.domain.meetings import AgendaItem, Meeting, MeetingPerson
from mentorkit.domain.people import Person
from mentorkit.domain.questions import varied
from mentorkit.domain.updates import NewsKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mentorkit.domain.goals import GoalId
    from mentorkit.domain.meeting_kinds import MeetingId
    from mentorkit.domain.people import PersonId
    from mentorkit.services.agendas import AgendaService
    from mentorkit.services.interactions import InteractionService
    from mentorkit.services.questions import QuestionService
    from mentorkit.services.updates import UpdateService
    from mentorkit.storage.store import Store

SHORT, ASKING, LONG = 5, 10, 15
"""Minutes proposed for something to report, a question to ask, and something to talk about."""
OWED = frozenset({NewsKind.ADVICE_RESULT, NewsKind.FEEDBACK_USED})
"""News that are brought up however long ago they are: what came of their own words."""

QUESTIONS = 3
"""Questions proposed at a time; the bank has the others."""


@frozen
class Proposal:
    """Something to bring up. The same origin and source are the same proposal, however its words change."""

    origin: ItemOrigin
    source: str
    """The id of the record it comes from."""
    title: str
    question: str = ""
    minutes: int = SHORT
    goal_id: GoalId | None = None
    question_key: str = ""
    person_id: PersonId | None = None
    """Whom it is about; None where it is about nobody in particular."""
    day: date | None = None
    """When it is due, or since when there is something to say."""
    news: NewsKind | None = None
    """What kind of news it is, where it is news."""

    @property
    def key(self) -> tuple[ItemOrigin, str]:
        """What makes it this proposal."""
        return self.origin, self.source


class ProposalSource(Protocol):
    """Where proposals come from: one for each subject that has any."""

    def proposals(self, people: Sequence[PersonId]) -> Iterable[Proposal]:
        """Return everything to bring up with these people, what matters most first."""


class LeftOverProposals:
    """Items left open in earlier meetings."""

    def __init__(self, agendas: AgendaService) -> None:
        self._agendas = agendas

    def proposals(self, people: Sequence[PersonId]) -> Iterable[Proposal]:
        """Return them, the latest meeting's first."""
        for item in self._agendas.left_over(people):
            yield Proposal(
                origin=ItemOrigin.LEFT_OVER,
                source=item.id,
                title=item.title,
                question=item.question,
                minutes=item.minutes,
                goal_id=item.goal_id,
                question_key=item.question_key,
            )


class PromiseProposals:
    """Open promises of both sides."""

    def __init__(self, interactions: InteractionService) -> None:
        self._interactions = interactions

    def proposals(self, people: Sequence[PersonId]) -> Iterable[Proposal]:
        """Return them, mine first, the earliest due first."""
        promises = self._interactions.open_promises(people)
        for promise in sorted(promises, key=lambda promise: promise.whose is not Whose.MINE):
            mine = promise.whose is Whose.MINE
            yield Proposal(
                origin=ItemOrigin.MY_PROMISE if mine else ItemOrigin.THEIR_PROMISE,
                source=promise.id,
                title=promise.text,
                person_id=promise.person_id,
                day=promise.due,
            )


class NewsProposals:
    """What changed since we last talked and somebody has not heard yet, and what came of their words."""

    def __init__(self, store: Store, updates: UpdateService) -> None:
        self._store = store
        self._updates = updates

    def proposals(self, people: Sequence[PersonId]) -> Iterable[Proposal]:
        """Return the news for each, the oldest first."""
        for person_id in people:
            since = self._last_talk(person_id)
            for news in self._updates.untold(person_id):
                if news.day < since and news.kind not in OWED:
                    continue
                yield Proposal(
                    origin=ItemOrigin.NEWS,
                    source=news.source,
                    title=" ".join(news.text.split()),
                    person_id=person_id,
                    day=news.day,
                    news=news.kind,
                )

    def _last_talk(self, person_id: PersonId) -> date:
        talks = (one for one in self._store.find(Interaction, person_id=person_id) if one.how in TALKS)
        return max((talk.day for talk in talks), default=date.min)


class QuestionProposals:
    """Questions that nobody of these people was ever asked."""

    def __init__(self, questions: QuestionService) -> None:
        self._questions = questions

    def proposals(self, people: Sequence[PersonId]) -> Iterable[Proposal]:
        """Return a few, what suits how far I am with the first of them first."""
        offered = [self._questions.for_person(person_id) for person_id in people]
        first, others = (offered[0], offered[1:]) if offered else ((), [])
        open_to_all = (one for one in first if all(one in each for each in others))
        for question in varied(open_to_all, QUESTIONS):
            yield Proposal(
                origin=ItemOrigin.QUESTION,
                source=question.key,
                title="",
                question=question.text,
                minutes=ASKING,
                goal_id=question.goal_id,
                question_key=question.key,
            )


class FeedbackProposals:
    """Questions about me that they did not answer yet, or that I mean to ask."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def proposals(self, people: Sequence[PersonId]) -> Iterable[Proposal]:
        """Return them, what was asked first."""
        found = self._store.find(Feedback, person_id=tuple(people), heard=None) if people else ()
        for feedback in by_shelf(found):
            if feedback.state is not FeedbackState.CLOSED:
                yield Proposal(
                    origin=ItemOrigin.FEEDBACK,
                    source=feedback.id,
                    title="",
                    question=feedback.question,
                    minutes=ASKING,
                    goal_id=feedback.goal_id,
                    person_id=feedback.person_id,
                    day=feedback.asked,
                )


class GoalProposals:
    """Goals worked on that these people help with."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def proposals(self, people: Sequence[PersonId]) -> Iterable[Proposal]:
        """Return them, the oldest first; what I want to hear is left to me."""
        helps = self._store.find(GoalHelp, person_id=tuple(people)) if people else ()
        helped = {help_.goal_id for help_ in helps}
        for goal in self._store.find(Goal, state=GoalState.ACTIVE.value):
            if goal.id in helped:
                yield Proposal(ItemOrigin.GOAL, goal.id, goal.title, minutes=LONG, goal_id=goal.id)


class ProposalService:
    """What there is to bring up in a meeting. Sources are given; none is known by name here."""

    def __init__(self, store: Store, sources: Sequence[ProposalSource]) -> None:
        self._store = store
        self._sources = sources

    def with_people(self, people: Sequence[PersonId]) -> tuple[Proposal, ...]:
        """Return everything to bring up with these people, in the order of the sources, each once."""
        found = {one.key: one for source in self._sources for one in source.proposals(people)}
        return tuple(found.values())

    def for_meeting(self, meeting_id: MeetingId) -> tuple[Proposal, ...]:
        """Return what there is to bring up in a meeting and not on its agenda yet. Raises NotFound."""
        self._store.get(Meeting, meeting_id)
        items = self._store.find(AgendaItem, meeting_id=meeting_id)
        taken = {(item.origin, item.source) for item in items}
        taken |= {(ItemOrigin.LEFT_OVER, item.id) for item in items}
        taken |= {(ItemOrigin.QUESTION, item.question_key) for item in items}
        parts = self._store.find(MeetingPerson, meeting_id=meeting_id)
        people = tuple(dict.fromkeys(part.person_id for part in parts))
        others = [one for one in people if not self._store.get(Person, one).is_me]
        return tuple(one for one in self.with_people(others) if one.key not in taken)

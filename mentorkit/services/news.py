"""Where news for progress updates come from, one small source a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.advice import Advice, AdviceState
from mentorkit.domain.commitments import Commitment, Whose
from mentorkit.domain.feedback import Feedback, FeedbackState, did_words
from mentorkit.domain.interactions import TALKS, Interaction, InteractionKind
from mentorkit.domain.people import Evidence, Person
from mentorkit.domain.updates import News, NewsKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.people import PersonId
    from mentorkit.services.updates import NewsSource
    from mentorkit.storage.store import Store


class PromiseNews:
    """What I promised somebody: kept, or late and so part of an honest update."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def news(self, person_id: PersonId) -> Iterator[News]:
        """Yield every promise of mine that is kept or past its day."""
        today = self._clock.today()
        for promise in self._store.find(Commitment, person_id=person_id, whose=Whose.MINE.value):
            if promise.done is not None:
                yield News(NewsKind.PROMISE_KEPT, promise.id, promise.done, promise.text)
            elif promise.due is not None and promise.due < today:
                yield News(NewsKind.PROMISE_LATE, promise.id, promise.due, promise.text)


class HelpNews:
    """What somebody helped me with: they may wonder what came of it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def news(self, person_id: PersonId) -> Iterator[News]:
        """Yield every help of theirs that has words."""
        how = InteractionKind.THEY_HELPED.value
        for contact in self._store.find(Interaction, person_id=person_id, how=how):
            text = contact.title or contact.said
            if text.strip():
                yield News(NewsKind.HELP_USED, contact.id, contact.day, text)


class IntroductionNews:
    """Talks with the people somebody introduced."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def news(self, person_id: PersonId) -> Iterator[News]:
        """Yield the first talk with everybody they introduced: it is named, its words stay private."""
        talks = tuple(how.value for how in TALKS)
        for person in self._store.find(Person, met_through_id=person_id):
            first = next(iter(self._store.find(Interaction, person_id=person.id, how=talks)), None)
            if first is not None:
                yield News(NewsKind.INTRODUCTION, person.id, first.day, person.shown)


class AdviceNews:
    """Advice of theirs: what I try, and what came of it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def news(self, person_id: PersonId) -> Iterator[News]:
        """Yield all that is being tried, and every result they do not know of."""
        for advice in self._store.find(Advice, person_id=person_id, closed=None):
            said = advice.text.rstrip(". ")
            if advice.state is AdviceState.TRYING and advice.began is not None:
                yield News(NewsKind.ADVICE_TRIED, advice.id, advice.began, said)
            elif advice.state is AdviceState.RESULT and advice.ended is not None:
                yield News(NewsKind.ADVICE_RESULT, advice.id, advice.ended, f"{said}: {advice.result}")


class FeedbackNews:
    """Feedback of theirs: what I did with it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def news(self, person_id: PersonId) -> Iterator[News]:
        """Yield all I acted on and they do not know of: what I did, and what came of it."""
        for feedback in acted_on(self._store, person_id):
            assert feedback.acted is not None, "it was acted on"
            did = did_words(feedback.did, feedback.result)
            yield News(NewsKind.FEEDBACK_USED, feedback.id, feedback.acted, did)


def acted_on(store: Store, person_id: PersonId) -> Iterator[Feedback]:
    """Yield the feedback of somebody that I acted on and they do not know of."""
    for feedback in store.find(Feedback, person_id=person_id, told=None, ended=None):
        if feedback.state is FeedbackState.TO_CLOSE and feedback.acted is not None:
            yield feedback


class WorkNews:
    """Things somebody did that I noted with a day."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def news(self, person_id: PersonId) -> Iterator[News]:
        """Yield every dated piece of their evidence."""
        for evidence in self._store.find(Evidence, person_id=person_id):
            if evidence.day is not None:
                yield News(NewsKind.THEIR_WORK, evidence.id, evidence.day.first, evidence.title)


def sources_of_news(store: Store, clock: Clock) -> tuple[NewsSource, ...]:
    """Return all sources; each subject that has news to tell adds its own here."""
    return (
        PromiseNews(store, clock),
        AdviceNews(store),
        FeedbackNews(store),
        HelpNews(store),
        IntroductionNews(store),
        WorkNews(store),
    )

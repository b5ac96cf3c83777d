"""Progress updates: everything somebody has not heard yet, chosen by me, told once it is sent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.insertion import with_sentence
from mentorkit.domain.messages import Message, MessageState
from mentorkit.domain.slots import blanks, unbraced
from mentorkit.domain.updates import News, Told, ToldId
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.people import PersonId
    from mentorkit.storage.store import Store

NEWS_BLANK = "what is new"
"""The blank of an update that the chosen news are put into; without it they come at its end."""


class NewsSource(Protocol):
    """Where news come from: one for each subject that has any."""

    def news(self, person_id: PersonId) -> Iterable[News]:
        """Return everything there ever was to tell somebody, told or not."""


class UpdateService:
    """What people have not heard yet. Sources are given; none is known by name here."""

    def __init__(
        self,
        store: Store,
        sources: Sequence[NewsSource],
        clock: Clock,
        lines: Callable[[], Mapping[str, str]],
    ) -> None:
        """`lines` tells how each kind of news reads in a letter, with `{text}` for what it says."""
        self._store = store
        self._lines = lines
        self._sources = sources
        self._clock = clock

    def untold(self, person_id: PersonId) -> tuple[News, ...]:
        """Return all that somebody was not told yet, the oldest first. What stands in a draft is not told."""
        told = {told.key for told in self._store.find(Told, person_id=person_id) if told.day is not None}
        news = {
            item.key: item
            for source in self._sources
            for item in source.news(person_id)
            if item.key not in told
        }
        return tuple(sorted(news.values(), key=lambda item: (item.day, item.kind, item.source)))

    def chosen(self, message: Message) -> tuple[News, ...]:
        """Return what stands in an update that is not sent, as far as there is still something to tell."""
        wanted = {told.key for told in self._store.find(Told, message_id=message.id)}
        return tuple(item for item in self.untold(message.person_id) if item.key in wanted)

    def choose(self, message: Message, news: Sequence[News]) -> Message:
        """Put news into a draft, a line each, and remember that it tells them. One step of undo.

        What was chosen before and is not any more stays in the text: words are the user's.
        """
        if message.state is not MessageState.DRAFT:
            raise Invalid("body", Why.SENT_ALREADY)
        before = {told.key: told for told in self._store.find(Told, message_id=message.id)}
        fresh = [item for item in news if item.key not in before]
        changed = replace(message, body=self._with_news(message.body, fresh), edited=self._clock.today())
        wanted = {item.key for item in news}
        with self._store.transaction(Action.CHOOSE_NEWS) as tx:
            tx.update(changed)
            for key, told in before.items():
                if key not in wanted:
                    tx.remove(told)
            for item in fresh:
                tx.add(self._told(message.person_id, item, message))
        return changed

    def let_go(self, person_id: PersonId, news: News) -> None:
        """Say that somebody need not be told, or knows already."""
        told = replace(self._told(person_id, news, None), day=self._clock.today())
        with self._store.transaction(Action.LET_NEWS_GO) as tx:
            tx.add(told)

    def _with_news(self, body: str, news: Sequence[News]) -> str:
        lines = self._lines() if news else {}
        return with_lines(body, [lines[item.kind].replace("{text}", item.text) for item in news])

    def _told(self, person_id: PersonId, news: News, message: Message | None) -> Told:
        return Told(
            id=ToldId(self._clock.new_id()),
            person_id=person_id,
            news=news.kind,
            source=news.source,
            message_id=message.id if message else None,
        )


def with_lines(body: str, said: Sequence[str]) -> str:
    """Return a text with a line for each thing said, in the blank for news or before the closing greeting.

    A line that stands there already, chosen once before, comes no second time.
    """
    there = frozenset(body.splitlines())
    fresh = [line for words in said if (line := f"- {' '.join(unbraced(words).split())}") not in there]
    if not fresh:
        return body
    lines = "\n".join(fresh)
    for blank in blanks(body):
        if blank.name == NEWS_BLANK:
            return body[: blank.start] + lines + body[blank.start + blank.length :]
    return with_sentence(body, lines)[0]

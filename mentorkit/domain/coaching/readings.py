"""What every rule is given, and how a rule speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from mentorkit.domain.coaching.drafts import DraftText, Known, Limits
from mentorkit.domain.coaching.letters import Letter, Sentence
from mentorkit.domain.coaching.notes import Note
from mentorkit.domain.coaching.phrasebook import Phrasebook
from mentorkit.domain.frozen import frozen


@frozen
class Asks:
    """The sentences of a letter that want something."""

    requests: tuple[Sentence, ...]
    """Questions that ask for a deed, and statements that firmly do."""
    questions: tuple[Sentence, ...]
    """Other questions, answered in a line."""
    hints: tuple[Sentence, ...]
    """Statements that ask softly."""

    @property
    def all(self) -> tuple[Sentence, ...]:
        """Requests and questions in the order of the letter."""
        return tuple(sorted((*self.requests, *self.questions), key=lambda sentence: sentence.start))


@dataclass(frozen=True)
class Reading:
    """One draft as all rules read it, with the words of its language."""

    draft: DraftText
    known: Known
    limits: Limits
    book: Phrasebook

    @cached_property
    def letter(self) -> Letter:
        """The body, taken apart."""
        return Letter(self.draft.body, self.book)

    @cached_property
    def asks(self) -> Asks:
        """What the letter asks."""
        return _sorted_asks(self.letter, self.book)


Judge = Callable[[Reading], Iterator[Note]]
"""A rule: yields nothing where it has nothing to say."""


def _sorted_asks(letter: Letter, book: Phrasebook) -> Asks:
    """Sort the sentences that ask. Another way for the same ask, "If not, …", is none of its own."""
    phrases = book.phrases
    requests, questions, hints = [], [], []
    for sentence in letter.sentences:
        small = letter.small_of(sentence)
        if book.conditional.match(small):
            continue
        is_offer, is_question = phrases["offering"].search(small), sentence.is_question
        asks = phrases["asking"].search(small) if is_question else None
        if (asks or phrases["asking_firmly"].search(small)) and not is_offer:
            requests.append(sentence)
        elif is_question and not is_offer:
            questions.append(sentence)
        elif phrases["asking_softly"].search(small):
            hints.append(sentence)
    return Asks(tuple(requests), tuple(questions), tuple(hints))

"""Rules about how it reads: plain sentences, a calm tone, not only about oneself."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mentorkit.domain.coaching.letters import WORD
from mentorkit.domain.coaching.notes import Act, Found, Level, Note, Rule, Span
from mentorkit.domain.messages import MessageKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.coaching.readings import Reading

ABOUT_BOTH = frozenset(
    {
        MessageKind.FIRST_MESSAGE,
        MessageKind.FOLLOW_UP,
        MessageKind.INTRODUCTION_REQUEST,
        MessageKind.THANK_YOU,
    }
)
LEAST_TO_JUDGE = 30
"""Words below which the ease of a text says nothing."""
MOST_PRAISE = 2
"""Words of strong praise that a letter carries without sounding bought."""
MANY_I, I_TO_YOU = 8, 4
"""From so many "I" on, and so many times as often as "you", a letter is mostly about its writer."""
SHORT_SENTENCE = 12
"""Words up to which a sentence is taken out whole."""

_VOWELS = re.compile(r"[aeiouy]+")
_CAPITALS = re.compile(r"\b[A-Z][A-Z']+\b")
_SHOUTED = re.compile(r"\b[A-Z]{2,}(?:[ ,]+[A-Z]{2,}){3,}\b")
_MARKS = re.compile(r"(?<=!)!+|(?<=\?)[!?]+|(?<=!)\?")


def readable(reading: Reading) -> Iterator[Note]:
    """Want sentences of a breath's length, and plain words."""
    sentences, limits = reading.letter.sentences, reading.limits
    if not sentences:
        return
    words = sum(sentence.words for sentence in sentences)
    longest = max(sentences, key=lambda sentence: sentence.words)
    values = {"mean": round(words / len(sentences)), "longest": longest.words}
    judged = words >= LEAST_TO_JUDGE
    ease = _ease(tuple(sentence.text for sentence in sentences)) if judged else 100
    spans: tuple[Span, ...]
    if longest.words > limits.longest_sentence:
        outcome, spans = Found.LONGEST_SENTENCE, (longest.span,)
    elif words > limits.mean_sentence * len(sentences):
        long = [sentence for sentence in sentences if sentence.words > limits.mean_sentence]
        outcome, spans = Found.LONG_SENTENCES, tuple(sentence.span for sentence in long)
    elif ease < reading.book.least_ease:
        hardest = min(sentences, key=lambda sentence: _ease((sentence.text,)))
        outcome, spans = Found.HARD_WORDS, (hardest.span,)
    else:
        yield Note(Rule.READABLE, Level.FINE, Found.EASY_TO_READ, (), values)
        return
    yield Note(Rule.READABLE, Level.CONSIDER, outcome, spans, {**values, "ease": ease}, Act.SHOW_IN_TEXT)


def _ease(sentences: tuple[str, ...]) -> int:
    """Return the reading ease of English (Flesch): about 100 is a child's book, below 30 a contract."""
    words = [word for sentence in sentences for word in WORD.findall(sentence.lower())]
    syllables = sum(_syllables(word) for word in words)
    return round(206.835 - 1.015 * len(words) / len(sentences) - 84.6 * syllables / len(words))


@lru_cache(maxsize=4096)
def _syllables(word: str) -> int:
    groups = len(_VOWELS.findall(word))
    is_silent = word.endswith(("e", "es", "ed")) and not word.endswith(("le", "ted", "ded", "ses", "ces"))
    return max(1, groups - is_silent)


def tone(reading: Reading) -> Iterator[Note]:
    """Notice a needless apology, praise piled up, pressure, capitals and rows of exclamation marks."""
    notes = (
        *_told_off(reading, "apology", Found.APOLOGY),
        *_told_off(reading, "pressure", Found.PRESSURE),
        *_flattery(reading),
        *_capitals(reading),
        *_exclamations(reading),
    )
    yield from notes
    if not notes and reading.letter.sentences:
        yield Note(Rule.TONE, Level.FINE, Found.CALM)


def _told_off(reading: Reading, name: str, outcome: Found) -> Iterator[Note]:
    """Yield one note for all phrases of a name; a short sentence made of nothing else can be taken out."""
    letter = reading.letter
    spans = letter.found(name)
    if not spans:
        return
    values = {"words": letter.quoted(spans[0])}
    sentences = [letter.sentence_at(span.start) for span in spans]
    if all(sentence is not None and sentence.words <= SHORT_SENTENCE for sentence in sentences):
        whole = tuple(dict.fromkeys(sentence.span for sentence in sentences if sentence is not None))
        yield Note(Rule.TONE, Level.CONSIDER, outcome, whole, values, Act.REMOVE_WORDS)
    else:
        yield Note(Rule.TONE, Level.CONSIDER, outcome, spans, values, Act.SHOW_IN_TEXT)


def _flattery(reading: Reading) -> Iterator[Note]:
    spans = reading.letter.found("praise")
    if len(spans) > MOST_PRAISE:
        words = ", ".join(reading.letter.quoted(span) for span in spans[:3])
        values: dict[str, str | int] = {"words": words, "count": len(spans)}
        yield Note(Rule.TONE, Level.CONSIDER, Found.FLATTERY, spans, values, Act.SHOW_IN_TEXT)


def _capitals(reading: Reading) -> Iterator[Note]:
    own = reading.letter.own
    shouted = [found for found in _CAPITALS.finditer(own) if found[0].lower() in reading.book.shouted]
    rows = list(_SHOUTED.finditer(own))
    spans = tuple(Span(found.start(), len(found[0])) for found in (rows or shouted))
    if spans:
        values = {"words": reading.letter.quoted(spans[0])}
        yield Note(Rule.TONE, Level.CONSIDER, Found.CAPITALS, spans, values, Act.SHOW_IN_TEXT)


def _exclamations(reading: Reading) -> Iterator[Note]:
    spans = tuple(Span(found.start(), len(found[0])) for found in _MARKS.finditer(reading.letter.own))
    if spans:
        yield Note(
            Rule.TONE, Level.CONSIDER, Found.EXCLAMATIONS, spans, {"count": len(spans)}, Act.REMOVE_WORDS
        )


def you_and_i(reading: Reading) -> Iterator[Note]:
    """Notice a letter that speaks of its writer only."""
    if reading.draft.what not in ABOUT_BOTH:
        return
    book, words = reading.book, reading.letter.words
    mine = sum(word in book.i for word in words)
    yours = sum(word in book.you for word in words)
    values = {"count": mine, "most": yours}
    if mine >= MANY_I and mine > I_TO_YOU * yours:
        yield Note(Rule.YOU_AND_I, Level.CONSIDER, Found.MOSTLY_I, (), values, Act.CHOOSE_FACT)
    elif mine and yours:
        yield Note(Rule.YOU_AND_I, Level.FINE, Found.YOU_TOO, (), values)

"""What was looked for in the texts where it was found: which texts fit, the letters to mark, the sentence to show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from mentorkit.domain.folding import UNSPACED, aligned, fold, is_letter, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mentorkit.domain.searching import Term

BEFORE = 24
"""Letters shown before the first match, about."""
LONGEST_EXCERPT = 160
KEPT_PATTERNS = 64

Span = tuple[int, int]
"""Start and length."""


@dataclass(slots=True)
class _Word:
    """A word of a text, folded, with where it begins and where each of its folded letters ends."""

    start: int
    text: str
    ends: list[int]


def fits(text: str, terms: Iterable[Term]) -> bool:
    """Whether a text has everything that is looked for."""
    found = _spans_in(text)
    return all(next(iter(found(term)), None) is not None for term in terms)


def is_meant(text: str, terms: Iterable[Term]) -> bool:
    """Whether a text is what is looked for: word for word, or begun with two words, the last perhaps half."""
    words = words_of(text)
    *whole, last = [word for term in terms for word in term.words] or [""]
    if not whole:
        return words == [last]
    return words[: len(whole)] == whole and any(word.startswith(last) for word in words[len(whole) :][:1])


def begins(text: str, terms: Iterable[Term]) -> bool:
    """Whether the first letters of a text are among those that are looked for."""
    return any(start == 0 for start, _length in marked(text, terms))


def marked(text: str, terms: Iterable[Term]) -> tuple[Span, ...]:
    """Return start and length of the letters of the text that stand for what is looked for, in order."""
    found = _spans_in(text)
    return tuple(sorted({span for term in terms for span in found(term)}))


def excerpt(text: str, terms: Sequence[Term]) -> str:
    """Return the part of a text to show for what was found in it, on one line, with dots where it is cut."""
    line = " ".join(text.split())
    first = min((start for start, _length in marked(line[: 40 * LONGEST_EXCERPT], terms)), default=0)
    begin = 0
    if first > BEFORE:
        space = line.find(" ", first - BEFORE, first)
        begin = first - BEFORE if space < 0 else space + 1
    end = begin + LONGEST_EXCERPT
    return f"{'…' if begin else ''}{line[begin:end]}{'…' if end < len(line) else ''}"


def _spans_in(text: str) -> Callable[[Term], Iterator[Span]]:
    """Return what finds terms in a text; letter by letter only where one folds to several or to none."""
    words = aligned(text)
    return partial(_places, _folded_words(text)) if words is None else partial(_aligned_places, words)


def _aligned_places(words: str, term: Term) -> Iterator[Span]:
    for found in _pattern(term).finditer(words):
        start, end = found.span(1)
        yield start, end - start


@lru_cache(maxsize=KEPT_PATTERNS)
def _pattern(term: Term) -> re.Pattern[str]:
    """Return what finds a term where only spaces part words. Looking ahead, it finds one inside another too."""
    end = r"(?!\S)" if term.is_whole else ""
    return re.compile(rf"(?<!\S)(?=({' +'.join(term.words)}{end}))")


def _folded_words(text: str) -> list[_Word]:
    words: list[_Word] = []
    ends: list[int] = []
    is_open = False
    for at, letter in enumerate(text):
        folded = fold(letter)
        if not folded:
            # An accent of its own belongs to the letter before it.
            if is_open:
                ends[-1] = at + 1
            continue
        for part in folded:
            if not is_letter(part):
                is_open = False
                continue
            alone = UNSPACED.match(part) is not None
            if alone or not is_open:
                words.append(_Word(at, "", ends := []))
            words[-1].text += part
            ends.append(at + 1)
            is_open = not alone
    return words


def _places(words: Sequence[_Word], term: Term) -> Iterator[Span]:
    """Yield where words of a text are those of a term."""
    *whole, last = term.words
    for at in range(len(words) - len(whole)):
        here = words[at + len(whole)]
        if not (here.text == last if term.is_whole else here.text.startswith(last)):
            continue
        if all(word.text == wanted for word, wanted in zip(words[at:], whole, strict=False)):
            start = words[at].start
            yield start, here.ends[len(last) - 1] - start

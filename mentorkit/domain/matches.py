"""What was looked for in the texts where it was found: which texts fit, the letters to mark, the sentence to show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentorkit.domain.folding import UNSPACED, fold, is_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mentorkit.domain.searching import Term

BEFORE = 24
"""Letters shown before the first match, about."""
LONGEST_EXCERPT = 160

ASCII_WORD = re.compile("[a-z0-9]+")

Span = tuple[int, int]
"""Start and length."""


@dataclass(slots=True)
class _Word:
    """A word of a text, folded, with where it begins and where each of its folded letters ends."""

    start: int
    text: str
    ends: Sequence[int]


def fits(text: str, terms: Iterable[Term]) -> bool:
    """Whether a text has everything that is looked for."""
    words = _words(text)
    return all(next(_places(words, term), None) is not None for term in terms)


def is_meant(text: str, terms: Iterable[Term]) -> bool:
    """Whether a text is what is looked for: word for word, or begun with two words, the last perhaps half."""
    words = [word.text for word in _words(text)]
    *whole, last = [word for term in terms for word in term.words] or [""]
    if not whole:
        return words == [last]
    return words[: len(whole)] == whole and any(word.startswith(last) for word in words[len(whole) :][:1])


def begins(text: str, terms: Iterable[Term]) -> bool:
    """Whether the first letters of a text are among those that are looked for."""
    return any(start == 0 for start, _length in marked(text, terms))


def marked(text: str, terms: Iterable[Term]) -> tuple[Span, ...]:
    """Return start and length of the letters of the text that stand for what is looked for, in order."""
    words = _words(text)
    return tuple(sorted({span for term in terms for span in _places(words, term)}))


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


def _words(text: str) -> list[_Word]:
    """Return the words of a text; letter by letter only where one may fold to several or to none."""
    if not text.isascii():
        return _folded_words(text)
    found = ASCII_WORD.finditer(text.lower())
    return [_Word(word.start(), word[0], range(word.start() + 1, word.end() + 1)) for word in found]


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

"""A draft taken apart once for all rules: its words, its sentences, what is quoted and what is greeting."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mentorkit.domain.coaching.notes import Span
from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.coaching.phrasebook import Phrasebook

WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that put no space between words; two of them count as a word."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[\w/]|\S+@\S+\.\w+", re.IGNORECASE)
_QUOTED = re.compile(r"^>.*$", re.MULTILINE)
_TITLE = re.compile(r"[“„«\"]([^\W_][^“”„«»\"{}\n]*)[”“»\"]")
_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_CLOSING = "\"'”’)] "
_INITIAL = re.compile(r"[A-HJ-Z]")
"""A letter before a full stop that is part of a name; "I" is a word of its own."""
GREETING_WORDS = 6


@frozen
class Sentence:
    """A sentence of the letter's own; greetings, names below and quoted lines are none."""

    start: int
    text: str
    words: int

    @property
    def is_question(self) -> bool:
        """Whether it ends with a question mark."""
        return self.text.rstrip(_CLOSING).endswith("?")

    @property
    def span(self) -> Span:
        """Where it stands in the body."""
        return Span(self.start, len(self.text))


@dataclass(frozen=True)
class Letter:
    """The body of a draft. `own` has the same length, with what is quoted or an address blotted out."""

    body: str
    book: Phrasebook | None = None

    @cached_property
    def own(self) -> str:
        """The text without quoted lines and addresses, each character in its place."""
        text = _QUOTED.sub(lambda found: " " * len(found[0]), self.body)
        return _ADDRESS.sub(lambda found: "x" * len(found[0]), text)

    @cached_property
    def small(self) -> str:
        """`own` in small letters, each still in its place: what phrases are looked for in."""
        small = self.own.lower()
        if len(small) == len(self.own):
            return small
        return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in self.own)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in small letters, apostrophes made alike."""
        return tuple(found[0].lower().replace("’", "'") for found in WORD.finditer(self.own))

    @cached_property
    def word_count(self) -> int:
        """How many words it has, in any script."""
        unspaced = len(_UNSPACED.findall(self.own))
        return len(WORD.findall(_UNSPACED.sub(" ", self.own))) + (unspaced + 1) // 2

    @cached_property
    def greeting_end(self) -> int:
        """Where the greeting ends: a short first line that ends no sentence."""
        first = _LINE.search(self.own)
        if first is None:
            return 0
        line = first[0].rstrip(_CLOSING)
        is_greeting = len(WORD.findall(line)) <= GREETING_WORDS and not line.endswith((".", "?"))
        return first.end() if is_greeting else 0

    @cached_property
    def said(self) -> str:
        """What stands beyond the greeting, as facts are compared."""
        return folded(self.own[self.greeting_end :])

    @cached_property
    def said_words(self) -> frozenset[str]:
        """The words beyond the greeting, as facts are compared."""
        return frozenset(WORD.findall(self.said))

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What stands in quotation marks as titles do, with a capital or in a script without; no blanks."""
        quoted = (found[1] for found in _TITLE.finditer(self.own[self.greeting_end :]))
        return tuple(words for words in quoted if not words[0].islower())

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences, first to last."""
        return tuple(self._split())

    def found(self, name: str) -> tuple[Span, ...]:
        """Return where phrases of this name stand; nothing in a language without a phrasebook."""
        if self.book is None:
            return ()
        matches = self.book.phrases[name].finditer(self.small)
        return tuple(Span(found.start(), found.end() - found.start()) for found in matches)

    def has(self, name: str) -> bool:
        """Whether a phrase of this name stands anywhere."""
        return self.book is not None and self.book.phrases[name].search(self.small) is not None

    def sentence_at(self, position: int) -> Sentence | None:
        """Return the sentence that holds a position of the body."""
        return next((s for s in self.sentences if s.start <= position < s.start + len(s.text)), None)

    def small_of(self, sentence: Sentence) -> str:
        """Return a sentence in small letters."""
        return self.small[sentence.start : sentence.start + len(sentence.text)]

    def quoted(self, span: Span) -> str:
        """Return the words of a span."""
        return self.body[span.start : span.start + span.length]

    def _split(self) -> Iterator[Sentence]:
        for start, paragraph in self._paragraphs():
            begin = 0
            for end in self._ends(paragraph):
                yield from _sentence(start + begin, paragraph[begin:end])
                begin = end
            if len(WORD.findall(paragraph[begin:])) > GREETING_WORDS:
                yield from _sentence(start + begin, paragraph[begin:])

    def _paragraphs(self) -> Iterator[tuple[int, str]]:
        """Yield what may hold sentences: lines, joined with the next where that goes on in small letters."""
        start = end = self.greeting_end
        for line in _LINE.finditer(self.own, self.greeting_end):
            goes_on = end == line.start() - 1 and line[0][:1].islower()
            if not goes_on:
                yield start, self.own[start:end]
                bullet = _BULLET.match(line[0])
                start = line.start() + (bullet.end() if bullet else 0)
            end = line.end()
        yield start, self.own[start:end]

    def _ends(self, text: str) -> Iterator[int]:
        for found in _END.finditer(text):
            before = text[: found.start()].rsplit(maxsplit=1)[-1:]
            last = before[0].lstrip("(\"'“‘").lower() if before else ""
            is_short = self.book is not None and last in self.book.abbreviations
            is_initial = _INITIAL.fullmatch(before[0] if before else "") is not None
            if not (found[0] == "." and (is_short or is_initial)):
                yield found.end()


def _sentence(start: int, text: str) -> Iterator[Sentence]:
    shift = len(text) - len(text.lstrip())
    words = len(WORD.findall(text))
    if words:
        yield Sentence(start + shift, text.strip(), words)


def folded(text: str) -> str:
    """Return a text as facts are compared: small letters without accents."""
    small = text.casefold().replace("’", "'")
    if small.isascii():
        return small
    apart = unicodedata.normalize("NFKD", small)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))

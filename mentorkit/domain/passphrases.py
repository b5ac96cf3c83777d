"""How hard a passphrase is to guess: the cheapest way to build it from words, runs and characters."""

from __future__ import annotations

import math
import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LEAST_BITS = 50.0
"""Below this a passphrase is refused: its vault would fall to one well-equipped guesser in weeks."""
LEAST_LENGTH = 8
_FAIR, _STRONG, _VERY_STRONG = LEAST_BITS, 64.0, 77.0
_MOST_LETTERS = 200
"""What is longer is judged by its beginning: typing must stay fluent."""
_LONGEST_WORD = 24
_DICTIONARY_BITS = 17.0
"""Any run of letters that can be spoken may stand in a dictionary of 130,000 words."""
_REPEAT_BITS = 1.0
_YEAR_BITS = 7.0
_DATE_BITS = 15.0
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl",
         "zxcvbnm", "yxcvbnm")  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"\d{1,4}[-./ ]\d{1,2}[-./ ]\d{1,4}|\d{6}|\d{8}")
_VOWELS = set("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœ")
_LOOKALIKES = str.maketrans("01345@$!78", "oleasasitb")


class Strength(StrEnum):
    """The five steps a person is shown."""

    TOO_SHORT = "too_short"
    GUESSABLE = "guessable"
    FAIR = "fair"
    STRONG = "strong"
    VERY_STRONG = "very_strong"


@frozen
class Judgement:
    """What guessing a passphrase costs: `bits` is the logarithm to base 2 of the number of guesses."""

    bits: float
    strength: Strength

    @property
    def is_enough(self) -> bool:
        """Whether a vault may be made with it."""
        return self.strength not in {Strength.TOO_SHORT, Strength.GUESSABLE}


def judge(passphrase: str, ranks: Mapping[str, int]) -> Judgement:
    """Judge a passphrase. `ranks` gives each listed word, in lower case, the number of guesses it takes."""
    bits = estimate(passphrase, ranks)
    if len(passphrase) < LEAST_LENGTH:
        return Judgement(bits, Strength.TOO_SHORT)
    steps = ((_FAIR, Strength.GUESSABLE), (_STRONG, Strength.FAIR), (_VERY_STRONG, Strength.STRONG))
    return Judgement(bits, next((step for limit, step in steps if bits < limit), Strength.VERY_STRONG))


def estimate(passphrase: str, ranks: Mapping[str, int]) -> float:
    """Return the bits of the cheapest way to put a passphrase together; what repeats counts once."""
    text = unicodedata.normalize("NFC", passphrase)[:_MOST_LETTERS]
    cheapest = [0.0] + [math.inf] * len(text)
    pieces: list[tuple[str, ...]] = [() for _ in cheapest]
    for start in range(len(text)):
        for length, bits in _pieces(text, start, ranks):
            end, piece = start + length, text[start : start + length].lower()
            cost = cheapest[start] + (_REPEAT_BITS if length > 2 and piece in pieces[start] else bits)
            if cost < cheapest[end]:
                cheapest[end], pieces[end] = cost, (*pieces[start], piece)
    return cheapest[-1]


def _pieces(text: str, start: int, ranks: Mapping[str, int]) -> Iterator[tuple[int, float]]:
    """Yield (length, bits) of everything that may begin at a place."""
    yield 1, _character_bits(text[start])
    for length in range(2, min(_LONGEST_WORD, len(text) - start) + 1):
        piece = text[start : start + length]
        bits = _word_bits(piece, ranks)
        if bits is not None:
            yield length, bits
    yield from _runs(text, start)
    for pattern, cost in ((_YEAR, _YEAR_BITS), (_DATE, _DATE_BITS)):
        found = pattern.match(text, start)
        if found:
            yield len(found[0]), cost


def _word_bits(piece: str, ranks: Mapping[str, int]) -> float | None:
    lower = piece.lower()
    for spelled, extra in ((lower, 0.0), (lower.translate(_LOOKALIKES), 2.0)):
        if spelled in ranks:
            return math.log2(ranks[spelled] + 1) + extra + _case_bits(piece)
    if len(piece) >= 4 and lower.isalpha() and _can_be_spoken(lower):
        return _DICTIONARY_BITS + _case_bits(piece)
    return None


def _can_be_spoken(word: str) -> bool:
    """Whether a word of some alphabet: with vowels in the Latin one, taken as given in all others."""
    if not word.isascii():
        return True
    return re.search(r"[^aeiouy]{5}", word) is None and bool(_VOWELS & set(word))


def _case_bits(piece: str) -> float:
    if piece == piece.lower():
        return 0.0
    return 1.0 if piece in (piece.upper(), piece.capitalize()) else 0.5 * len(piece)


def _runs(text: str, start: int) -> Iterator[tuple[int, float]]:
    """Yield repeated characters and walks along the alphabet, the digits or a row of keys."""
    same = 1
    while start + same < len(text) and text[start + same] == text[start]:
        same += 1
    if same > 2:
        yield same, _character_bits(text[start]) + math.log2(same)
    lower = text[start:].lower()
    longest = max(_along(lower, row) for each in _ROWS for row in (each, each[::-1]))
    if longest > 2:
        yield longest, 5.0 + math.log2(longest)


def _along(text: str, row: str) -> int:
    at = row.find(text[0])
    length = 1 if at >= 0 else 0
    while length and length < len(text) and row[at + length : at + length + 1] == text[length]:
        length += 1
    return length


def _character_bits(character: str) -> float:
    if character == " ":
        return 0.0
    if character.isdigit():
        return math.log2(10)
    if "a" <= character <= "z":
        return math.log2(26)
    if character.isascii():
        return math.log2(26 if character.isalpha() else 33) + 1.0
    return 8.0
